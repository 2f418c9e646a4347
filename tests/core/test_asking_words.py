"""Gates, forms and significant changes are told in English made from their data."""

from dataclasses import replace
from typing import Any

import pytest

from holdfast.core.asking import (
    AnswerKind,
    Choice,
    Choices,
    Form,
    FormKind,
    Question,
    Respondent,
    Section,
    ShownIf,
    SignificantChange,
)
from holdfast.core.asking_words import (
    change_sentence,
    form_sentence,
    question_words,
    section_words,
    setting_words,
)
from holdfast.core.gate_words import gate_sentence, step_words
from holdfast.core.gates import Gate, Step, Strength
from holdfast.core.procedure import Held, Role
from holdfast.core.selectors import When
from holdfast.core.spans import parse_span
from tests.core.build import SOURCE, sel
from tests.core.build import procedure as built

HOW = Choices("how", "How it went", SOURCE, (Choice("well", "Well"), Choice("ill", "Badly")))
MET = Question("met", "Did they meet?", AnswerKind.YES_NO, required=True)
WENT = Question(
    "went", "How did it go?", AnswerKind.CHOICE, list="how", shown_if=ShownIf("met", ("yes",))
)
TOLD = Question("told", "Who is told?", AnswerKind.CHOICES, list="how", from_review=2)
WHY = Question("why", "Why?", AnswerKind.LONG_TEXT, shown_if=ShownIf("went", ("well", "ill")))
TALK = Form("talk", "The talk", FormKind.PREPARATION, SOURCE, (Section("s", "S", (MET, WENT)),))
PROCEDURE = replace(
    built(),
    roles={
        name: Role(name, title, Held.BY_CHILD, "chair")
        for name, title in (("iro", "Reviewing officer"), ("manager", "Manager"))
    },
    lists={"how": HOW},
    forms={"talk": TALK},
)
SPOKEN = When(has=sel("child-spoken-to", where={"by": "iro"}, same=("review",)))


def gate(**parts: Any) -> Gate:
    own = {"id": "g", "step": Step.REVIEW_COMPLETED, "says": "No.", "put_right": "Do."}
    return Gate(**{**own, "source": SOURCE, **parts})


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({}, "A review may not be completed. Nobody may lift this."),
        (
            {"unless": (SPOKEN,), "answered": ("met",), "lifted_by": ("iro",), "reasons": "how"},
            (
                "A review may not be completed unless the child was spoken to (by the reviewing"
                " officer, for the same review) or “Did they meet?” is answered. Only the Reviewing"
                " officer may lift this, with a recorded reason. The reason is chosen from “How it"
                " went”."
            ),
        ),
        (
            {"form": "talk", "lifted_by": ("iro", "manager")},
            (
                "A review may not be completed unless nothing is missing in “The talk”. Only the"
                " Reviewing officer or Manager may lift this, with a recorded reason."
            ),
        ),
        (
            {"only": ("iro",)},
            "A review may be completed only by the Reviewing officer.",
        ),
        (
            {"only": ("iro",), "answered": ("met", "went"), "form": "talk"},
            (
                "A review may be completed only by the Reviewing officer, and may not be completed"
                " unless “Did they meet?” and “How did it go?” are answered. Nobody may lift this."
            ),
        ),
        (
            {
                "step": Step.REVIEW_PLANNED,
                "strength": Strength.WARN,
                "when": When(attrs=(("school_time", (True,)),)),
            },
            (
                "Where the meeting would take the child out of school or college, a review may be"
                " planned only with a recorded reason."
            ),
        ),
        (
            {
                "when": When(
                    age_under=parse_span("18 years"),
                    during="looked-after",
                    attrs=(("first_review", (False,)), ("chair", ("absent",))),
                )
            },
            (
                "Where the child is under 18, the child is looked after and the reviewing officer"
                " is absent, save where it is the first review of the child's time looked after, a"
                " review may not be completed. Nobody may lift this."
            ),
        ),
        (
            {
                "step": Step.CEASED_LOOKED_AFTER,
                "when": When(attrs=(("significant", (False,)),)),
                "unless": (When(not_during="looked-after", age_from=parse_span("6 months")),),
            },
            (
                "Save where the change is significant, a child may not cease to be looked after"
                " unless the child is 6 months or over and the child is not looked after. Nobody"
                " may lift this."
            ),
        ),
    ],
)
def test_a_gate_is_told(parts: dict[str, Any], sentence: str) -> None:
    assert gate_sentence(gate(**parts), PROCEDURE) == sentence


@pytest.mark.parametrize("step", list(Step))
def test_every_step_is_told_in_words(step: Step) -> None:
    subject, happens = step_words(step)
    assert not subject.startswith("The step")
    assert happens


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({}, "Filled in for a review."),
        (
            {"filled_by": ("iro", "manager"), "once": True, "fact": "pre-meet-held"},
            (
                "Filled in for a review, by the Reviewing officer or Manager, at most once."
                " Completing it records that the pre-meet was held."
            ),
        ),
        (
            {"fact": "pre-meet-held", "fact_if": ShownIf("went", ("well",)), "tells": ("iro",)},
            (
                "Filled in for a review. Completing it records that the pre-meet was held, if “How"
                " did it go?” is answered “Well”. The Reviewing officer is then told, and"
                " acknowledges it."
            ),
        ),
        (
            {
                "kind": FormKind.CHILD,
                "tells": ("iro", "manager"),
                "tells_by": "went",
                "open_until": ("met", "went"),
                "restricted": True,
            },
            (
                "Recorded about a child. The Reviewing officer and Manager are then told. Those"
                " chosen in “How did it go?” are then told. It stays on its owner's list until “Did"
                " they meet?” and “How did it go?” are answered. It is kept outside the child's"
                " ordinary record."
            ),
        ),
        (
            {
                "kind": FormKind.CONSULTATION,
                "respondent": Respondent.CHILD,
                "by_link": True,
                "age_from": parse_span("6 years"),
                "age_under": parse_span("12 years"),
            },
            (
                "Asked before a review, of the child. It may be filled in through a link. It is for"
                " a child of 6 years or over and under 12 years on the day of the review."
            ),
        ),
    ],
)
def test_a_form_is_told(keys: dict[str, Any], sentence: str) -> None:
    assert form_sentence(replace(TALK, **keys), PROCEDURE) == sentence


def test_a_question_says_how_and_when_it_is_answered() -> None:
    form = replace(TALK, sections=(Section("s", "S", (MET, WENT, WHY, TOLD)),))
    assert [question_words(each, form, PROCEDURE) for each in form.all_questions] == [
        "Yes or no; required.",
        "Choice from “How it went”; asked if “Did they meet?” is answered “yes”.",
        "Long text; asked if “How did it go?” is answered “Well” or “Badly”.",
        "Choices from “How it went”; asked from the second review on.",
    ]


def test_a_section_says_when_it_is_asked_and_how_it_may_be_left() -> None:
    section = Section("s", "S", (MET,))
    assert section_words(section, PROCEDURE) == ""
    fuller = replace(
        section,
        may_not_apply=True,
        private=True,
        from_review=2,
        when=When(during="looked-after", attrs=(("first_review", (False,)),)),
    )
    assert section_words(fuller, PROCEDURE) == (
        "Asked from the second review on; asked where the child is looked after save where it is"
        " the first review; may be marked as not applying, with the reason; not shown in the room."
    )


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({}, "Told."),
        (
            {
                "tell_within": parse_span("1 working day"),
                "threshold": parse_span("3 days"),
                "threshold_note": "in one spell",
            },
            "Told within 1 working day once it has lasted 3 days (in one spell).",
        ),
        (
            {"planned_first": True, "encloses": "the new plan", "subtypes": "how"},
            (
                "Told. A planned one is told before it happens. With it goes: the new plan. Which"
                " kind is chosen from: Well; Badly."
            ),
        ),
    ],
)
def test_a_significant_change_is_told(keys: dict[str, Any], sentence: str) -> None:
    assert change_sentence(SignificantChange("c", "C", SOURCE, **keys), PROCEDURE) == sentence


@pytest.mark.parametrize(
    ("value", "words"),
    [(True, "Yes"), (False, "No"), (50, "50"), (0.5, "0.5"), ("09:00", "09:00")],
)
def test_a_setting_is_told(value: Any, words: str) -> None:
    assert setting_words(value) == words
    assert setting_words(parse_span("12 months")) == "12 months"
