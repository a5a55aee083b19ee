/* SPDX-License-Identifier: MIT */
/*
 * Begin with the table at the end: it says what each feature is for; the functions stand in its order. All in one file,
 * though a long one: apart from the table the functions would have to be seen by other files, one prototype each.
 */
#include "score/feature.h"

#include <math.h>

static double maximum(double a, double b)
{
    return a > b ? a : b;
}

static double position(const struct smz__view *v)
{
    return v->i / v->whole->count;
}

static double inverse(const struct smz__view *v)
{
    return 1.0 / (v->i + 1.0);
}

static double first(const struct smz__view *v)
{
    return v->i < 0.5 ? 1.0 : 0.0;
}

static double second(const struct smz__view *v)
{
    return v->i > 0.5 && v->i < 1.5 ? 1.0 : 0.0;
}

static double third(const struct smz__view *v)
{
    return v->i > 1.5 && v->i < 2.5 ? 1.0 : 0.0;
}

static double first_five(const struct smz__view *v)
{
    return v->i < 4.5 ? 1.0 : 0.0;
}

static double log_position(const struct smz__view *v)
{
    return log(v->i + 1.0);
}

static double last(const struct smz__view *v)
{
    return v->i > v->whole->count - 1.5 ? 1.0 : 0.0;
}

static double last_tenth(const struct smz__view *v)
{
    return v->whole->count - 1.0 - v->i < 0.1 * v->whole->count ? 1.0 : 0.0;
}

static double decay(const struct smz__view *v)
{
    return exp(-v->i / 5.0);
}

static double position_squared(const struct smz__view *v)
{
    return position(v) * position(v);
}

static double central_sum(const struct smz__view *v)
{
    return (double)v->similarity->forward + (double)v->similarity->backward;
}

static double central(const struct smz__view *v)
{
    return central_sum(v) / maximum(v->whole->max_central, 1e-9);
}

static double forward(const struct smz__view *v)
{
    return (double)v->similarity->forward / maximum(v->whole->max_forward, 1e-9);
}

static double backward(const struct smz__view *v)
{
    return (double)v->similarity->backward / maximum(v->whole->max_backward, 1e-9);
}

static double central_mean(const struct smz__view *v)
{
    return central_sum(v) / v->whole->count;
}

static double forward_mean(const struct smz__view *v)
{
    return (double)v->similarity->forward / v->whole->count;
}

static double log_central(const struct smz__view *v)
{
    return log(1.0 + maximum(central_sum(v), 0.0));
}

static double title_share(const struct smz__view *v)
{
    return v->title / maximum(v->whole->document->title_terms, 1.0);
}

static double title_density(const struct smz__view *v)
{
    return v->title / v->terms;
}

static double words(const struct smz__view *v)
{
    return maximum(v->sentence->words, 1.0);
}

static double log_length(const struct smz__view *v)
{
    return log(words(v));
}

static double relative_length(const struct smz__view *v)
{
    return words(v) / v->whole->words;
}

static double is_short(const struct smz__view *v)
{
    return v->sentence->words < 6 ? 1.0 : 0.0;
}

static double is_long(const struct smz__view *v)
{
    return v->sentence->words > 40 ? 1.0 : 0.0;
}

static double log_length_squared(const struct smz__view *v)
{
    return log_length(v) * log_length(v);
}

static double tf_share(const struct smz__view *v)
{
    return v->count_sum / maximum(v->whole->content, 1.0);
}

static double tf_mean(const struct smz__view *v)
{
    return tf_share(v) / v->terms;
}

static double log_tf(const struct smz__view *v)
{
    return v->log_sum / sqrt(v->terms);
}

static double log_tf_mean(const struct smz__view *v)
{
    return v->log_sum / v->terms;
}

static double density(const struct smz__view *v)
{
    return v->sentence->terms / words(v);
}

static double main_words(const struct smz__view *v)
{
    return v->top / 10.0;
}

static double repeated(const struct smz__view *v)
{
    return v->repeated / v->terms;
}

static double capitals(const struct smz__view *v)
{
    return v->sentence->capitals / words(v);
}

static double numbers(const struct smz__view *v)
{
    return v->sentence->numbers / words(v);
}

static double has(const struct smz__view *v, enum smz__sentence_flag flag)
{
    return (v->sentence->flags & flag) != 0 ? 1.0 : 0.0;
}

static double quote(const struct smz__view *v)
{
    return has(v, SMZ__HAS_QUOTE);
}

static double asks(const struct smz__view *v)
{
    return has(v, SMZ__ASKS);
}

static double commas(const struct smz__view *v)
{
    return v->sentence->commas;
}

static double colon(const struct smz__view *v)
{
    return has(v, SMZ__HAS_COLON);
}

static double bracket(const struct smz__view *v)
{
    return has(v, SMZ__HAS_BRACKET);
}

static double ends(const struct smz__view *v)
{
    return has(v, SMZ__ENDS);
}

static double opens_paragraph(const struct smz__view *v)
{
    return v->sentence->place == 0 ? 1.0 : 0.0;
}

static double place(const struct smz__view *v)
{
    return v->sentence->place;
}

static double paragraph_place(const struct smz__view *v)
{
    if (v->whole->paragraphs < 1.5)
        return position(v);
    return v->paragraph / (v->whole->paragraphs - 1.0);
}

static double closes_paragraph(const struct smz__view *v)
{
    return v->last_in_paragraph ? 1.0 : 0.0;
}

static double fresh(const struct smz__view *v)
{
    return v->sentence->fresh / v->terms;
}

static double early(const struct smz__view *v)
{
    return v->fresh_sum / v->terms;
}

static double like_first(const struct smz__view *v)
{
    return (double)v->similarity->first;
}

static double like_second(const struct smz__view *v)
{
    return (double)v->similarity->second;
}

static double like_next(const struct smz__view *v)
{
    return v->next;
}

static double like_previous(const struct smz__view *v)
{
    return (double)v->similarity->previous;
}

static double like_last(const struct smz__view *v)
{
    return (double)v->similarity->last;
}

static double rarity(const struct smz__view *v)
{
    return v->idf_sum / v->terms;
}

static double tfidf(const struct smz__view *v)
{
    return v->tfidf;
}

static double title_cosine(const struct smz__view *v)
{
    return v->title_weight * (double)v->similarity->norm / sqrt(maximum(v->whole->document->title_terms, 1.0));
}

static double heading_share(const struct smz__view *v)
{
    return v->heading / v->terms;
}

static double after_heading(const struct smz__view *v)
{
    return has(v, SMZ__AFTER_HEADING);
}

static double section(const struct smz__view *v)
{
    return v->section / maximum(v->whole->document->headings, 1.0);
}

static double since_heading(const struct smz__view *v)
{
    return log(1.0 + v->since);
}

static double starts_quote(const struct smz__view *v)
{
    return has(v, SMZ__STARTS_QUOTE);
}

static double starts_stop(const struct smz__view *v)
{
    return has(v, SMZ__STARTS_STOP);
}

static double first_word(const struct smz__view *v)
{
    return v->sentence->first_frequency / 200.0;
}

static double titled(const struct smz__view *v)
{
    return v->whole->document->title_terms != 0 ? 1.0 : 0.0;
}

static double log_count(const struct smz__view *v)
{
    return v->whole->log_count;
}

static double news(const struct smz__view *v)
{
    return v->whole->single;
}

static double mean_words(const struct smz__view *v)
{
    return log(v->whole->words);
}

const struct smz__feature smz__features[SMZ__FEATURES] = {
    {"position", SMZ__ASPECT_POSITION, position, "later sentences tell less"},
    {"inverse", SMZ__ASPECT_POSITION, inverse, "the beginning tells most"},
    {"first", SMZ__ASPECT_POSITION, first, "news says it all at once"},
    {"second", SMZ__ASPECT_POSITION, second, "and goes on with what matters next"},
    {"third", SMZ__ASPECT_POSITION, third, "and next"},
    {"first-five", SMZ__ASPECT_POSITION, first_five, "an introduction"},
    {"log-position", SMZ__ASPECT_POSITION, log_position, "how far from the beginning"},
    {"last", SMZ__ASPECT_POSITION, last, "conclusions"},
    {"last-tenth", SMZ__ASPECT_POSITION, last_tenth, "the closing part"},
    {"decay", SMZ__ASPECT_POSITION, decay, "how near to the beginning"},
    {"position-squared", SMZ__ASPECT_POSITION, position_squared, "how near to the end"},
    {"central", SMZ__ASPECT_CENTRALITY, central, "says what many others say"},
    {"forward", SMZ__ASPECT_CENTRALITY, forward, "says what is taken up later"},
    {"backward", SMZ__ASPECT_CENTRALITY, backward, "repeats what was said"},
    {"central-mean", SMZ__ASPECT_CENTRALITY, central_mean, "mean likeness to all others"},
    {"forward-mean", SMZ__ASPECT_CENTRALITY, forward_mean, "mean likeness to those behind"},
    {"log-central", SMZ__ASPECT_CENTRALITY, log_central, "likeness to all others, damped"},
    {"title-share", SMZ__ASPECT_TITLE, title_share, "covers the title"},
    {"title-density", SMZ__ASPECT_TITLE, title_density, "speaks of nothing but the title"},
    {"log-length", SMZ__ASPECT_LENGTH, log_length, "long sentences tell more"},
    {"relative-length", SMZ__ASPECT_LENGTH, relative_length, "longer than the others"},
    {"short", SMZ__ASPECT_LENGTH, is_short, "too short to tell anything"},
    {"long", SMZ__ASPECT_LENGTH, is_long, "too long to be worth its place"},
    {"log-length-squared", SMZ__ASPECT_LENGTH, log_length_squared, "neither too short nor too long"},
    {"tf-share", SMZ__ASPECT_WORDS, tf_share, "its words are the text's words"},
    {"tf-mean", SMZ__ASPECT_WORDS, tf_mean, "each of its words is frequent"},
    {"log-tf", SMZ__ASPECT_WORDS, log_tf, "many frequent words"},
    {"log-tf-mean", SMZ__ASPECT_WORDS, log_tf_mean, "frequent words, damped"},
    {"density", SMZ__ASPECT_WORDS, density, "share of words with a meaning"},
    {"top", SMZ__ASPECT_WORDS, main_words, "has the text's ten main words"},
    {"repeated", SMZ__ASPECT_WORDS, repeated, "its words occur elsewhere"},
    {"capitals", SMZ__ASPECT_FORM, capitals, "names"},
    {"numbers", SMZ__ASPECT_FORM, numbers, "figures"},
    {"quote", SMZ__ASPECT_FORM, quote, "somebody's words"},
    {"asks", SMZ__ASPECT_FORM, asks, "a question"},
    {"commas", SMZ__ASPECT_FORM, commas, "lists and asides"},
    {"colon", SMZ__ASPECT_FORM, colon, "announces or adds"},
    {"bracket", SMZ__ASPECT_FORM, bracket, "asides and sources"},
    {"ends", SMZ__ASPECT_FORM, ends, "is a whole sentence"},
    {"opens-paragraph", SMZ__ASPECT_PARAGRAPH, opens_paragraph, "topic sentences"},
    {"place", SMZ__ASPECT_PARAGRAPH, place, "details come later in a paragraph"},
    {"paragraph", SMZ__ASPECT_PARAGRAPH, paragraph_place, "which paragraph"},
    {"closes-paragraph", SMZ__ASPECT_PARAGRAPH, closes_paragraph, "sums up its paragraph"},
    {"fresh", SMZ__ASPECT_NEWNESS, fresh, "brings words that are new"},
    {"early", SMZ__ASPECT_NEWNESS, early, "its words come early"},
    {"like-first", SMZ__ASPECT_CENTRALITY, like_first, "like the first sentence"},
    {"like-second", SMZ__ASPECT_CENTRALITY, like_second, "like the second and third"},
    {"like-next", SMZ__ASPECT_NEWNESS, like_next, "is gone on with"},
    {"like-previous", SMZ__ASPECT_NEWNESS, like_previous, "goes on with the one before"},
    {"like-last", SMZ__ASPECT_CENTRALITY, like_last, "like the last sentence"},
    {"rarity", SMZ__ASPECT_WORDS, rarity, "its words are rare in the language"},
    {"tfidf", SMZ__ASPECT_WORDS, tfidf, "cosine of its TF-IDF vector to the document's"},
    {"title-cosine", SMZ__ASPECT_TITLE, title_cosine, "like the title"},
    {"heading-share", SMZ__ASPECT_TITLE, heading_share, "speaks of what headings name"},
    {"after-heading", SMZ__ASPECT_PARAGRAPH, after_heading, "opens a section"},
    {"section", SMZ__ASPECT_PARAGRAPH, section, "which section"},
    {"since-heading", SMZ__ASPECT_PARAGRAPH, since_heading, "how deep in its section"},
    {"starts-quote", SMZ__ASPECT_FORM, starts_quote, "begins with somebody's words"},
    {"starts-stop", SMZ__ASPECT_NEWNESS, starts_stop, "may lean on the sentence before"},
    {"first-word", SMZ__ASPECT_NEWNESS, first_word, "begins with a common word"},
    {"titled", SMZ__ASPECT_DOCUMENT, titled, "the text has a title"},
    {"log-count", SMZ__ASPECT_DOCUMENT, log_count, "long texts"},
    {"news", SMZ__ASPECT_DOCUMENT, news, "share of paragraphs of one sentence"},
    {"mean-words", SMZ__ASPECT_DOCUMENT, mean_words, "wordy texts"},
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
