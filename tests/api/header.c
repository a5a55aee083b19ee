/* SPDX-License-Identifier: MIT */
/*
 * The header alone, as C99 with all warnings, and as C++ where there is a compiler for it (cplusplus.cc).
 */
#include <summarize.h>

int main(void)
{
    return 0;
}
