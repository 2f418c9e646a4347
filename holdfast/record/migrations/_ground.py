"""What the tables stand on: extensions of PostgreSQL, the folding of names, history's context.

These are the first steps of the first migration, for constraints and columns need them.

`unaccent` follows a dictionary and so counts as changeable; with the dictionary named it is
not, and a stored column may be computed from it.

The context of history — who, in which action, why — is written once for an operation and never
changed, so that the app role needs no right to change it. The library's own function would update
it, and would abort a subtransaction for every call made without a context.

The app role owns no table and so may not have one counted for the planner, which a large load must
do: without figures the planner looks a child up among all those of the authority, once for every
row whose foreign key is checked. Where another load counts at this moment, nobody waits.
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

CONTEXT = """
CREATE OR REPLACE FUNCTION _pgh_attach_context() RETURNS pghistory_context.id%TYPE
LANGUAGE plpgsql AS $$
DECLARE
    operation uuid := NULLIF(current_setting('pghistory.context_id', true), '')::uuid;
    told jsonb := NULLIF(current_setting('pghistory.context_metadata', true), '')::jsonb;
BEGIN
    IF operation IS NULL OR told IS NULL THEN
        RETURN NULL;
    END IF;
    INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
        VALUES (operation, told, now(), now()) ON CONFLICT (id) DO NOTHING;
    RETURN operation;
END
$$
"""

COUNTED = """
CREATE FUNCTION record_count_children() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE (SKIP_LOCKED) record_child;
END
$$
"""

GROUND = [
    BtreeGistExtension(),
    TrigramExtension(),
    UnaccentExtension(),
    migrations.RunSQL(FOLDED, "DROP FUNCTION record_folded(text)"),
    migrations.RunSQL(CONTEXT, migrations.RunSQL.noop),
    migrations.RunSQL(COUNTED, "DROP FUNCTION record_count_children()"),
]
