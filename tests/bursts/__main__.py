"""`python -m tests.bursts FACE NUMBER`: tries random bursts on a face, and tells how many ended or stopped the program.

Not part of the tests: 10,000 bursts take an hour on two cores. `--seed` begins elsewhere; `--bursts` is how many one
run takes.
"""

import argparse
import sys
import time
from contextlib import chdir
from functools import partial
from multiprocessing import Pool
from tempfile import TemporaryDirectory

from tests.bursts.faces import FACES


def main() -> int:
    """Try the bursts; 1 if anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("face", choices=FACES)
    parser.add_argument("number", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bursts", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=6)
    options = parser.parse_args()
    runs = range(options.seed, options.seed + -(-options.number // options.bursts))
    tried, wrong, start = 0, 0, time.monotonic()
    # A burst may save a sheet.
    with TemporaryDirectory() as folder, chdir(folder), Pool(options.jobs, maxtasksperchild=50) as pool:
        for result in pool.imap_unordered(partial(FACES[options.face], bursts=options.bursts), runs):
            tried += result.bursts
            if result.wrong:
                wrong += 1
                print(f"seed {result.seed}, burst {result.bursts}: {result.wrong}", flush=True)
    print(f"{options.face}: {tried} bursts in {len(runs)} runs, {wrong} went wrong, {time.monotonic() - start:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
