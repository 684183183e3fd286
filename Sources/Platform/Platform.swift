// Platform is where the program meets the machine: a window, what people do to it, sound, and time.
//
// `Loop` drives everything: it turns SDL's events into `InputEvent`s and the monotonic clock into
// whole ticks of 1/60 s, asks for the scene, and pushes to the window only what changed. While
// nothing moves it sleeps until the next input or deadline, and makes no frames at all.
