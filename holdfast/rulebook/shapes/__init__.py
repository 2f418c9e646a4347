"""The shapes that tables of a procedure's files can have, and what each becomes in the core."""
