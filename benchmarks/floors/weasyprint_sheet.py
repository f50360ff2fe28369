"""The text of a sheet as a PDF by weasyprint, a paragraph a line."""

import html
import sys
from pathlib import Path

from weasyprint import HTML

lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
page = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
sys.stdout.buffer.write(HTML(string=f"<style>@page {{ size: letter }}</style>{page}").write_pdf())
