"""A copy as a tagged PDF, set by Typst from the procedure's `.typ` files.

What people wrote is given to the layout as data, never as its language. A layout reads no file but
those of the documents folders, and the fonts are our own, so that a document looks the same
wherever it is made.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import typst

import holdfast
from holdfast.core.procedure import Procedure
from holdfast.documents.copies import Copy, for_template
from holdfast.documents.templates import file_of, files_of, logo_of

FONTS = Path(holdfast.__file__).parent / "documents" / "fonts"
LAYOUT_FILES = (".typ", ".svg", ".png")
EPOCH = 0
"""The moment a file says it was made: always the same, so that one copy is always one file."""


def pdf(copy: Copy, procedure: Procedure) -> bytes:
    """A copy in PDF, tagged for screen readers (PDF/UA-1), in English.

    Raises typst.TypstError where the layout is faulty, and NoTemplateError where there is none.
    """
    logo = logo_of(procedure)
    told = for_template(copy, has_logo=logo is not None)
    layout = file_of(procedure, f"{copy.paper.template}.typ")
    files = {
        name: path.read_bytes()
        for name, path in files_of(procedure).items()
        if path.suffix in LAYOUT_FILES
    }
    # Its types do not know that several files can be given by name.
    compiled = cast(Any, typst.compile)(
        {**files, "main.typ": layout.read_bytes()},
        format="pdf",
        font_paths=_fonts(),
        sys_inputs={"paper": json.dumps(told), "logo": logo.name if logo else ""},
        pdf_standards=["ua-1"],
        timestamp=EPOCH,
    )
    return cast(bytes, compiled)


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
