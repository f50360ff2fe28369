"""The text of a sheet as a PDF by fpdf2, in our fonts."""

import sys
from pathlib import Path

from fpdf import FPDF

FONT = Path(__file__).parents[2] / "advisor" / "writers" / "pdf" / "fonts" / "NotoSans-Regular.ttf"

pdf = FPDF(format="letter")
pdf.add_font("Noto", fname=str(FONT))
pdf.set_font("Noto", size=11)
pdf.set_text_shaping(use_shaping_engine=False)
pdf.add_page()
for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    pdf.multi_cell(0, 5, line, new_x="LMARGIN", new_y="NEXT")
sys.stdout.buffer.write(bytes(pdf.output()))
