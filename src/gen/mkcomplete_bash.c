/* SPDX-License-Identifier: MIT */
#include "gen/mkcomplete.h"

#include <stdio.h>

/*
 * Readline takes "=" for the end of a word, unless the user has changed that: then "--format=js" is one word, as "-fjs"
 * always is, and what is before the value has to stand before each candidate.
 */
static const char before_options[] = "# bash completion for summarize\n"
                                     "_summarize()\n"
                                     "{\n"
                                     "    local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}\n"
                                     "    local before= joined= words= files= i\n"
                                     "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
                                     "        [[ ${COMP_WORDS[i]} != -- ]] || option=--\n"
                                     "    done\n"
                                     "    if [[ $option == -- ]]; then\n"
                                     "        :\n"
                                     "    elif [[ $word == '=' ]]; then\n"
                                     "        joined=yes word=\n"
                                     "    elif [[ $option == '=' ]]; then\n"
                                     "        joined=yes option=${COMP_WORDS[COMP_CWORD - 2]}\n"
                                     "    elif [[ $word == --*=* ]]; then\n"
                                     "        joined=yes option=${word%%=*} before=$option= word=${word#*=}\n"
                                     "    elif [[ $word == -[!-]?* ]]; then\n"
                                     "        joined=yes option=${word:0:2} before=$option word=${word:2}\n"
                                     "    fi\n"
                                     "    case $option in\n"
                                     "    --) files=yes ;;\n";

static const char before_names[] = "    *)\n"
                                   "        if [[ $joined ]]; then\n"
                                   "            :\n"
                                   "        elif [[ $word == -* ]]; then\n";

static const char after_names[] =
    "        else\n"
    "            files=yes\n"
    "        fi\n"
    "        ;;\n"
    "    esac\n"
    "    COMPREPLY=()\n"
    "    if [[ $files ]]; then\n"
    "        compopt -o filenames 2>/dev/null\n"
    "        mapfile -t COMPREPLY < <(compgen -P \"$before\" -f -- \"$word\")\n"
    "    elif [[ $words ]]; then\n"
    "        mapfile -t COMPREPLY < <(compgen -P \"$before\" -W \"$words\" -- \"$word\")\n"
    "    fi\n"
    "}\n"
    "complete -F _summarize summarize\n";

/* What follows an option that takes an argument. */
static void put_argument(const struct option_spec *option, const struct option_values *values)
{
    (void)fputs("    ", stdout);
    if (option->letter != '\0')
        printf("-%c | ", option->letter);
    printf("--%s) ", option->name);
    if (values->offer == OFFER_FILES) {
        (void)fputs("files=yes ", stdout);
    } else if (values->offer != OFFER_NOTHING) {
        (void)fputs("words='", stdout);
        smz__complete_values(values, NULL);
        (void)fputs("' ", stdout);
    }
    (void)puts(";;");
}

static void put_names(void)
{
    const struct option_spec *option;
    (void)fputs("            words='", stdout);
    for (size_t id = 0; (option = option_at(id)) != NULL; id++) {
        if (option->letter != '\0')
            printf("-%c ", option->letter);
        printf("--%s%s", option->name, id + 1 == OPTION_COUNT ? "'\n" : " ");
    }
}

void smz__complete_bash(void)
{
    const struct option_spec *option;
    (void)fputs(before_options, stdout);
    for (size_t id = 0; (option = option_at(id)) != NULL; id++)
        if (option->argument != NULL)
            put_argument(option, option_values(id));
    (void)fputs(before_names, stdout);
    put_names();
    (void)fputs(after_names, stdout);
}
