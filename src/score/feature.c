/* SPDX-License-Identifier: MIT */
/*
 * The table first, a line for each feature: its name, aspect, value and reason. In the value, b is the batch, j the
 * candidate's place in it, and d the document.
 */
#include "score/feature.h"

#include <math.h>

/* clang-format off */
#define FEATURES(FEATURE) \
    FEATURE(position, POSITION, b->i[j] * d->per_candidate, "later sentences tell less") \
    FEATURE(position_squared, POSITION, b->i[j] * d->per_candidate * (b->i[j] * d->per_candidate), "how near to the end") \
    FEATURE(nearness, POSITION, 30.0F / (30.0F + b->i[j]), "how near to the beginning") \
    FEATURE(first, POSITION, b->i[j] < 0.5F ? 1.0F : 0.0F, "news says it all at once") \
    FEATURE(third, POSITION, b->i[j] > 1.5F && b->i[j] < 2.5F ? 1.0F : 0.0F, "and goes on with what matters next") \
    FEATURE(first_five, POSITION, b->i[j] < 4.5F ? 1.0F : 0.0F, "an introduction") \
    FEATURE(last, POSITION, 1.0F / (d->count - b->i[j]), "conclusions") \
    FEATURE(last_tenth, POSITION, b->i[j] > 0.9F * d->count - 1.0F ? 1.0F : 0.0F, "the closing part") \
    FEATURE(central, CENTRALITY, b->central[j] * d->per_candidate, "says what many others say") \
    FEATURE(forward, CENTRALITY, b->forward[j] / (d->count - b->i[j]), "says what is taken up later") \
    FEATURE(backward, CENTRALITY, b->backward[j] / (b->i[j] + 1.0F), "repeats what was said") \
    FEATURE(like_first, CENTRALITY, b->product[SMZ__FIRST][j], "like the first sentence") \
    FEATURE(like_last, CENTRALITY, b->product[SMZ__LAST][j], "like the last sentence") \
    FEATURE(title_density, TITLE, b->product[SMZ__TITLE][j] * b->share[j], "speaks of nothing but the title") \
    FEATURE(title_cosine, TITLE, b->product[SMZ__TITLE][j] * d->per_title, "like the title") \
    FEATURE(heading_share, TITLE, b->product[SMZ__HEADING][j] * b->share[j], "speaks of what headings name") \
    FEATURE(log_length, LENGTH, b->log_words[j], "long sentences tell more") \
    FEATURE(log_length_squared, LENGTH, b->log_words[j] * b->log_words[j], "neither too short nor too long") \
    FEATURE(relative_length, LENGTH, b->words[j] / d->words, "longer than the others") \
    FEATURE(short, LENGTH, b->words[j] < 5.5F ? 1.0F : 0.0F, "too short to tell anything") \
    FEATURE(long, LENGTH, b->words[j] > 40.5F ? 1.0F : 0.0F, "too long to be worth its place") \
    FEATURE(log_tf, WORDS, b->product[SMZ__LOG_COUNT][j], "many frequent words") \
    FEATURE(log_tf_mean, WORDS, b->product[SMZ__LOG_COUNT][j] * b->share[j], "nothing but frequent words") \
    FEATURE(sentences, WORDS, b->product[SMZ__SENTENCES][j], "many words that many sentences have") \
    FEATURE(repeated, WORDS, b->product[SMZ__REPEATED][j], "many words that occur elsewhere") \
    FEATURE(spread, WORDS, b->product[SMZ__SPREAD][j], "many words that run through the text") \
    FEATURE(spread_mean, WORDS, b->product[SMZ__SPREAD][j] * b->share[j], "nothing but such words") \
    FEATURE(rarity, WORDS, b->product[SMZ__IDF][j], "many words that are rare in the language") \
    FEATURE(rarity_mean, WORDS, b->product[SMZ__IDF][j] * b->share[j], "nothing but such words") \
    FEATURE(density, WORDS, b->terms[j] / b->words[j], "share of words with a meaning") \
    FEATURE(numbers, FORM, b->numbers[j] / b->words[j], "figures") \
    FEATURE(commas, FORM, b->commas[j], "lists and asides") \
    FEATURE(quote, FORM, HAS(SMZ__HAS_QUOTE), "somebody's words") \
    FEATURE(bracket, FORM, HAS(SMZ__HAS_BRACKET), "asides and sources") \
    FEATURE(colon, FORM, HAS(SMZ__HAS_COLON), "announces or adds") \
    FEATURE(opens_paragraph, PARAGRAPH, b->place[j] < 0.5F ? 1.0F : 0.0F, "topic sentences") \
    FEATURE(place, PARAGRAPH, 4.0F / (4.0F + b->place[j]), "details come later in a paragraph") \
    FEATURE(paragraph, PARAGRAPH, b->paragraph[j] * d->per_paragraph, "which paragraph") \
    FEATURE(closes_paragraph, PARAGRAPH, b->closes[j], "sums up its paragraph") \
    FEATURE(fresh, NEWNESS, b->fresh[j] / b->terms[j], "brings words that are new") \
    FEATURE(early, NEWNESS, b->product[SMZ__EARLY][j], "its words come early") \
    FEATURE(like_previous, NEWNESS, b->previous[j], "goes on with the one before") \
    FEATURE(starts_stop, NEWNESS, HAS(SMZ__STARTS_STOP), "may lean on the sentence before") \
    FEATURE(first_word, NEWNESS, b->first_frequency[j] * 0.005F, "begins with a common word")

#define DOCUMENT_FEATURES(FEATURE) \
    FEATURE(titled, d->document->title_terms != 0 ? 1.0F : 0.0F, "the text has a title") \
    FEATURE(log_count, logf(d->count), "long texts") \
    FEATURE(news, d->single, "share of paragraphs of one sentence") \
    FEATURE(mean_words, logf(d->words), "wordy texts") \
    FEATURE(likeness, d->likeness, "all sentences are alike") \
    FEATURE(repetition, d->repetition, "the same words again and again")
/* clang-format on */

#define HAS(flag) ((b->flags[j] & (int32_t)(flag)) != 0 ? 1.0F : 0.0F)

#define FUNCTION(name, aspect, value, why)                                                                             \
    static void fill_##name(float *restrict x, const struct smz__batch *b)                                             \
    {                                                                                                                  \
        const struct smz__document_view *d = b->whole;                                                                 \
        (void)d;                                                                                                       \
        for (unsigned j = 0; j < SMZ__BATCH; j++)                                                                      \
            x[j] = (value);                                                                                            \
    }
FEATURES(FUNCTION)

#define DOCUMENT_FUNCTION(name, value, why)                                                                            \
    static float value_of_##name(const struct smz__document_view *d)                                                   \
    {                                                                                                                  \
        return (value);                                                                                                \
    }
DOCUMENT_FEATURES(DOCUMENT_FUNCTION)

#define LINE(name, aspect, value, why) {#name, SMZ__ASPECT_##aspect, fill_##name, why},
const struct smz__feature smz__features[SMZ__FEATURES] = {FEATURES(LINE)};

#define DOCUMENT_LINE(name, value, why) {#name, value_of_##name, why},
const struct smz__document_feature smz__document_features[SMZ__DOCUMENT_FEATURES] = {DOCUMENT_FEATURES(DOCUMENT_LINE)};

const char *smz__aspect_name(size_t aspect)
{
    static const char names[SMZ_ASPECTS][12] = {
        [SMZ__ASPECT_POSITION] = "position",   [SMZ__ASPECT_CENTRALITY] = "centrality", [SMZ__ASPECT_TITLE] = "title",
        [SMZ__ASPECT_LENGTH] = "length",       [SMZ__ASPECT_WORDS] = "words",           [SMZ__ASPECT_FORM] = "form",
        [SMZ__ASPECT_PARAGRAPH] = "paragraph", [SMZ__ASPECT_NEWNESS] = "newness",
    };
    return aspect < SMZ_ASPECTS ? names[aspect] : NULL;
}
