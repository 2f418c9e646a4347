"""Codes that both the SSDA903 and the children in need census use."""

from holdfast.imports.codes.code import Code, CodeSet

SEX = CodeSet(
    "sex",
    (
        Code("M", "Male", "M", since="2024-25"),
        Code("F", "Female", "F", since="2024-25"),
        Code("U", "Unknown", "U", since="2024-25"),
        Code("1", "Male", "M", until="2023-24"),
        Code("2", "Female", "F", until="2023-24"),
        Code("0", "Not known", "U", until="2023-24"),
        Code("9", "Not specified", "U", until="2023-24"),
    ),
)

ETHNICITY = CodeSet(
    "ethnicity",
    (
        Code("WBRI", "White British"),
        Code("WIRI", "White Irish"),
        Code("WIRT", "Traveller of Irish heritage"),
        Code("WROM", "Gypsy or Roma"),
        Code("WOTH", "Any other White background"),
        Code("MWBC", "White and Black Caribbean"),
        Code("MWBA", "White and Black African"),
        Code("MWAS", "White and Asian"),
        Code("MOTH", "Any other mixed background"),
        Code("AIND", "Indian"),
        Code("APKN", "Pakistani"),
        Code("ABAN", "Bangladeshi"),
        Code("AOTH", "Any other Asian background"),
        Code("BCRB", "Caribbean"),
        Code("BAFR", "African"),
        Code("BOTH", "Any other Black background"),
        Code("CHNE", "Chinese"),
        Code("OOTH", "Any other ethnic group"),
        Code("REFU", "Refused"),
        Code("NOBT", "Not yet obtained"),
    ),
)

NEED = CodeSet(
    "category of need",
    (
        Code("N1", "Abuse or neglect"),
        Code("N2", "The child's disability"),
        Code("N3", "A parent's illness or disability"),
        Code("N4", "Family in acute stress"),
        Code("N5", "Family dysfunction"),
        Code("N6", "Socially unacceptable behaviour"),
        Code("N7", "Low income"),
        Code("N8", "Absent parenting"),
        Code("N9", "Cases other than children in need (census only)"),
        Code("N0", "Not stated (census only)"),
    ),
)
