"""What a form asks, what its answers lack and what is wrong with them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.answers import (
    LONGEST_LINE,
    Missing,
    fact_attributes,
    is_answered,
    missing,
    sections_asked,
    shown,
    wrong,
)
from holdfast.core.asking import (
    AnswerKind,
    Choice,
    Choices,
    Form,
    FormKind,
    Question,
    Section,
    ShownIf,
)
from holdfast.core.selectors import When
from tests.core.build import SOURCE

COLOURS = Choices(
    "colours", "Colours", SOURCE, (Choice("red", "Red"), Choice("dark-blue", "Dark blue"))
)
LISTS = {"colours": COLOURS}
CHILDHOOD = When(during="looked-after")


def question(name: str, kind: AnswerKind = AnswerKind.TEXT, **others: object) -> Question:
    chosen = {"list": "colours"} if kind.is_listed else {}
    return Question(name, f"About {name}?", kind, **{**chosen, **others})  # type: ignore[arg-type]


def form(*sections: Section, **others: object) -> Form:
    return Form("f", "Form", FormKind.AGENDA, SOURCE, sections, **others)  # type: ignore[arg-type]


def always(when: When) -> bool:
    return True


def never(when: When) -> bool:
    return False


LATER = question("later", from_review=2)
AGED = question("aged", when=CHILDHOOD)
PLAIN = question("plain")
ASKED = form(
    Section("one", "One", (PLAIN, LATER, AGED)),
    Section("two", "Two", (question("end"),), from_review=3),
)


@pytest.mark.parametrize(
    ("number", "holds", "asked"),
    [
        (1, always, [["plain", "aged"]]),
        (2, always, [["plain", "later", "aged"]]),
        (3, never, [["plain", "later"], ["end"]]),
        (None, never, [["plain", "later"], ["end"]]),
    ],
)
def test_what_is_asked_depends_on_the_review_and_the_child(number, holds, asked) -> None:
    sections = sections_asked(ASKED, number, holds)
    assert [[each.id for each in section.questions] for section in sections] == asked


DIFFERENCE = question("difference", AnswerKind.YES_NO, required=True)
ABOUT = question("about", shown_if=ShownIf("difference", ("yes",)), required=True)
FURTHER = question("further", shown_if=ShownIf("about", ("red",)))
CHAIN = form(Section("s", "S", (DIFFERENCE, ABOUT, FURTHER)))


@pytest.mark.parametrize(
    ("answers", "seen"),
    [
        ({}, {"difference"}),
        ({"difference": "no"}, {"difference"}),
        ({"difference": "yes"}, {"difference", "about"}),
        ({"difference": "yes", "about": "red"}, {"difference", "about", "further"}),
        ({"difference": "no", "about": "red"}, {"difference"}),
        ({"difference": "yes", "about": ["blue", "red"]}, {"difference", "about", "further"}),
    ],
)
def test_an_answer_to_what_is_not_asked_shows_nothing(answers, seen) -> None:
    assert {each.id for each in CHAIN.all_questions if shown(CHAIN, each, answers)} == seen


def test_what_is_required_is_missing_until_answered_and_only_where_shown() -> None:
    (section,) = CHAIN.sections
    assert missing(CHAIN, CHAIN.sections, {}) == (Missing(section, DIFFERENCE),)
    assert missing(CHAIN, CHAIN.sections, {"difference": "yes", "about": " "}) == (
        Missing(section, ABOUT),
    )
    assert missing(CHAIN, CHAIN.sections, {"difference": "no"}) == ()


def test_a_section_that_may_not_apply_is_answered_or_marked_with_a_reason() -> None:
    section = Section("s", "S", (PLAIN,), may_not_apply=True)
    asked = form(section)
    assert missing(asked, asked.sections, {}) == (Missing(section),)
    assert missing(asked, asked.sections, {}, {"s": "  "}) == (Missing(section),)
    assert missing(asked, asked.sections, {}, {"s": "Settled last time"}) == ()
    assert missing(asked, asked.sections, {"plain": "x"}) == ()


def test_a_section_that_always_applies_cannot_be_marked_away() -> None:
    asked = form(Section("s", "S", (DIFFERENCE,)))
    assert len(missing(asked, asked.sections, {}, {"s": "Because"})) == 1


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (AnswerKind.TEXT, ["One line"], [3, "two\nlines", "nul\x00", "x" * (LONGEST_LINE + 1)]),
        (AnswerKind.LONG_TEXT, ["two\nlines", "“quoted”"], [["a"], "nul\x00", "x" * 50_001]),
        (AnswerKind.YES_NO, ["yes", "no"], ["concern", True, "Yes", 1]),
        (AnswerKind.YES_NO_CONCERN, ["yes", "no", "concern"], ["maybe", False]),
        (AnswerKind.CHOICE, ["red", "dark-blue"], ["green", ["red"], "Red", 1]),
        (AnswerKind.CHOICES, [["red"], ["dark-blue", "red"]], ["red", ["green"], ["red", "red"]]),
        (AnswerKind.CHOICES, [("red",)], [[["red"]], [1]]),
        (
            AnswerKind.DATE,
            ["2026-03-04", "2024-02-29"],
            [
                "2025-02-29",
                "4 March",
                20260304,
                "0026-03-04",
                "20260304",
                "2026-W10-3",
                "2926-01-01",
            ],
        ),
        (AnswerKind.NUMBER, [0.5, 12, 3], [-1, True, "twelve", float("nan"), 1e12]),
        (AnswerKind.OFFICER, [7, "12"], ["Ann", -3, True, "٣", "0"]),
        (AnswerKind.PERSON, ["12"], ["Ann", 1.5]),
    ],
)
def test_an_answer_fits_its_kind(kind: AnswerKind, good: list, bad: list) -> None:
    asked = question("it", kind)
    assert [value for value in good if wrong(asked, value, LISTS)] == []
    assert [value for value in bad if not wrong(asked, value, LISTS)] == []


def test_a_refusal_says_what_where_and_what_to_do() -> None:
    assert wrong(question("it", AnswerKind.CHOICE), "green", LISTS) == (
        "“About it?”: this is not among “Colours”; choose one of the list"
    )


@pytest.mark.parametrize("value", [None, "", "  ", []])
@pytest.mark.parametrize("kind", list(AnswerKind))
def test_no_answer_is_not_wrong(kind: AnswerKind, value: object) -> None:
    assert not is_answered(value)
    assert wrong(question("it", kind), value, LISTS) == ""


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=5,
)


@given(value=JSON, kind=st.sampled_from(list(AnswerKind)), times=st.booleans())
def test_anything_sent_is_either_right_or_refused_in_words(value, kind, times) -> None:
    asked = question("it", kind, gives="at" if times and kind is AnswerKind.TEXT else None)
    says = wrong(asked, value, LISTS)
    assert says == "" or says.startswith("“About it?”: ")


@given(
    answers=st.dictionaries(
        st.sampled_from(["difference", "about", "further"]), st.sampled_from(["yes", "no", "red"])
    )
)
def test_one_more_answer_to_what_is_missing_leaves_nothing_else_of_it_missing(answers) -> None:
    for each in missing(CHAIN, CHAIN.sections, answers):
        assert each.question is not None
        fuller = {**answers, each.question.id: "no"}
        assert each not in missing(CHAIN, CHAIN.sections, fuller)


HELD = form(
    Section(
        "s",
        "S",
        (
            question("when", AnswerKind.DATE, gives="on"),
            question("clock", gives="at"),
            question("in-person", AnswerKind.YES_NO, gives="in_person"),
            question("differ", AnswerKind.YES_NO_CONCERN, gives="difference"),
            question("why", shown_if=ShownIf("differ", ("concern",)), gives="why"),
            question("which", AnswerKind.CHOICES, gives="which"),
            question("aside"),
        ),
    ),
    fact="pre-meet-held",
)


def test_answers_become_the_attributes_of_the_fact() -> None:
    found = fact_attributes(
        HELD,
        {
            "when": "2026-03-04",
            "clock": "14:30",
            "in-person": "yes",
            "differ": "no",
            "why": "left from before",
            "which": ["red", "dark-blue"],
            "aside": "kept apart",
        },
    )
    assert found.on == date(2026, 3, 4)
    assert found.at == time(14, 30)
    assert found.attrs == {
        "in_person": True,
        "difference": False,
        "which": ("red", "dark-blue"),
    }


def test_what_is_not_answered_gives_nothing() -> None:
    found = fact_attributes(HELD, {"when": None, "in-person": "", "differ": "concern"})
    assert (found.on, found.at, found.attrs) == (None, None, {"difference": "concern"})


@pytest.mark.parametrize(
    ("value", "right"),
    [("14:30", True), ("25:00", False), ("14:30+01:00", False), ("1430", False), (9, False)],
)
def test_the_time_of_a_fact_is_a_time_of_day(value: object, right: bool) -> None:
    assert (wrong(question("clock", gives="at"), value, LISTS) == "") is right
