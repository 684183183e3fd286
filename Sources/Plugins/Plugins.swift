// Module Plugins: folders of data, checked and turned into the core's values.
//
// A plugin is a folder named by its id with a manifest. ``Registry`` finds all of them, has each
// checked by rules (one function each, giving ``Finding``s) and loads the good ones. A broken one
// is kept in the list, disabled, with its reason in one sentence: nothing that stands in a plugin
// folder can stop the kiosk, and nothing here throws past the registry.
//
// The same rules run at start and in `tuntun plugin check`; at start the costly ones (playing each
// diagram, reading each translation) are left out: see ``CheckDepth``.
