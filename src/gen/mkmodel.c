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

enum { MAX_FEATURES = 128, MAX_INPUTS = 512, MAX_HIDDEN = 64, NAME_BYTES = 20, KINDS = 4 };
enum { NUMBERS_OF_INPUT = 3, MAX_WORDS = 2 + NUMBERS_OF_INPUT + MAX_HIDDEN + 1, LINE_BYTES = 4096, NUMBER_BYTES = 16 };

/* A number as it is spelled. */
struct number {
    char digits[NUMBER_BYTES];
};

struct model {
    const char *path;
    unsigned long line;
    unsigned features, inputs, hidden;
    char names[MAX_FEATURES][NAME_BYTES];
    unsigned feature[MAX_INPUTS], kind[MAX_INPUTS];
    struct number mean[MAX_FEATURES], width[MAX_FEATURES], linear[MAX_INPUTS];
    struct number weights[MAX_INPUTS][MAX_HIDDEN], bias[MAX_HIDDEN], output[MAX_HIDDEN];
};

static int complain(const struct model *m, const char *what)
{
    fprintf(stderr, "%s:%lu: %s\n", m->path, m->line, what);
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

static int read_numbers(const struct model *m, struct number *numbers, char **words, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        char *end;
        (void)strtod(words[i], &end);
        if (end == words[i] || *end != '\0' || strlen(words[i]) >= NUMBER_BYTES)
            return complain(m, "expected a number");
        memcpy(numbers[i].digits, words[i], strlen(words[i]) + 1);
    }
    return 1;
}

static int read_units(struct model *m, struct number *numbers, char **words, unsigned count)
{
    if (count == 0 || count > MAX_HIDDEN || (m->hidden != 0 && count != m->hidden))
        return complain(m, "expected a number for each hidden unit");
    m->hidden = count;
    return read_numbers(m, numbers, words, count);
}

/* The number of a feature that has been seen, or of the next one. */
static unsigned find(const struct model *m, const char *name)
{
    unsigned i = 0;
    while (i < m->features && strcmp(m->names[i], name) != 0)
        i++;
    return i;
}

static int read_input(struct model *m, char **words, unsigned count)
{
    static const char *const kinds[KINDS] = {"raw", "standard", "before", "after"};
    unsigned kind = 0, feature = find(m, words[0]), k = m->inputs;
    while (kind < KINDS && strcmp(kinds[kind], words[1]) != 0)
        kind++;
    if (kind == KINDS)
        return complain(m, "expected raw, standard, before or after");
    if ((kind == 0) != (feature == m->features) || (k != 0 && kind < m->kind[k - 1]))
        return complain(m, "expected each feature once as raw, and the kinds one behind the other");
    if (feature == MAX_FEATURES || k == MAX_INPUTS || strlen(words[0]) >= NAME_BYTES)
        return complain(m, "too many features, or a name too long");
    m->feature[k] = feature;
    m->kind[k] = kind;
    m->inputs++;
    if (kind == 0) {
        memcpy(m->names[m->features++], words[0], strlen(words[0]) + 1);
        if (!read_numbers(m, &m->mean[feature], words + 2, 1) || !read_numbers(m, &m->width[feature], words + 3, 1))
            return 0;
    }
    return read_numbers(m, &m->linear[k], words + 4, 1) && read_units(m, m->weights[k], words + 5, count - 5);
}

static int read_line(struct model *m, char *line)
{
    char *words[MAX_WORDS];
    unsigned count = split(line, words);
    if (count == 0 || words[0][0] == '#')
        return 1;
    if (strcmp(words[0], "bias") == 0)
        return read_units(m, m->bias, words + 1, count - 1);
    if (strcmp(words[0], "output") == 0)
        return read_units(m, m->output, words + 1, count - 1);
    return count < 2 + NUMBERS_OF_INPUT + 1 ? complain(m, "expected a name, a kind, and numbers")
                                            : read_input(m, words, count);
}

static int read_model(struct model *m, FILE *in)
{
    char line[LINE_BYTES];
    while (fgets(line, sizeof line, in) != NULL) {
        m->line++;
        if (!read_line(m, line))
            return 0;
    }
    return ferror(in) || m->inputs == 0 ? complain(m, "no inputs") : 1;
}

static void write_numbers(FILE *out, const struct number *numbers, unsigned count)
{
    fputs("{", out);
    for (unsigned i = 0; i < count; i++)
        fprintf(out, "%s%s%s",
                i == 0        ? ""
                : i % 12 == 0 ? ",\n     "
                              : ", ",
                numbers[i].digits, strpbrk(numbers[i].digits, ".e") == NULL ? ".0F" : "F");
    fputs("}", out);
}

static void write_field(FILE *out, const char *name, const struct number *numbers, unsigned count)
{
    fprintf(out, "    .%s = ", name);
    write_numbers(out, numbers, count);
    fputs(",\n", out);
}

static void write_model(FILE *out, const struct model *m)
{
    unsigned first[KINDS + 1] = {0};
    for (unsigned k = 0; k < m->inputs; k++)
        for (unsigned kind = m->kind[k] + 1; kind <= KINDS; kind++)
            first[kind] = k + 1;
    fprintf(out,
            "/* Made by src/gen/mkmodel.c of corpus/model.txt. */\n#include \"score/model.h\"\n\n"
            "_Static_assert(SMZ__FEATURES == %u && SMZ__INPUTS == %u && SMZ__HIDDEN == %u,\n"
            "               \"model.h counts what model.txt has\");\n\nconst struct smz__model smz__model = {\n    "
            ".names = {",
            m->features, m->inputs, m->hidden);
    for (unsigned i = 0; i < m->features; i++)
        fprintf(out, "%s\"%s\"", i == 0 ? "" : ", ", m->names[i]);
    fputs("},\n    .feature = {", out);
    for (unsigned k = 0; k < m->inputs; k++)
        fprintf(out, "%s%u", k == 0 ? "" : ", ", m->feature[k]);
    fputs("},\n    .first = {", out);
    for (unsigned kind = 0; kind <= KINDS; kind++)
        fprintf(out, "%s%u", kind == 0 ? "" : ", ", first[kind]);
    fputs("},\n", out);
    write_field(out, "mean", m->mean, m->features);
    write_field(out, "width", m->width, m->features);
    write_field(out, "linear", m->linear, m->inputs);
    write_field(out, "bias", m->bias, m->hidden);
    write_field(out, "output", m->output, m->hidden);
    fputs("    .hidden = {", out);
    for (unsigned k = 0; k < m->inputs; k++) {
        fputs(k == 0 ? "\n     " : ",\n     ", out);
        write_numbers(out, m->weights[k], m->hidden);
    }
    fputs("},\n};\n", out);
}

int main(int argc, char **argv)
{
    static struct model model;
    if (argc != 3) {
        fputs("usage: mkmodel MODEL.txt OUT.c\n", stderr);
        return 2;
    }
    model.path = argv[1];
    FILE *in = fopen(argv[1], "r");
    if (in == NULL) {
        perror(argv[1]);
        return 1;
    }
    int done = read_model(&model, in);
    fclose(in);
    FILE *out = done ? fopen(argv[2], "w") : NULL;
    if (out == NULL) {
        if (done)
            perror(argv[2]);
        return 1;
    }
    write_model(out, &model);
    if (ferror(out) | fclose(out)) {
        perror(argv[2]);
        remove(argv[2]);
        return 1;
    }
    return 0;
}
