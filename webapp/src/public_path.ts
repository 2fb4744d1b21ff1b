// Tells the bundle where its chunks are. Must be imported before anything that loads one: the site may live under a
// subpath, which only the page knows.
__webpack_public_path__ = `${(window as {basename?: string}).basename ?? ''}/static/plugins/playbooks/`;
