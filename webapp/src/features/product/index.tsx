export {Product} from './product';
