"""Documents as files: what can be read in them, and what must not be there."""

import io
import json
import sys
from dataclasses import replace
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from holdfast.core.procedure import Procedure
from holdfast.documents.copies import Added, Copy, copy_for, whole
from holdfast.documents.paper import as_json, content_hash, from_json
from holdfast.documents.pdf import pdf
from holdfast.documents.templates import NoTemplateError, file_of
from holdfast.documents.word import word
from holdfast.rulebook import load_procedure
from tests.documents.papers import AGENCY, MOTHER, WORKER, WRITTEN, paper

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def england() -> Procedure:
    return load_procedure("england")


def text_of_pdf(content: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return " ".join(" ".join(pages).split())


def text_of_word(content: bytes) -> str:
    file = docx.Document(io.BytesIO(content))
    parts = [node.text or "" for node in file.element.body.iter() if node.tag.endswith("}t")]
    parts += [line.text for line in file.sections[0].footer.paragraphs]
    return " ".join(" ".join(parts).split())


def both(copy: Copy, procedure: Procedure) -> tuple[str, str]:
    return text_of_pdf(pdf(copy, procedure)), text_of_word(word(copy, procedure))


@pytest.mark.parametrize("template", ["letter", "record", "plain"])
def test_what_people_wrote_is_text_and_never_the_layouts_language(
    england: Procedure, template: str
) -> None:
    copy = copy_for(paper(template), MOTHER, content_hash="ab" * 32)
    for text in both(copy, england):
        assert WRITTEN in text
        assert "49" not in text


def test_a_pdf_is_tagged_in_english_titled_and_numbered(england: Procedure) -> None:
    copy = copy_for(paper("record", 40), MOTHER, content_hash="12" * 32)
    reader = PdfReader(io.BytesIO(pdf(copy, england)))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712
    assert "/StructTreeRoot" in root
    assert reader.metadata is not None
    assert reader.metadata.title == "Decisions of the review of Amira Okafor"
    assert "pdfuaid:part" in root["/Metadata"].get_object().get_data().decode()
    pages = len(reader.pages)
    assert pages > 1
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        assert f"Page {number} of {pages}" in text
        assert "Copy for Dana Okafor, mother" in text
        assert "Riverton City Council" in text
        assert "1212 1212 1212 1212" in text


def test_word_is_in_english_titled_and_says_whose_copy_it_is(england: Procedure) -> None:
    copy = copy_for(paper(), MOTHER, content_hash="12" * 32)
    file = docx.Document(io.BytesIO(word(copy, england)))
    assert file.core_properties.title == "Decisions of the review of Amira Okafor"
    assert file.core_properties.language == "en-GB"
    assert file.paragraphs[1].style is not None
    assert file.paragraphs[1].style.name == "Heading 1"
    foot = file.sections[0].footer.paragraphs[0].text
    assert "Copy for Dana Okafor, mother" in foot
    assert "1212 1212 1212 1212" in foot


def test_a_part_about_one_of_the_family_goes_to_officers_alone(england: Procedure) -> None:
    to_mother = both(copy_for(paper(), MOTHER, content_hash="12"), england)
    to_worker = both(copy_for(paper(), WORKER, content_hash="12"), england)
    assert all("He is ill" not in text for text in to_mother)
    assert all("father" not in text for text in to_mother)
    assert all("He is ill" in text for text in to_worker)


def test_what_a_restriction_withholds_is_told_with_its_reason(england: Procedure) -> None:
    told = replace(MOTHER, restricted=(("views", "restricted by the review of 2 March 2026"),))
    copy = copy_for(paper(), told, content_hash="12")
    assert [(each.part, each.why) for each in copy.withheld] == [
        ("views", "restricted by the review of 2 March 2026")
    ]
    for text in both(copy, england):
        assert "Left out of this copy" in text
        assert "restricted by the review of 2 March 2026" in text
        assert "stars" not in text


def test_a_recipient_who_may_not_have_the_name_gets_initials_whoever_wrote_it(
    england: Procedure,
) -> None:
    for text in both(copy_for(paper(), AGENCY, content_hash="12"), england):
        assert "Amira" not in text
        assert "Okafor" not in text
        assert "Decisions of the review of AO" in text
        assert "AO is to see school 1" in text


def test_a_document_in_plain_words_calls_the_child_as_the_child_is_called(
    england: Procedure,
) -> None:
    for text in both(copy_for(paper("plain", plain=True), MOTHER, content_hash="12"), england):
        assert "This is what was decided for Mimi." in text


def test_a_draft_says_so_and_additions_stand_at_the_end(england: Procedure) -> None:
    added = (Added(date(2026, 4, 1), "Jo Hart", "The school has changed."),)
    draft = whole(paper(), content_hash="12", final=False)
    final = whole(paper(), content_hash="12", added=added)
    for text in both(draft, england):
        assert "Draft. Not to be sent." in text
    for text in both(final, england):
        assert "Draft" not in text
        assert "1 April 2026, Jo Hart: The school has changed." in text


def test_the_same_copy_is_the_same_file(england: Procedure) -> None:
    copy = copy_for(paper(), MOTHER, content_hash="12")
    assert pdf(copy, england) == pdf(copy, england)
    assert word(copy, england) == word(copy, england)


def test_a_paper_is_stored_and_read_again_as_it_was() -> None:
    whole_paper = paper()
    stored = json.loads(json.dumps(as_json(whole_paper)))
    assert from_json(stored) == whole_paper
    assert content_hash(from_json(stored)) == content_hash(whole_paper)
    assert content_hash(paper(decisions=4)) != content_hash(whole_paper)


def test_an_authority_overrides_a_layout_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "riverton"
    (own / "documents").mkdir(parents=True)
    (own / "procedure.toml").write_text(
        'id = "riverton"\ntitle = "Riverton"\ndocument = "Manual"\nbased_on = "england"\n'
    )
    (own / "documents" / "letter.typ").write_text(
        '#import "base.typ": *\n#show: frame\n= #data.title\nIn our own way.\n#image("logo.svg",'
        ' alt: "Riverton")\n'
    )
    (own / "documents" / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        '<rect width="9" height="9"/></svg>'
    )
    monkeypatch.setenv("HOLDFAST_PROCEDURE_FOLDERS", str(own))
    riverton = load_procedure("riverton")
    letter = copy_for(paper("letter"), WORKER, content_hash="12")
    assert "In our own way" in text_of_pdf(pdf(letter, riverton))
    record = copy_for(paper("record"), WORKER, content_hash="12")
    assert "He is ill" in text_of_pdf(pdf(record, riverton))
    with pytest.raises(NoTemplateError, match=r"riverton/documents/nothing\.typ"):
        file_of(riverton, "nothing.typ")


def test_the_national_word_layouts_are_what_the_tool_makes() -> None:
    spec = spec_from_file_location("word_templates", PROJECT / "assets" / "word_templates.py")
    assert spec is not None
    assert spec.loader is not None
    tool = module_from_spec(spec)
    sys.modules["word_templates"] = tool
    spec.loader.exec_module(tool)
    for layout in tool.LAYOUTS:
        kept = (tool.FOLDER / f"{layout.name}.docx").read_bytes()
        assert tool.made(layout) == kept, f"{layout.name}.docx: python assets/word_templates.py"
