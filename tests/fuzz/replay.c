/* SPDX-License-Identifier: MIT */
/*
 * replay FILE|FOLDER...: runs the fuzz harness over files, without a fuzzer. A broken rule ends it; otherwise it says
 * how many files it has read. Folders are read in the order of their names, so that a run can be repeated.
 */
#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_INPUT = 1 << 20, MAX_PATH = 4096 }; /* bytes */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool fail(const char *path, const char *why)
{
    (void)fprintf(stderr, "replay: %s: %s\n", path, why);
    return false;
}

static bool replay_file(const char *path, unsigned *count)
{
    static uint8_t bytes[MAX_INPUT + 1];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return fail(path, strerror(errno));
    const size_t size = fread(bytes, 1, sizeof bytes, file);
    const bool whole = !ferror(file) && size <= MAX_INPUT;
    (void)fclose(file);
    if (!whole)
        return fail(path, "cannot be read, or too large");
    /* Named before it runs, since a broken rule leaves no time to do so. */
    (void)fprintf(stderr, "%s\n", path);
    (void)LLVMFuzzerTestOneInput(bytes, size);
    ++*count;
    return true;
}

static int by_name_only(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* Replays what a folder holds; folders inside it are not looked into. */
static bool replay_folder(const char *folder, unsigned *count)
{
    struct dirent **entries;
    bool good = true;
    const int found = scandir(folder, &entries, by_name_only, alphasort);
    if (found < 0)
        return errno == ENOTDIR ? replay_file(folder, count) : fail(folder, strerror(errno));
    for (int i = 0; i < found; i++) {
        char path[MAX_PATH];
        const int length = snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        if (length < 0 || length >= MAX_PATH)
            good = fail(folder, "name too long");
        else
            good = replay_file(path, count) && good;
        free(entries[i]);
    }
    free(entries);
    return good;
}

int main(int argc, char **argv)
{
    unsigned count = 0;
    bool good = true;
    for (int i = 1; i < argc; i++)
        good = replay_folder(argv[i], &count) && good;
    if (count == 0)
        good = fail(argc > 1 ? argv[1] : "usage", "no input to replay");
    (void)printf("%u inputs replayed\n", count);
    return good ? 0 : 1;
}
