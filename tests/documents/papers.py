"""An invented document to set out."""

from holdfast.documents.copies import Recipient
from holdfast.documents.paper import ChildNames, Pair, Paper, Part, Signature, Table

AMIRA = ChildNames("Amira Okafor", "Mimi", "AO", ("Amira", "Okafor", "Mimi"))
WRITTEN = "A # of <b>&amp;</b> $x$ *stars* {{ 7 * 7 }} {% if %} \\ `code` @here"


def paper(template: str = "letter", decisions: int = 3, **changed: object) -> Paper:
    fields: dict[str, object] = {
        "use": "decisions",
        "title": "Decisions of the review of {child}",
        "template": template,
        "authority": "Riverton City Council",
        "dated": "4 March 2026",
        "child": AMIRA,
        "about": (Pair("Date of the review", "2 March 2026"),),
        "greeting": "Dear {recipient}",
        "opening": ("This is what was decided for {child}.",),
        "parts": (
            Part(
                "decisions",
                "Decisions",
                table=Table(
                    ("No.", "Decision", "Who", "By when"),
                    tuple(
                        (str(number), f"Amira is to see school {number}", "Sam Lee", "4 April 2026")
                        for number in range(1, decisions + 1)
                    ),
                ),
            ),
            Part("views", "What Amira said", paragraphs=(WRITTEN,), bullets=("Okafor, Amira.",)),
            Part("father", "The father's own matters", paragraphs=("He is ill.",), private=True),
        ),
        "closing": ("Tell me if something is wrong.",),
        "signature": Signature("Jo Hart", "Independent Reviewing Officer", ("01632 960 001",)),
        "initials_for": ("agency",),
    }
    return Paper(**{**fields, **changed})  # type: ignore[arg-type]


MOTHER = Recipient("Dana Okafor", "mother", frozenset({"mother", "parent", "family"}))
WORKER = Recipient("Sam Lee", "social worker", frozenset({"social-worker", "officers"}))
AGENCY = Recipient("Riverton Housing", "agency", frozenset({"agency"}))
