// Painting turns a `DrawList` into pixels.
//
// One kind of memory is used throughout: 32 bits a pixel, 0xAARRGGBB, colour premultiplied with
// alpha. `Painter` goes through the damaged rectangles and asks, for each item, the part that knows
// how: panels, discs and rings are functions of the pixel's own place (`ShapePainter`); text comes
// from masks that SDL_ttf made once (`Fonts`); paths and still pictures from bitmaps that cairo and
// librsvg made once; diagrams from layers that are rasterised once and then only composited.
//
// The rule that everything here obeys: the value of a pixel depends on the list alone, never on
// what was painted before or on where the damage ends. So painting a difference gives the same
// bytes as painting everything, and all mixing is whole-number arithmetic, the same on each machine.
// Nothing is painted by cairo under a clip, since its edges differ by a level where a clip cuts them.
