// The part of the xdg-shell protocol (stable, version 1) that a full-screen window needs, in
// libwayland's own form. Requests and events stand in the protocol's order: their places are the
// opcodes.
#ifndef TUNTUN_CWAYLAND_XDG_SHELL_H
#define TUNTUN_CWAYLAND_XDG_SHELL_H

#include <wayland-client.h>

struct xdg_wm_base;
struct xdg_surface;
struct xdg_toplevel;

// An interface of this name with these messages; in a function, since Swift compiles no data of headers.
#define TUNTUN_INTERFACE(function, name, requests_, events_)                                     \
  static inline const struct wl_interface *function(void) {                                      \
    static const struct wl_interface *none[8];                                                   \
    static const struct wl_message requests[] = {requests_};                                     \
    static const struct wl_message events[] = {events_};                                         \
    static const struct wl_interface interface = {                                               \
      name, 1, sizeof requests / sizeof *requests, requests, sizeof events / sizeof *events,     \
      events};                                                                                   \
    return &interface;                                                                           \
  }
#define TUNTUN_MESSAGES(...) __VA_ARGS__

TUNTUN_INTERFACE(
  tuntun_shell_interface, "xdg_wm_base",
  TUNTUN_MESSAGES(
    {"destroy", "", none}, {"create_positioner", "n", none}, {"get_xdg_surface", "no", none},
    {"pong", "u", none}),
  TUNTUN_MESSAGES({"ping", "u", none}))

TUNTUN_INTERFACE(
  tuntun_shell_surface_interface, "xdg_surface",
  TUNTUN_MESSAGES(
    {"destroy", "", none}, {"get_toplevel", "n", none}, {"get_popup", "n?oo", none},
    {"set_window_geometry", "iiii", none}, {"ack_configure", "u", none}),
  TUNTUN_MESSAGES({"configure", "u", none}))

TUNTUN_INTERFACE(
  tuntun_toplevel_interface, "xdg_toplevel",
  TUNTUN_MESSAGES(
    {"destroy", "", none}, {"set_parent", "?o", none}, {"set_title", "s", none},
    {"set_app_id", "s", none}, {"show_window_menu", "ouii", none}, {"move", "ou", none},
    {"resize", "ouu", none}, {"set_max_size", "ii", none}, {"set_min_size", "ii", none},
    {"set_maximized", "", none}, {"unset_maximized", "", none}, {"set_fullscreen", "?o", none},
    {"unset_fullscreen", "", none}, {"set_minimized", "", none}),
  TUNTUN_MESSAGES({"configure", "iia", none}, {"close", "", none}))

/// What the compositor tells of a window: each is given the pointer handed to the listener.
struct tuntun_shell_listener {
  void (*ping)(void *own, struct xdg_wm_base *shell, uint32_t serial);
};
struct tuntun_shell_surface_listener {
  void (*configure)(void *own, struct xdg_surface *surface, uint32_t serial);
};
struct tuntun_toplevel_listener {
  void (*configure)(
    void *own, struct xdg_toplevel *window, int32_t width, int32_t height, struct wl_array *states);
  void (*close)(void *own, struct xdg_toplevel *window);
};

static inline struct xdg_wm_base *tuntun_bind_shell(struct wl_registry *registry, uint32_t name) {
  return (struct xdg_wm_base *)wl_registry_bind(registry, name, tuntun_shell_interface(), 1);
}

static inline void tuntun_shell_destroy(struct xdg_wm_base *shell) {
  wl_proxy_marshal_flags((struct wl_proxy *)shell, 0, NULL, 1, WL_MARSHAL_FLAG_DESTROY);
}

static inline void tuntun_shell_pong(struct xdg_wm_base *shell, uint32_t serial) {
  wl_proxy_marshal_flags((struct wl_proxy *)shell, 3, NULL, 1, 0, serial);
}

static inline struct xdg_surface *tuntun_shell_surface(
  struct xdg_wm_base *shell, struct wl_surface *surface
) {
  return (struct xdg_surface *)wl_proxy_marshal_flags(
    (struct wl_proxy *)shell, 2, tuntun_shell_surface_interface(), 1, 0, NULL, surface);
}

static inline void tuntun_shell_surface_acknowledge(struct xdg_surface *surface, uint32_t serial) {
  wl_proxy_marshal_flags((struct wl_proxy *)surface, 4, NULL, 1, 0, serial);
}

static inline void tuntun_shell_surface_destroy(struct xdg_surface *surface) {
  wl_proxy_marshal_flags((struct wl_proxy *)surface, 0, NULL, 1, WL_MARSHAL_FLAG_DESTROY);
}

/// A window that asks to fill the display.
static inline struct xdg_toplevel *tuntun_full_screen_window(
  struct xdg_surface *surface, const char *title
) {
  struct wl_proxy *window = wl_proxy_marshal_flags(
    (struct wl_proxy *)surface, 1, tuntun_toplevel_interface(), 1, 0, NULL);
  if (!window) return NULL;
  wl_proxy_marshal_flags(window, 2, NULL, 1, 0, title);
  wl_proxy_marshal_flags(window, 11, NULL, 1, 0, NULL);
  return (struct xdg_toplevel *)window;
}

static inline void tuntun_toplevel_destroy(struct xdg_toplevel *window) {
  wl_proxy_marshal_flags((struct wl_proxy *)window, 0, NULL, 1, WL_MARSHAL_FLAG_DESTROY);
}

/// Hands `listener` to `object`, which must be the kind it is for.
static inline int tuntun_listen(void *object, const void *listener, void *own) {
  return wl_proxy_add_listener((struct wl_proxy *)object, (void (**)(void))listener, own);
}

#endif
