import {defineMessages, type MessageDescriptor} from 'react-intl';

import type {IconName} from 'src/ui/icon/icon';

/** The templates that come with the product. */
export type TemplateId =
    | 'blank'
    | 'product_release'
    | 'incident_resolution'
    | 'customer_onboarding'
    | 'employee_onboarding'
    | 'feature_lifecycle'
    | 'bug_bash'
    | 'learn';

/** What people see of a template before they use it. */
export interface Template {
    id: TemplateId;
    title: MessageDescriptor;
    /** What it is for, in one sentence. */
    purpose: MessageDescriptor;
    icon: IconName;
    sections: number;
    tasks: number;
    /** Things that happen by themselves in its runs. */
    actions: number;
    forBeginners?: boolean;
}

const titles = defineMessages({
    blank: {id: 'playbooks.template.blank', defaultMessage: 'Blank'},
    product_release: {id: 'playbooks.template.product_release', defaultMessage: 'Product Release'},
    incident_resolution: {id: 'playbooks.template.incident_resolution', defaultMessage: 'Incident Resolution'},
    customer_onboarding: {id: 'playbooks.template.customer_onboarding', defaultMessage: 'Customer Onboarding'},
    employee_onboarding: {id: 'playbooks.template.employee_onboarding', defaultMessage: 'Employee Onboarding'},
    feature_lifecycle: {id: 'playbooks.template.feature_lifecycle', defaultMessage: 'Feature Lifecycle'},
    bug_bash: {id: 'playbooks.template.bug_bash', defaultMessage: 'Bug Bash'},
    learn: {id: 'playbooks.template.learn', defaultMessage: 'Learn how to use playbooks'},
});

const purposes = defineMessages({
    blank: {id: 'playbooks.template.blank.text', defaultMessage: 'Start with an empty section.'},
    product_release: {
        id: 'playbooks.template.product_release.text',
        defaultMessage: 'Take a version from code freeze to the retrospective.',
    },
    incident_resolution: {
        id: 'playbooks.template.incident_resolution.text',
        defaultMessage: 'Answer incidents fast, and learn from them.',
    },
    customer_onboarding: {
        id: 'playbooks.template.customer_onboarding.text',
        defaultMessage: 'Bring every new customer to daily use with the same care.',
    },
    employee_onboarding: {
        id: 'playbooks.template.employee_onboarding.text',
        defaultMessage: 'Make the first three months of new colleagues good ones.',
    },
    feature_lifecycle: {
        id: 'playbooks.template.feature_lifecycle.text',
        defaultMessage: 'Plan, build and ship a feature, and see whether it helped.',
    },
    bug_bash: {
        id: 'playbooks.template.bug_bash.text',
        defaultMessage: 'Find defects together in one well prepared hour.',
    },
    learn: {id: 'playbooks.template.learn.text', defaultMessage: 'Try out how runs work, in a few minutes.'},
});

const entry = (id: TemplateId, icon: IconName, sections: number, tasks: number, actions: number): Template => ({
    id,
    title: titles[id],
    purpose: purposes[id],
    icon,
    sections,
    tasks,
    actions,
});

/** In the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [
    entry('blank', 'plus', 1, 1, 1),
    entry('product_release', 'flag-checkered', 4, 20, 3),
    entry('incident_resolution', 'fire', 4, 14, 4),
    entry('customer_onboarding', 'emoticon-happy-outline', 4, 28, 3),
    entry('employee_onboarding', 'account-plus-outline', 5, 13, 2),
    entry('feature_lifecycle', 'lightbulb-outline', 5, 16, 3),
    entry('bug_bash', 'magnify', 5, 19, 3),
    {...entry('learn', 'notebook-outline', 2, 8, 2), forBeginners: true},
];
