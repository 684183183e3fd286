// SDL_mixer: short cues and recorded voice.
//
// It is not linked but opened when the first sound is played: it brings some fifty libraries along,
// which would make every start of the program wait.
#ifndef TUNTUN_CSDL2MIXER_SHIM_H
#define TUNTUN_CSDL2MIXER_SHIM_H

#include <SDL2/SDL_mixer.h>
#include <dlfcn.h>

typedef struct TuntunMixer {
  int (*open)(int, Uint16, int, int, const char *, int);
  void (*close)(void);
  Mix_Chunk *(*load)(SDL_RWops *, int);
  void (*release)(Mix_Chunk *);
  int (*play)(int, Mix_Chunk *, int, int);
  int (*halt)(int);
  int (*playing)(int);
  int (*volume)(int, int);
} TuntunMixer;

// Opens the library; 0 when it or one of the functions is not there.
static inline int tuntun_mixer_load(TuntunMixer *mixer) {
  void *library = dlopen("libSDL2_mixer-2.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  *(void **)&mixer->open = dlsym(library, "Mix_OpenAudioDevice");
  *(void **)&mixer->close = dlsym(library, "Mix_CloseAudio");
  *(void **)&mixer->load = dlsym(library, "Mix_LoadWAV_RW");
  *(void **)&mixer->release = dlsym(library, "Mix_FreeChunk");
  *(void **)&mixer->play = dlsym(library, "Mix_PlayChannelTimed");
  *(void **)&mixer->halt = dlsym(library, "Mix_HaltChannel");
  *(void **)&mixer->playing = dlsym(library, "Mix_Playing");
  *(void **)&mixer->volume = dlsym(library, "Mix_Volume");
  return mixer->open && mixer->close && mixer->load && mixer->release && mixer->play &&
         mixer->halt && mixer->playing && mixer->volume;
}

#endif
