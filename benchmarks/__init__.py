"""How fast and how small the program is, as ratios against the least that Python and Textual can do, in the same run.

`python -m benchmarks` from the root of a checkout; README.md says what is measured.
Nothing of the program imports this.
"""
