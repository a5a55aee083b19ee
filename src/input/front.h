/* SPDX-License-Identifier: MIT */
/*
 * Front matter: what a page of a site generator begins with, between two lines of --- (YAML) or +++ (TOML).
 */
#ifndef SUMMARIZE_INPUT_FRONT_H
#define SUMMARIZE_INPUT_FRONT_H

#include <stddef.h>

struct front {
    size_t end;          /* where the text behind it begins; 0: there is none */
    size_t title;        /* where its title is */
    size_t title_length; /* 0: it has none */
};

struct front front_matter(const char *text, size_t length);

#endif
