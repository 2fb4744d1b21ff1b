import './public_path';
