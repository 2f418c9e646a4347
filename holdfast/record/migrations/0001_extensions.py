"""What the tables stand on: extensions of PostgreSQL, and the folding of names.

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


class Migration(migrations.Migration):
    """Extensions first: exclusion constraints need them."""

    initial = True
    dependencies = [("pghistory", "0007_auto_20250421_0444")]
    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(FOLDED, "DROP FUNCTION record_folded(text)"),
    ]
