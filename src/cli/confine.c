/* SPDX-License-Identifier: MIT */
/*
 * Limits of resources, which every system has, and Landlock, which Linux has since 5.13: together 20 microseconds, a
 * fiftieth of the time for a page of text. A filter of system calls (seccomp) would take 50.
 */
/* For syscall and RLIMIT_NPROC. NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */
#define _GNU_SOURCE
#include "confine.h"

#ifdef NO_CONFINE
void confine(bool may_open)
{
    (void)may_open;
}

void confine_thread(void)
{
}
#else

#include <sys/resource.h>

#ifdef __linux__
#include <linux/types.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Headers may be older than the kernel, so what is needed of linux/landlock.h stands here. The numbers of the calls are
 * the same for all processors. */
enum { CREATE_RULESET = 444, RESTRICT_SELF = 446, ASK_VERSION = 1 };

struct ruleset {
    __u64 files;
    __u64 network;
    __u64 scope;
};

/* What each version of Landlock can refuse more than the one before, and how much of the structure it knows. */
static const struct {
    struct ruleset refused;
    size_t size;
} versions[] = {
    {{.files = 0x1FF3}, offsetof(struct ruleset, network)},  /* all but reading: executing, writing, making, removing */
    {{.files = 1 << 13}, offsetof(struct ruleset, network)}, /* moving to another folder */
    {{.files = 1 << 14}, offsetof(struct ruleset, network)}, /* cutting short */
    {{.network = 3}, offsetof(struct ruleset, scope)},       /* TCP: binding and connecting */
    {{.files = 1 << 15}, offsetof(struct ruleset, scope)},   /* commands to devices */
    {{.scope = 3}, sizeof(struct ruleset)},                  /* abstract sockets and processes outside */
};

enum { VERSIONS = sizeof versions / sizeof versions[0] };

/* Refuses what the kernel can refuse; no rule allows any of it. */
static void refuse(void)
{
    struct ruleset all = {0, 0, 0};
    long version = syscall(CREATE_RULESET, NULL, (size_t)0, ASK_VERSION);
    if (version < 1)
        return;
    version = version < VERSIONS ? version : VERSIONS;
    for (long i = 0; i < version; i++) {
        all.files |= versions[i].refused.files;
        all.network |= versions[i].refused.network;
        all.scope |= versions[i].refused.scope;
    }
    const int ruleset = (int)syscall(CREATE_RULESET, &all, versions[version - 1].size, 0);
    if (ruleset < 0)
        return;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        (void)syscall(RESTRICT_SELF, ruleset, 0);
    (void)close(ruleset);
}
#else
static void refuse(void)
{
}
#endif

void confine(bool may_open)
{
    static bool refused;
    const struct rlimit none = {0, 0};
    if (!refused)
        refuse();
    refused = true;
#ifdef RLIMIT_NPROC
    (void)setrlimit(RLIMIT_NPROC, &none);
#endif
    if (!may_open)
        (void)setrlimit(RLIMIT_NOFILE, &none);
}

void confine_thread(void)
{
    refuse();
}
#endif
