/* SPDX-License-Identifier: MIT */
/* The tests of base_mask.c once more, for processors without the instruction that gathers high bits. */
#undef __SSE2__
#include "base_mask.c"
