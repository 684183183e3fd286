// SDL_mixer: short cues and recorded voice.
#ifndef TUNTUN_CSDL2MIXER_SHIM_H
#define TUNTUN_CSDL2MIXER_SHIM_H

#include <SDL2/SDL_mixer.h>

#endif
