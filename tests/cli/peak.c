/* SPDX-License-Identifier: MIT */
/*
 * peak COMMAND [ARGUMENT]...: runs a command without its output, and prints how many KiB of memory it had at the most.
 */
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    struct rusage usage;
    int status;
    const pid_t child = argc > 1 ? fork() : -1;
    if (child == 0) {
        (void)dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        execvp(argv[1], argv + 1);
    }
    if (child <= 0 || waitpid(child, &status, 0) != child || getrusage(RUSAGE_CHILDREN, &usage) != 0) {
        perror("peak");
        return 2;
    }
    (void)printf("%ld\n", usage.ru_maxrss);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
