// What lies under SDL: when the X server saw a key, button or finger, and a window's Wayland surface.
// A module of its own, since X11's names would get into everybody's way.
#ifndef TUNTUN_CSDL2SYSTEM_SHIM_H
#define TUNTUN_CSDL2SYSTEM_SHIM_H

#include <SDL2/SDL.h>
#include <SDL2/SDL_syswm.h>
#include <X11/extensions/XInput2.h>

// The X server's time of the event within an SDL_SysWMmsg, in milliseconds; 0 where it has none.
static inline Uint32 tuntun_x11_time(const void *message) {
  const SDL_SysWMmsg *wm = (const SDL_SysWMmsg *)message;
  if (wm == NULL || wm->subsystem != SDL_SYSWM_X11) return 0;
  const XEvent *event = &wm->msg.x11.event;
  switch (event->type) {
    case KeyPress:
    case KeyRelease: return (Uint32)event->xkey.time;
    case ButtonPress:
    case ButtonRelease: return (Uint32)event->xbutton.time;
    case MotionNotify: return (Uint32)event->xmotion.time;
    case GenericEvent: break;
    default: return 0;
  }
  const XGenericEventCookie *cookie = &event->xcookie;
  if (cookie->data == NULL) return 0;
  switch (cookie->evtype) {
    case XI_TouchBegin:
    case XI_TouchUpdate:
    case XI_TouchEnd:
    case XI_ButtonPress:
    case XI_ButtonRelease:
    case XI_Motion: return (Uint32)((const XIDeviceEvent *)cookie->data)->time;
    default: return 0;
  }
}

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
