# SPDX-License-Identifier: MIT
# The tests of editors/kakoune/, for kak: sourced by run, which says what the environment has. Writes a line for each
# test into the file $RESULTS.

# --- help -------------------------------------------------------------------------------------------------------------

# expect NAME WANTED GOT
define-command expect -params 3 %{
    nop %sh{
        if [ "$2" = "$3" ]; then
            echo "ok $1"
        else
            printf 'FAILED %s\n    wanted: %s\n    there is: %s\n' "$1" "$2" "$3"
        fi >>"$RESULTS"
    }
}

# text REGISTER: puts the whole buffer there.
define-command text -params 1 %{
    evaluate-commands -draft %{ execute-keys '%' "%%""%arg{1}y" }
}

# refused NAME MESSAGE COMMANDS: they fail with the message and leave buffer, selections and history as they were.
define-command refused -params 3 %{
    text a
    set-register b %sh{ echo "$kak_bufname $kak_selections_desc $kak_history" }
    set-register c 'no error'
    try %arg{3} catch %{ set-register c %val{error} }
    expect "%arg{1}: message" yes %sh{ case $kak_main_reg_c in *"$2"*) echo yes ;; *) echo "$kak_main_reg_c" ;; esac }
    expect "%arg{1}: state" %reg{b} %sh{ echo "$kak_bufname $kak_selections_desc $kak_history" }
    text d
    expect "%arg{1}: text" %reg{a} %reg{d}
}

# selected NAME FILE OPTIONS: the selections are the sentences that the command chooses of a file.
define-command selected -params 3 %{
    expect "select: %arg{1}" %sh{
        summarize $3 -f json <"$2" | sed -n 's/^    ."index": .*"start": \([0-9]*\), "end": \([0-9]*\),.*/\1 \2/p' |
            while read -r start end; do
                tail -c +$((start + 1)) "$2" | head -c $((end - start)) | tr -d '\r'
                printf '|'
            done
    } %sh{ eval "set -- $kak_quoted_selections" && printf '%s|' "$@" }
}

# file NAME TEXT: edits a new file.
define-command file -params 2 %{
    try %{ delete-buffer! %arg{1} }
    nop %sh{ printf "$2" >"$1" }
    edit %arg{1}
}

# --- show and replace -------------------------------------------------------------------------------------------------

edit "%sh{ echo ""$GOLDEN"" }/lighthouse.txt"
summarize -n 2
expect 'show: where' *summary* %val{bufname}
execute-keys '%'
expect 'show: what' %sh{ summarize -n 2 "$GOLDEN/lighthouse.txt" && echo . } "%val{selection}."
edit "%sh{ echo ""$GOLDEN"" }/lighthouse.txt"
set-option global summarize_command 'summarize -n 1'
summarize
execute-keys '%'
expect 'show: options' %sh{ summarize -n 1 "$GOLDEN/lighthouse.txt" && echo . } "%val{selection}."
set-option global summarize_command summarize

file ferry.txt 'The ferry to Ærø was late — ill. Nobody was surprised.\n\nÄ new ferry would cost\nmore. It was late.\n'
text a
summarize-replace -n 4
text b
expect 'replace: buffer' %sh{
    printf 'The ferry to Ærø was late — ill.\nNobody was surprised.\nÄ new ferry would cost more.\nIt was late.\n.'
} "%reg{b}."
execute-keys u
text b
expect 'replace: one change' %reg{a} %reg{b}
file blank.txt 'It is late. It is ill.\n\n\n'
execute-keys '%'
summarize-replace
text b
expect 'replace: blank lines' %sh{ printf 'It is late.\nIt is ill.\n.' } "%reg{b}."
edit ferry.txt
execute-keys ggx
summarize-replace
execute-keys gg
text b
expect 'replace: selection' %sh{
    printf 'The ferry to Ærø was late — ill.\nNobody was surprised.\n\nÄ new ferry would cost\nmore. It was late.\n.'
} "%reg{b}."
execute-keys u
select 1.8,1.59
summarize-replace
text b
expect 'replace: characters' %sh{
    printf 'The ferry to Ærø was late — ill.\nNobody was surprised.\n\nÄ new ferry would cost\nmore. It was late.\n.'
} "%reg{b}."
execute-keys u
execute-keys '%H|summarize -n 4<ret>'
text b
expect 'filter' %sh{
    printf 'The ferry to Ærø was late — ill.\nNobody was surprised.\nÄ new ferry would cost more.\nIt was late.\n.'
} "%reg{b}."

file page.html '<h1>Well</h1><p>The <i>well</i> ran dry &amp; stayed dry.<nav>Home</nav>\n'
set-option buffer filetype html
refused 'html' 'converted' summarize-select
summarize
execute-keys '%'
expect 'show: html' %sh{ printf 'The well ran dry & stayed dry.\n.' } "%val{selection}."
file notes.md '# Well\n\nThe *well* ran dry.\n'
set-option buffer filetype markdown
summarize-select
expect 'select: markdown' 'The *well* ran dry.' %val{selection}
summarize
execute-keys '%'
expect 'show: markdown' %sh{ printf 'The well ran dry.\n.' } "%val{selection}."

# --- select -----------------------------------------------------------------------------------------------------------

evaluate-commands %sh{
    for name in $MARKED; do
        echo "edit '$GOLDEN/$name'; summarize-select -n 5; selected $name '$GOLDEN/$name' '-n 5'"
    done
}
file dos.txt 'The ferry to Ærø was late — ill.\r\n\r\nÄ new ferry would cost\r\nmore. It was late.\r\n'
summarize-select -n 4
selected 'line ends' dos.txt '-n 4'
file part.txt 'Ä — The ferry. It is late. The ferry\nto Ærø. It is old.\nBut not this. And not this.\n'
select 2.1,1.8
summarize-select -n 4
expect 'select: within' "'The ferry.' 'It is late.' 'The ferry
t'" %sh{ echo "$kak_quoted_selections" }
select 1.8,2.20
summarize-select -n 4 --order rank
expect 'select: all' "'The ferry.' 'It is late.' 'The ferry
to Ærø.' 'It is old.'" %sh{ echo "$kak_quoted_selections" }
file bytes.txt 'It \377is \000late. The ferr\303 waits.\n'
summarize-select -n 2
expect 'select: bytes' '1.1,1.13 1.15,1.30' %sh{ echo "$kak_selections_desc" }
execute-keys '%'
summarize-replace -n 2
execute-keys '%<a-|>cat >bytes.out<ret>'
expect 'replace: bytes' %sh{ printf 'It \377is \000late.\nThe ferr\303 waits.\n' | od -c } %sh{ od -c bytes.out }

# --- what goes wrong --------------------------------------------------------------------------------------------------

file wrong.txt 'The ferry to Ærø was late. It''s old.\n'
evaluate-commands %sh{
    for command in summarize summarize-replace summarize-select; do
        while IFS='|' read -r name set message; do
            echo "set-option global summarize_command '$set'; refused '$command: $name' %{$message} $command"
        done <<END
no program|no-such-program -n 5|no program 'no-such-program'; install it or set summarize_command
mute|$FAKES/mute|broke off with status 3
killed|$FAKES/killed|broke off with status
wrong option|summarize -n many|option '--sentences' needs a whole number, not 'many'
shell|summarize ;touch broken|touch
END
        echo 'set-option global summarize_command summarize'
        echo "refused '$command: words' broken %{$command '\$(touch broken)' '; touch broken'}"
    done
}
expect 'no shell between' no %sh{ [ -e broken ] && echo yes || echo no }
set-option buffer readonly true
refused 'read-only' 'read' summarize-replace
file empty.txt ''
refused 'empty' 'no sentences' summarize
refused 'empty: replace' 'no sentences' summarize-replace
refused 'empty: select' 'no sentences' summarize-select
file large.txt ''
execute-keys "|yes 'The ferry was late again. A new ferry would cost more.' | head -n %sh{ echo $((LARGE / 55)) }<ret>"
summarize-select
expect 'large' yes %sh{ eval "set -- $kak_quoted_selections" && [ $# = 3 ] && echo yes }
expect 'nothing is left behind' '' %sh{ ls "$TMPDIR" | grep '^kak-' }
