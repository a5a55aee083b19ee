/* SPDX-License-Identifier: MIT */
#include "lang/stem.h"

#include "base/limits.h"

#include <libstemmer.h>
#include <stdbool.h>
#include <string.h>

/* sb_stemmer_new answers NULL both to an unknown name and to an empty heap, so ask the list first. */
static bool is_known(const char *name)
{
    for (const char **known = sb_stemmer_list(); *known != NULL; known++)
        if (strcmp(*known, name) == 0)
            return true;
    return false;
}

smz_status smz__stemmer_open(struct sb_stemmer **out, const struct smz__language *language)
{
    *out = NULL;
    if (language->stemmer[0] == '\0' || !is_known(language->stemmer))
        return SMZ_OK;
    *out = sb_stemmer_new(language->stemmer, "UTF_8");
    return *out == NULL ? SMZ_ENOMEM : SMZ_OK;
}

void smz__stemmer_close(struct sb_stemmer *stemmer)
{
    sb_stemmer_delete(stemmer);
}

const char *smz__stem(struct sb_stemmer *stemmer, const char *folded, size_t length, size_t *stem_length)
{
    *stem_length = length;
    if (stemmer == NULL || length > SMZ__MAX_STEM_BYTES)
        return folded;
    const sb_symbol *stem = sb_stemmer_stem(stemmer, (const sb_symbol *)folded, (int)length);
    int size = sb_stemmer_length(stemmer);
    if (stem == NULL || size <= 0)
        return folded;
    *stem_length = (size_t)size;
    return (const char *)stem;
}
