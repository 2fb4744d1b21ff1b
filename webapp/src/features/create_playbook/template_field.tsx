import {FormattedMessage, useIntl} from 'react-intl';

import {TEMPLATES, type TemplateId} from 'src/blocks/template/catalogue';
import {Field} from 'src/ui/field/field';
import {Icon} from 'src/ui/icon/icon';
import {Select} from 'src/ui/select/select';

import styles from './template_field.module.css';

interface Props {
    /** Empty for no template. */
    value: TemplateId | '';
    onChange: (template: TemplateId | '') => void;
}

/** What a new playbook begins with. */
export function TemplateField({value, onChange}: Props) {
    const {formatMessage} = useIntl();
    const label = formatMessage({id: 'playbooks.create_playbook.template', defaultMessage: 'Start with an example'});
    const none = formatMessage({id: 'playbooks.create_playbook.no_template', defaultMessage: 'No example'});
    const chosen = TEMPLATES.find(({id}) => id === value);
    return (
        <Field
            label={label}
            note={<FormattedMessage id="playbooks.form.optional" defaultMessage="(optional)" />}
            hint={chosen && formatMessage(chosen.purpose)}
        >
            {(control) => (
                <Select<TemplateId | ''>
                    label={label}
                    searchable={false}
                    value={value}
                    onChange={onChange}
                    trigger={
                        <button {...control} type="button" className={styles.trigger}>
                            <span data-empty={!chosen || undefined} className={styles.value}>
                                {chosen ? formatMessage(chosen.title) : none}
                            </span>
                            <Icon name="chevron-down" size={16} />
                        </button>
                    }
                    options={[
                        {value: '', label: none, start: <Icon name="minus" size={20} />},
                        ...TEMPLATES.filter(({id}) => id !== 'blank').map(({id, title, icon}) => ({
                            value: id,
                            label: formatMessage(title),
                            start: <Icon name={icon} size={20} />,
                        })),
                    ]}
                />
            )}
        </Field>
    );
}
