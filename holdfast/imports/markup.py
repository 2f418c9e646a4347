"""XML returns, read one child at a time, with nothing that XML offers an attacker.

A document type is refused at sight: without one there are no entities, and so none that expand
without end or fetch a file. Depth and the size of one child are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from xml.parsers import expat

from holdfast.imports.files import Source
from holdfast.imports.problems import FileRefusedError

DEEPEST = 30
MOST_ELEMENTS = 50_000
MOST_TEXT = 200_000
_CHUNK = 64 * 1024
_LONGEST_TOKEN = 1024 * 1024
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})")
_EXPORT_AGAIN = "Export the return again from the system it comes from, and send it unchanged."


class Element:
    """One element of a record: its tag, the text straight inside it, and the elements in it."""

    __slots__ = ("inside", "line", "tag", "text")

    def __init__(self, tag: str, line: int) -> None:
        self.tag = tag
        self.line = line
        self.text = ""
        self.inside: list[Element] = []

    def all(self, tag: str) -> Iterator[Element]:
        """The elements straight inside with this tag."""
        return (element for element in self.inside if element.tag == tag)

    def first(self, tag: str) -> Element | None:
        """The first element straight inside with this tag."""
        return next(self.all(tag), None)

    def values(self) -> dict[str, str]:
        """The text of each element straight inside that holds no other elements."""
        return {element.tag: element.text for element in self.inside if not element.inside}


def records(
    source: Source, encoding: str, wanted: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, Element]]:
    """Each record of the file with the root's tag, in order. `wanted` has, for each root that is
    known, the tags of its records. `encoding` is what the bytes were found to keep to.

    Raises FileRefusedError for what is not well formed, unsafe, or no return.
    """
    collector = _Collector(wanted)
    parser = _parser(collector, _override(source, encoding))
    with source.open() as stream:
        fed = 0
        while chunk := stream.read(_CHUNK):
            fed += len(chunk)
            _feed(parser, chunk)
            if fed - max(0, parser.CurrentByteIndex) > _LONGEST_TOKEN:
                raise _not_well_formed(parser.CurrentLineNumber)
            yield from collector.taken()
        _feed(parser, b"", last=True)
        yield from collector.taken()


def _override(source: Source, encoding: str) -> str | None:
    """The encoding to read by, where the file is not in the one it declares."""
    with source.open() as stream:
        declared = _DECLARED.search(stream.read(400))
    says = declared.group(1).decode().lower() if declared else "utf-8"
    if encoding == "cp1252" and says in ("utf-8", "us-ascii"):
        return "windows-1252"
    return encoding if encoding in ("utf-16-le", "utf-16-be") else None


def _parser(collector: _Collector, encoding: str | None) -> expat.XMLParserType:
    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, _: collector.start(tag, parser.CurrentLineNumber)
    parser.EndElementHandler = collector.end
    parser.CharacterDataHandler = collector.characters
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.EntityDeclHandler = _refuse_document_type
    return parser


def _refuse_document_type(*_: object) -> None:
    raise FileRefusedError(
        "The file declares a document type or entities, which no return needs and which can be"
        " used to attack a system.",
        "Do not open it. Ask where it came from, and export the return again.",
    )


def _feed(parser: expat.XMLParserType, chunk: bytes, *, last: bool = False) -> None:
    try:
        parser.Parse(chunk, last)
    except (expat.ExpatError, LookupError, ValueError):
        # Lookup and value errors are how an encoding that is unknown or not usable shows.
        raise _not_well_formed(parser.ErrorLineNumber) from None


def _not_well_formed(line: int) -> FileRefusedError:
    return FileRefusedError(
        "The file is not well-formed XML: it is cut short, damaged, or edited by hand.",
        _EXPORT_AGAIN,
        row=line,
    )


class _Collector:
    """Builds the records as the parser goes, and forgets each once it is taken."""

    def __init__(self, wanted: Mapping[str, Collection[str]]) -> None:
        self._wanted = wanted
        self._root = ""
        self._depth = 0
        self._open: list[Element] = []
        self._complete: list[tuple[str, Element]] = []
        self._elements = 0
        self._characters = 0

    def taken(self) -> list[tuple[str, Element]]:
        """The records completed since last asked."""
        complete, self._complete = self._complete, []
        return complete

    def start(self, tag: str, line: int) -> None:
        """An element begins."""
        if ":" in tag:
            tag = tag.rpartition(":")[2]
        self._depth += 1
        if self._depth > DEEPEST:
            raise FileRefusedError(
                "The file is nested far deeper than a return.", _EXPORT_AGAIN, row=line
            )
        if self._depth == 1:
            self._begin(tag, line)
        elif self._open or tag in self._wanted[self._root]:
            self._add(Element(tag, line))

    def _begin(self, root: str, line: int) -> None:
        if root not in self._wanted:
            raise FileRefusedError(
                "The file is XML, but neither an SSDA903 return nor a children in need census.",
                f"Its first element should be {' or '.join(sorted(self._wanted))}."
                " Check that it is the right file.",
                row=line,
                value=root,
            )
        self._root = root

    def _add(self, element: Element) -> None:
        if self._open:
            self._open[-1].inside.append(element)
        else:
            self._elements = self._characters = 0
        self._open.append(element)
        self._elements += 1
        self._check(element.line)

    def _check(self, line: int) -> None:
        if self._elements > MOST_ELEMENTS or self._characters > MOST_TEXT:
            raise FileRefusedError(
                "One child's part is far larger than a return's.", _EXPORT_AGAIN, row=line
            )

    def characters(self, text: str) -> None:
        """Text, kept where it is straight inside an element that holds no other."""
        if self._open:
            element = self._open[-1]
            if not element.inside:
                element.text += text
                self._characters += len(text)
                self._check(element.line)

    def end(self, tag: str) -> None:
        """An element ends."""
        self._depth -= 1
        if self._open:
            element = self._open.pop()
            if not self._open:
                self._complete.append((self._root, element))
