"""Facts of children who are looked after and have a child protection plan too."""

from holdfast.core.vocabulary.kind import Kind

KINDS = (
    Kind(
        "chairs-conferred",
        "the reviewing officer and the conference chair talked over the safeguarding issues",
    ),
    Kind(
        "agency-answered-on-ending",
        "an agency answered whether the child protection plan may end",
        {"agrees": "yes if it agrees"},
    ),
)
