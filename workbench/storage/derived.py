"""Triggers that keep, beside the records of supervision, who was spoken of, about what, with whom, on what evidence.

The records themselves hold these as lists, which a database can't look through fast. What the triggers keep follows
from the records and is never written otherwise.
"""

from collections.abc import Iterator
from typing import Final

# A trigger's own conflict clause gives way to that of the statement that fires it, hence groups, not OR REPLACE.
_OF_SESSION: Final = """
    INSERT INTO discussed (session, place, "case", risk)
    SELECT NEW.id, d.key, i.id, json_extract(d.value, '$.risk')
    FROM json_each(NEW.discussions) d JOIN identity i ON i.guid = json_extract(d.value, '$.case');
    INSERT INTO theme_tie (record, "case", code, strength)
    SELECT NEW.id, i.id, k.id, max(json_extract(t.value, '$.strength'))
    FROM json_each(NEW.discussions) d JOIN identity i ON i.guid = json_extract(d.value, '$.case'),
    json_each(d.value, '$.themes') t JOIN identity k ON k.guid = json_extract(t.value, '$.code')
    GROUP BY i.id, k.id;
    INSERT INTO attended (session, who) SELECT DISTINCT NEW.id, s.value FROM json_each(NEW.supervisees) s;
    INSERT INTO mention (thing, record)
    SELECT DISTINCT i.id, NEW.id FROM json_each(NEW.discussions) d, json_each(d.value, '$.evidence') e
    JOIN identity i ON i.guid = e.value
    UNION SELECT i.id, NEW.id FROM json_each(NEW.discussions) d, json_each(d.value, '$.refused') e
    JOIN identity i ON i.guid = e.value;
"""
_FORGET_SESSION: Final = """
    DELETE FROM discussed WHERE session = OLD.id;
    DELETE FROM theme_tie WHERE record = OLD.id;
    DELETE FROM attended WHERE session = OLD.id;
    DELETE FROM mention WHERE record = OLD.id;
"""
_OF_CASE: Final = """
    INSERT INTO theme_tie (record, "case", code, strength)
    SELECT NEW.id, NEW.id, k.id, max(json_extract(t.value, '$.strength'))
    FROM json_each(NEW.themes) t JOIN identity k ON k.guid = json_extract(t.value, '$.code') GROUP BY k.id;
    INSERT INTO mention (thing, record)
    SELECT i.id, NEW.id FROM json_each(NEW.evidence) e JOIN identity i ON i.guid = e.value
    UNION SELECT i.id, NEW.id FROM json_each(NEW.refused) e JOIN identity i ON i.guid = e.value;
"""
_FORGET_CASE: Final = """
    DELETE FROM theme_tie WHERE record = OLD.id;
    DELETE FROM mention WHERE record = OLD.id;
"""
_OF_ACTION: Final = """
    INSERT INTO mention (thing, record)
    SELECT DISTINCT i.id, NEW.id FROM json_each(NEW.grounds) e JOIN identity i ON i.guid = e.value;
"""
_FORGET_ACTION: Final = """
    DELETE FROM mention WHERE record = OLD.id;
"""
_CHANGED_SESSION: Final = (
    "WHEN OLD.discussions IS NOT NEW.discussions\n    OR OLD.supervisees IS NOT NEW.supervisees"
)
_CHANGED_CASE: Final = (
    "WHEN OLD.themes IS NOT NEW.themes\n"
    "    OR OLD.evidence IS NOT NEW.evidence OR OLD.refused IS NOT NEW.refused"
)


def _triggers() -> Iterator[str]:
    for table, remember, forget, changed in (
        ("supervision_session", _OF_SESSION, _FORGET_SESSION, _CHANGED_SESSION),
        ("supervision_case", _OF_CASE, _FORGET_CASE, _CHANGED_CASE),
        ("action", _OF_ACTION, _FORGET_ACTION, "WHEN OLD.grounds IS NOT NEW.grounds"),
    ):
        yield f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN {remember} END"
        yield f"CREATE TRIGGER {table}_changed AFTER UPDATE ON {table}\n{changed}\nBEGIN {forget} {remember} END"
        yield f"CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN {forget} END"


DERIVED: Final = tuple(_triggers())
"""The statements that make the triggers."""
