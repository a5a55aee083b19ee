/* SPDX-License-Identifier: MIT */
/*
 * What is the same in every HTML page: page.css and page.js, made into tables by src/gen/mkpage.c. A page names the
 * hashes of both, so that a browser takes no other style and runs no other script.
 */
#ifndef SMZ_RENDER_PAGE_H
#define SMZ_RENDER_PAGE_H

#include <stddef.h>

extern const char smz__page_style[];
extern const size_t smz__page_style_length;
extern const char smz__page_style_hash[]; /* "sha256-..." */

extern const char smz__page_script[];
extern const size_t smz__page_script_length;
extern const char smz__page_script_hash[];

#endif
