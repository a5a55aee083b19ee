# editor.zsh: for ask.zsh. Tab writes to the file OFFERED what would be offered, a name a line, clears the line, and
# prints "asked".
PS1= PS2= LISTMAX=9999
unset zle_bracketed_paste
fpath=($FOLDER $fpath)
autoload -Uz compinit
compinit -D -u

# Every offer is made through this. With -O, -A or -D a completion only asks what would fit.
compadd() {
    if [[ ${@[1,(i)--]} != *-[a-zA-Z]#[OAD]* ]]; then
        local -a matches
        builtin compadd -O matches "$@"
        print -rl -- ${(Q)matches} >>$OFFERED
    fi
    builtin compadd "$@"
}

ask() {
    zle list-choices
    BUFFER=
    zle -I
    print asked
}
zle -N ask
bindkey '^I' ask
