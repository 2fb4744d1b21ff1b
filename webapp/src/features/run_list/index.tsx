export {RunList} from './run_list';
