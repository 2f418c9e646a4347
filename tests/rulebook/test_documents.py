"""Documents of a procedure: what an authority may change of them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from holdfast.core.documents import Shows, groups_of, may_have
from holdfast.documents.templates import file_of
from holdfast.rulebook import RefusedError, load_all, load_procedure
from holdfast.rulebook.load import standard_folders

HEADER = 'id = "town"\ntitle = "Town"\ndocument = "Town manual"\nbased_on = "england"\n'


@pytest.fixture
def town(tmp_path: Path) -> Path:
    folder = tmp_path / "town"
    folder.mkdir()
    (folder / "procedure.toml").write_text(HEADER)
    return folder


def test_an_authority_says_only_what_differs(town: Path) -> None:
    (town / "documents.toml").write_text(
        """
        [document.decisions]
        title = "What the review of {child} decided"
        further_recipients = ["virtual-school"]
        further_parts = [
          { id = "advice", shows = "words", says = "Ask {officer}.", after = "decisions" },
        ]
        """
    )
    own = load_procedure("town", standard_folders(town)).documents["decisions"]
    base = load_procedure("england").documents["decisions"]
    assert own.title == "What the review of {child} decided"
    assert own.recipients == (*base.recipients, "virtual-school")
    assert [part.id for part in own.parts][:2] == ["decisions", "advice"]
    assert (own.opening, own.serves, own.source) == (base.opening, base.serves, base.source)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('opening = "Dear {childs}"', "{childs} is not filled in"),
        ('recipients = ["mothr"]', "'mothr' is no role, no group and nothing to a child"),
        ('serves = "review.decisions.isued"', "is not a rule"),
        ('parts = [{ id = "a", shows = "decision" }]', "is none of words, about the review"),
        ('parts = [{ id = "a", shows = "people", not_for = ["agencys"] }]', "'agencys' is no role"),
        ('further_parts = [{ id = "a", shows = "people", after = "x" }]', "there is no part 'x'"),
        (
            'parts = [{ id = "a", shows = "people" }, { id = "a", shows = "decisions" }]',
            "there are two parts 'a'",
        ),
    ],
)
def test_what_cannot_be_is_refused(town: Path, text: str, says: str) -> None:
    (town / "documents.toml").write_text(f"[document.decisions]\n{text}\n")
    with pytest.raises(RefusedError) as refused:
        load_procedure("town", standard_folders(town))
    assert says in str(refused.value)


def test_a_new_document_needs_a_title_and_a_source(town: Path) -> None:
    (town / "documents.toml").write_text("[document.own]\nplain = true\n")
    with pytest.raises(RefusedError, match="a document needs title and source"):
        load_procedure("town", standard_folders(town))


def test_every_document_has_its_layouts() -> None:
    for procedure in load_all().values():
        for document in procedure.documents.values():
            for kind in ("typ", "docx"):
                assert file_of(procedure, f"{document.template}.{kind}").is_file()


def test_a_part_about_one_of_the_family_is_for_officers() -> None:
    (part,) = [
        part
        for part in load_procedure("england").documents["review-record"].parts
        if part.shows is Shows.RATIFICATION
    ]
    assert may_have(part, groups_of("social-worker", officer=True))
    assert not may_have(part, groups_of("mother"))
    assert not may_have(part, groups_of("carer"))
