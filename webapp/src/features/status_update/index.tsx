export {PostUpdate} from './post_update';
