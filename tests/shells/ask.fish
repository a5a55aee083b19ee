# ask.fish COMPLETION: for each line on standard input, which ^ ends, prints on a line what fish offers.
source $argv[1]; or exit

while read --local line
    set --local offered (complete --do-complete "summarize "(string replace --regex '\^$' '' -- $line))
    printf '%s\t' (string replace --regex '\t.*' '' -- $offered | string unescape)
    echo
end
