"""The signals that ask the program to end. Each system has some of them."""

import signal

NAMES = (
    *("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "SIGBREAK", "SIGABRT", "SIGALRM", "SIGVTALRM", "SIGPROF"),
    *("SIGUSR1", "SIGUSR2", "SIGXCPU", "SIGPWR", "SIGPOLL", "SIGSTKFLT"),
)
"""All that end a program unless it hears them, and that Python can hear."""

LEAVING: tuple[signal.Signals, ...] = tuple(getattr(signal, name) for name in NAMES if hasattr(signal, name))
"""Those that this system has. Each ends the program as a leave key does."""
