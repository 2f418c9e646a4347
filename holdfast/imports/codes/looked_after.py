"""The code sets of the SSDA903, 2017-18 to 2026-27, with those retired in or before that time."""

from holdfast.imports.codes.code import Code, CodeSet

REASON_EPISODE_BEGAN = CodeSet(
    "reason for a new episode",
    (
        Code("S", "Started to be looked after"),
        Code("L", "Legal status changed"),
        Code("P", "Placement and carer changed"),
        Code("T", "Placement changed, same carer"),
        Code("B", "Legal status, placement and carer changed"),
        Code("U", "Legal status and placement changed, same carer"),
    ),
)

# `means` is how the child is looked after: by agreement, order, remand or protection.
LEGAL_STATUS = CodeSet(
    "legal status",
    (
        Code("C1", "Interim care order", "order"),
        Code("C2", "Full care order", "order"),
        Code("D1", "Freeing order", "order"),
        Code("E1", "Placement order", "order"),
        Code("V2", "Accommodated by agreement, single period", "agreement"),
        Code("V3", "Short breaks, each one recorded", "short-break"),
        Code("V4", "Short breaks, the agreement recorded", "short-break"),
        Code("L1", "Police protection", "protection"),
        Code("L2", "Emergency protection order", "protection"),
        Code("L3", "Child assessment order", "order"),
        Code("J1", "On remand", "remand"),
        Code("J2", "Detained by the police, in the authority's accommodation", "protection"),
        Code("J3", "Youth rehabilitation order with residence or fostering", "order"),
    ),
)

# `means` is the setting, in the words of the vocabulary of facts.
PLACEMENT = CodeSet(
    "placement type",
    (
        Code("A3", "Adoption by consent, with the current foster carer", "adoption"),
        Code("A4", "Adoption by consent, with another carer", "adoption"),
        Code("A5", "Adoption under an order, with the current foster carer", "adoption"),
        Code("A6", "Adoption under an order, with another carer", "adoption"),
        Code("H5", "Semi-independent, outside the regulations", "other", until="2024-25"),
        Code("K1", "Secure children's home", "secure"),
        Code("K2", "Children's home", "home"),
        Code("K3", "Supported accommodation", "other", since="2024-25"),
        Code("P1", "With parents or others with parental responsibility", "with-parents"),
        Code("P2", "Independent living", "other", until="2024-25"),
        Code("P3", "Residential employment", "other"),
        Code("R1", "Residential care home", "other"),
        Code("R2", "National Health Service or other establishment giving care", "other"),
        Code("R3", "Family centre or mother and baby unit", "other"),
        Code("R5", "Young offender institution", "custody"),
        Code("S1", "Residential school", "other"),
        Code("T0", "Temporary move, of any kind", "other"),
        Code("T1", "Temporary: in hospital", "other"),
        Code("T2", "Temporary: on holiday", "other"),
        Code("T3", "Temporary: the usual carer is on holiday", "other"),
        Code("T4", "Temporary: seven days or fewer", "other"),
        Code("U1", "Foster: relative or friend, long term", "foster"),
        Code("U2", "Foster: relative or friend, fostering for adoption", "foster"),
        Code("U3", "Foster: relative or friend, other", "foster"),
        Code("U4", "Foster: other carer, long term", "foster"),
        Code("U5", "Foster: other carer, fostering for adoption", "foster"),
        Code("U6", "Foster: other carer, other", "foster"),
        Code("Z1", "Other placement", "other", until="2024-25"),
        Code("Z11", "Other placement: Z11, in place of Z1", "other", since="2025-26"),
        Code("Z12", "Other placement: Z12, in place of Z1", "other", since="2025-26"),
        Code("Z13", "Other placement: Z13, in place of Z1", "other", since="2025-26"),
        Code("Z14", "Other placement: Z14, in place of Z1", "other", since="2025-26"),
    ),
)

PROVIDER = CodeSet(
    "placement provider",
    (
        Code("PR0", "Parents or others with parental responsibility"),
        Code("PR1", "The authority's own"),
        Code("PR2", "Another authority"),
        Code("PR3", "Other public"),
        Code("PR4", "Private"),
        Code("PR5", "Voluntary"),
    ),
)

REASON_EPISODE_ENDED = CodeSet(
    "reason an episode ended",
    (
        Code("X1", "The next episode begins"),
        Code("E11", "Adopted, unopposed"),
        Code("E12", "Adopted, consent dispensed with"),
        Code("E13", "Went to live with a parent or relative without parental responsibility"),
        Code("E14", "Remand ended"),
        Code("E15", "Age assessed as 18 or over"),
        Code("E16", "Moved abroad"),
        Code("E17", "Aged 18 or over and stayed with the carers"),
        Code("E2", "Died"),
        Code("E3", "Care taken over by another authority"),
        Code("E4A", "Went home, planned"),
        Code("E4B", "Went home, unplanned"),
        Code("E41", "Child arrangements order"),
        Code("E43", "Special guardianship: former carers", until="2018-19"),
        Code("E44", "Special guardianship: other carers", until="2018-19"),
        Code("E45", "Special guardianship: former carer, a relative or friend"),
        Code("E46", "Special guardianship: former carer, not a relative or friend"),
        Code("E47", "Special guardianship: other carer, a relative or friend"),
        Code("E48", "Special guardianship: other carer, not a relative or friend"),
        Code("E5", "Independent living with support"),
        Code("E6", "Independent living without support"),
        Code("E7", "Moved to adults' residential care"),
        Code("E8", "Any other reason"),
        Code("E9", "Sentenced to custody"),
    ),
)

REASON_PLACEMENT_CHANGED = CodeSet(
    "reason a placement changed",
    (
        Code("CARPL", "As the care plan says"),
        Code("CLOSE", "The setting closed"),
        Code("ALLEG", "Allegation"),
        Code("STAND", "Standard of care"),
        Code("APPRR", "Approval removed"),
        Code("CREQB", "The carer asked: behaviour"),
        Code("CREQO", "The carer asked: other reason"),
        Code("CHILD", "The child asked"),
        Code("LAREQ", "The authority or its officers asked"),
        Code("PLACE", "The setting asked"),
        Code("CUSTOD", "Custody arrangement"),
        Code("OTHER", "Other"),
    ),
)

PARTICIPATION = CodeSet(
    "participation",
    (
        Code("PN0", "Under four at the review"),
        Code("PN1", "Was there and spoke"),
        Code("PN2", "Was there and an advocate spoke"),
        Code("PN3", "Was there and gave views without words"),
        Code("PN4", "Was there and gave no views"),
        Code("PN5", "Was not there and briefed an advocate"),
        Code("PN6", "Was not there and sent views another way"),
        Code("PN7", "Was not there and sent no views"),
    ),
)

REASON_ADOPTION_DECISION_ENDED = CodeSet(
    "reason the adoption decision ended",
    (
        Code("RD1", "The child's needs changed"),
        Code("RD2", "The court made no placement order"),
        Code("RD3", "No adopters were found"),
        Code("RD4", "Another reason"),
    ),
)

ABSENCE = CodeSet(
    "missing or away",
    (Code("M", "Missing"), Code("A", "Away without authorisation")),
)

REASON_SOCIAL_WORKER_CHANGED = CodeSet(
    "reason the social worker changed",
    (
        Code("MANAGE", "Change by management", since="2023-24"),
        Code("FCONTA", "First contact", since="2023-24"),
        Code("LEFTRL", "Left the role", since="2023-24"),
        Code("ORGRST", "Organisation restructured", since="2023-24"),
        Code("TSPROC", "Moved on in the process of the service", since="2023-24"),
        Code("ABSENC", "Long absence", since="2023-24"),
        Code("CHCHAN", "The child asked for a change", since="2023-24"),
        Code("PCCHAN", "A parent or carer asked for a change", since="2023-24"),
        Code("SWDIED", "The social worker died", since="2023-24"),
        Code("OTHERS", "Other", since="2023-24"),
    ),
)
