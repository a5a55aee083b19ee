# ask.zsh FOLDER: for each line on standard input, which ^ ends, prints on a line what zsh offers with the completion in
# FOLDER. Only a line editor completes, so a second zsh has one, on a terminal of its own.
zmodload zsh/zpty || exit
offered=$HOME/offered
zpty editor "FOLDER=${(q)1} OFFERED=${(q)offered} zsh -f -i" || exit

# Says "ready" when it is: the word is put together there, so that what is typed does not match.
zpty -w editor "source ${(q)0:h}/editor.zsh; print rea''dy"
zpty -r -m editor answer '*ready*' || exit

while IFS= read -r line; do
    : >$offered
    zpty -w -n editor "summarize ${line%^}"$'\t'
    zpty -r -m editor answer '*asked*' || exit
    print -r -- ${(pj:\t:)${(f)"$(<$offered)"}}
done
zpty -d editor
