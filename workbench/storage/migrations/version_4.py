"""Version 4: what people made of suggestions, sources that are coded to their end, personal data, and caches."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from alembic.operations import Operations

_KEY: Final = "DEFERRABLE INITIALLY DEFERRED"

# As version 4 has them, whatever later versions make of them.
_STATEMENTS: Final = (
    f"""
    CREATE TABLE verdict (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES identity (id) {_KEY},
        source INTEGER NOT NULL REFERENCES source (id) {_KEY},
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        code INTEGER NOT NULL REFERENCES code (id) {_KEY},
        coder INTEGER NOT NULL REFERENCES coder (id) {_KEY},
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        run TEXT NOT NULL,
        confidence FLOAT NOT NULL,
        coding TEXT NOT NULL,
        chosen TEXT NOT NULL
    )
    """,
    f"""
    CREATE TABLE finished (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES identity (id) {_KEY},
        source INTEGER NOT NULL REFERENCES source (id) {_KEY},
        coder INTEGER NOT NULL REFERENCES coder (id) {_KEY},
        at TEXT NOT NULL
    )
    """,
    f"""
    CREATE TABLE personal_mark (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES identity (id) {_KEY},
        source INTEGER NOT NULL REFERENCES source (id) {_KEY},
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        text_sha256 TEXT NOT NULL,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        how TEXT NOT NULL,
        coder INTEGER NOT NULL REFERENCES coder (id) {_KEY},
        created_at TEXT NOT NULL,
        pseudonym TEXT NOT NULL,
        certainty FLOAT NOT NULL
    )
    """,
    """
    CREATE TABLE suggestion_run (
        id INTEGER NOT NULL PRIMARY KEY,
        guid TEXT NOT NULL UNIQUE,
        made_at TEXT NOT NULL,
        coder TEXT NOT NULL,
        model TEXT NOT NULL,
        wanted FLOAT NOT NULL,
        codings INTEGER NOT NULL,
        codes INTEGER NOT NULL,
        sources INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE suggestion_offer (
        id INTEGER NOT NULL PRIMARY KEY,
        run TEXT NOT NULL,
        source TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        code TEXT NOT NULL,
        confidence FLOAT NOT NULL,
        shown_at TEXT NOT NULL
    )
    """,
    "CREATE TABLE cache (name TEXT NOT NULL, key TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (name, key))",
    "CREATE INDEX verdict_of_source ON verdict (source)",
    "CREATE INDEX verdict_of_code ON verdict (code)",
    "CREATE INDEX finished_of_source ON finished (source)",
    "CREATE INDEX personal_mark_of_source ON personal_mark (source, start)",
    "CREATE INDEX offer_of_run ON suggestion_offer (run)",
)


def upgrade(operations: "Operations") -> None:
    """Bring a file of version 3 to version 4. Foreign keys are not watched while this runs."""
    for statement in _STATEMENTS:
        operations.execute(statement)
