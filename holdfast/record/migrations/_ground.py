"""What the tables stand on: extensions of PostgreSQL, and the folding of names.

These are the first steps of the first migration, for constraints and columns need them.

`unaccent` follows a dictionary and so counts as changeable; with the dictionary named it is
not, and a stored column may be computed from it.
"""

from django.contrib.postgres.operations import (
    BtreeGistExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations

FOLDED = """
CREATE FUNCTION record_folded(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN public.unaccent('public.unaccent'::regdictionary, lower(words))
"""


GROUND = [
    BtreeGistExtension(),
    TrigramExtension(),
    UnaccentExtension(),
    migrations.RunSQL(FOLDED, "DROP FUNCTION record_folded(text)"),
]
