import type {TemplateContent} from './content';

export const blank: TemplateContent = {
    sections: [{title: 'Default Section', tasks: ['']}],
};
