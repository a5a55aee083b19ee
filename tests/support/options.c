/* SPDX-License-Identifier: MIT */
#include "support/options.h"

smz_options options_like(const smz_options *wanted)
{
    smz_options options;
    smz_options_init(&options, sizeof options);
    options.length = wanted->length;
    options.method = wanted->method;
    options.language = wanted->language;
    options.keywords = wanted->keywords;
    options.query = wanted->query;
    options.flags = wanted->flags;
    options.stopwords = wanted->stopwords;
    options.stopwords_length = wanted->stopwords_length;
    options.furniture = wanted->furniture;
    options.furniture_length = wanted->furniture_length;
    return options;
}
