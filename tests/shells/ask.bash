# ask.bash COMPLETION BREAK: for each line on standard input, which ^ ends, prints on a line what bash offers. BREAK: =
# where that parts words, as COMP_WORDBREAKS says at first, or empty.
source "$1" || exit
read -ra registered < <(complete -p summarize)
function=${registered[2]}

while IFS= read -r line; do
    line=${line%^}
    [[ -z $2 ]] || line=${line//=/ = }
    [[ $line != *' = ' ]] || line=${line% }
    read -ra COMP_WORDS <<<"summarize $line"
    [[ $line != *' ' && -n $line ]] || COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    "$function"
    # What is offered takes the place of the word, so it has to begin with it.
    word=${COMP_WORDS[COMP_CWORD]#=}
    for offered in "${COMPREPLY[@]}"; do
        [[ $offered == "$word"* ]] || offered+=-for-$word
        printf '%s\t' "$offered"
    done
    echo
done
