# Prints the records FIRST to LAST, the same whenever they are printed: an id and a text of 1 to 12 sentences. If BAD is
# set, one line in 16 is no record.
BEGIN {
    count = split("harbour ferry Anna keeper ice winter boat lamp stone market bread caf\\u00e9 gull rope storm tower" \
        " fisherman letter morning channel Lund island train window garden river cellar mill orchard bridge", word)
    for (id = FIRST; id <= LAST; id++) {
        seed = id * 7919 + 17
        if (BAD && id % 16 == 5) {
            print id % 32 == 5 ? "{\"id\": " id ", \"text\":" : "{\"id\": " id "}"
            continue
        }
        text = ""
        for (sentences = 1 + next_number(12); sentences > 0; sentences--) {
            text = text "The " word[1 + next_number(count)]
            for (words = 3 + next_number(9); words > 0; words--)
                text = text (next_number(3) ? " " : " and the ") word[1 + next_number(count)]
            text = text (next_number(6) ? ". " : ".\\n\\n")
        }
        print "{\"id\": " id ", \"text\": \"" text "\"}"
    }
}

function next_number(below)
{
    seed = (seed * 16807) % 2147483647
    return seed % below
}
