/// Module Scenes.
