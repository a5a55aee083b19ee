# SPDX-License-Identifier: MIT
# The most telling sentences of the main selection, or of the whole buffer if that is a single character, by the command
# summarize. Before anything is changed it is known that the command has succeeded.

declare-option -docstring 'the program that summarizes and its options, with blanks between' \
    str summarize_command summarize
declare-option -docstring 'name of the client in which utilities display information' str toolsclient
declare-option -hidden str summarize_folder
declare-option -hidden str summarize_selection

define-command summarize -params .. -docstring %{
    summarize [<options>]: show the summary in the buffer *summary*
} %{
    summarize-and text %{
        evaluate-commands -try-client %opt{toolsclient} %{
            edit -scratch *summary*
            execute-keys '%'
            summarize-put
            execute-keys gg
        }
    } %arg{@}
}

define-command summarize-replace -params .. -docstring %{
    summarize-replace [<options>]: put the summary in the place of the text
} %{
    summarize-and text %{
        evaluate-commands -draft %{
            evaluate-commands %opt{summarize_selection}
            summarize-put
        }
    } %arg{@}
}

define-command summarize-select -params .. -docstring %{
    summarize-select [<options>]: select the most telling sentences
} %{
    summarize-and places %{
        evaluate-commands %sh{ cat "$kak_opt_summarize_folder/places" }
    } %arg{@}
}

# summarize-and WHAT DO OPTION...: summarizes, and does DO with what is in the folder then.
define-command -hidden summarize-and -params 2.. %{
    set-option global summarize_folder %sh{ mktemp -d "${TMPDIR:-/tmp}/kak-summarize.XXXXXXXX" }
    try %{
        summarize-run %arg{@}
        evaluate-commands %arg{2}
    } catch %{
        nop %sh{ rm -r "$kak_opt_summarize_folder" }
        fail %val{error}
    }
    nop %sh{ rm -r "$kak_opt_summarize_folder" }
}

# Puts the summary in the place of the selection, both without the newline that ends them: Kakoune 2022.10 adds one to
# that which ends the buffer.
define-command -hidden summarize-put %{
    evaluate-commands -save-regs '/|' %{
        try %{ execute-keys '<a-:><a-k>\n\z<ret>H' }
        execute-keys '|cat "$kak_opt_summarize_folder/summary"<ret>'
    }
}

# Leaves the file 'summary' in the folder, its last line not ended, or, where WHAT is 'places', a command that selects the
# sentences.
define-command -hidden summarize-run -params 2.. %{
    set-option global summarize_selection %sh{
        [ "$kak_selection_length" -gt 1 ] && echo "select $kak_selection_desc" || echo "execute-keys '%'"
    }
    evaluate-commands -draft -save-regs '|' %{
        evaluate-commands %opt{summarize_selection}
        execute-keys '<a-|>cat >"$kak_opt_summarize_folder/text"<ret>'
    }
    evaluate-commands %sh{
        give_up() {
            printf "fail '%s'\n" "$(printf '%s' "$1" | sed "s/'/''/g")"
            exit
        }

        # 'LINE.COLUMN' of each byte whose number is in the first file, in the second: numbers and columns are those of
        # bytes, counted from where the selection begins, and the last byte of a sentence is that of a character.
        coordinates() {
            LC_ALL=C awk -v line="${from%.*}" -v column="${from#*.}" '
                BEGIN { count = 0; this = 0 }
                NR == FNR { place[count++] = $1; place[count++] = $2 - 1; next }
                {
                    for (; this < count && place[this] <= before + length($0); this++) {
                        at = place[this] - before + 1
                        while (this % 2 && (byte = substr($0, at, 1)) >= "\200" && byte < "\300")
                            at--
                        printf this % 2 ? ",%d.%d" : " %d.%d", line, at + column - 1
                    }
                    before += length($0) + 1
                    line++
                    column = 1
                }' "$@"
        }

        folder=$kak_opt_summarize_folder
        program=${kak_opt_summarize_command%% *}
        what=$1
        shift 2
        # Places are those of the text's own bytes, so all but HTML, in which none could be found, is read as it is.
        case $what-$kak_opt_filetype in
        *-html) input='--input html' ;;
        text-markdown) input='--input markdown' ;;
        *) input= ;;
        esac
        command -v "$program" >/dev/null ||
            give_up "summarize: there is no program '$program'; install it or set summarize_command"
        [ $what = text ] || set -- "$@" --format json
        $kak_opt_summarize_command $input "$@" <"$folder/text" >"$folder/summary" 2>"$folder/said"
        status=$?
        # Of a signal the shell says something, too.
        if [ $status -gt 128 ] || { [ $status != 0 ] && [ ! -s "$folder/said" ]; }; then
            give_up "summarize: the program broke off with status $status; try again"
        fi
        [ $status = 0 ] || give_up "$(head -n 1 "$folder/said")"
        [ -s "$folder/summary" ] || give_up 'summarize: there are no sentences here'
        if [ $what = text ]; then
            [ -n "$(tail -c 1 "$folder/summary")" ] || {
                head -c $(($(wc -c <"$folder/summary") - 1)) "$folder/summary" >"$folder/open" &&
                    mv "$folder/open" "$folder/summary"
            }
            exit
        fi
        ! grep -q '^  "source"' "$folder/summary" ||
            give_up 'summarize: in what has to be converted first, as HTML, nothing can be selected'
        sed -n 's/^    ."index": .*"start": \([0-9]*\), "end": \([0-9]*\),.*/\1 \2/p' "$folder/summary" |
            sort -n >"$folder/numbers"
        [ -s "$folder/numbers" ] || give_up 'summarize: there are no sentences here'
        from=1.1
        case $kak_opt_summarize_selection in
        select*)
            from=$(printf '%s\n' "${kak_selection_desc%,*}" "${kak_selection_desc#*,}" |
                sort -t . -k 1,1n -k 2,2n | head -n 1)
            ;;
        esac
        # awk need not know NUL.
        tr '\000' ' ' <"$folder/text" >"$folder/visible"
        echo "select$(coordinates "$folder/numbers" "$folder/visible")" >"$folder/places"
    }
}
