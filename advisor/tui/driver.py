"""Textual's driver for terminals, made safe against a terminal that goes away while the program runs."""

from textual.drivers.linux_driver import LinuxDriver


class TerminalDriver(LinuxDriver):
    """Writes nothing once the thread that writes has ended: its queue would fill up, and the program would hang."""

    def write(self, data: str) -> None:
        writer = self._writer_thread
        if writer is not None and writer.is_alive():
            writer.write(data)
