// librsvg draws SVG, cairo paints everything else.
#ifndef TUNTUN_CRSVG_SHIM_H
#define TUNTUN_CRSVG_SHIM_H

#include <librsvg/rsvg.h>
#include <cairo/cairo.h>

static inline void tuntun_object_unref(void *object) { g_object_unref(object); }

#endif
