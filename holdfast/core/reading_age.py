"""How old a reader has to be to read a text with ease.

The Flesch-Kincaid grade of a text, from the length of its sentences and words, plus five: the age
of a child in that school year. Syllables are counted by rule, which is right for most English
words and within one for the rest; the figure is a guide, and is told as one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d,.:]*\d|\d")
_ENDS_SENTENCE = re.compile(r"[.!?]+(?=\s|$)|\n\s*\n|\n")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[^aeiouydt]ed|[^aeiouycgsxz]es|[^aeiouy](?<![cgsxzh])es)$")
_TWO_SOUNDS = re.compile(
    r"ia(?!l|n$)|io(?!u|n)|iu|eo(?!u)|[aeiou]ing|ua(?!l)|uou|ea(?:te|l?it)|iet"
)
_FIVE = 5
LEEWAY = 4
"""So many years a single sentence may be harder than the whole text is meant to be."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How hard a text is: its words, sentences and syllables, and the age of an easy reader."""

    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade, a school year of the United States."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def age(self) -> int:
        """The reading age in whole years, five at the least."""
        return max(_FIVE, round(self.grade) + _FIVE)

    @property
    def average_sentence(self) -> float:
        """Words in a sentence, on average."""
        return self.words / self.sentences if self.sentences else 0.0


def reading_of(text: str) -> Reading:
    """Count a text. Headings and list items that end without a stop count as sentences."""
    sentences = [part for part in _ENDS_SENTENCE.split(text) if _WORD.search(part)]
    words = _WORD.findall(text)
    return Reading(len(words), len(sentences), sum(map(syllables, words)))


def hard_sentences(text: str, age: int) -> tuple[str, ...]:
    """The sentences that by themselves are for readers well over an age, as they stand."""
    found = (" ".join(part.split()) for part in _ENDS_SENTENCE.split(text))
    return tuple(
        part
        for part in found
        if len(_WORD.findall(part)) > 2 and reading_of(part).age > age + LEEWAY
    )


def syllables(word: str) -> int:
    """The syllables of an English word, by rule; a number counts as one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if not letters:
        return 1
    sounds = len(_VOWELS.findall(letters)) + len(_TWO_SOUNDS.findall(letters))
    if sounds > 1 and _SILENT.search(letters) and not letters.endswith("ie"):
        sounds -= 1
    return max(1, sounds)
