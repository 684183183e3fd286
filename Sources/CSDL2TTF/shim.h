// SDL_ttf: text shaped by HarfBuzz, drawn by FreeType.
#ifndef TUNTUN_CSDL2TTF_SHIM_H
#define TUNTUN_CSDL2TTF_SHIM_H

#include <SDL2/SDL_ttf.h>

#endif
