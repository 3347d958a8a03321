"""Version 7: facilitators, mentorship, what happens around a case, and fuller records of supervision."""

from typing import TYPE_CHECKING, Final

from sqlalchemy import text

if TYPE_CHECKING:
    from alembic.operations import Operations

# As version 7 has them, whatever later versions make of them.
_STATEMENTS: Final = (
    "ALTER TABLE supervision_case ADD COLUMN household TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_case ADD COLUMN \"group\" TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_case ADD COLUMN strengths TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_case ADD COLUMN risk_changes TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE supervision_case ADD COLUMN notes TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE supervision_case ADD COLUMN refused TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE supervision_case ADD COLUMN template TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_case ADD COLUMN keep_until TEXT",
    "ALTER TABLE supervision_case ADD COLUMN erased TEXT",
    "ALTER TABLE supervision_case ADD COLUMN folded TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_session ADD COLUMN starts TEXT",
    "ALTER TABLE supervision_session ADD COLUMN ends TEXT",
    "ALTER TABLE supervision_session ADD COLUMN role TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_session ADD COLUMN planned INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE supervision_session ADD COLUMN reason TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_session ADD COLUMN reflection TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE supervision_session ADD COLUMN workload TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE supervision_session ADD COLUMN wellbeing TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE supervision_session ADD COLUMN needs TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE supervision_session ADD COLUMN summary TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_session ADD COLUMN next_on TEXT",
    "ALTER TABLE supervision_session ADD COLUMN comment TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_session ADD COLUMN disagreement TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_session ADD COLUMN justification TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE supervision_session ADD COLUMN research_consent INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE supervision_session ADD COLUMN keep_until TEXT",
    "ALTER TABLE supervision_session ADD COLUMN erased TEXT",
    "ALTER TABLE supervision_session ADD COLUMN folded TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE action ADD COLUMN why TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE action ADD COLUMN grounds TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE action ADD COLUMN done_at TEXT",
    "ALTER TABLE action ADD COLUMN verified_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE action ADD COLUMN verified_at TEXT",
    "ALTER TABLE action ADD COLUMN erased TEXT",
    """
    CREATE TABLE facilitator (
        id INTEGER NOT NULL,
        code TEXT NOT NULL,
        district INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        subdistrict TEXT NOT NULL,
        families INTEGER,
        groups INTEGER,
        since TEXT,
        trainings TEXT NOT NULL,
        performance TEXT NOT NULL,
        needs TEXT NOT NULL,
        note TEXT NOT NULL,
        active INTEGER NOT NULL,
        keep_until TEXT,
        erased TEXT,
        folded TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(district) REFERENCES district (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE mentorship (
        id INTEGER NOT NULL,
        district INTEGER NOT NULL,
        mentor TEXT NOT NULL,
        mentee TEXT NOT NULL,
        started_on TEXT NOT NULL,
        created_at TEXT NOT NULL,
        goals TEXT NOT NULL,
        meetings TEXT NOT NULL,
        state TEXT NOT NULL,
        ended_on TEXT,
        reason TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(district) REFERENCES district (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE flag (
        id INTEGER NOT NULL,
        "case" INTEGER NOT NULL,
        reason TEXT NOT NULL,
        raised_by TEXT NOT NULL,
        raised_at TEXT NOT NULL,
        due TEXT,
        resolved_by TEXT NOT NULL,
        resolved_at TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY("case") REFERENCES supervision_case (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE escalation (
        id INTEGER NOT NULL,
        "case" INTEGER NOT NULL,
        level TEXT NOT NULL,
        "to" TEXT NOT NULL,
        reason TEXT NOT NULL,
        sent TEXT NOT NULL,
        sent_by TEXT NOT NULL,
        sent_on TEXT NOT NULL,
        created_at TEXT NOT NULL,
        answered_on TEXT,
        answer TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY("case") REFERENCES supervision_case (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE referral (
        id INTEGER NOT NULL,
        "case" INTEGER NOT NULL,
        agency TEXT NOT NULL,
        reason TEXT NOT NULL,
        made_by TEXT NOT NULL,
        made_on TEXT NOT NULL,
        created_at TEXT NOT NULL,
        consented_on TEXT,
        without_consent TEXT NOT NULL,
        feedback_due TEXT,
        feedback_on TEXT,
        outcome TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY("case") REFERENCES supervision_case (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE approval (
        id INTEGER NOT NULL,
        "case" INTEGER NOT NULL,
        "of" TEXT NOT NULL,
        requested_by TEXT NOT NULL,
        requested_at TEXT NOT NULL,
        note TEXT NOT NULL,
        state TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        decided_at TEXT,
        comment TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY("case") REFERENCES supervision_case (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE case_template (
        id INTEGER NOT NULL,
        name TEXT NOT NULL,
        situation TEXT NOT NULL,
        questions TEXT NOT NULL,
        components TEXT NOT NULL,
        risk TEXT NOT NULL,
        themes TEXT NOT NULL,
        actions TEXT NOT NULL,
        builtin TEXT NOT NULL,
        hidden INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE convergence (
        id INTEGER NOT NULL,
        code INTEGER NOT NULL,
        judgement TEXT NOT NULL,
        coder INTEGER NOT NULL,
        judged_at TEXT NOT NULL,
        implication TEXT NOT NULL,
        district INTEGER,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(code) REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(coder) REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(district) REFERENCES district (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE saved_filter (
        id INTEGER NOT NULL,
        name TEXT NOT NULL,
        filter TEXT NOT NULL,
        coder INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(coder) REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE session_version (
        id INTEGER NOT NULL,
        session INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        kept_at TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(session) REFERENCES supervision_session (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE access (
        id INTEGER NOT NULL,
        at TEXT NOT NULL,
        coder TEXT NOT NULL,
        kind TEXT NOT NULL,
        record_kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        what TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE discussed (
        session INTEGER NOT NULL,
        place INTEGER NOT NULL,
        "case" INTEGER NOT NULL,
        risk TEXT,
        PRIMARY KEY (session, place)
    )
     WITHOUT ROWID
    """,
    """
    CREATE TABLE theme_tie (
        record INTEGER NOT NULL,
        "case" INTEGER NOT NULL,
        code INTEGER NOT NULL,
        strength INTEGER NOT NULL,
        PRIMARY KEY (record, "case", code)
    )
     WITHOUT ROWID
    """,
    """
    CREATE TABLE attended (
        session INTEGER NOT NULL,
        who TEXT NOT NULL,
        PRIMARY KEY (session, who)
    )
     WITHOUT ROWID
    """,
    """
    CREATE TABLE mention (
        thing INTEGER NOT NULL,
        record INTEGER NOT NULL,
        PRIMARY KEY (thing, record)
    )
     WITHOUT ROWID
    """,
    "DROP INDEX session_of_district",
    "DROP INDEX case_of_district",
    "DROP INDEX action_of_case",
    "CREATE INDEX attended_who ON attended (who, session)",
    'CREATE INDEX discussed_case ON discussed ("case", session)',
    'CREATE INDEX theme_tie_of_case ON theme_tie ("case")',
    'CREATE INDEX theme_tie_of_code ON theme_tie (code, "case")',
    "CREATE INDEX convergence_of_code ON convergence (code)",
    "CREATE INDEX facilitator_of_district ON facilitator (district)",
    "CREATE INDEX facilitator_of_name ON facilitator (folded)",
    "CREATE INDEX mentorship_of_district ON mentorship (district)",
    "CREATE INDEX case_of_name ON supervision_case (folded)",
    "CREATE INDEX case_of_state ON supervision_case (state, risk)",
    'CREATE INDEX case_of_person ON supervision_case (facilitator COLLATE "NOCASE")',
    'CREATE INDEX action_of_person ON action (who COLLATE "NOCASE", state)',
    'CREATE INDEX attended_of_person ON attended (who COLLATE "NOCASE", session)',
    "CREATE INDEX session_with_needs ON supervision_session (held_on) WHERE needs != '[]'",
    "CREATE INDEX case_of_district ON supervision_case (district, folded, state, risk, facilitator, created_at)",
    """
    CREATE INDEX session_of_day ON supervision_session (held_on, entered_at, state, district, supervisor, folded)
    """,
    "CREATE INDEX session_of_district ON supervision_session (district, number)",
    "CREATE INDEX session_of_name ON supervision_session (folded)",
    'CREATE INDEX action_of_state ON action (state, due, "case")',
    'CREATE INDEX action_of_due ON action (due, state, carried, "case", who)',
    'CREATE INDEX action_of_case ON action ("case", state, due)',
    "CREATE INDEX mention_of_record ON mention (record)",
    'CREATE INDEX approval_of_case ON approval ("case")',
    'CREATE INDEX escalation_of_case ON escalation ("case")',
    'CREATE INDEX flag_of_case ON flag ("case")',
    'CREATE INDEX referral_of_case ON referral ("case")',
    "CREATE INDEX session_version_of_session ON session_version (session)",
    "CREATE INDEX journal_of_supervision ON journal (record) WHERE kind IN ('case', 'action')",
    """
    CREATE TRIGGER access_keeps_update BEFORE UPDATE ON access
    BEGIN SELECT RAISE(ABORT, 'access is append-only'); END
    """,
    """
    CREATE TRIGGER access_keeps_delete BEFORE DELETE ON access
    BEGIN SELECT RAISE(ABORT, 'access is append-only'); END
    """,
    """
    CREATE TRIGGER supervision_session_added AFTER INSERT ON supervision_session BEGIN
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
    END
    """,
    """
    CREATE TRIGGER supervision_session_changed AFTER UPDATE ON supervision_session
    WHEN OLD.discussions IS NOT NEW.discussions
    OR OLD.supervisees IS NOT NEW.supervisees
    BEGIN
        DELETE FROM discussed WHERE session = OLD.id;
        DELETE FROM theme_tie WHERE record = OLD.id;
        DELETE FROM attended WHERE session = OLD.id;
        DELETE FROM mention WHERE record = OLD.id;
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
    END
    """,
    """
    CREATE TRIGGER supervision_session_removed AFTER DELETE ON supervision_session BEGIN
        DELETE FROM discussed WHERE session = OLD.id;
        DELETE FROM theme_tie WHERE record = OLD.id;
        DELETE FROM attended WHERE session = OLD.id;
        DELETE FROM mention WHERE record = OLD.id;
    END
    """,
    """
    CREATE TRIGGER supervision_case_added AFTER INSERT ON supervision_case BEGIN
        INSERT INTO theme_tie (record, "case", code, strength)
        SELECT NEW.id, NEW.id, k.id, max(json_extract(t.value, '$.strength'))
        FROM json_each(NEW.themes) t JOIN identity k ON k.guid = json_extract(t.value, '$.code') GROUP BY k.id;
        INSERT INTO mention (thing, record)
        SELECT i.id, NEW.id FROM json_each(NEW.evidence) e JOIN identity i ON i.guid = e.value
        UNION SELECT i.id, NEW.id FROM json_each(NEW.refused) e JOIN identity i ON i.guid = e.value;
    END
    """,
    """
    CREATE TRIGGER supervision_case_changed AFTER UPDATE ON supervision_case
    WHEN OLD.themes IS NOT NEW.themes
    OR OLD.evidence IS NOT NEW.evidence OR OLD.refused IS NOT NEW.refused
    BEGIN
        DELETE FROM theme_tie WHERE record = OLD.id;
        DELETE FROM mention WHERE record = OLD.id;
        INSERT INTO theme_tie (record, "case", code, strength)
        SELECT NEW.id, NEW.id, k.id, max(json_extract(t.value, '$.strength'))
        FROM json_each(NEW.themes) t JOIN identity k ON k.guid = json_extract(t.value, '$.code') GROUP BY k.id;
        INSERT INTO mention (thing, record)
        SELECT i.id, NEW.id FROM json_each(NEW.evidence) e JOIN identity i ON i.guid = e.value
        UNION SELECT i.id, NEW.id FROM json_each(NEW.refused) e JOIN identity i ON i.guid = e.value;
    END
    """,
    """
    CREATE TRIGGER supervision_case_removed AFTER DELETE ON supervision_case BEGIN
        DELETE FROM theme_tie WHERE record = OLD.id;
        DELETE FROM mention WHERE record = OLD.id;
    END
    """,
    """
    CREATE TRIGGER action_added AFTER INSERT ON action BEGIN
        INSERT INTO mention (thing, record)
        SELECT DISTINCT i.id, NEW.id FROM json_each(NEW.grounds) e JOIN identity i ON i.guid = e.value;
    END
    """,
    """
    CREATE TRIGGER action_changed AFTER UPDATE ON action
    WHEN OLD.grounds IS NOT NEW.grounds
    BEGIN
        DELETE FROM mention WHERE record = OLD.id;
        INSERT INTO mention (thing, record)
        SELECT DISTINCT i.id, NEW.id FROM json_each(NEW.grounds) e JOIN identity i ON i.guid = e.value;
    END
    """,
    """
    CREATE TRIGGER action_removed AFTER DELETE ON action BEGIN
        DELETE FROM mention WHERE record = OLD.id;
    END
    """,
)
_FILLED: Final = (
    """
    INSERT OR REPLACE INTO discussed (session, place, "case", risk)
    SELECT s.id, d.key, i.id, json_extract(d.value, '$.risk') FROM supervision_session s,
    json_each(s.discussions) d JOIN identity i ON i.guid = json_extract(d.value, '$.case')
    """,
    """
    INSERT OR REPLACE INTO theme_tie (record, "case", code, strength)
    SELECT s.id, i.id, k.id, json_extract(t.value, '$.strength') FROM supervision_session s,
    json_each(s.discussions) d JOIN identity i ON i.guid = json_extract(d.value, '$.case'),
    json_each(d.value, '$.themes') t JOIN identity k ON k.guid = json_extract(t.value, '$.code')
    """,
    """
    INSERT OR REPLACE INTO attended (session, who)
    SELECT s.id, w.value FROM supervision_session s, json_each(s.supervisees) w
    """,
    """
    INSERT OR IGNORE INTO mention (thing, record)
    SELECT i.id, s.id FROM supervision_session s, json_each(s.discussions) d, json_each(d.value, '$.evidence') e
    JOIN identity i ON i.guid = e.value
    """,
    """
    INSERT OR IGNORE INTO mention (thing, record)
    SELECT i.id, c.id FROM supervision_case c, json_each(c.evidence) e JOIN identity i ON i.guid = e.value
    """,
    """
    INSERT OR REPLACE INTO theme_tie (record, "case", code, strength)
    SELECT c.id, c.id, k.id, json_extract(t.value, '$.strength') FROM supervision_case c,
    json_each(c.themes) t JOIN identity k ON k.guid = json_extract(t.value, '$.code')
    """,
)


def upgrade(operations: "Operations") -> None:
    """Bring a file of version 6 to version 7. Foreign keys are not watched while this runs."""
    connection = operations.get_bind()
    for statement in (*_STATEMENTS, *_FILLED):
        connection.exec_driver_sql(statement)
    for table, name in (("supervision_case", "code"), ("supervision_session", "number")):
        rows = connection.execute(text(f"SELECT id, {name} FROM {table}")).all()  # noqa: S608 - names from here
        for id, words in rows:
            connection.execute(
                text(f"UPDATE {table} SET folded = :folded WHERE id = :id"),  # noqa: S608 - names from here
                {"folded": words.casefold(), "id": id},
            )
