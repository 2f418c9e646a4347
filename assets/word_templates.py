"""Makes the national Word layouts: procedures/england/documents/*.docx.

An authority changes a layout in Word and puts its own file of the same name in its folder. These
are made here, so that what stands in them can be read, and so that the same layout is always the
same file.

    python assets/word_templates.py
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).resolve().parents[1] / "procedures" / "england" / "documents"
FONT = "Arial"
BRAND, QUIET = RGBColor(0x0B, 0x4A, 0x4A), RGBColor(0x50, 0x5A, 0x5F)
MADE = datetime(2026, 1, 1)  # noqa: DTZ001 - Word's own times have no zone
TEXT_WIDTH = Cm(16.2)


@dataclass(frozen=True)
class Layout:
    """One layout: its name, the size of its text in points, and whether it greets someone."""

    name: str
    size: float
    greets: bool


LAYOUTS = (
    Layout("letter", 11, greets=True),
    Layout("record", 10.5, greets=False),
    Layout("plain", 14, greets=True),
)


def made(layout: Layout) -> bytes:
    """A layout as a Word file, the same bytes every time."""
    word = Document()
    _page(word, layout)
    _head(word)
    word.add_heading("{{ title }}", level=1)
    if layout.greets:
        word.add_paragraph("{{ greeting }}")
    _each(word, "one in opening", "{{ one }}")
    _pairs(word, "about")
    _parts(word)
    _heading_if(word, "withheld", "Left out of this copy")
    _each(word, "one in withheld", "{{ one.title }}: {{ one.why }}", style="List Bullet")
    _heading_if(word, "added", "Added since this was final")
    _each(word, "one in added", "{{ one.on }}, {{ one.by }}: {{ one.says }}")
    _each(word, "one in closing", "{{ one }}")
    word.add_paragraph("{{ signature.name }}").runs[0].bold = True
    word.add_paragraph("{{ signature.title }}")
    _each(word, "one in signature.contact", "{{ one }}")
    return _same_every_time(word)


def _page(word: Word, layout: Layout) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2.8)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(layout.size)
    normal.paragraph_format.space_after = Pt(layout.size * 0.7)
    normal.paragraph_format.line_spacing = 1.3 if layout.size > 12 else 1.15
    _english(normal.element.get_or_add_rPr())
    for level, scale in ((1, 1.6), (2, 1.2)):
        style = word.styles[f"Heading {level}"]
        style.font.name, style.font.size = FONT, Pt(round(layout.size * scale, 1))
        style.font.bold, style.font.color.rgb = True, BRAND
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            del fonts.attrib[key]
        for key in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(key), FONT)
    word.core_properties.title = "{{ title }}"
    word.core_properties.author = "{{ authority }}"
    word.core_properties.language = "en-GB"
    word.core_properties.comments = ""
    word.core_properties.created = word.core_properties.modified = MADE
    _foot(section.footer.paragraphs[0])


def _english(properties: object) -> None:
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    properties.append(language)  # type: ignore[attr-defined]


def _head(word: Word) -> None:
    line = word.add_paragraph()
    line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    name = line.add_run("{{ logo }}{% if not has_logo %}{{ authority }}{% endif %}")
    name.bold, name.font.color.rgb, name.font.size = True, BRAND, Pt(12)
    day = line.add_run("\t{{ dated }}")
    day.font.color.rgb = QUIET
    word.add_paragraph("{%p if draft %}")
    word.add_paragraph("Draft. Not to be sent.").runs[0].bold = True
    word.add_paragraph("{%p endif %}")


def _foot(line: Paragraph) -> None:
    line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    words = (
        "{% if copy_for %}Copy for {{ copy_for }}. {% endif %}{{ authority }}. Content {{ hash }}"
    )
    for text, field in ((f"{words}\tPage ", "PAGE"), (" of ", "NUMPAGES")):
        _small(line.add_run(text))
        run = line.add_run()
        _small(run)
        for kind, code in (("begin", ""), ("", field), ("end", "")):
            run._r.append(_field(kind, code))


def _small(run: object) -> None:
    run.font.size, run.font.color.rgb = Pt(8), QUIET  # type: ignore[attr-defined]


def _field(kind: str, code: str) -> object:
    if code:
        told = OxmlElement("w:instrText")
        told.set(qn("xml:space"), "preserve")
        told.text = code
        return told
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _each(word: Word, loop: str, text: str, style: str | None = None) -> None:
    word.add_paragraph(f"{{%p for {loop} %}}")
    word.add_paragraph(text, style=style)
    word.add_paragraph("{%p endfor %}")


def _heading_if(word: Word, name: str, title: str) -> None:
    word.add_paragraph(f"{{%p if {name} %}}")
    word.add_heading(title, level=2)
    word.add_paragraph("{%p endif %}")


def _pairs(word: Word, name: str) -> None:
    word.add_paragraph(f"{{%p if {name} %}}")
    table = _table(word, 2)
    table.columns[0].width, table.columns[1].width = Cm(4.6), Cm(11.6)
    _only(table.rows[0].cells[0], f"{{%tr for pair in {name} %}}")
    cells = table.add_row().cells
    cells[0].width, cells[1].width = Cm(4.6), Cm(11.6)
    cells[0].paragraphs[0].add_run("{{ pair.term }}").bold = True
    cells[1].text = "{{ pair.says }}"
    _only(table.add_row().cells[0], "{%tr endfor %}")
    word.add_paragraph("{%p endif %}")


def _parts(word: Word) -> None:
    word.add_paragraph("{%p for part in parts %}")
    word.add_paragraph("{%p if part.title %}")
    word.add_heading("{{ part.title }}", level=2)
    word.add_paragraph("{%p endif %}")
    _each(word, "one in part.paragraphs", "{{ one }}")
    _pairs(word, "part.pairs")
    _each(word, "one in part.bullets", "{{ one }}", style="List Bullet")
    _rows(word)
    word.add_paragraph("{%p endfor %}")


def _rows(word: Word) -> None:
    """A table of as many columns as the part has, its titles repeated on every page."""
    word.add_paragraph("{%p if part.rows %}")
    table = _table(word, 1)
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _cells(head.cells[0], "title", "part.columns", bold=True)
    _only(table.add_row().cells[0], "{%tr for row in part.rows %}")
    _cells(table.add_row().cells[0], "cell", "row", bold=False)
    _only(table.add_row().cells[0], "{%tr endfor %}")
    word.add_paragraph("{%p endif %}")


def _cells(cell: object, name: str, many: str, *, bold: bool) -> None:
    """One cell for each of `many`: a cell of the layout opens the loop, one fills, one ends it."""
    row = cell._tc.getparent()  # type: ignore[attr-defined]
    texts = (f"{{%tc for {name} in {many} %}}", f"{{{{ {name} }}}}", "{%tc endfor %}")
    first = cell.paragraphs[0].add_run(texts[0])  # type: ignore[attr-defined]
    first.bold = bold
    for text in texts[1:]:
        row.append(_copied(text, bold=bold))


def _copied(text: str, *, bold: bool) -> object:
    made_cell = OxmlElement("w:tc")
    line, run, words = OxmlElement("w:p"), OxmlElement("w:r"), OxmlElement("w:t")
    if bold:
        properties = OxmlElement("w:rPr")
        properties.append(OxmlElement("w:b"))
        run.append(properties)
    words.text = text
    run.append(words)
    line.append(run)
    made_cell.append(line)
    return made_cell


def _table(word: Word, columns: int) -> Table:
    table = word.add_table(rows=1, cols=columns)
    table.style = "Table Grid"
    table.autofit = True
    return table


def _only(cell: object, text: str) -> None:
    cell.text = text  # type: ignore[attr-defined]


def _same_every_time(word: Word) -> bytes:
    """The file with every part of its archive dated alike."""
    raw, tidy = io.BytesIO(), io.BytesIO()
    word.save(raw)
    with zipfile.ZipFile(raw) as told, zipfile.ZipFile(tidy, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in sorted(told.namelist()):
            entry = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, told.read(name))
    return tidy.getvalue()


def build() -> int:
    """Write every layout; how many there are."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for layout in LAYOUTS:
        (FOLDER / f"{layout.name}.docx").write_bytes(made(layout))
    return len(LAYOUTS)


if __name__ == "__main__":
    print(f"{build()} layouts")
