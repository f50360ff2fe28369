"""`python -m advisor` is the command `advisor`."""

from advisor.start import run

if __name__ == "__main__":
    run()
