/* SPDX-License-Identifier: MIT */
/*
 * pthread_create is wrapped (tests.mk), so that the system can give fewer threads than were asked for.
 */
#include "cli/crew.h"

#include "support/random.h"
#include "support/test.h"
#include "support/unconfined.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>

#define MOST_THREADS 8
#define CHUNKS       200

static size_t threads_left; /* that the system gives */

int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *user);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *user);

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *user)
{
    if (threads_left == 0)
        return EAGAIN;
    threads_left--;
    return __real_pthread_create(thread, attributes, start, user);
}

/* A thread's own: two that had the same would be a race. */
struct tool {
    struct random random;
    size_t worked;
};

static atomic_bool held; /* nothing gets done */

/* Takes a time of its own for each chunk, and leaves its mark in it. */
static void work(void *user, struct chunk *chunk)
{
    struct tool *tool = user;
    while (atomic_load(&held))
        (void)poll(NULL, 0, 1);
    if (random_below(&tool->random, 8) == 0)
        (void)poll(NULL, 0, 1);
    tool->worked++;
    chunk->error += 1000;
}

static struct crew *start(struct tool *tools, size_t count)
{
    void *list[MOST_THREADS];
    require(count <= MOST_THREADS);
    atomic_store(&held, false);
    for (size_t i = 0; i < count; i++) {
        tools[i] = (struct tool){.random = {i}};
        list[i] = &tools[i];
    }
    return crew_start(work, list, count);
}

static void give(struct crew *crew, int number)
{
    struct chunk *chunk = chunk_new("");
    require(chunk != NULL);
    chunk->error = number;
    crew_give(crew, chunk);
}

/* Whether there is one to be taken back, which then is that number, and has been worked on once. */
static bool take(struct crew *crew, bool wait, int number)
{
    struct chunk *chunk = crew_take(crew, wait);
    if (chunk == NULL)
        return false;
    require(chunk->error == 1000 + number && chunk->done);
    chunk_free(chunk);
    return true;
}

static const struct {
    size_t asked, given;
} crews[] = {{1, 99}, {2, 99}, {MOST_THREADS, 99}, {2, 1}, {2, 0}, {MOST_THREADS, 3}};

static void keeps_order(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(crews); i++) {
        struct tool tools[MOST_THREADS];
        int given = 0, taken = 0;
        size_t worked = 0;
        threads_left = crews[i].given;
        struct crew *crew = start(tools, crews[i].asked);
        note("%zu threads asked for, %zu given", crews[i].asked, crews[i].given);
        require(crew != NULL && !take(crew, true, 0));
        while (given < CHUNKS) {
            give(crew, given++);
            while (take(crew, crew_is_full(crew), taken))
                taken++;
        }
        while (take(crew, true, taken))
            taken++;
        require(taken == CHUNKS);
        crew_end(crew);
        for (size_t t = 0; t < crews[i].asked; t++)
            worked += tools[t].worked;
        require(worked == CHUNKS);
    }
}

/* So much is given ahead and no more, by number or by size; what is not done is not waited for unless asked. */
static void is_full_in_time(void **state)
{
    (void)state;
    for (size_t i = 1; i < COUNT(crews); i++) {
        struct tool tools[MOST_THREADS];
        const size_t threads = crews[i].given < crews[i].asked ? crews[i].given : crews[i].asked;
        int given = 0, taken = 0;
        threads_left = crews[i].given;
        struct crew *crew = start(tools, crews[i].asked);
        note("%zu threads", threads);
        require(crew != NULL && !crew_is_full(crew));
        atomic_store(&held, threads != 0);
        while (!crew_is_full(crew))
            give(crew, given++);
        require((size_t)given == 4 * threads + 1);
        require(threads == 0 || !take(crew, false, 0));
        atomic_store(&held, false);
        while (take(crew, true, taken))
            taken++;
        require(taken == given && !crew_is_full(crew));
        struct chunk *large = chunk_new("");
        require(large != NULL);
        large->input.length = (size_t)1 << 26;
        crew_give(crew, large);
        require(crew_is_full(crew));
        require(take(crew, true, 0) && !crew_is_full(crew));
        crew_end(crew);
    }
}

/* What was not taken back is released, begun or not. */
static void ends_at_any_time(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(crews); i++)
        for (int given = 0; given < 12; given += 3) {
            struct tool tools[MOST_THREADS];
            threads_left = crews[i].given;
            struct crew *crew = start(tools, crews[i].asked);
            note("%zu threads, %d chunks", crews[i].asked, given);
            require(crew != NULL);
            for (int number = 0; number < given; number++)
                give(crew, number);
            crew_end(crew);
        }
    crew_end(NULL);
}

/* Each thread gives up its rights before any of the caller's own can be missing for that. */
static void is_confined_from_the_start(void **state)
{
    (void)state;
    for (size_t i = 0; i < 50; i++) {
        struct tool tools[MOST_THREADS];
        (void)unconfined_take();
        threads_left = MOST_THREADS;
        struct crew *crew = start(tools, MOST_THREADS);
        require(crew != NULL);
        const size_t confined = unconfined_take().threads;
        note("%zu threads are confined", confined);
        require(confined == MOST_THREADS);
        crew_end(crew);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_order),
        cmocka_unit_test(is_full_in_time),
        cmocka_unit_test(ends_at_any_time),
        cmocka_unit_test(is_confined_from_the_start),
    };
    return cmocka_run_group_tests_name("cli/crew", tests, NULL, NULL);
}
