/* SPDX-License-Identifier: MIT */
/*
 * interrupt WHEN SIGNAL COMMAND [ARGUMENT]...: runs a command, which begins with no signal ignored, sends it a signal,
 * and says how it ended. WHEN is
 *
 *   reading   once it has read the beginning of a text from standard input, which does not end
 *   writing   once it has written the first byte, while more than a pipe holds is to be written and nobody reads it
 *   unread    the same, but instead of sending a signal the reader goes away, as that of a pipe does; SIGNAL says
 *             whether SIGPIPE is left alone ("default") or ignored ("ignored")
 */
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct {
    const char *name;
    int number;
} signals[] = {{"HUP", SIGHUP}, {"INT", SIGINT}, {"TERM", SIGTERM}, {"PIPE", SIGPIPE}};

static void fail(const char *what)
{
    perror(what);
    exit(2);
}

static int number_of(const char *name)
{
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++)
        if (strcmp(signals[i].name, name) == 0)
            return signals[i].number;
    return 0;
}

static const char *name_of(int number)
{
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++)
        if (signals[i].number == number)
            return signals[i].name;
    return "another signal";
}

static void run(char **command, int input, int output, int pipe_ignored)
{
    sigset_t none;
    (void)sigemptyset(&none);
    (void)sigprocmask(SIG_SETMASK, &none, NULL);
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++)
        (void)signal(signals[i].number, signals[i].number == SIGPIPE && pipe_ignored ? SIG_IGN : SIG_DFL);
    if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0)
        fail("dup2");
    execvp(command[0], command);
    fail(command[0]);
}

/* Waits until all that was written into the pipe has been read. */
static void wait_until_read(int input)
{
    for (int left = 1; left != 0; (void)poll(NULL, 0, 5))
        if (ioctl(input, FIONREAD, &left) != 0)
            fail("FIONREAD");
}

int main(int argc, char **argv)
{
    static const char text[] = "The harbour froze. Ships waited";
    int in[2], out[2], status;
    if (argc < 4 || pipe(in) != 0 || pipe(out) != 0)
        fail("interrupt");
    const int unread = strcmp(argv[1], "unread") == 0;
    const pid_t child = fork();
    if (child == 0) {
        (void)close(in[1]);
        (void)close(out[0]);
        run(argv + 3, in[0], out[1], unread && strcmp(argv[2], "ignored") == 0);
    }
    (void)close(out[1]);
    if (strcmp(argv[1], "reading") == 0) {
        if (write(in[1], text, strlen(text)) < 0)
            fail("write");
        wait_until_read(in[0]);
    } else {
        struct pollfd first = {.fd = out[0], .events = POLLIN};
        (void)poll(&first, 1, -1);
    }
    if (unread)
        (void)close(out[0]);
    else
        (void)kill(child, number_of(argv[2]));
    if (waitpid(child, &status, 0) != child)
        fail("waitpid");
    if (WIFSIGNALED(status))
        (void)printf("killed by %s\n", name_of(WTERMSIG(status)));
    else
        (void)printf("exit %d\n", WEXITSTATUS(status));
    return 0;
}
