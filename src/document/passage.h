/* SPDX-License-Identifier: MIT */
/*
 * The words of a block, one behind the other: each is counted, and the gap before it looked at.
 */
#ifndef SMZ_DOCUMENT_PASSAGE_H
#define SMZ_DOCUMENT_PASSAGE_H

#include "document/sentence.h"

/* Reads builder->block and adds its sentences to the document. */
smz_status smz__read_block(struct smz__builder *builder);

#endif
