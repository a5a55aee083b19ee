/* SPDX-License-Identifier: MIT */
/*
 * mkmodel MODEL.txt OUT.c: turns the ranking weights into a constant table at build time.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int complain(const char *file, unsigned long line, const char *what)
{
    fprintf(stderr, "%s:%lu: %s\n", file, line, what);
    return 1;
}

/* One line: a name and one or two numbers, copied as they are spelled so that no digit is lost. */
static int convert(char *line, FILE *out, unsigned *features, int *centrality)
{
    static const char blank[] = " \t\r\n";
    char *name = strtok(line, blank); /* build tool: one thread, no other tokenizing */
    if (name == NULL || name[0] == '#')
        return 0;
    char *number[2] = {strtok(NULL, blank), strtok(NULL, blank)};
    for (int i = 0; i < 2 && number[i] != NULL; i++) {
        char *end;
        (void)strtod(number[i], &end);
        if (*end != '\0')
            return 1;
    }
    if (number[0] == NULL || strtok(NULL, blank) != NULL)
        return 1;
    if (strcmp(name, "centrality") == 0) {
        fprintf(out, "const double smz__model_centrality = %s;\n\n", number[0]);
        fprintf(out, "const struct smz__weight smz__model[SMZ__FEATURES] = {\n");
        *centrality = 1;
        return number[1] != NULL || *features != 0;
    }
    if (number[1] == NULL || !*centrality || strlen(name) >= 24)
        return 1;
    fprintf(out, "    {\"%s\", %s, %s},\n", name, number[0], number[1]);
    ++*features;
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: mkmodel MODEL.txt OUT.c\n");
        return 2;
    }
    FILE *in = fopen(argv[1], "r");
    FILE *out = fopen(argv[2], "w");
    char line[256];
    unsigned long number = 0;
    unsigned features = 0;
    int centrality = 0, failed = 0;
    if (in == NULL || out == NULL) {
        perror(in == NULL ? argv[1] : argv[2]);
        return 1;
    }
    fprintf(out, "/* Made by src/gen/mkmodel.c of corpus/model.txt. */\n#include \"score/model.h\"\n\n");
    while (!failed && fgets(line, sizeof line, in) != NULL) {
        number++;
        if (convert(line, out, &features, &centrality) != 0)
            failed = complain(argv[1], number, "expected a feature's name and two weights, 'centrality' first");
    }
    if (!failed && !centrality)
        failed = complain(argv[1], number, "no line 'centrality'");
    fprintf(out, "};\n\n_Static_assert(SMZ__FEATURES == %u, \"corpus/model.txt has a weight for each feature\");\n",
            features);
    fclose(in);
    if (fclose(out) != 0 && !failed) {
        perror(argv[2]);
        failed = 1;
    }
    return failed;
}
