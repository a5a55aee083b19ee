# SPDX-License-Identifier: MIT
# source.awk FILE...
# Checks C files, named from the top of the project, line by line: the licence in the first line, the length of the
# file, which folder includes which, and functions that do not belong where they are called. Prints FILE:LINE: MESSAGE
# for each finding; exits with 1 if there is one that is more than a warning.

BEGIN {
    LONG = 350     # lines: time to think of a second file
    TOO_LONG = 500 # lines: the build of anything else stops here

    # The floors, lowest first: a folder includes itself and those below.
    floors = split("base text lang document score render", name, " ")
    for (i = 1; i <= floors; i++)
        floor[name[i]] = i

    # Nowhere: no room is checked, a mistake goes unnoticed, or hidden state decides.
    ban("strcpy strcat sprintf vsprintf gets scanf sscanf fscanf atoi atol atoll atof alloca", "everywhere")
    ban("strtok setlocale system popen tmpnam", "everywhere")
    # The library prints nothing, never ends its caller's process, and asks nobody about the environment.
    ban("printf fprintf dprintf vprintf vfprintf snprintf vsnprintf puts fputs putchar putc fputc fwrite", "library")
    ban("perror fopen abort exit _exit _Exit quick_exit assert getenv secure_getenv", "library")
    # Memory comes from the caller's allocator.
    ban("malloc calloc realloc free aligned_alloc strdup strndup", "library")
}

function ban(functions, where,    n, i, list)
{
    n = split(functions, list, " ")
    for (i = 1; i <= n; i++)
        banned[list[i]] = where
}

function report(message)
{
    print FILENAME ":" FNR ": " message
    failed = 1
}

# src/score/idf.c: score. Files of no folder under src have none.
function folder_of(path,    part)
{
    return split(path, part, "/") > 2 && part[1] == "src" ? part[2] : ""
}

# What a line has to say to the compiler: no comments, and no text inside quotation marks.
function code_of(line,    out, c, i)
{
    out = ""
    for (i = 1; i <= length(line); i++) {
        c = substr(line, i, 1)
        if (in_comment) {
            if (substr(line, i, 2) == "*/") {
                in_comment = 0
                i++
            }
        } else if (quote != "") {
            if (c == "\\")
                i++
            else if (c == quote)
                quote = ""
        } else if (substr(line, i, 2) == "/*") {
            in_comment = 1
            i++
        } else if (substr(line, i, 2) == "//") {
            break
        } else {
            if (c == "\"" || c == "'")
                quote = c
            out = out c
        }
    }
    quote = ""
    return out
}

function check_include(header,    from, to)
{
    from = folder_of(FILENAME)
    to = folder_of("src/" header)
    if (FILENAME !~ /^src\// || header == "summarize.h")
        return
    if (from == "cli") {
        if (header ~ /\// && to != "input")
            report("the command sees only summarize.h, input/ and its own headers, not " header)
    } else if (from == "input") {
        if (to != "input")
            report("input/ needs nothing of the library, not " header)
    } else if (from == "gen") {
        if (to != "gen" && to != "base" && to != "lang" && header != "cli/options.h")
            report("a generator may include base/, lang/ and cli/options.h, not " header)
    } else if (!(to in floor) || (from != "" && floor[to] > floor[from])) {
        report("src/" (from != "" ? from "/" : "") " must not include " header)
    }
}

function check_calls(code,    called, folder, where)
{
    folder = folder_of(FILENAME)
    while (match(code, /[A-Za-z_][A-Za-z_0-9]*[ \t]*\(/)) {
        called = substr(code, RSTART, RLENGTH - 1)
        sub(/[ \t]+$/, "", called)
        where = RSTART > 1 && substr(code, RSTART - 1, 1) ~ /[.>]/ ? "" : banned[called]
        code = substr(code, RSTART + RLENGTH)
        if (where == "everywhere")
            report(called " is banned")
        else if (where == "library" && FILENAME ~ /^src\// && folder !~ /^(cli|input|gen)$/ &&
                 FILENAME != "src/base/alloc.c")
            report("the library must not call " called)
    }
}

function end_file()
{
    if (lines > TOO_LONG) {
        print file ": " lines " lines, more than " TOO_LONG
        failed = 1
    } else if (lines > LONG) {
        print file ": warning: " lines " lines, more than " LONG
    }
}

FNR == 1 {
    end_file()
    file = FILENAME
    in_comment = 0
    quote = ""
    if ($0 != "/* SPDX-License-Identifier: MIT */")
        report("the first line must be /* SPDX-License-Identifier: MIT */")
}

{
    lines = FNR
    if (match($0, /^[ \t]*#[ \t]*include[ \t]*"[^"]*"/)) {
        split($0, quoted, "\"")
        check_include(quoted[2])
    }
    check_calls(code_of($0))
}

END {
    end_file()
    exit failed
}
