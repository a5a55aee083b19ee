/* SPDX-License-Identifier: MIT */
/*
 * mkmodel MODEL.txt OUT.c: turns the ranking weights into constant tables at build time.
 *
 * A line is "bias" or "output" and a number for each hidden unit, or a feature's name, an input's kind, and numbers:
 * mean, width, linear weight and a weight for each hidden unit. Numbers are copied as they are spelled, so that no
 * digit is lost. The raw inputs come first, one for each feature in the order of the feature table.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_FEATURES = 256, NAME_BYTES = 20, MAX_WORDS = 64, LINE_BYTES = 2048 };

struct converter {
    const char *path;
    unsigned long line;
    FILE *out;
    char names[MAX_FEATURES][NAME_BYTES];
    unsigned features;
    unsigned inputs;
};

static int complain(const struct converter *c, const char *what)
{
    fprintf(stderr, "%s:%lu: %s\n", c->path, c->line, what);
    return 0;
}

/* Cuts the line into words; how many, at most MAX_WORDS. */
static unsigned split(char *line, char *words[MAX_WORDS])
{
    static const char blank[] = " \t\r\n";
    unsigned count = 0;
    while (count < MAX_WORDS) {
        line += strspn(line, blank);
        if (*line == '\0')
            break;
        words[count++] = line;
        line += strcspn(line, blank);
        if (*line != '\0')
            *line++ = '\0';
    }
    return count;
}

static int is_number(const char *word)
{
    char *end;
    (void)strtod(word, &end);
    return end != word && *end == '\0';
}

static int write_numbers(const struct converter *c, char **words, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        if (!is_number(words[i]))
            return complain(c, "expected a number");
        fprintf(c->out, "%s%s%s", i == 0 ? "" : ", ", words[i], strpbrk(words[i], ".e") == NULL ? ".0F" : "F");
    }
    return 1;
}

/* The number of a feature that has been seen, or of the next one. */
static unsigned find(const struct converter *c, const char *name)
{
    unsigned i = 0;
    while (i < c->features && strcmp(c->names[i], name) != 0)
        i++;
    return i;
}

static int convert_input(struct converter *c, char **words, unsigned count)
{
    static const char *const kinds[] = {"raw", "standard", "before", "after"};
    unsigned kind = 0, feature = find(c, words[0]);
    while (kind < 4 && strcmp(kinds[kind], words[1]) != 0)
        kind++;
    if (kind == 4)
        return complain(c, "expected raw, standard, before or after");
    if ((kind == 0) != (feature == c->features) || feature == MAX_FEATURES || strlen(words[0]) >= NAME_BYTES)
        return complain(c, "expected each feature once as raw, before its other kinds");
    if (kind == 0)
        memcpy(c->names[c->features++], words[0], strlen(words[0]) + 1);
    fprintf(c->out, "%s    {%u, %u, ",
            c->inputs++ == 0 ? "const struct smz__input smz__model_inputs[SMZ__INPUTS] = {\n" : "", kind, feature);
    if (!write_numbers(c, words + 2, 3))
        return 0;
    fputs(", {", c->out);
    if (!write_numbers(c, words + 5, count - 5))
        return 0;
    fputs("}},\n", c->out);
    return 1;
}

static int convert_line(struct converter *c, char *line)
{
    char *words[MAX_WORDS];
    unsigned count = split(line, words);
    if (count == 0 || words[0][0] == '#')
        return 1;
    if (strcmp(words[0], "bias") != 0 && strcmp(words[0], "output") != 0)
        return count < 6 ? complain(c, "expected a name, a kind, and four numbers or more")
                         : convert_input(c, words, count);
    if (c->inputs != 0)
        return complain(c, "expected before the inputs");
    fprintf(c->out, "const float smz__model_%s[SMZ__HIDDEN] = {", words[0]);
    if (!write_numbers(c, words + 1, count - 1))
        return 0;
    fputs("};\n\n", c->out);
    return 1;
}

static int convert(struct converter *c, FILE *in)
{
    char line[LINE_BYTES];
    fprintf(c->out, "/* Made by src/gen/mkmodel.c of corpus/model.txt. */\n#include \"score/model.h\"\n\n");
    while (fgets(line, sizeof line, in) != NULL) {
        c->line++;
        if (!convert_line(c, line))
            return 0;
    }
    if (ferror(in) || c->inputs == 0)
        return complain(c, "no inputs");
    fputs("};\n\nconst char smz__model_features[SMZ__FEATURES][20] = {\n", c->out);
    for (unsigned i = 0; i < c->features; i++)
        fprintf(c->out, "    \"%s\",\n", c->names[i]);
    fprintf(c->out,
            "};\n\n_Static_assert(SMZ__FEATURES == %u && SMZ__INPUTS == %u, \"model.h counts what model.txt has\");\n",
            c->features, c->inputs);
    return 1;
}

int main(int argc, char **argv)
{
    static struct converter c;
    if (argc != 3) {
        fputs("usage: mkmodel MODEL.txt OUT.c\n", stderr);
        return 2;
    }
    c.path = argv[1];
    FILE *in = fopen(argv[1], "r");
    c.out = in == NULL ? NULL : fopen(argv[2], "w");
    if (in == NULL || c.out == NULL) {
        perror(in == NULL ? argv[1] : argv[2]);
        return 1;
    }
    int done = convert(&c, in);
    fclose(in);
    if (fclose(c.out) != 0 && done) {
        perror(argv[2]);
        done = 0;
    }
    if (!done)
        remove(argv[2]);
    return !done;
}
