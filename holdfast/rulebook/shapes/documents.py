"""`[document.review-record]`: the documents that an authority makes from its record."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from holdfast.core.documents import (
    PLACEHOLDERS,
    Addressed,
    DocumentPart,
    DocumentTemplate,
    Shows,
)
from holdfast.core.sources import Source, Sureness
from holdfast.rulebook.problems import suggestion
from holdfast.rulebook.shapes.base import RuleId, Shape
from holdfast.rulebook.shapes.timing import Sure

_ID = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
_IN_BRACES = re.compile(r"\{([^{}]*)\}")


def _words(text: str) -> str:
    for name in _IN_BRACES.findall(text):
        if name not in PLACEHOLDERS:
            meant = suggestion(name, PLACEHOLDERS)
            raise ValueError(f"{{{name}}} is not filled in: {', '.join(PLACEHOLDERS)}{meant}")
    return text


def _one_of(kind: type[Shows] | type[Addressed]) -> BeforeValidator:
    def check(text: object) -> object:
        try:
            return kind(str(text))
        except ValueError:
            known = [each.value for each in kind]
            meant = suggestion(str(text), known)
            raise ValueError(f"{text!r} is none of {', '.join(known)}{meant}") from None

    return BeforeValidator(check)


Words = Annotated[str, AfterValidator(_words)]


class PartShape(Shape):
    """One part of a document, in its `parts` or in `further_parts`."""

    id: str = Field(pattern=_ID)
    title: str = ""
    shows: Annotated[Shows, _one_of(Shows)]
    says: Words = ""
    asks: str = ""
    form: str | None = None
    section: str | None = None
    not_for: list[str] = []
    only_for: list[str] = []
    private: bool = False
    after: str | None = None

    def build(self) -> DocumentPart:
        """The part in the core."""
        return DocumentPart(
            id=self.id,
            title=self.title,
            shows=self.shows,
            says=self.says.strip(),
            asks=self.asks,
            form=self.form,
            section=self.section,
            not_for=tuple(self.not_for),
            only_for=tuple(self.only_for),
            private=self.private,
        )


class DocumentShape(Shape):
    """A document; an authority may give only the keys that differ from its base."""

    title: str | None = Field(None, min_length=1)
    template: str | None = Field(None, pattern=_ID)
    addressed: Annotated[Addressed | None, _one_of(Addressed)] = None
    greeting: Words | None = None
    opening: Words | None = None
    closing: Words | None = None
    parts: list[PartShape] = []
    further_parts: list[PartShape] = []
    recipients: list[str] | None = None
    further_recipients: list[str] = []
    initials_for: list[str] | None = None
    serves: RuleId | None = None
    plain: bool | None = None
    reading_age: int | None = Field(None, ge=5, le=18)
    help: str | None = None
    source: str | None = Field(None, min_length=1)
    sure: Sure | None = None
    rows: list[str] = []
    note: str = ""

    def build(self, name: str, base: DocumentTemplate | None) -> DocumentTemplate:
        """The document in the core, laid over the one of the base. Raises ValueError."""
        fields: dict[str, Any] = _held(base) if base else {"id": name}
        fields |= {key: _text(value) for key, value in self._plain() if value is not None}
        if self.source:
            fields["source"] = Source(self.source, Sureness(self.sure or "memory"), self.note)
        missing = [key for key in ("title", "source") if key not in fields]
        if missing:
            raise ValueError(f"a document needs {' and '.join(missing)}")
        recipients = (*fields.get("recipients", ()), *self.further_recipients)
        fields["recipients"] = tuple(dict.fromkeys(recipients))
        fields["parts"] = self._laid(fields.get("parts", ()))
        fields["rows"] = (*fields.get("rows", ()), *self.rows)
        return DocumentTemplate(**fields)

    def _plain(self) -> list[tuple[str, Any]]:
        keys = ("title", "template", "addressed", "greeting", "opening", "closing", "serves")
        lists = ("recipients", "initials_for")
        rest = ("plain", "reading_age", "help")
        given = [(key, getattr(self, key)) for key in (*keys, *rest)]
        told = [(key, getattr(self, key)) for key in lists]
        return [*given, *((key, None if value is None else tuple(value)) for key, value in told)]

    def _laid(self, old: tuple[DocumentPart, ...]) -> tuple[DocumentPart, ...]:
        parts = [shape.build() for shape in self.parts] or list(old)
        for shape in self.further_parts:
            ids = [part.id for part in parts]
            if shape.after and shape.after not in ids:
                meant = suggestion(shape.after, ids)
                raise ValueError(f"there is no part {shape.after!r} to stand after{meant}")
            place = ids.index(shape.after) + 1 if shape.after else len(parts)
            parts.insert(place, shape.build())
        ids = [part.id for part in parts]
        if twice := sorted({each for each in ids if ids.count(each) > 1}):
            raise ValueError(f"there are two parts {twice[0]!r}")
        return tuple(parts)


def _held(base: DocumentTemplate) -> dict[str, Any]:
    return {name: getattr(base, name) for name in base.__dataclass_fields__}


def _text(value: Any) -> Any:
    return value.strip() if isinstance(value, str) and not isinstance(value, Addressed) else value
