// libsodium signs, verifies and digests.
#ifndef TUNTUN_CSODIUM_SHIM_H
#define TUNTUN_CSODIUM_SHIM_H

#include <sodium.h>

#endif
