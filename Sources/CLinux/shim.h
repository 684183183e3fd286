// Calls of Linux that the C library declares only for GNU programs.
#ifndef TUNTUN_CLINUX_SHIM_H
#define TUNTUN_CLINUX_SHIM_H

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

long syscall(long number, ...);

/// Flushes the whole file system that `descriptor` is open on; 0, or -1 with errno.
static inline int tuntun_syncfs(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

/// Whether something written to standard output did not get there.
static inline int tuntun_output_failed(void) { return fflush(stdout) != 0 || ferror(stdout) != 0; }

/// Exchanges two names in one step; 0, or -1 with errno.
static inline int tuntun_exchange(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2u /* RENAME_EXCHANGE */);
}

#endif
