/* SPDX-License-Identifier: MIT */
/*
 * SHA-256 (FIPS 180-4), in the form in which a page's security policy names a script or a style.
 */
#ifndef SMZ_GEN_SHA256_H
#define SMZ_GEN_SHA256_H

#include <stddef.h>

/* "sha256-" and the hash in base 64, with its NUL. */
enum { SMZ__SHA256_NAME_BYTES = 7 + 44 + 1 };

/* Names the hash of the bytes. */
void smz__sha256_name(char name[SMZ__SHA256_NAME_BYTES], const unsigned char *bytes, size_t length);

#endif
