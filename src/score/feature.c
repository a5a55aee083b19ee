/* SPDX-License-Identifier: MIT */
#include "score/feature.h"
#include <math.h>
#define EACH \
    const float count = (float)b->whole->count, words = (float)b->whole->words, paragraphs = (float)(b->whole->document->paragraphs + 1), \
    titled = b->whole->document->title_terms ? (float)b->whole->document->title_terms : 1.0F, root_titled = sqrtf(titled); (void)count; (void)words; (void)paragraphs; (void)titled; (void)root_titled; \
    for (unsigned j = 0; j < SMZ__BATCH; j++)

static void position(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->i[j] / count;
}

static void position_squared(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->i[j] / count * (b->i[j] / count);
}

static void inverse(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = 1.0F / (1.0F + b->i[j]);
}

static void decay(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = 5.0F / (5.0F + b->i[j]);
}

static void slow_decay(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = 30.0F / (30.0F + b->i[j]);
}

static void first(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->i[j] < 0.5F ? 1.0F : 0.0F;
}

static void second(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->i[j] > 0.5F && b->i[j] < 1.5F ? 1.0F : 0.0F;
}

static void third(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->i[j] > 1.5F && b->i[j] < 2.5F ? 1.0F : 0.0F;
}

static void first_five(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->i[j] < 4.5F ? 1.0F : 0.0F;
}

static void last(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = 1.0F / (count - b->i[j]);
}

static void last_tenth(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->i[j] > 0.9F * count - 1.0F ? 1.0F : 0.0F;
}

static void central(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (b->product[SMZ__TOTAL][j] - 1.0F) / count;
}

static void forward(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (b->product[SMZ__TOTAL][j] - 1.0F - b->backward[j]) / count;
}

static void forward_mean(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (b->product[SMZ__TOTAL][j] - 1.0F - b->backward[j]) / (count - b->i[j]);
}

static void backward_mean(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->backward[j] / (b->i[j] + 1.0F);
}

static void like_first(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__FIRST][j];
}

static void like_last(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__LAST][j];
}

static void title_share(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__TITLE][j] / (titled * (b->norm[j] + 1e-9F));
}

static void title_density(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__TITLE][j] / (b->product[SMZ__ONE][j] + 1e-9F);
}

static void title_cosine(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__TITLE][j] / root_titled;
}

static void heading_share(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__HEADING][j] / (b->product[SMZ__ONE][j] + 1e-9F);
}

static void log_length(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->log_words[j];
}

static void log_length_squared(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->log_words[j] * b->log_words[j];
}

static void relative_length(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->words[j] / words;
}

static void is_short(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->words[j] < 5.5F ? 1.0F : 0.0F;
}

static void is_long(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->words[j] > 40.5F ? 1.0F : 0.0F;
}

static void log_tf(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__LOG_COUNT][j];
}

static void log_tf_mean(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__LOG_COUNT][j] / (b->product[SMZ__ONE][j] + 1e-9F);
}

static void density(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->terms[j] / b->words[j];
}

static void repeated(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__REPEATED][j] / (b->product[SMZ__ONE][j] + 1e-9F);
}

static void repeated_cosine(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__REPEATED][j];
}

static void spread(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__SPREAD][j];
}

static void spread_mean(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__SPREAD][j] / (b->product[SMZ__ONE][j] + 1e-9F);
}

static void sentences(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__SENTENCES][j];
}

static void rarity(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__IDF][j] / (b->product[SMZ__ONE][j] + 1e-9F);
}

static void idf_sum(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__IDF][j];
}

static void capitals(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->capitals[j] / b->words[j];
}

static void capital_count(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->capitals[j] > 4.0F ? 4.0F : b->capitals[j];
}

static void numbers(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->numbers[j] / b->words[j];
}

static void commas(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->commas[j];
}

static void quote(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (float)(b->flags[j] & 1);
}

static void bracket(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (float)(b->flags[j] >> 1 & 1);
}

static void colon(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (float)(b->flags[j] >> 2 & 1);
}

static void asks(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (float)(b->flags[j] >> 3 & 1);
}

static void ends(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (float)(b->flags[j] >> 4 & 1);
}

static void starts_quote(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (float)(b->flags[j] >> 5 & 1);
}

static void opens_paragraph(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->place[j] < 0.5F ? 1.0F : 0.0F;
}

static void place(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = 4.0F / (4.0F + b->place[j]);
}

static void paragraph(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->paragraph[j] / paragraphs;
}

static void closes_paragraph(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->closes[j];
}

static void after_heading(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (float)(b->flags[j] >> 7 & 1);
}

static void fresh(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->fresh[j] / b->terms[j];
}

static void early(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->product[SMZ__EARLY][j];
}

static void like_next(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->next[j];
}

static void like_previous(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->previous[j];
}

static void starts_stop(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = (float)(b->flags[j] >> 6 & 1);
}

static void first_word(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->first_frequency[j] * 0.005F;
}

static void word_length(float *restrict x, const struct smz__batch *b)
{
    EACH
        x[j] = b->letters[j] / b->words[j];
}

const struct smz__feature smz__features[SMZ__FEATURES] = {
    {"position", SMZ__ASPECT_POSITION, position, "later sentences tell less"},
    {"position-squared", SMZ__ASPECT_POSITION, position_squared, "how near to the end"},
    {"inverse", SMZ__ASPECT_POSITION, inverse, "the beginning tells most"},
    {"decay", SMZ__ASPECT_POSITION, decay, "how near to the beginning"},
    {"slow-decay", SMZ__ASPECT_POSITION, slow_decay, "how far from the beginning"},
    {"first", SMZ__ASPECT_POSITION, first, "news says it all at once"},
    {"second", SMZ__ASPECT_POSITION, second, "and goes on with what matters next"},
    {"third", SMZ__ASPECT_POSITION, third, "and next"},
    {"first-five", SMZ__ASPECT_POSITION, first_five, "an introduction"},
    {"last", SMZ__ASPECT_POSITION, last, "conclusions"},
    {"last-tenth", SMZ__ASPECT_POSITION, last_tenth, "the closing part"},
    {"central", SMZ__ASPECT_CENTRALITY, central, "says what others say"},
    {"forward", SMZ__ASPECT_CENTRALITY, forward, "says what is taken up later"},
    {"forward-mean", SMZ__ASPECT_CENTRALITY, forward_mean, "is like those behind it"},
    {"backward-mean", SMZ__ASPECT_CENTRALITY, backward_mean, "is like those before it"},
    {"like-first", SMZ__ASPECT_CENTRALITY, like_first, "like the first sentence"},
    {"like-last", SMZ__ASPECT_CENTRALITY, like_last, "like the last sentence"},
    {"title-share", SMZ__ASPECT_TITLE, title_share, "covers the title"},
    {"title-density", SMZ__ASPECT_TITLE, title_density, "speaks of nothing but the title"},
    {"title-cosine", SMZ__ASPECT_TITLE, title_cosine, "like the title"},
    {"heading-share", SMZ__ASPECT_TITLE, heading_share, "speaks of what headings name"},
    {"log-length", SMZ__ASPECT_LENGTH, log_length, "long sentences tell more"},
    {"log-length-squared", SMZ__ASPECT_LENGTH, log_length_squared, "neither too short nor too long"},
    {"relative-length", SMZ__ASPECT_LENGTH, relative_length, "longer than the others"},
    {"short", SMZ__ASPECT_LENGTH, is_short, "too short to tell anything"},
    {"long", SMZ__ASPECT_LENGTH, is_long, "too long to be worth its place"},
    {"log-tf", SMZ__ASPECT_WORDS, log_tf, "many frequent words"},
    {"log-tf-mean", SMZ__ASPECT_WORDS, log_tf_mean, "frequent words"},
    {"density", SMZ__ASPECT_WORDS, density, "share of words with a meaning"},
    {"repeated", SMZ__ASPECT_WORDS, repeated, "its words occur elsewhere"},
    {"repeated-cosine", SMZ__ASPECT_WORDS, repeated_cosine, "many words that occur elsewhere"},
    {"spread", SMZ__ASPECT_WORDS, spread, "its words run through the text"},
    {"spread-mean", SMZ__ASPECT_WORDS, spread_mean, "all its words do"},
    {"sentences", SMZ__ASPECT_WORDS, sentences, "its words are in many sentences"},
    {"rarity", SMZ__ASPECT_WORDS, rarity, "its words are rare in the language"},
    {"idf-sum", SMZ__ASPECT_WORDS, idf_sum, "many rare words"},
    {"capitals", SMZ__ASPECT_FORM, capitals, "names"},
    {"capital-count", SMZ__ASPECT_FORM, capital_count, "several names"},
    {"numbers", SMZ__ASPECT_FORM, numbers, "figures"},
    {"commas", SMZ__ASPECT_FORM, commas, "lists and asides"},
    {"quote", SMZ__ASPECT_FORM, quote, "somebody's words"},
    {"bracket", SMZ__ASPECT_FORM, bracket, "asides and sources"},
    {"colon", SMZ__ASPECT_FORM, colon, "announces or adds"},
    {"asks", SMZ__ASPECT_FORM, asks, "a question"},
    {"ends", SMZ__ASPECT_FORM, ends, "is a whole sentence"},
    {"starts-quote", SMZ__ASPECT_FORM, starts_quote, "begins with somebody's words"},
    {"opens-paragraph", SMZ__ASPECT_PARAGRAPH, opens_paragraph, "topic sentences"},
    {"place", SMZ__ASPECT_PARAGRAPH, place, "details come later in a paragraph"},
    {"paragraph", SMZ__ASPECT_PARAGRAPH, paragraph, "which paragraph"},
    {"closes-paragraph", SMZ__ASPECT_PARAGRAPH, closes_paragraph, "sums up its paragraph"},
    {"after-heading", SMZ__ASPECT_PARAGRAPH, after_heading, "opens a section"},
    {"fresh", SMZ__ASPECT_NEWNESS, fresh, "brings words that are new"},
    {"early", SMZ__ASPECT_NEWNESS, early, "its words come early"},
    {"like-next", SMZ__ASPECT_NEWNESS, like_next, "is gone on with"},
    {"like-previous", SMZ__ASPECT_NEWNESS, like_previous, "goes on with the one before"},
    {"starts-stop", SMZ__ASPECT_NEWNESS, starts_stop, "may lean on the sentence before"},
    {"first-word", SMZ__ASPECT_NEWNESS, first_word, "begins with a common word"},
    {"word-length", SMZ__ASPECT_LENGTH, word_length, "long words"},
};

static float titled(const struct smz__document_view *whole)
{
    return whole->document->title_terms != 0 ? 1.0F : 0.0F;
}

static float log_count(const struct smz__document_view *whole)
{
    return (float)log(whole->count > 1.0 ? whole->count : 1.0);
}

static float news(const struct smz__document_view *whole)
{
    return (float)whole->single;
}

static float mean_words(const struct smz__document_view *whole)
{
    return (float)log(whole->words);
}

static float likeness(const struct smz__document_view *whole)
{
    return (float)whole->likeness;
}

static float repetition(const struct smz__document_view *whole)
{
    return (float)whole->repetition;
}

static float headed(const struct smz__document_view *whole)
{
    return whole->document->headings != 0 ? 1.0F : 0.0F;
}

static float log_paragraphs(const struct smz__document_view *whole)
{
    return (float)log(1.0 + whole->document->paragraphs);
}

const struct smz__document_feature smz__document_features[SMZ__DOCUMENT_FEATURES] = {
    {"titled", titled, "the text has a title"},
    {"log-count", log_count, "long texts"},
    {"news", news, "share of paragraphs of one sentence"},
    {"mean-words", mean_words, "wordy texts"},
    {"likeness", likeness, "all sentences are alike"},
    {"repetition", repetition, "the same words again and again"},
    {"headed", headed, "the text has headings"},
    {"log-paragraphs", log_paragraphs, "many paragraphs"},
};

const char *smz__aspect_name(size_t aspect)
{
    static const char names[SMZ_ASPECTS][12] = {
        [SMZ__ASPECT_POSITION] = "position",   [SMZ__ASPECT_CENTRALITY] = "centrality", [SMZ__ASPECT_TITLE] = "title",
        [SMZ__ASPECT_LENGTH] = "length",       [SMZ__ASPECT_WORDS] = "words",           [SMZ__ASPECT_FORM] = "form",
        [SMZ__ASPECT_PARAGRAPH] = "paragraph", [SMZ__ASPECT_NEWNESS] = "newness",
    };
    return aspect < SMZ_ASPECTS ? names[aspect] : NULL;
}
