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
    "asking": """
[list.tempers]
title = "How people were"
source = "Act s.4"
sure = "read"
[[list.tempers.choice]]
id = "calm"
says = "Calm"
[[list.tempers.choice]]
id = "cross"
says = "Cross"

[list.told]
title = "Who is told"
source = "Act s.4"
sure = "read"
[[list.told.choice]]
id = "manager"
says = "The manager"

[setting.chairs]
says = "Chairs in the room"
value = 8
source = "Act s.5"
sure = "secondary"
rows = ["PS-1"]

[[text]]
id = "who-comes"
at = "invitations"
title = "Who comes"
says = "Few."
source = "Act s.6"
sure = "read"

[form.pre-meet]
title = "Pre-meet"
kind = "preparation"
filled_by = "iro"
fact = "pre-meet-held"
once = true
tells_by = "told"
open_until = ["outcome"]
source = "Act s.7"
sure = "read"
rows = ["PS-2"]

[[section]]
form = "pre-meet"
id = "talk"
title = "The talk"

[[question]]
form = "pre-meet"
section = "talk"
id = "held-on"
asks = "Date"
answer = "date"
gives = "on"
required = true

[[question]]
form = "pre-meet"
section = "talk"
id = "differed"
asks = "Did views differ?"
answer = "yes or no"
gives = "difference"
required = true

[[section]]
form = "pre-meet"
id = "end"
title = "The end"
may_not_apply = true

[[question]]
form = "pre-meet"
section = "end"
id = "outcome"
asks = "What came of it?"
answer = "long text"
shown_if = { question = "differed", is = "yes" }

[[question]]
form = "pre-meet"
section = "end"
id = "told"
asks = "Who is told?"
answer = "choices"
list = "told"

[[gate]]
id = "review.open.pre-meet"
step = "review-opened"
says = "No pre-meet was held."
put_right = "Hold it."
unless = { has = { fact = "pre-meet-held", same = "review" } }
lifted_by = "iro"
reasons = "tempers"
source = "Act s.8"
sure = "read"

[[significant_change]]
id = "missing"
title = "Missing from care"
threshold = "3 days"
tell_within = "1 working day"
source = "Act s.9"
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
