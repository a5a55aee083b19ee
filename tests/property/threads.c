/* SPDX-License-Identifier: MIT */
/*
 * What threads may do at once, by the header: each its own summarizer, all one smz_counts and the same summaries. What
 * comes of it is what one thread alone gets; that nothing is shared that should not be, `make check-threads` tells.
 */
#include "support/test.h"

#include "summarize.h"

#include <glob.h>
#include <pthread.h>
#include <string.h>

#define THREADS  8
#define ARTICLES "tests/golden/*.txt"
#define MAX      64 /* articles */

/* An article with what one thread made of it. */
struct article {
    struct gathered text;
    smz_summary *summary;
    struct gathered whole; /* the summary in JSON */
    struct gathered cut;   /* the same of one sentence */
};

static struct article articles[MAX];
static size_t article_count;
static smz_counts *counts; /* of all of them */

/* Asked by all threads. */
static int go_on(void *user)
{
    (void)user;
    return 0;
}

static smz_summarizer *make(void)
{
    smz_options options;
    smz_summarizer *summarizer = NULL;
    smz_options_init(&options, sizeof options);
    options.keywords = 8;
    options.flags = SMZ_EXPLAIN | SMZ_OCCURRENCES;
    options.corpus = counts;
    options.max_memory = (size_t)64 << 20;
    options.cancel = go_on;
    return smz_new(&summarizer, &options, NULL) == SMZ_OK ? summarizer : NULL;
}

static bool write_out(struct gathered *out, const smz_summary *summary, const struct article *article)
{
    smz_render_options options;
    smz_render_options_init(&options, sizeof options);
    options.format = SMZ_JSON;
    options.flags = SMZ_RENDER_EXPLAIN | SMZ_RENDER_BY_RANK;
    gather_string(out, "");
    return smz_render(summary, article->text.bytes, article->text.length, &options, gather_write, out) == SMZ_OK;
}

static bool write_cut(struct gathered *out, const smz_summary *summary, const struct article *article)
{
    const smz_length length = {SMZ_SENTENCES, 1};
    smz_summary *cut = NULL;
    const bool good = smz_cut(&cut, summary, &length) == SMZ_OK && write_out(out, cut, article);
    smz_summary_free(cut);
    return good;
}

static bool are_same(const struct gathered *a, const struct gathered *b)
{
    return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}

/* A new summary of an article, and the one that all threads have: both are as one thread made them. */
static bool agrees(smz_summarizer *summarizer, const struct article *article)
{
    smz_summary *own = NULL;
    struct gathered out[4] = {{0}};
    bool good = smz_summarize(&own, summarizer, article->text.bytes, article->text.length) == SMZ_OK;
    good = good && write_out(&out[0], own, article) && write_cut(&out[1], own, article);
    good = good && write_out(&out[2], article->summary, article) && write_cut(&out[3], article->summary, article);
    for (size_t i = 0; i < COUNT(out); i++) {
        good = good && are_same(&out[i], i % 2 == 0 ? &article->whole : &article->cut);
        gathered_free(&out[i]);
    }
    smz_summary_free(own);
    return good;
}

struct worker {
    pthread_t thread;
    size_t first; /* the article to begin with */
    size_t agreed;
};

/* cmocka is for one thread only, so this one just counts. */
static void *work(void *user)
{
    struct worker *worker = user;
    smz_summarizer *summarizer = make();
    for (size_t i = 0; i < article_count && summarizer != NULL; i++)
        worker->agreed += agrees(summarizer, &articles[(worker->first + i) % article_count]);
    smz_free(summarizer);
    return NULL;
}

static void read_articles(void)
{
    glob_t found;
    smz_summarizer *summarizer = NULL;
    note(ARTICLES);
    require(glob(ARTICLES, 0, NULL, &found) == 0 && found.gl_pathc >= 20 && found.gl_pathc <= MAX);
    require(smz_new(&summarizer, NULL, NULL) == SMZ_OK && smz_counts_new(&counts, NULL) == SMZ_OK);
    article_count = found.gl_pathc;
    for (size_t i = 0; i < article_count; i++) {
        articles[i].text = read_file(found.gl_pathv[i]);
        require(smz_counts_add(counts, summarizer, articles[i].text.bytes, articles[i].text.length) == SMZ_OK);
    }
    smz_free(summarizer);
    globfree(&found);
}

static void summarize_articles(void)
{
    smz_summarizer *summarizer = make();
    require(summarizer != NULL);
    for (size_t i = 0; i < article_count; i++) {
        struct article *a = &articles[i];
        require(smz_summarize(&a->summary, summarizer, a->text.bytes, a->text.length) == SMZ_OK);
        require(write_out(&a->whole, a->summary, a) && write_cut(&a->cut, a->summary, a));
    }
    smz_free(summarizer);
}

static void threads_agree(void **state)
{
    (void)state;
    struct worker workers[THREADS];
    read_articles();
    summarize_articles();
    for (size_t i = 0; i < THREADS; i++) {
        workers[i] = (struct worker){.first = i * article_count / THREADS};
        require(pthread_create(&workers[i].thread, NULL, work, &workers[i]) == 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        require(pthread_join(workers[i].thread, NULL) == 0);
        note("thread %zu agreed on %zu of %zu articles", i, workers[i].agreed, article_count);
        require(workers[i].agreed == article_count);
    }
    for (size_t i = 0; i < article_count; i++) {
        smz_summary_free(articles[i].summary);
        gathered_free(&articles[i].text);
        gathered_free(&articles[i].whole);
        gathered_free(&articles[i].cut);
    }
    smz_counts_free(counts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_agree),
    };
    return cmocka_run_group_tests_name("threads", tests, NULL, NULL);
}
