"""The reading age of a letter."""

import pytest

from holdfast.core.reading_age import hard_sentences, reading_of, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("home", 1),
        ("review", 2),
        ("decided", 3),
        ("walked", 1),
        ("wanted", 2),
        ("family", 3),
        ("social", 2),
        ("meeting", 2),
        ("little", 2),
        ("places", 2),
        ("going", 2),
        ("radio", 3),
        ("independent", 4),
        ("implementation", 5),
        ("lived", 1),
        ("14", 1),
    ],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_short_sentences_of_short_words_are_for_young_readers() -> None:
    easy = reading_of("You want to see your brother. We will make that happen. I will call you.")
    hard = reading_of(
        "The Independent Reviewing Officer ascertained that implementation of recommendations "
        "had been significantly delayed, notwithstanding undertakings previously given."
    )
    assert easy.age <= 7
    assert hard.age >= 18


def test_lines_and_questions_are_sentences_and_an_empty_text_is_none() -> None:
    assert reading_of("See Sam\nSee the school\nIs it all right?").sentences == 3
    assert reading_of("").age == 5
    assert reading_of("At 2.30 on 4 March.").sentences == 1


def test_the_sentences_that_are_too_hard_are_named() -> None:
    hard = "The recommendations were unsatisfactorily implemented"
    assert hard_sentences(f"You swim well. {hard}. I will ring you.", 9) == (hard,)
