export {CreatePlaybook} from './create_playbook';
