import './tokens.css';
import './reset.css';

/**
 * The class that everything of ours stands under: surfaces, and the portals of menus, dialogs and tooltips that hang
 * outside of them. It brings type, colour and the reset.
 */
export const ROOT_CLASS = 'playbooks-root';
