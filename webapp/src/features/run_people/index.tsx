export {AddPeople} from './add_people';
export {JoinRun} from './join_run';
