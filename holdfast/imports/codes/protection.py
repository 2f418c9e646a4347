"""The code sets of the children in need census, 2017-18 to 2026-27."""

from holdfast.imports.codes.code import Code, CodeSet

# `means` is the category in the words of the vocabulary of facts.
CATEGORY = CodeSet(
    "category of abuse",
    (
        Code("NEG", "Neglect", "neglect"),
        Code("PHY", "Physical abuse", "physical"),
        Code("SAB", "Sexual abuse", "sexual"),
        Code("EMO", "Emotional abuse", "emotional"),
        Code("MUL", "Multiple, or not recommended", "multiple"),
    ),
)

REFERRAL_SOURCE = CodeSet(
    "source of the referral",
    (
        Code("1A", "Family member, relative or carer"),
        Code("1B", "Acquaintance"),
        Code("1C", "The child"),
        Code("1D", "Another individual"),
        Code("2A", "School"),
        Code("2B", "Education services"),
        Code("3A", "General practitioner"),
        Code("3B", "Health visitor"),
        Code("3C", "School nurse"),
        Code("3D", "Other primary health services"),
        Code("3E", "Accident and emergency"),
        Code("3F", "Other health services"),
        Code("4", "Housing"),
        Code("5A", "The authority: social care"),
        Code("5B", "The authority: other departments"),
        Code("5C", "Another authority"),
        Code("5D", "Early help"),
        Code("6", "Police"),
        Code("7", "Other legal agency"),
        Code("8", "Other"),
        Code("9", "Anonymous"),
        Code("10", "Unknown"),
    ),
)

REASON_CLOSED = CodeSet(
    "reason the case was closed",
    (
        Code("RC1", "Adopted"),
        Code("RC2", "Died"),
        Code("RC3", "Child arrangements order"),
        Code("RC4", "Special guardianship order"),
        Code("RC5", "Moved to another authority's services"),
        Code("RC6", "Moved to adults' services"),
        Code("RC7", "Services ended for another reason"),
        Code("RC8", "Closed after assessment, no further action"),
        Code("RC9", "Closed after assessment, referred to early help"),
    ),
)

DISABILITY = CodeSet(
    "disability",
    (
        Code("NONE", "No disability"),
        Code("MOB", "Mobility"),
        Code("HAND", "Hand function"),
        Code("PC", "Personal care"),
        Code("INC", "Incontinence"),
        Code("COMM", "Communication"),
        Code("LD", "Learning"),
        Code("HEAR", "Hearing"),
        Code("VIS", "Vision"),
        Code("BEH", "Behaviour"),
        Code("CON", "Consciousness"),
        Code("AUT", "Autism"),
        Code("DDA", "Other"),
    ),
)
