"""A copy as a Word document, from the procedure's `.docx` layouts.

What people wrote is escaped, and the language of the layouts can reach nothing but the names they
are given.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any

from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from holdfast.core.procedure import Procedure
from holdfast.documents.copies import Copy, for_template
from holdfast.documents.templates import file_of, logo_of

LOGO_HEIGHT = Cm(1.4)
MADE = datetime(1980, 1, 1)  # noqa: DTZ001 - the earliest time an archive can tell, without a zone


def word(copy: Copy, procedure: Procedure) -> bytes:
    """A copy in Word, in English. Raises NoTemplateError where there is no layout for it."""
    layout = DocxTemplate(file_of(procedure, f"{copy.paper.template}.docx"))
    logo = logo_of(procedure)
    drawn = logo if logo and logo.suffix == ".png" else None
    names = dict[str, Any](for_template(copy, has_logo=drawn is not None))
    names["logo"] = InlineImage(layout, str(drawn), height=LOGO_HEIGHT) if drawn else ""
    layout.render(names, _environment(), autoescape=True)
    properties = layout.docx.core_properties
    properties.title, properties.author = copy.paper.title, copy.paper.authority
    properties.created = properties.modified = MADE
    written = io.BytesIO()
    layout.save(written)
    return _same_every_time(written)


def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)


def _same_every_time(written: io.BytesIO) -> bytes:
    """The file with every part of its archive dated alike, so that one copy is always one file."""
    tidy = io.BytesIO()
    with zipfile.ZipFile(written) as told, zipfile.ZipFile(tidy, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in told.namelist():
            entry = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, told.read(name))
    return tidy.getvalue()
