// SDL2, with wrappers for what Swift cannot see: variadic functions and function-like macros.
#ifndef TUNTUN_CSDL2_SHIM_H
#define TUNTUN_CSDL2_SHIM_H

#include <SDL2/SDL.h>
// What is under a window is asked of Wayland alone: X11's names would get into everybody's way.
#undef SDL_VIDEO_DRIVER_X11
#include <SDL2/SDL_syswm.h>

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

/// The compositor's connection and surface under `window`; 0 unless SDL's Wayland driver made it.
static inline int tuntun_wayland_parts(SDL_Window *window, void **display, void **surface) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_WAYLAND) return 0;
  *display = info.info.wl.display;
  *surface = info.info.wl.surface;
  return *display && *surface;
}

#endif
