/* SPDX-License-Identifier: MIT */
/*
 * mkpage STYLE.css SCRIPT.js OUT.c: turns what is the same in every HTML page into tables at build time, with their
 * hashes. A first line that holds the licence is left out, and so are blanks at the beginnings of lines. Only ASCII is
 * taken, and nothing that would end the element around it.
 */
#include "gen/sha256.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_BYTES = 1 << 20, PER_LINE = 20 };

struct file {
    unsigned char bytes[MAX_BYTES];
    size_t length;
};

static int complain(const char *path, const char *what)
{
    fprintf(stderr, "%s: %s\n", path, what);
    return 0;
}

static void add_line(struct file *file, const char *line)
{
    line += strspn(line, " ");
    const size_t length = strlen(line);
    memcpy(file->bytes + file->length, line, length);
    file->length += length;
}

static int read_lines(struct file *file, FILE *in, const char *path)
{
    char line[512];
    for (unsigned long number = 1; fgets(line, sizeof line, in) != NULL; number++) {
        const size_t length = strlen(line);
        if (length == 0 || line[length - 1] != '\n')
            return complain(path, "a line is too long or has no end");
        for (size_t i = 0; i < length; i++)
            if ((line[i] < ' ' && line[i] != '\n') || line[i] > '~')
                return complain(path, "holds something that is not ASCII");
        if (strstr(line, "</") != NULL || strstr(line, "<!") != NULL)
            return complain(path, "could end the element that it is put into");
        if (MAX_BYTES - file->length < length)
            return complain(path, "is too large");
        if (number != 1 || strstr(line, "SPDX-License-Identifier") == NULL)
            add_line(file, line);
    }
    return !ferror(in) || complain(path, "cannot be read");
}

static int read_file(struct file *file, const char *path)
{
    FILE *in = fopen(path, "r");
    if (in == NULL) {
        perror(path);
        return 0;
    }
    const int done = read_lines(file, in, path);
    fclose(in);
    return done;
}

static void write_table(FILE *out, const char *name, const struct file *file)
{
    char hash[SMZ__SHA256_NAME_BYTES];
    smz__sha256_name(hash, file->bytes, file->length);
    fprintf(out, "\nconst char %s[] = {", name);
    for (size_t i = 0; i < file->length; i++)
        fprintf(out, "%s%d,", i % PER_LINE == 0 ? "\n    " : " ", file->bytes[i]);
    fprintf(out, "\n};\nconst size_t %s_length = sizeof %s;\nconst char %s_hash[] = \"%s\";\n", name, name, name, hash);
}

int main(int argc, char **argv)
{
    static struct file style, script; /* large */
    if (argc != 4) {
        fputs("usage: mkpage STYLE.css SCRIPT.js OUT.c\n", stderr);
        return 2;
    }
    if (!read_file(&style, argv[1]) || !read_file(&script, argv[2]))
        return 1;
    FILE *out = fopen(argv[3], "w");
    if (out == NULL) {
        perror(argv[3]);
        return 1;
    }
    fputs("/* Made by src/gen/mkpage.c of src/render/page.css and page.js. */\n#include \"render/page.h\"\n", out);
    write_table(out, "smz__page_style", &style);
    write_table(out, "smz__page_script", &script);
    if (ferror(out) | fclose(out)) {
        perror(argv[3]);
        remove(argv[3]);
        return 1;
    }
    return 0;
}
