"""A link as a QR code: for paper, and for a terminal. Nothing that could not be scanned is drawn."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import segno

LARGEST = 10
"""The largest version that is drawn, of 57 squares in a row."""

SMALLEST = 25.0
"""How wide a code is at least, in millimetres, without the white around it."""

SMALLEST_SQUARE = 0.7
"""How wide one of its squares is at least, in millimetres."""

QUIET = 4
"""How many squares of white are around it, as its standard asks."""

QUIET_IN_TERMINAL = 2
"""The same in a terminal, where rows are scarce; phones read it."""


class TooLongToScan(ValueError):
    """A link so long that its code could not be scanned."""


def picture(link: str) -> str:
    """The code as SVG, black on white, in millimetres. Raises TooLongToScan."""
    code = _code(link)
    colours = {"dark": "#000", "light": "#fff"}
    return code.svg_inline(unit="mm", scale=_square(code), border=QUIET, svgclass=None, lineclass=None, **colours)


def millimetres(link: str) -> float:
    """How wide the picture is, the white around it included. Raises TooLongToScan."""
    code = _code(link)
    return code.symbol_size(border=QUIET)[0] * _square(code)


def rows(link: str) -> list[str]:
    """The code for a terminal, two squares above each other in a cell; dark on light. Raises TooLongToScan."""
    matrix = [[bool(square) for square in row] for row in _code(link).matrix_iter(border=QUIET_IN_TERMINAL)]
    if len(matrix) % 2:
        matrix.append([False] * len(matrix[0]))
    pairs = zip(matrix[::2], matrix[1::2], strict=True)
    return ["".join(" ▀▄█"[upper + 2 * lower] for upper, lower in zip(*pair, strict=True)) for pair in pairs]


def _square(code: "segno.QRCode") -> float:
    """How wide a square is, in millimetres."""
    return round(max(SMALLEST / code.symbol_size(border=0)[0], SMALLEST_SQUARE), 2)


def _code(link: str) -> "segno.QRCode":
    import segno  # late: only an office with pages of its own has a link to scan

    code = segno.make_qr(link, error="m", boost_error=False)
    if int(code.version) > LARGEST:
        raise TooLongToScan(link)
    return code
