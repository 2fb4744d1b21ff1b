export {PlaybookList} from './playbook_list';
