/* SPDX-License-Identifier: MIT */
/*
 * mkmodel MODEL.txt OUT.c: turns the ranking weights into constant tables at build time.
 *
 * A line is a kind, for raw, standard and document a feature's name, and numbers: one for each hidden unit, for raw and
 * document the feature's mean and width before them. Numbers are copied as they are spelled, so that no digit is lost.
 * For each feature there is a line raw and then a line standard.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_ROWS = 128, MAX_HIDDEN = 64, NAME_BYTES = 20, LINE_BYTES = 4096, NUMBER_BYTES = 16 };

/* A number as it is spelled. */
struct number {
    char digits[NUMBER_BYTES];
};

/* What lines of a kind hold, and how much of it has been read. */
struct kind {
    const char *name;
    int named;       /* lines begin with a feature's name */
    unsigned scales; /* numbers before those of the units: mean and width */
    unsigned rows;
    char names[MAX_ROWS][NAME_BYTES];
    struct number scale[2][MAX_ROWS];
    struct number weights[MAX_ROWS][MAX_HIDDEN];
};

enum { RAW, STANDARD, DOCUMENT, BIAS, OWN, NEXT, PREVIOUS, KINDS };

static struct kind kinds[KINDS] = {
    [RAW] = {.name = "raw", .named = 1, .scales = 2},
    [STANDARD] = {.name = "standard", .named = 1},
    [DOCUMENT] = {.name = "document", .named = 1, .scales = 2},
    [BIAS] = {.name = "bias"},
    [OWN] = {.name = "own"},
    [NEXT] = {.name = "next"},
    [PREVIOUS] = {.name = "previous"},
};

static const char *path;
static unsigned long line_number;
static unsigned hidden;

static int complain(const char *what)
{
    fprintf(stderr, "%s:%lu: %s\n", path, line_number, what);
    return 0;
}

/* The next word of the line, which moves on; empty at the end. */
static const char *take(char **line)
{
    static const char blank[] = " \t\r\n";
    char *word = *line + strspn(*line, blank);
    *line = word + strcspn(word, blank);
    if (**line != '\0')
        *(*line)++ = '\0';
    return word;
}

static int read_number(struct number *number, const char *word)
{
    char *end;
    (void)strtod(word, &end);
    if (end == word || *end != '\0' || strlen(word) >= NUMBER_BYTES)
        return complain("expected a number");
    memcpy(number->digits, word, strlen(word) + 1);
    return 1;
}

static int read_units(struct number *numbers, char *line)
{
    unsigned count = 0;
    for (const char *word = take(&line); *word != '\0'; word = take(&line)) {
        if (count == MAX_HIDDEN)
            return complain("too many numbers");
        if (!read_number(&numbers[count++], word))
            return 0;
    }
    if (count == 0 || (hidden != 0 && count != hidden))
        return complain("expected a number for each hidden unit");
    hidden = count;
    return 1;
}

static int read_line(char *line)
{
    const char *word = take(&line);
    unsigned k = 0;
    if (*word == '\0' || *word == '#')
        return 1;
    while (k < KINDS && strcmp(kinds[k].name, word) != 0)
        k++;
    if (k == KINDS)
        return complain("no such kind");
    struct kind *kind = &kinds[k];
    const unsigned row = kind->rows++;
    if (row == MAX_ROWS || (!kind->named && row != 0))
        return complain("too many lines of the kind");
    if (kind->named) {
        word = take(&line);
        if (strlen(word) >= NAME_BYTES)
            return complain("the name is too long");
        memcpy(kind->names[row], word, strlen(word) + 1);
    }
    for (unsigned s = 0; s < kind->scales; s++)
        if (!read_number(&kind->scale[s][row], take(&line)))
            return 0;
    return read_units(kind->weights[row], line);
}

static int read_model(FILE *in)
{
    char line[LINE_BYTES];
    while (fgets(line, sizeof line, in) != NULL) {
        line_number++;
        if (!read_line(line))
            return 0;
    }
    int same = !ferror(in) && kinds[RAW].rows != 0 && kinds[RAW].rows == kinds[STANDARD].rows;
    for (unsigned i = 0; same && i < kinds[RAW].rows; i++)
        same = strcmp(kinds[RAW].names[i], kinds[STANDARD].names[i]) == 0;
    for (unsigned k = BIAS; k < KINDS; k++)
        same = same && kinds[k].rows == 1;
    return same ? 1 : complain("expected the same features raw and standard, and the units' numbers");
}

static void write_numbers(FILE *out, const struct number *numbers, unsigned count)
{
    fputs("{", out);
    for (unsigned i = 0; i < count; i++)
        fprintf(out, "%s%s%s", i == 0 ? "" : ", ", numbers[i].digits,
                strpbrk(numbers[i].digits, ".e") == NULL ? ".0F" : "F");
    fputs("}", out);
}

static void write_rows(FILE *out, const char *field, const struct kind *kind)
{
    fprintf(out, "    .%s = {\n", field);
    for (unsigned i = 0; i < kind->rows; i++) {
        fputs("        ", out);
        write_numbers(out, kind->weights[i], hidden);
        fputs(",\n", out);
    }
    fputs("    },\n", out);
}

static void write_field(FILE *out, const char *field, const struct number *numbers, unsigned count)
{
    fprintf(out, "    .%s = ", field);
    write_numbers(out, numbers, count);
    fputs(",\n", out);
}

static void write_model(FILE *out)
{
    const struct kind *raw = &kinds[RAW], *document = &kinds[DOCUMENT];
    fprintf(out,
            "/* Made by src/gen/mkmodel.c of corpus/model.txt. */\n#include \"score/model.h\"\n\n"
            "_Static_assert(SMZ__FEATURES == %u && SMZ__DOCUMENT_FEATURES == %u && SMZ__HIDDEN == %u,\n"
            "               \"feature.h and model.h count what model.txt has\");\n\n"
            "const struct smz__model smz__model = {\n    .names = {",
            raw->rows, document->rows, hidden);
    for (unsigned i = 0; i < raw->rows + document->rows; i++)
        fprintf(out, "%s\"%s\"", i == 0 ? "" : ", ", i < raw->rows ? raw->names[i] : document->names[i - raw->rows]);
    fputs("},\n", out);
    write_field(out, "mean", raw->scale[0], raw->rows);
    write_field(out, "width", raw->scale[1], raw->rows);
    write_field(out, "document_mean", document->scale[0], document->rows);
    write_field(out, "document_width", document->scale[1], document->rows);
    write_rows(out, "raw", raw);
    write_rows(out, "standard", &kinds[STANDARD]);
    write_rows(out, "document", document);
    for (unsigned k = BIAS; k < KINDS; k++)
        write_field(out, kinds[k].name, kinds[k].weights[0], hidden);
    fputs("};\n", out);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: mkmodel MODEL.txt OUT.c\n", stderr);
        return 2;
    }
    path = argv[1];
    FILE *in = fopen(argv[1], "r");
    if (in == NULL) {
        perror(argv[1]);
        return 1;
    }
    int done = read_model(in);
    fclose(in);
    FILE *out = done ? fopen(argv[2], "w") : NULL;
    if (out == NULL) {
        if (done)
            perror(argv[2]);
        return 1;
    }
    write_model(out);
    if (ferror(out) | fclose(out)) {
        perror(argv[2]);
        remove(argv[2]);
        return 1;
    }
    return 0;
}
