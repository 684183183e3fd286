/// Module Canvas.
