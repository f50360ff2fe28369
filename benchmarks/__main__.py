"""`python -m benchmarks [SUITE ...]`: measure, and print each figure with its ratio to its floor."""

import argparse
import sys

from benchmarks import core, keys, leaving, memory, proof, sheets, start
from benchmarks.commands import Target, this_checkout
from benchmarks.rounds import complete, measure, report

SUITES = {
    "full-screen": start.full_screen,
    "line-mode": start.line_mode,
    "keys": keys.next_question,
    "leaving": leaving.leaving,
    "memory": memory.peak,
    "load": core.loading,
    "walk": core.answering,
    "proof": proof.growth,
    "real-proof": proof.real,
    "naive": proof.against_naive,
    "generated-load": proof.loading,
    "sheet-pdf": sheets.pdf,
    "sheets": sheets.in_one_process,
}


def main() -> int:
    """0 if everything was measured, 1 if a program was lost on the way."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=f"all if none is named: {', '.join(SUITES)}")
    parser.add_argument("-n", "--rounds", type=int, default=9, help="rounds that count (9)")
    parser.add_argument(
        "--python", help="measure the advisor that is installed for this interpreter, not this checkout"
    )
    options = parser.parse_args()
    unknown = [name for name in options.suites if name not in SUITES]
    if unknown:
        parser.error(f"no such suite: {', '.join(unknown)}; there are {', '.join(SUITES)}")
    target = Target(options.python, None) if options.python else this_checkout()
    target.prepare()
    lost = False
    for name in options.suites or SUITES:
        suite = SUITES[name](target)
        figures = measure(suite, options.rounds)
        print(*report(suite, figures), "", sep="\n", flush=True)
        lost |= not complete(suite, figures)
    return int(lost)


if __name__ == "__main__":
    sys.exit(main())
