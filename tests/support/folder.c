/* SPDX-License-Identifier: MIT */
#include "support/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HEARD "heard"

static void join(char *path, size_t size, const struct folder *folder, const char *name)
{
    const int length = snprintf(path, size, "%s/%s", folder->path, name);
    require(length > 0 && (size_t)length < size);
}

void folder_open(struct folder *folder)
{
    (void)snprintf(folder->path, sizeof folder->path, "/tmp/summarize-test-XXXXXX");
    folder->saved_stderr = -1;
    note("%s can't be made", folder->path);
    require(mkdtemp(folder->path) != NULL);
}

void folder_close(struct folder *folder)
{
    DIR *directory = opendir(folder->path);
    require(directory != NULL);
    for (const struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        char path[512];
        join(path, sizeof path, folder, entry->d_name);
        if (entry->d_name[0] != '.')
            require(unlink(path) == 0);
    }
    require(closedir(directory) == 0 && rmdir(folder->path) == 0);
}

void folder_put(const struct folder *folder, const char *name, const char *bytes, size_t length)
{
    char path[512];
    join(path, sizeof path, folder, name);
    FILE *file = fopen(path, "wb");
    require(file != NULL);
    require(fwrite(bytes, 1, length, file) == length && fclose(file) == 0);
}

void folder_listen(struct folder *folder)
{
    char path[512];
    join(path, sizeof path, folder, HEARD);
    const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    (void)fflush(stderr);
    folder->saved_stderr = dup(STDERR_FILENO);
    require(file >= 0 && folder->saved_stderr >= 0 && dup2(file, STDERR_FILENO) >= 0 && close(file) == 0);
}

struct gathered folder_heard(struct folder *folder)
{
    char path[512];
    (void)fflush(stderr);
    require(dup2(folder->saved_stderr, STDERR_FILENO) >= 0 && close(folder->saved_stderr) == 0);
    join(path, sizeof path, folder, HEARD);
    struct gathered heard = read_file(path);
    if (heard.bytes == NULL)
        gather_string(&heard, "");
    return heard;
}
