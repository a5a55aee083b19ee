# Copies a Markdown text, with each command of its console blocks run and its output put in place of the one shown: a
# line "$ COMMAND" and the lines behind it, up to the next command or the end of the block. Counts the commands in the
# file that the variable `count` names.

function run(command,    line, status)
{
    command = "{ " command "\n} 2>&1; status=$?; [ $status = 0 ] || echo \"exit status $status\""
    while ((status = (command | getline line)) > 0)
        print line
    close(command)
    commands++
}

/^```/ {
    in_console = !in_block && $0 == "```console"
    in_block = !in_block
}

in_console && /^\$ / {
    print
    run(substr($0, 3))
    next
}

# What the command printed before.
in_console && !/^```/ {
    next
}

{
    print
}

END {
    print commands + 0 > count
}
