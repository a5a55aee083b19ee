/* SPDX-License-Identifier: MIT */
/*
 * What a confined process can do, and that the command is one.
 */
#define _GNU_SOURCE
#include "cli/confine.h"

#include "support/folder.h"
#include "support/test.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <valgrind/valgrind.h>

static const char *command; /* beside this program */

/* The version of Landlock that the system has, 0 for none; -1 where confine does nothing. */
static long version(void)
{
    long found = 0;
#ifdef NO_CONFINE
    return -1;
#endif
    if (RUNNING_ON_VALGRIND) /* which has limits of its own making */
        return -1;
#ifdef __linux__
    found = syscall(444, NULL, (size_t)0, 1);
#endif
    return found > 0 ? found : 0;
}

/* --- what it can do ---------------------------------------------------------------------------------------------- */

/* Each is tried in a folder with a file "held" and the open file null. Answers below 0, with errno, if it fails. */
static int try_to_read(int null)
{
    char byte;
    return (int)read(null, &byte, 1);
}

static int try_to_print(int null)
{
    (void)null;
    return (int)write(STDOUT_FILENO, "", 0);
}

static int try_to_allocate(int null)
{
    char *memory = malloc(1 << 24), *more = realloc(memory, 1 << 26);
    (void)null;
    free(more);
    return more != NULL ? 0 : -1;
}

static int try_to_look_at_an_open_file(int null)
{
    struct stat status;
    return fstat(null, &status);
}

static int try_to_open(int null)
{
    (void)null;
    return open("held", O_RDONLY | O_NOCTTY | O_CLOEXEC);
}

static int try_to_open_for_writing(int null)
{
    (void)null;
    return open("held", O_WRONLY);
}

static int try_to_make_a_file(int null)
{
    (void)null;
    return open("new", O_RDONLY | O_CREAT, 0600);
}

static int try_to_make_a_link(int null)
{
    (void)null;
    return symlink("held", "new");
}

static int try_to_remove(int null)
{
    (void)null;
    return unlink("held");
}

static int try_to_cut_short(int null)
{
    (void)null;
    return truncate("held", 1);
}

static int try_to_run_a_program(int null)
{
    (void)null;
    return execl("/bin/true", "true", (char *)NULL);
}

static int try_to_make_a_socket(int null)
{
    (void)null;
    return socket(AF_UNIX, SOCK_STREAM, 0);
}

static int try_to_bind(int null)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    const int file = socket(AF_INET, SOCK_STREAM, 0);
    (void)null;
    return file < 0 ? file : bind(file, (const struct sockaddr *)(const void *)&address, sizeof address);
}

static int try_to_signal(int null)
{
    (void)null;
    return kill(getppid(), 0);
}

static int try_to_gain_the_right_to_open(int null)
{
    confine(true);
    return try_to_open(null);
}

#define NEVER LONG_MAX

/* From which version of Landlock on the call is refused, where files may still be opened and where not; 0: by limits.
 */
static const struct {
    const char *name;
    int (*try)(int null);
    long opening, whole;
} calls[] = {
    {"read", try_to_read, NEVER, NEVER},
    {"print", try_to_print, NEVER, NEVER},
    {"allocate", try_to_allocate, NEVER, NEVER},
    {"look at an open file", try_to_look_at_an_open_file, NEVER, NEVER},
    {"open", try_to_open, NEVER, 0},
    {"open for writing", try_to_open_for_writing, 1, 0},
    {"make a file", try_to_make_a_file, 1, 0},
    {"make a link", try_to_make_a_link, 1, 1},
    {"remove", try_to_remove, 1, 1},
    {"cut short", try_to_cut_short, 3, 3},
    {"run a program", try_to_run_a_program, 1, 0}, /* 0: it starts, and finds no library */
    {"make a socket", try_to_make_a_socket, NEVER, 0},
    {"bind", try_to_bind, 4, 0},
    {"signal another process", try_to_signal, 6, 6},
    {"gain the right to open", try_to_gain_the_right_to_open, NEVER, 0},
};

/* In a process of its own, in the folder: confines it, and tells through the pipe what errno is after the call. */
static void try_confined(size_t i, bool may_open, const struct folder *folder, int tell)
{
    const int null = chdir(folder->path) == 0 ? open("/dev/null", O_RDONLY) : -1;
    /* The command confines itself in two steps where it reads several files. */
    confine(true);
    if (!may_open)
        confine(false);
    errno = 0;
    const int error = calls[i].try(null) < 0 ? errno : 0;
    _exit(write(tell, &error, sizeof error) == (ssize_t)sizeof error ? 0 : 1);
}

/* What errno is after the call in a process that has been confined so; 0 if it succeeds. */
static int error_of(size_t i, bool may_open)
{
    struct folder folder;
    int status, error, tell[2];
    folder_open(&folder);
    folder_put(&folder, "held", "text", 4);
    require(pipe(tell) == 0 && fcntl(tell[1], F_SETFD, FD_CLOEXEC) == 0);
    (void)fflush(NULL);
    const pid_t child = fork();
    require(child >= 0);
    if (child == 0)
        try_confined(i, may_open, &folder, tell[1]);
    require(close(tell[1]) == 0);
    const ssize_t told = read(tell[0], &error, sizeof error);
    require(waitpid(child, &status, 0) == child && WIFEXITED(status) && close(tell[0]) == 0);
    folder_close(&folder);
    /* Nothing is told by the program that the process has become. */
    return told == (ssize_t)sizeof error ? error : WEXITSTATUS(status);
}

static void can_do_what_it_needs(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(calls) * 2; i++) {
        const bool may_open = i % 2 != 0;
        const long since = may_open ? calls[i / 2].opening : calls[i / 2].whole;
        const int error = error_of(i / 2, may_open);
        note("%s, %s: error %d", calls[i / 2].name, may_open ? "and may open files" : "the last file is open", error);
        require((error == 0) == (since > version()));
    }
}

/* --- the command ------------------------------------------------------------------------------------------------- */

/* The number behind a word in a file of /proc; -1 if there is none. */
static long shown(pid_t process, const char *file, const char *word)
{
    char name[64];
    long number = -1;
    (void)snprintf(name, sizeof name, "/proc/%d/%s", (int)process, file);
    FILE *lines = fopen(name, "r");
    for (char line[256]; lines != NULL && fgets(line, sizeof line, lines) != NULL;)
        if (strncmp(line, word, strlen(word)) == 0)
            number = strtol(line + strlen(word), NULL, 10);
    if (lines != NULL)
        (void)fclose(lines);
    return number;
}

static void command_is_confined(void **state)
{
    (void)state;
    static const char text[] = "The harbour froze.\n";
    int in[2], status, left = 1;
    note("%s", command);
    require(pipe(in) == 0);
    const pid_t child = fork();
    if (child == 0) {
        (void)close(in[1]);
        (void)dup2(in[0], STDIN_FILENO);
        (void)dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        (void)execl(command, "summarize", (char *)NULL);
        _exit(99);
    }
    require(write(in[1], text, strlen(text)) == (ssize_t)strlen(text));
    while (left != 0 && waitpid(child, &status, WNOHANG) == 0) {
        (void)poll(NULL, 0, 5);
        require(ioctl(in[0], FIONREAD, &left) == 0);
    }
    const long files = shown(child, "limits", "Max open files"), bound = shown(child, "status", "NoNewPrivs:");
    require(files < 0 || version() < 0 || files == 0);
    require(bound < 0 || version() < 1 || bound == 1);
    require(close(in[0]) == 0 && close(in[1]) == 0);
    require(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(can_do_what_it_needs),
        cmocka_unit_test(command_is_confined),
    };
    (void)argc;
    /* BUILD/tests/unit/cli_confine */
    char path[1024];
    const char *const inner = strstr(argv[0], "tests/unit/");
    (void)snprintf(path, sizeof path, "%.*ssummarize", inner == NULL ? 0 : (int)(inner - argv[0]), argv[0]);
    command = path;
    return cmocka_run_group_tests_name("cli/confine", tests, NULL, NULL);
}
