export {PlaybookPage} from './playbook_page';
