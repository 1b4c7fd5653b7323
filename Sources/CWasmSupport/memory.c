#include "CWasmSupport.h"
#include <stdint.h>

// Memory is taken from the module's end and never given back to the host. A freed block is kept in
// a list of its size class, the powers of two, and used again.

enum { smallest = 5, classes = 32, page = 65536 };

typedef struct block {
  struct block *next;  // in its list, while the block is free
  uint32_t class;
  void *whole;  // where the block begins, before any alignment
} block;

extern unsigned char __heap_base;
static uintptr_t end;
static block *unused[classes];

static void *fresh(size_t size) {
  if (end == 0) end = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
  size_t limit = __builtin_wasm_memory_size(0) * page;
  if (end + size < end) return NULL;
  if (end + size > limit) {
    size_t pages = (end + size - limit + page - 1) / page;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return NULL;
  }
  void *result = (void *)end;
  end += size;
  return result;
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  if (alignment < 16) alignment = 16;
  size_t needed = size + sizeof(block) + alignment;
  if (needed < size || needed > (size_t)1 << 30) return 12;
  uint32_t class = smallest;
  while ((size_t)1 << class < needed) class++;
  void *whole = unused[class];
  if (whole) {
    unused[class] = ((block *)whole)->next;
  } else if (!(whole = fresh((size_t)1 << class))) {
    return 12;
  }
  uintptr_t start = ((uintptr_t)whole + sizeof(block) + alignment - 1) & ~(alignment - 1);
  block *header = (block *)start - 1;
  header->class = class;
  header->whole = whole;
  *result = (void *)start;
  return 0;
}

void *malloc(size_t size) {
  void *result = NULL;
  return posix_memalign(&result, 16, size) == 0 ? result : NULL;
}

void free(void *pointer) {
  if (!pointer) return;
  block *header = (block *)pointer - 1;
  uint32_t class = header->class;
  block *whole = header->whole;
  whole->next = unused[class];
  unused[class] = whole;
}

// The compiler turns these into single instructions of the bulk memory extension.

void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }

void *memmove(void *to, const void *from, size_t count) {
  return __builtin_memmove(to, from, count);
}

void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (size_t index = 0; index < count; index++) {
    if (a[index] != b[index]) return a[index] < b[index] ? -1 : 1;
  }
  return 0;
}

size_t strlen(const char *text) {
  size_t length = 0;
  while (text[length]) length++;
  return length;
}

// There is no terminal.
int putchar(int character) { return character; }

// Only the seeds of hash tables come from here, and no answer may depend on them: zeros, so that
// the same input takes the same steps every time.
void arc4random_buf(void *to, size_t count) { memset(to, 0, count); }
