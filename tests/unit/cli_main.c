/* SPDX-License-Identifier: MIT */
/*
 * The whole command, while system calls fail and memory ends: each call once and from then on, in each way that it can.
 */
#define main command
#include "cli/main.c"
#undef main

#include "support/fault.h"
#include "support/folder.h"
#include "support/json.h"
#include "support/test.h"
#include "support/unconfined.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define WORDS 12
#define RECORDS                                                                                                        \
    "{\"id\":1,\"text\":\"Rain fell.\"}\n{\"id\":2,\"text\":\"Snow lay.\"}\n{\"id\":3,\"text\":\"Fog came.\"}\n"

static const char both[] = "==> a.txt <==\nRain fell.\n\n==> b.txt <==\nSnow lay.\n";
static const char only_a[] = "==> a.txt <==\nRain fell.\n";
static const char only_b[] = "==> b.txt <==\nSnow lay.\n";
/* Before standard input, which may have to be waited for, what there is is written. */
static const char waited[] = "==> a.txt <==\nRain fell.\n\n==> standard input <==\nFog came.\n";

struct result {
    int status;
    bool met;
    struct gathered output, messages;
};

static void result_free(struct result *result)
{
    gathered_free(&result->output);
    gathered_free(&result->messages);
}

/* The command with these arguments, parted by spaces. */
static int run_command(const char *arguments)
{
    char line[128];
    char *words[WORDS + 1] = {"summarize"};
    int count = 1;
    (void)snprintf(line, sizeof line, "%s", arguments);
    for (char *word = line; *word != '\0' && count < WORDS;) {
        words[count++] = word;
        word += strcspn(word, " ");
        if (*word != '\0')
            *word++ = '\0';
    }
    return command(count, words);
}

/* Lets a stream be another file; answers what it was. */
static int redirect(int stream, const char *name, int flags)
{
    const int saved = dup(stream), file = open(name, flags, 0600);
    require(saved >= 0 && file >= 0 && dup2(file, stream) == stream && close(file) == 0);
    return saved;
}

static void restore(int stream, int saved)
{
    require(dup2(saved, stream) == stream && close(saved) == 0);
}

static struct gathered gather_file(const char *name)
{
    struct gathered bytes = read_file(name);
    gather_string(&bytes, "");
    return bytes;
}

/* Standard input is the file "in". */
static struct result run(const char *arguments, const struct fault *fault)
{
    static const struct fault none = {.times = 0};
    (void)fflush(NULL);
    const int input = redirect(STDIN_FILENO, "in", O_RDONLY);
    const int output = redirect(STDOUT_FILENO, "out", O_WRONLY | O_CREAT | O_TRUNC);
    const int messages = redirect(STDERR_FILENO, "err", O_WRONLY | O_CREAT | O_TRUNC);
    fault_set(fault);
    const int status = run_command(arguments);
    const bool met = fault_met();
    fault_set(&none);
    (void)fflush(stderr);
    restore(STDIN_FILENO, input);
    restore(STDOUT_FILENO, output);
    restore(STDERR_FILENO, messages);
    return (struct result){status, met, gather_file("out"), gather_file("err")};
}

/* Makes the files, in a folder that becomes the one that all is done in. Answers the one that was. */
static int enter(struct folder *folder)
{
    static const char *const files[][2] = {{"a.txt", "Rain fell."},
                                           {"b.txt", "Snow lay."},
                                           {"in", "Fog came.\n"},
                                           {"c.jsonl", RECORDS},
                                           {"counts", "en\train\t1\nen documents\t2\n"}};
    const int before = open(".", O_RDONLY);
    folder_open(folder);
    for (size_t i = 0; i < COUNT(files); i++)
        folder_put(folder, files[i][0], files[i][1], strlen(files[i][1]));
    require(before >= 0 && chdir(folder->path) == 0);
    return before;
}

static void leave(struct folder *folder, int before)
{
    require(fchdir(before) == 0 && close(before) == 0);
    folder_close(folder);
}

/* What is printed, said and answered. */
static void faults_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *arguments;
        struct fault fault;
        const char *output, *messages;
    } cases[] = {
        {"a.txt b.txt", {FAULT_OPEN, 0, 1, EACCES}, only_b, "a.txt: Permission denied"},
        {"a.txt b.txt", {FAULT_OPEN, 1, 1, EMFILE}, only_a, "b.txt: Too many open files"},
        {"a.txt b.txt", {FAULT_OPEN, 0, 99, EINTR}, both, NULL},
        {"a.txt", {FAULT_OPEN, 0, FOREVER, ENOMEM}, "", "a.txt: Cannot allocate memory"},
        {"a.txt b.txt", {FAULT_FSTAT, 0, 1, EOVERFLOW}, only_b, "a.txt: Value too large for defined data type"},
        {"", {FAULT_FSTAT, 0, FOREVER, EBADF}, "", "standard input: Bad file descriptor"},
        {"a.txt b.txt", {FAULT_LSEEK, 0, FOREVER, ESPIPE}, both, NULL},
        {"a.txt b.txt", {FAULT_READ, 0, 1, EIO}, only_b, "a.txt: Input/output error"},
        {"a.txt b.txt", {FAULT_READ, 1, 1, EIO}, only_b, "a.txt: Input/output error"}, /* behind all its bytes */
        {"a.txt b.txt", {FAULT_READ, 0, 99, EINTR}, both, NULL},
        {"a.txt b.txt", {FAULT_READ, 0, FOREVER, FAULT_SHORT}, both, NULL},
        {"", {FAULT_READ, 0, FOREVER, FAULT_SHORT}, "Fog came.\n", NULL},
        {"-", {FAULT_READ, 0, FOREVER, EAGAIN}, "", "standard input: Resource temporarily unavailable"},
        {"a.txt b.txt", {FAULT_WRITE, 0, FOREVER, FAULT_SHORT}, both, NULL},
        {"a.txt -", {FAULT_WRITE, 1, 99, EINTR}, waited, NULL},
        {"a.txt b.txt", {FAULT_WRITE, 0, 1, ENOSPC}, "", "standard output: No space left on device"},
        {"a.txt -", {FAULT_WRITE, 1, 1, EFBIG}, only_a, "standard output: File too large"},
        {"a.txt -", {FAULT_WRITE, 1, FOREVER, EPIPE}, only_a, ""},
        {"-j 2 a.txt -", {FAULT_WRITE, 1, FOREVER, EPIPE}, only_a, ""},
        {"a.txt b.txt", {FAULT_WRITE, 0, FOREVER, FAULT_NOTHING}, "", "standard output: No space left on device"},
        {"a.txt b.txt", {FAULT_CLOSE, 0, 2, EIO}, both, NULL}, /* of the files, which have been read by then */
        {"a.txt b.txt", {FAULT_CLOSE, 2, 1, EDQUOT}, both, "standard output: Disk quota exceeded"},
        {"a.txt --stopwords b.txt", {FAULT_READ, 0, 1, EIO}, "", "b.txt: Input/output error"},
        {"a.txt --corpus counts", {FAULT_READ, 1, 1, EIO}, "", "counts: Input/output error"},
        {"--count a.txt", {FAULT_WRITE, 0, 1, EIO}, "", "standard output: Input/output error"},
        {"--help", {FAULT_WRITE, 0, 1, EIO}, "", "standard output: Input/output error"},
    };
    struct folder folder;
    const int before = enter(&folder);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct gathered messages = {0};
        struct result result = run(cases[i].arguments, &cases[i].fault);
        const bool silent = cases[i].messages == NULL || cases[i].messages[0] == '\0';
        gather_string(&messages, silent ? "" : "summarize: ");
        gather_string(&messages, silent ? "" : cases[i].messages);
        gather_string(&messages, silent ? "" : "\n");
        note("case %zu: %s", i, cases[i].arguments);
        require(result.met);
        require_text(result.output.bytes, result.output.length, cases[i].output);
        require_text(result.messages.bytes, result.messages.length, messages.bytes);
        require(result.status == (cases[i].messages == NULL ? 0 : 1));
        gathered_free(&messages);
        result_free(&result);
    }
    leave(&folder, before);
}

/* What holds however a run went, that would have printed expected. */
static void require_honest(const struct result *result, const struct result *expected, const struct fault *fault)
{
    const struct gathered *output = &result->output, *messages = &result->messages;
    const bool whole =
        output->length == expected->output.length && memcmp(output->bytes, expected->output.bytes, output->length) == 0;
    require(result->status == 0 || result->status == 1);
    require(result->status != 0 || (whole && messages->length == 0));
    if (result->status == 1 && fault->error != EPIPE)
        require(strncmp(messages->bytes, "summarize: ", 11) == 0 && messages->bytes[messages->length - 1] == '\n');
    if (fault->call == FAULT_WRITE)
        require(output->length <= expected->output.length &&
                memcmp(output->bytes, expected->output.bytes, output->length) == 0);
    else if (expected->output.bytes[0] == '[')
        require(json_is_valid(output->bytes, output->length));
}

/* Each call of a kind in turn, once and from then on. */
static void sweep(const char *arguments, struct fault fault)
{
    const struct fault none = {.times = 0};
    struct result expected = run(arguments, &none);
    require(expected.status == 0 && expected.output.length != 0 && expected.messages.length == 0);
    bool met = true;
    for (fault.first = 0; met; fault.first += fault.times == FOREVER) {
        fault.times = fault.times == 1 ? FOREVER : 1;
        note("%s: call %d, number %zu, error %d", arguments, (int)fault.call, fault.first, fault.error);
        struct result result = run(arguments, &fault);
        met = result.met;
        require_honest(&result, &expected, &fault);
        require(met || (result.status == 0 && fault.first != 0));
        result_free(&result);
    }
    result_free(&expected);
}

static void every_call_may_fail(void **state)
{
    (void)state;
    static const char *const lines[] = {"a.txt b.txt",
                                        "-f json a.txt - b.txt",
                                        "-k 3 --stopwords b.txt --corpus counts a.txt",
                                        "--count a.txt -",
                                        "--merge-counts counts counts",
                                        "-j 2 a.txt b.txt -",
                                        "--count -j 2 c.jsonl a.txt"};
    static const struct fault faults[] = {
        {.call = FAULT_OPEN, .error = EACCES},  {.call = FAULT_FSTAT, .error = EIO},
        {.call = FAULT_READ, .error = EIO},     {.call = FAULT_READ, .error = FAULT_SHORT},
        {.call = FAULT_WRITE, .error = ENOSPC}, {.call = FAULT_WRITE, .error = FAULT_SHORT},
        {.call = FAULT_WRITE, .error = EPIPE},  {.call = FAULT_CLOSE, .error = EIO},
    };
    struct folder folder;
    const int before = enter(&folder);
    for (size_t i = 0; i < COUNT(lines) * COUNT(faults); i++)
        sweep(lines[i / COUNT(faults)], faults[i % COUNT(faults)]);
    leave(&folder, before);
}

#define THREE      "{\"id\": 1\n{\"id\": 2\n{\"id\": 3\n"
#define CUT(error) "{\"file\": \"c.jsonl\", \"error\": \"" error "\"}\n"

/* Only what stands before the summary on each line. */
static struct gathered heads_of(const struct gathered *output)
{
    struct gathered heads = {0};
    gather_string(&heads, "");
    for (const char *at = output->bytes, *end; (end = strchr(at, '\n')) != NULL; at = end + 1) {
        const char *summary = strstr(at, ", \"language\": ");
        gather(&heads, at, (size_t)((summary != NULL && summary < end ? summary : end) - at));
        gather_string(&heads, "\n");
    }
    return heads;
}

/* What was read before a fault is answered, and the fault stands behind it. It makes the run fail where it breaks a
 * file off: how many records that are can then not be told from the lines of output. */
static void faults_of_records_stand_in_place(void **state)
{
    (void)state;
    static const struct {
        const char *arguments;
        struct fault fault;
        const char *output, *messages;
        int status;
    } cases[] = {
        {"c.jsonl", {FAULT_READ, 0, 99, EINTR}, THREE, "", 0},
        {"c.jsonl", {FAULT_READ, 0, FOREVER, FAULT_SHORT}, THREE, "", 0},
        {"c.jsonl", {FAULT_READ, 1, 1, EIO}, THREE CUT("Input/output error"), "1 of 4", 1},
        {"-j 2 c.jsonl", {FAULT_READ, 1, 1, EIO}, THREE CUT("Input/output error"), "1 of 4", 1},
        {"c.jsonl", {FAULT_READ, 0, 1, EIO}, CUT("Input/output error"), "1 of 1", 0},
        {"--strict c.jsonl", {FAULT_READ, 0, 1, EIO}, CUT("Input/output error"), "1 of 1", 1},
        {"c.jsonl", {FAULT_OPEN, 0, FOREVER, EMFILE}, CUT("Too many open files"), "1 of 1", 0},
        {"c.jsonl", {FAULT_WRITE, 0, 1, ENOSPC}, "", "standard output: No space left on device", 1},
        {"-j 2 c.jsonl", {FAULT_WRITE, 0, 1, EPIPE}, "", "", 1},
    };
    struct folder folder;
    const int before = enter(&folder);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct result result = run(cases[i].arguments, &cases[i].fault);
        struct gathered heads = heads_of(&result.output);
        note("case %zu: %s", i, cases[i].arguments);
        require(result.met && result.status == cases[i].status);
        require_text(heads.bytes, heads.length, cases[i].output);
        gathered_free(&heads);
        const bool silent = cases[i].messages[0] == '\0';
        require(silent ? result.messages.length == 0
                       : strncmp(result.messages.bytes, "summarize: ", 11) == 0 &&
                             strncmp(result.messages.bytes + 11, cases[i].messages, strlen(cases[i].messages)) == 0);
        result_free(&result);
    }
    leave(&folder, before);
}

/* Whether all lines are JSON objects; counts them. */
static bool are_objects(const struct gathered *output, size_t *count)
{
    *count = 0;
    for (const char *at = output->bytes, *end; *at != '\0'; at = end + 1, (*count)++) {
        end = strchr(at, '\n');
        if (end == NULL || !json_is_valid(at, (size_t)(end - at)))
            return false;
    }
    return true;
}

/* Where memory ends, a record is answered all the same, or the run fails; it never says less than that. */
static void memory_may_end(void **state)
{
    (void)state;
    static const char *const lines[] = {"c.jsonl", "-j 2 c.jsonl", "--count c.jsonl", "-k 2 -f jsonl a.txt b.txt"};
    for (size_t i = 0; i < COUNT(lines); i++) {
        struct folder folder;
        const struct fault none = {.times = 0};
        const int before = enter(&folder);
        struct result expected = run(lines[i], &none);
        struct fault fault = {.call = FAULT_MEMORY, .error = ENOMEM};
        static const char unread[] = CUT("Cannot allocate memory");
        size_t texts, count;
        const bool counting = strstr(lines[i], "--count") != NULL;
        require(expected.status == 0 && (counting || are_objects(&expected.output, &texts)));
        for (bool met = true; met; fault.first += fault.times == FOREVER) {
            fault.times = fault.times == 1 ? FOREVER : 1;
            struct result result = run(lines[i], &fault);
            note("%s: number %zu, %s: %s%s", lines[i], fault.first, fault.times == 1 ? "once" : "from then on",
                 result.output.bytes, result.messages.bytes);
            met = result.met;
            require(result.status == 0 || (result.status == 1 && result.messages.length != 0));
            require(counting || are_objects(&result.output, &count));
            require(counting || result.status == 1 || count == texts || strcmp(result.output.bytes, unread) == 0);
            require(result.messages.length != 0 || (result.output.length == expected.output.length &&
                                                    strcmp(result.output.bytes, expected.output.bytes) == 0));
            result_free(&result);
        }
        require(fault.first > 20);
        result_free(&expected);
        leave(&folder, before);
    }
}

/* Before a file is read: the last one of all leaves nothing to be opened, and threads have been made before. */
static void reads_nothing_unconfined(void **state)
{
    (void)state;
    static const struct {
        const char *arguments;
        size_t opening, whole, threads;
    } cases[] = {
        {"", 0, 1, 0},
        {"-", 0, 1, 0},
        {"a.txt", 0, 1, 0},
        {"a.txt b.txt", 1, 1, 0},
        {"a.txt - b.txt", 2, 1, 0},
        {"--stopwords a.txt", 1, 1, 0},
        {"--stopwords a.txt --corpus counts b.txt", 2, 1, 0},
        {"--count a.txt b.txt", 1, 1, 0},
        {"--merge-counts counts counts", 1, 1, 0},
        {"--version", 0, 0, 0},
        {"c.jsonl", 0, 1, 0},
        {"-j 2 c.jsonl a.txt -f jsonl", 1, 1, 2},
        {"-j 3 --stopwords a.txt --corpus counts b.txt", 2, 1, 3},
    };
    const struct fault none = {.times = 0};
    struct folder folder;
    const int before = enter(&folder);
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("'%s'", cases[i].arguments);
        (void)unconfined_take();
        struct result result = run(cases[i].arguments, &none);
        const struct unconfined asked = unconfined_take();
        require(result.status == 0 && asked.opening == cases[i].opening && asked.whole == cases[i].whole);
        require(asked.threads == cases[i].threads && asked.late == 0);
        result_free(&result);
    }
    leave(&folder, before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_are_told),          cmocka_unit_test(faults_of_records_stand_in_place),
        cmocka_unit_test(every_call_may_fail),      cmocka_unit_test(memory_may_end),
        cmocka_unit_test(reads_nothing_unconfined),
    };
    return cmocka_run_group_tests_name("cli/main", tests, NULL, NULL);
}
