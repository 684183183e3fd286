// cairo draws; librsvg draws what of our own documents is faded as one, and pages of paper.
//
// librsvg is not linked but opened when it is first needed: it brings some forty libraries along,
// which would make every start of the program wait. Its functions are declared here as in
// <librsvg/rsvg.h> 2.54.
#ifndef TUNTUN_CRSVG_SHIM_H
#define TUNTUN_CRSVG_SHIM_H

#include <cairo/cairo-pdf.h>
#include <cairo/cairo.h>
#include <dlfcn.h>

typedef struct TuntunRectangle {
  double x, y, width, height;
} TuntunRectangle;

typedef struct TuntunRSVG {
  void *(*read)(const unsigned char *bytes, size_t count, void **error);
  int (*render)(void *handle, cairo_t *cr, const TuntunRectangle *viewport, void **error);
  void (*release)(void *handle);
} TuntunRSVG;

// Opens the library; 0 when it or one of the functions is not there.
static inline int tuntun_rsvg_load(TuntunRSVG *rsvg) {
  void *library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  *(void **)&rsvg->read = dlsym(library, "rsvg_handle_new_from_data");
  *(void **)&rsvg->render = dlsym(library, "rsvg_handle_render_document");
  *(void **)&rsvg->release = dlsym(library, "g_object_unref");
  return rsvg->read && rsvg->render && rsvg->release;
}

#endif
