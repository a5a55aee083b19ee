/* SPDX-License-Identifier: MIT */
#include "crew.h"

#include "confine.h"

#include <pthread.h>
#include <stdlib.h>

enum {
    AHEAD = 4,           /* chunks for each thread that may have been given */
    MOST_BYTES = 1 << 26 /* of text in them, unless one has more */
};

struct worker {
    struct crew *crew;
    void *tool;
    pthread_t thread;
};

struct crew {
    crew_work *work;
    pthread_mutex_t lock; /* for all of the following */
    pthread_cond_t given; /* there is one to work on, or the crew ends */
    pthread_cond_t done;  /* there may be one to take back, or another worker is ready */
    struct chunk *first;  /* given first, and not taken back */
    struct chunk *next;   /* given first, and not begun */
    struct chunk *last;   /* given last */
    size_t count;         /* of those not taken back */
    size_t bytes;         /* in them */
    size_t ready;         /* workers that are confined */
    bool ended;
    void *tool; /* the caller's, if there is no worker */
    size_t worker_count;
    struct worker workers[];
};

/* The next chunk to be worked on, waited for; NULL if the crew ends. */
static struct chunk *begin_chunk(struct crew *crew)
{
    while (crew->next == NULL && !crew->ended)
        (void)pthread_cond_wait(&crew->given, &crew->lock);
    struct chunk *chunk = crew->ended ? NULL : crew->next;
    if (chunk != NULL)
        crew->next = chunk->next;
    return chunk;
}

static void *be_worker(void *user)
{
    const struct worker *worker = user;
    struct crew *crew = worker->crew;
    struct chunk *chunk;
    confine_thread();
    (void)pthread_mutex_lock(&crew->lock);
    crew->ready++;
    (void)pthread_cond_signal(&crew->done);
    while ((chunk = begin_chunk(crew)) != NULL) {
        (void)pthread_mutex_unlock(&crew->lock);
        crew->work(worker->tool, chunk);
        (void)pthread_mutex_lock(&crew->lock);
        chunk->done = true;
        (void)pthread_cond_signal(&crew->done);
    }
    (void)pthread_mutex_unlock(&crew->lock);
    return NULL;
}

/* A worker that came late would find that the process may not even open what it needs to confine itself. */
static void wait_until_ready(struct crew *crew)
{
    (void)pthread_mutex_lock(&crew->lock);
    while (crew->ready < crew->worker_count)
        (void)pthread_cond_wait(&crew->done, &crew->lock);
    (void)pthread_mutex_unlock(&crew->lock);
}

struct crew *crew_start(crew_work *work, void *const *tools, size_t count)
{
    struct crew *crew = calloc(1, sizeof *crew + count * sizeof crew->workers[0]);
    if (crew == NULL)
        return NULL;
    crew->work = work;
    (void)pthread_mutex_init(&crew->lock, NULL);
    (void)pthread_cond_init(&crew->given, NULL);
    (void)pthread_cond_init(&crew->done, NULL);
    crew->tool = tools[0];
    for (size_t i = 0; i < count && count > 1; i++) {
        struct worker *worker = &crew->workers[crew->worker_count];
        *worker = (struct worker){.crew = crew, .tool = tools[i]};
        if (pthread_create(&worker->thread, NULL, be_worker, worker) == 0)
            crew->worker_count++;
    }
    wait_until_ready(crew);
    return crew;
}

void crew_end(struct crew *crew)
{
    if (crew == NULL)
        return;
    (void)pthread_mutex_lock(&crew->lock);
    crew->ended = true;
    (void)pthread_cond_broadcast(&crew->given);
    (void)pthread_mutex_unlock(&crew->lock);
    for (size_t i = 0; i < crew->worker_count; i++)
        (void)pthread_join(crew->workers[i].thread, NULL);
    while (crew->first != NULL) {
        struct chunk *chunk = crew->first;
        crew->first = chunk->next;
        chunk_free(chunk);
    }
    (void)pthread_cond_destroy(&crew->done);
    (void)pthread_cond_destroy(&crew->given);
    (void)pthread_mutex_destroy(&crew->lock);
    free(crew);
}

bool crew_is_full(struct crew *crew)
{
    /* Only the caller changes these. */
    return crew->count > AHEAD * crew->worker_count || (crew->count != 0 && crew->bytes >= MOST_BYTES);
}

void crew_give(struct crew *crew, struct chunk *chunk)
{
    chunk->next = NULL;
    chunk->done = crew->worker_count == 0;
    if (chunk->done)
        crew->work(crew->tool, chunk);
    (void)pthread_mutex_lock(&crew->lock);
    if (crew->first == NULL)
        crew->first = chunk;
    else
        crew->last->next = chunk;
    crew->last = chunk;
    if (crew->next == NULL && !chunk->done)
        crew->next = chunk;
    crew->count++;
    crew->bytes += chunk->input.length;
    (void)pthread_cond_signal(&crew->given);
    (void)pthread_mutex_unlock(&crew->lock);
}

struct chunk *crew_take(struct crew *crew, bool wait)
{
    (void)pthread_mutex_lock(&crew->lock);
    struct chunk *chunk = crew->first;
    while (wait && chunk != NULL && !chunk->done)
        (void)pthread_cond_wait(&crew->done, &crew->lock);
    if (chunk != NULL && chunk->done) {
        crew->first = chunk->next;
        crew->count--;
        crew->bytes -= chunk->input.length;
    } else {
        chunk = NULL;
    }
    (void)pthread_mutex_unlock(&crew->lock);
    return chunk;
}
