// Reads PO files with libgettextpo, the library that msgcat and msgfmt read with, and writes down
// what stands in them. Input: files one behind the other, each after its length (4 bytes, little
// endian). Output, for each file: a line "= ok" or "= refused", then its entries, a line a part.
#include <gettext-po.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FILES_PER_CHILD = 500 };

static jmp_buf fatal;
static int error_count;
static int is_latin1;
static int has_invalid;

static void xerror(int severity, po_message_t m, const char *f, size_t l, size_t c, int multi,
                   const char *text) {
  (void)m, (void)f, (void)l, (void)c, (void)multi;
  if (getenv("ORACLE_TALKS")) fprintf(stderr, "%d %zu: %s\n", severity, l, text);
  if (severity >= PO_SEVERITY_ERROR) error_count++;
  if (severity == PO_SEVERITY_FATAL_ERROR) longjmp(fatal, 1);
}

static void xerror2(int severity, po_message_t m, const char *f, size_t l, size_t c, int multi,
                    const char *text, po_message_t m2, const char *f2, size_t l2, size_t c2,
                    int multi2, const char *text2) {
  (void)m2, (void)f2, (void)l2, (void)c2, (void)multi2, (void)text2;
  xerror(severity, m, f, l, c, multi, text);
}

// The length of the UTF-8 character at s, 0 where there is none (RFC 3629).
static int utf8_length(const unsigned char *s) {
  if (s[0] < 0x80) return 1;
  if (s[0] < 0xC2 || s[0] > 0xF4) return 0;
  int length = s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
  for (int i = 1; i < length; i++)
    if ((s[i] & 0xC0) != 0x80) return 0;
  if (s[0] == 0xE0 && s[1] < 0xA0) return 0;
  if (s[0] == 0xED && s[1] > 0x9F) return 0;
  if (s[0] == 0xF0 && s[1] < 0x90) return 0;
  if (s[0] == 0xF4 && s[1] > 0x8F) return 0;
  return length;
}

// Of comments gettext keeps the CR of CR LF.
static void put(FILE *out, const char *text, int is_message) {
  for (const unsigned char *s = (const unsigned char *)text; *s; s++) {
    if (!is_message && s[strspn((const char *)s, "\r")] == '\n' && *s == '\r') continue;
    if (*s == '\n') fputs("\\n", out);
    else if (*s == '\\') fputs("\\\\", out);
    else if (*s >= 0x80 && is_latin1) fprintf(out, "%c%c", 0xC0 | *s >> 6, 0x80 | (*s & 0x3F));
    else fputc(*s, out);
  }
}

static void part(FILE *out, const char *name, const char *text, int is_message) {
  if (!text) return;
  fprintf(out, "%s ", name);
  put(out, text, is_message);
  fputc('\n', out);
  if (!is_message || is_latin1) return;
  for (const unsigned char *s = (const unsigned char *)text; *s;) {
    int length = utf8_length(s);
    if (!length) has_invalid = 1;
    s += length ? length : 1;
  }
}

static void dump_message(FILE *out, po_message_t m) {
  fprintf(out, "entry%s%s\n", po_message_is_obsolete(m) ? " obsolete" : "",
          po_message_is_fuzzy(m) ? " fuzzy" : "");
  part(out, "comments", po_message_comments(m), 0);
  part(out, "extracted", po_message_extracted_comments(m), 0);
  part(out, "before-context", po_message_prev_msgctxt(m), 1);
  part(out, "before", po_message_prev_msgid(m), 1);
  part(out, "before-plural", po_message_prev_msgid_plural(m), 1);
  part(out, "context", po_message_msgctxt(m), 1);
  part(out, "source", po_message_msgid(m), 1);
  part(out, "plural", po_message_msgid_plural(m), 1);
  if (!po_message_msgid_plural(m)) {
    part(out, "text", po_message_msgstr(m), 1);
    return;
  }
  for (int i = 0; po_message_msgstr_plural(m, i); i++)
    part(out, "text", po_message_msgstr_plural(m, i), 1);
}

static void find_charset(po_file_t file) {
  const char *header = po_file_domain_header(file, NULL);
  const char *mark = header ? strstr(header, "charset=") : NULL;
  is_latin1 = mark && (!strncasecmp(mark + 8, "ISO-8859-1", 10) || !strncasecmp(mark + 8, "ISO_8859-1", 10));
}

static void read_one(FILE *out, const char *path) {
  static const struct po_xerror_handler handler = {xerror, xerror2};
  char *text = NULL;
  size_t size = 0;
  error_count = has_invalid = 0;
  if (setjmp(fatal) == 0) {
    po_file_t file = po_file_read(path, &handler);
    FILE *memory = open_memstream(&text, &size);
    find_charset(file);
    po_message_iterator_t i = po_message_iterator(file, NULL);
    for (po_message_t m; (m = po_next_message(i));) dump_message(memory, m);
    po_message_iterator_free(i);
    fclose(memory);
    po_file_free(file);
  }
  int is_ok = error_count == 0 && !has_invalid;
  fprintf(out, "= %s\n", is_ok ? "ok" : "refused");
  if (is_ok && text) fwrite(text, 1, size, out);
  free(text);
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  FILE *in = fopen(arguments[1], "rb");
  FILE *out = fopen(arguments[2], "wb");
  if (!in || !out) return 1;
  static unsigned char bytes[1 << 20];
  for (int is_done = 0; !is_done;) {
    fflush(out);
    pid_t child = fork();
    if (child == 0) {
      char path[64];
      int memory = memfd_create("po", 0);
      snprintf(path, sizeof path, "/proc/%d/fd/%d", getpid(), memory);
      for (int i = 0; i < FILES_PER_CHILD; i++) {
        uint32_t length;
        if (fread(&length, 4, 1, in) != 1) { fflush(out); _exit(1); }
        if (length > sizeof bytes || fread(bytes, 1, length, in) != length) _exit(2);
        if (ftruncate(memory, 0) || pwrite(memory, bytes, length, 0) != (ssize_t)length) _exit(2);
        read_one(out, path);
      }
      fflush(out);
      // The parent goes on where this child stopped.
      lseek(fileno(in), ftell(in), SEEK_SET);
      _exit(0);
    }
    int status;
    if (child < 0 || waitpid(child, &status, 0) < 0 || !WIFEXITED(status)) return 1;
    if (WEXITSTATUS(status) == 2) return 1;
    is_done = WEXITSTATUS(status) == 1;
    off_t place = lseek(fileno(in), 0, SEEK_CUR);
    fseek(in, place, SEEK_SET);
    fseek(out, 0, SEEK_END);
  }
  return fclose(out) ? 1 : 0;
}
