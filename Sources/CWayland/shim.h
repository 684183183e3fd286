// libwayland-client, with wrappers for what Swift cannot do: the address of an interface, and
// memory to share.
#ifndef TUNTUN_CWAYLAND_SHIM_H
#define TUNTUN_CWAYLAND_SHIM_H

#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <wayland-client.h>

#include "xdg-shell.h"

long syscall(long number, ...);

/// A file of `size` bytes that lives in memory alone and can be handed to a compositor; -1 with errno.
static inline int tuntun_shared_memory(int64_t size) {
  int descriptor = (int)syscall(SYS_memfd_create, "tuntun", 1u /* MFD_CLOEXEC */);
  if (descriptor >= 0 && ftruncate(descriptor, size) != 0) {
    close(descriptor);
    return -1;
  }
  return descriptor;
}

/// A second handle on `display` whose answers come on `queue`.
static inline struct wl_display *tuntun_wayland_on_queue(
  struct wl_display *display, struct wl_event_queue *queue
) {
  struct wl_display *wrapper = (struct wl_display *)wl_proxy_create_wrapper(display);
  if (wrapper) wl_proxy_set_queue((struct wl_proxy *)wrapper, queue);
  return wrapper;
}

static inline struct wl_compositor *tuntun_bind_compositor(
  struct wl_registry *registry, uint32_t name, uint32_t version
) {
  return (struct wl_compositor *)wl_registry_bind(
    registry, name, &wl_compositor_interface, version < 4 ? version : 4);
}

static inline struct wl_subcompositor *tuntun_bind_subcompositor(
  struct wl_registry *registry, uint32_t name
) {
  return (struct wl_subcompositor *)wl_registry_bind(
    registry, name, &wl_subcompositor_interface, 1);
}

static inline struct wl_shm *tuntun_bind_shm(struct wl_registry *registry, uint32_t name) {
  return (struct wl_shm *)wl_registry_bind(registry, name, &wl_shm_interface, 1);
}

#endif
