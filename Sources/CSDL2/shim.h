// SDL2, with wrappers for what Swift cannot see: variadic functions and function-like macros.
#ifndef TUNTUN_CSDL2_SHIM_H
#define TUNTUN_CSDL2_SHIM_H

#include <SDL2/SDL.h>

static inline int tuntun_window_position_centered(int display) {
  return (int)SDL_WINDOWPOS_CENTERED_DISPLAY(display);
}

static inline int tuntun_window_position_undefined(void) { return (int)SDL_WINDOWPOS_UNDEFINED; }

static inline int tuntun_must_lock(SDL_Surface *surface) { return SDL_MUSTLOCK(surface) ? 1 : 0; }

/// `XRRMonitorInfo` of libXrandr, which SDL has loaded where there is X11.
struct tuntun_monitor {
  unsigned long name;
  int is_primary, is_automatic, output_count;
  int x, y, width, height, millimetres_wide, millimetres_high;
  unsigned long *outputs;
};

#endif
