"""What is wrong with a procedure's files, said so that the person who wrote them can mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_ABSENT: Mapping[str, str] = {
    "source": "a limit needs its source: the instrument or document with its paragraph",
    "sure": 'a source needs its sureness: "read", "secondary", "memory" or "chosen"',
    "owed_by": "a rule names the roles that owe the duty",
    "met_by": "a rule names the facts that meet the duty",
    "duty": "a rule gives its duty a name, as people will read it",
}

_EXPECTED: Mapping[str, str] = {
    "string_type": "write text in quotes",
    "int_type": "write a whole number without quotes",
    "float_type": "write a number without quotes",
    "bool_type": "write true or false",
    "date_type": "write a date without quotes, as 2026-03-04",
    "list_type": "write a list in square brackets",
    "dict_type": 'write a table, as { fact = "…" }',
    "model_type": 'write a table, as { fact = "…" }',
    "union_tag_invalid": "write a table, as { share = 0.5, until = [ … ] }",
    "union_tag_not_found": "write text in quotes or a table",
    "model_attributes_type": 'write a table, as { fact = "…" }',
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, at a key of a file. In a list the first is 1: `rule[3].within`."""

    file: str
    key: str
    says: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.key, self.says) if part)


class RefusedError(Exception):
    """A procedure or an example that cannot be used; `problems` holds all that is wrong."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.file))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def explained(
    error: ValidationError, file: str, key: str, keys: Mapping[str, Iterable[str]]
) -> Iterator[Problem]:
    """The problems of one table; `keys` lists the keys that each kind of table can have."""
    for details in error.errors(include_url=False):
        path = key_path(key, details["loc"])
        yield Problem(file, path, _sentence(details, keys))


def key_path(key: str, loc: Sequence[int | str]) -> str:
    """`rule[3]` and `("met_by", 0, "fact")` make `rule[3].met_by[1].fact`; marks are left out."""
    for part in loc:
        if isinstance(part, int):
            key += f"[{part + 1}]"
        elif not part.startswith("~") and part != "[key]":
            key += f".{part}" if key else part
    return key


def _sentence(details: ErrorDetails, keys: Mapping[str, Iterable[str]]) -> str:
    kind = details["type"]
    last = str(details["loc"][-1]) if details["loc"] else ""
    context: dict[str, Any] = details.get("ctx", {})
    if kind == "extra_forbidden":
        return f"unknown key{_meant(last, keys)}"
    if kind == "missing":
        return _ABSENT.get(last, "this key is needed")
    if kind == "value_error":
        return str(context["error"])
    if kind == "literal_error":
        return f"{details['input']!r} is not one of {context['expected'].replace(' or ', ', ')}"
    wanted = _EXPECTED.get(kind, details["msg"][:1].lower() + details["msg"][1:])
    return f"{details['input']!r} cannot be used here: {wanted}"


def _meant(word: str, keys: Mapping[str, Iterable[str]]) -> str:
    known = sorted({key for group in keys.values() for key in group})
    return suggestion(word, known) or "; the keys are described in docs/procedure-language.md"


def suggestion(word: str, known: Iterable[str]) -> str:
    """`; did you mean "…"?` for the nearest known word, or nothing."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""
