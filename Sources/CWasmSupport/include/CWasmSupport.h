// What a WebAssembly module without an operating system must bring along itself: the few functions
// of a C library that the Swift runtime and compiler call. Nothing here is called by hand.

#ifndef C_WASM_SUPPORT_H
#define C_WASM_SUPPORT_H

#include <stddef.h>

void *malloc(size_t size);
void free(void *pointer);
int posix_memalign(void **result, size_t alignment, size_t size);
void *memcpy(void *to, const void *from, size_t count);
void *memmove(void *to, const void *from, size_t count);
void *memset(void *to, int byte, size_t count);
int memcmp(const void *left, const void *right, size_t count);
size_t strlen(const char *text);
int putchar(int character);
void arc4random_buf(void *to, size_t count);

#endif
