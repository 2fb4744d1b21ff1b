export {StartRun} from './start_run';
