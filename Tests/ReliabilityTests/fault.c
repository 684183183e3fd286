// Makes the Nth call that writes below one folder fail: preloaded before the C library.
//
// FAULT_ROOT   only calls on paths below this folder count
// FAULT_AT     which of them fails, from 1; 0: none
// FAULT_ERRNO  the error it fails with
// FAULT_COUNT  a file that gets the number of calls at the end
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int calls;

static int is_below(const char *path) {
  const char *root = getenv("FAULT_ROOT");
  return root && path && strncmp(path, root, strlen(root)) == 0;
}

static int is_ours(int descriptor) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

// Whether the call that is about to be made must fail; sets errno.
static int fails(int counts) {
  if (!counts) return 0;
  int at = getenv("FAULT_AT") ? atoi(getenv("FAULT_AT")) : 0;
  if (__atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST) != at) return 0;
  errno = atoi(getenv("FAULT_ERRNO"));
  return 1;
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("FAULT_COUNT");
  if (!path) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%d\n", calls);
  fclose(file);
}

#define REAL(name) __typeof__(name) *real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  return fails(is_ours(descriptor)) ? -1 : real(descriptor, bytes, count);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  REAL(pwrite64);
  return fails(is_ours(descriptor)) ? -1 : real(descriptor, bytes, count, offset);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  REAL(pwrite);
  return fails(is_ours(descriptor)) ? -1 : real(descriptor, bytes, count, offset);
}
int fsync(int descriptor) {
  REAL(fsync);
  return fails(is_ours(descriptor)) ? -1 : real(descriptor);
}
int fdatasync(int descriptor) {
  REAL(fdatasync);
  return fails(is_ours(descriptor)) ? -1 : real(descriptor);
}
int ftruncate64(int descriptor, off64_t length) {
  REAL(ftruncate64);
  return fails(is_ours(descriptor)) ? -1 : real(descriptor, length);
}
int ftruncate(int descriptor, off_t length) {
  REAL(ftruncate);
  return fails(is_ours(descriptor)) ? -1 : real(descriptor, length);
}
int rename(const char *from, const char *to) {
  REAL(rename);
  return fails(is_below(to)) ? -1 : real(from, to);
}
int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  return fails(is_below(path)) ? -1 : real(path, mode);
}
int unlink(const char *path) {
  REAL(unlink);
  return fails(is_below(path)) ? -1 : real(path);
}
int rmdir(const char *path) {
  REAL(rmdir);
  return fails(is_below(path)) ? -1 : real(path);
}

#define OPEN(name)                                                              \
  int name(const char *path, int flags, ...) {                                  \
    REAL(name);                                                                 \
    mode_t mode = 0;                                                            \
    if (flags & (O_CREAT | O_TMPFILE)) {                                        \
      va_list list;                                                             \
      va_start(list, flags);                                                    \
      mode = va_arg(list, mode_t);                                              \
      va_end(list);                                                             \
    }                                                                           \
    return fails(is_below(path)) ? -1 : real(path, flags, mode);                \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                            \
  int name(int folder, const char *path, int flags, ...) {                      \
    REAL(name);                                                                 \
    mode_t mode = 0;                                                            \
    if (flags & (O_CREAT | O_TMPFILE)) {                                        \
      va_list list;                                                             \
      va_start(list, flags);                                                    \
      mode = va_arg(list, mode_t);                                              \
      va_end(list);                                                             \
    }                                                                           \
    return fails(is_below(path)) ? -1 : real(folder, path, flags, mode);        \
  }
OPENAT(openat)
OPENAT(openat64)
