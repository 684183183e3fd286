/// Module Plugins.
