"""An invented base procedure, small enough to read and rich enough to break."""

LAND = {
    "procedure": """
id = "land"
title = "Land: the law"
document = "The law of the land"
warn = "5 days"

[role.iro]
title = "Reviewing officer"
acts_as = "chair"
held = "by child"
manager = "manager"

[role.manager]
title = "Manager"
acts_as = "iro-manager"
held = "by service"

[spell.looked-after]
meaning = "looked after"
starts = { fact = "became-looked-after" }
ends = { fact = "ceased-looked-after" }
key = "period"
""",
    "reviews": """
[[rule]]
id = "review.first"
duty = "First review"
owed_by = ["iro"]
during = "looked-after"
after = { fact = "became-looked-after" }
met_by = { fact = "review-completed", nth = 1, in = "looked-after" }
within = "20 working days"
source = "Act s.1"
sure = "read"

[[rule]]
id = "review.second"
duty = "Second review"
owed_by = ["iro"]
during = "looked-after"
after = { fact = "review-completed", nth = 1, in = "looked-after" }
met_by = { fact = "review-completed", nth = 2, in = "looked-after" }
warn = "10 days"
within = "3 months"
source = "Act s.2"
sure = "secondary"
rows = ["PS-127"]

[[rule]]
id = "review.tea"
duty = "Tea offered"
owed_by = ["iro", "manager"]
after = { fact = "review-completed" }
met_by = { fact = "decisions-issued", same = ["review"] }
level = "local"
within = "2 days"
source = "Custom"
sure = "memory"

[[measure]]
id = "reviews"
title = "Reviews held on time"
counts = ["review.first", "review.second", "review.tea"]
level = "national"
target = 95.0
source = "Act s.3"
sure = "read"
""",
}

RULE = """
[[rule]]
id = "visit"
duty = "Visit"
owed_by = ["iro"]
after = { fact = "became-looked-after" }
met_by = { fact = "visit-made" }
within = "7 days"
source = "Town manual 1.1"
sure = "read"
"""


def rule(**keys: str) -> str:
    """A rule that is valid but for the keys given; an empty text leaves a key out."""
    lines = dict(line.split(" = ", 1) for line in RULE.strip().splitlines()[1:])
    lines |= keys
    return "\n".join(["[[rule]]", *(f"{key} = {text}" for key, text in lines.items() if text)])
