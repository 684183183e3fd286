// libzip reads packages; nothing here writes with it.
#ifndef TUNTUN_CZIP_SHIM_H
#define TUNTUN_CZIP_SHIM_H

#include <zip.h>

#endif
