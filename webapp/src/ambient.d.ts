declare module '*.module.css' {
    const classes: Readonly<Record<string, string>>;
    export default classes;
}

declare module '*.css';

declare module '*.svg' {
    const url: string;
    export default url;
}

/** Set at run time, because the site may live under a subpath. */
declare let __webpack_public_path__: string;
