/* SPDX-License-Identifier: MIT */
/*
 * summarize: the command.
 */
#include "batch.h"
#include "count.h"
#include "full.h"
#include "help.h"
#include "merge.h"
#include "output.h"
#include "setup.h"

#include <signal.h>
#include <stddef.h>
#include <stdlib.h>

/* What interrupts the command may kill it: it writes nothing that could be left half done. Only a file that may not
 * grow further is told like a full disk, as an error of write. */
static void set_signals(void)
{
    struct sigaction action = {.sa_handler = SIG_IGN};
    (void)sigemptyset(&action.sa_mask);
    (void)sigaction(SIGXFSZ, &action, NULL);
}

/* Does what the command line says, with the arguments as full_arguments gave them. */
static int obey(int argc, char **argv, char **arguments)
{
    struct settings settings;
    struct output output;
    int status = STATUS_DONE;
    output_init(&output);
    if (!parse_arguments(&settings, argc, argv))
        return fail_usage();
    full_become(&settings, arguments);
    switch (settings.action) {
    case ACTION_HELP:
        print_help(&output);
        break;
    case ACTION_VERSION:
        print_version(&output);
        break;
    case ACTION_LIST_LANGUAGES:
        print_languages(&output);
        break;
    case ACTION_MERGE_COUNTS:
        status = merge_counts(&output, &settings);
        break;
    case ACTION_COUNT:
    case ACTION_FIND_FURNITURE:
    case ACTION_SUMMARIZE:
        status = settings.merge ? merge_files(&output, &settings) : run_batch(&output, &settings);
        break;
    }
    return output_finish(&output) ? status : STATUS_FAILED;
}

int main(int argc, char **argv)
{
    set_signals();
    char **const arguments = full_arguments(argc, argv);
    const int status = obey(argc, argv, arguments);
    free(arguments);
    return status;
}
