// Painting turns a `DrawList` into pixels.
//
// Pixels are 32 bits, 0xAARRGGBB, with colours premultiplied by alpha, everywhere in this module.
// `Painter` goes through the damaged rectangles and hands each item to the code for its shape:
//
//   Shapes/    panels, discs, rings and veils, computed from a pixel's own place (`ShapePainter`);
//              paths and dashed lines, drawn by cairo
//   Text/      masks of lines of text, made once by SDL_ttf (`Fonts`)
//   Pictures/  still pictures, drawn once by cairo or librsvg (`PictureStore`), and PNG files
//   Diagrams/  layers of animated diagrams, drawn once and then moved and composited each frame
//   Pixels/    the memory of pictures, blending, resampling, caches
//
// A pixel's value depends on the list alone, never on what was painted before or where the damage
// ends: painting a difference gives the same bytes as painting everything. Blending is whole-number
// arithmetic, the same on every machine. cairo never paints under a clip, because it blends edges
// that a clip cuts to slightly other values.
