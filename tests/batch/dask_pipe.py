#!/usr/bin/python3
# SPDX-License-Identifier: MIT
#
# dask_pipe.py FILES [ARGUMENT]...
#
# Summarizes the records of files, a name or a pattern as 'articles-*.jsonl', with Dask: each partition is given to a
# process of summarize, with these arguments, and what comes out is printed in the order of the records.

import subprocess
import sys

from dask import bag
from dask.distributed import Client, LocalCluster


def pipe(lines, arguments):
    """Gives the lines of a partition to a process, as Spark's RDD.pipe does, and answers what it prints."""
    text = "".join(lines).encode(errors="surrogateescape")
    command = ["summarize", "--input", "jsonl", *arguments]
    return [subprocess.run(command, input=text, stdout=subprocess.PIPE, check=True).stdout]


def main(files, *arguments):
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with cluster, Client(cluster):
        records = bag.read_text(files, blocksize="64 KiB", errors="surrogateescape")
        for answers in records.map_partitions(pipe, arguments).compute():
            sys.stdout.buffer.write(answers)


if __name__ == "__main__":
    main(*sys.argv[1:])
