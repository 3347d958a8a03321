"""The tables of a project file.

Every thing has a small integer inside the file and a GUID outside it. Both stand side by side in ``identity``, whose
rows are never removed: a thing that is taken out and brought back is the same number, and a record may be written
before the one that it points to. Pointers are checked when a unit of work ends.
"""

from typing import Final

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

SCHEMA_VERSION: Final = 6
"""Stands in the file as ``user_version``."""

APPLICATION_ID: Final = 0x574B_4248
"""Stands in the file as ``application_id``: ``WKBH``."""

metadata = MetaData()


def _text(name: str, default: str | None = None) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=default)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _pointer(name: str, table: str, *, optional: bool = False) -> Column[int]:
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Integer, key, nullable=optional)


def _id(table: str = "identity") -> Column[int]:
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column("id", Integer, key, primary_key=True, autoincrement=False)


identity = Table(
    "identity",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guid", Text, nullable=False, unique=True),
)
project = Table("project", metadata, Column("name", Text, primary_key=True), _text("value"))
setting = Table("setting", metadata, Column("name", Text, primary_key=True), _text("value"))

district = Table(
    "district",
    metadata,
    _id(),
    _text("name"),
    _text("province"),
    _text("code"),
    _text("code_home_affairs"),
    _text("aliases"),
    _number("position"),
    Column("planned_fgds", Integer, nullable=False, server_default="0"),
    Column("planned_interviews", Integer, nullable=False, server_default="0"),
    _text("notes", ""),
    Column("latitude", Float),
    Column("longitude", Float),
)
outline = Table("outline", metadata, _id("district"), _text("rings"), _text("credit"))
coder = Table("coder", metadata, _id(), _text("name"))
source = Table(
    "source",
    metadata,
    _id(),
    _text("name"),
    _text("kind"),
    _text("format"),
    _text("sha256"),
    _number("characters"),
    _number("words"),
    _text("imported_at"),
    _pointer("district", "district", optional=True),
    _text("attributes"),
)
participant = Table(
    "participant",
    metadata,
    _id(),
    _text("name"),
    _text("role"),
    _pointer("district", "district", optional=True),
    _text("attributes", "[]"),
)
transcript = Table("transcript", metadata, _id("source"), _text("text"), _text("marks", "[]"))
attendance = Table(
    "attendance",
    metadata,
    Column(
        "transcript",
        Integer,
        ForeignKey("transcript.id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("place", Integer, primary_key=True, autoincrement=False),
    _pointer("participant", "participant"),
    sqlite_with_rowid=False,
)
survey = Table("survey", metadata, _id("source"), _text("columns"))
turn = Table(
    "turn",
    metadata,
    Column(
        "transcript",
        Integer,
        ForeignKey("transcript.id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("place", Integer, primary_key=True, autoincrement=False),
    _number("number"),
    _text("speaker"),
    _number("start"),
    _number("text_start"),
    _number("end"),
    _pointer("participant", "participant", optional=True),
    Column("time", Float),
    sqlite_with_rowid=False,
)
code = Table(
    "code",
    metadata,
    _id(),
    _text("name"),
    _pointer("parent", "code", optional=True),
    _number("position"),
    _text("colour"),
    _text("guide"),
    _text("name_en"),
    _text("guide_en"),
    _text("status"),
    _text("research_question", ""),
    _text("examples", "[]"),
)
interpretation = Table(
    "interpretation",
    metadata,
    _id("code"),
    _text("text"),
    _text("text_en"),
    _text("step", "initial_coding"),
    _text("key_quotations", "[]"),
    _text("counter_evidence", "[]"),
)
coding = Table(
    "coding",
    metadata,
    _id(),
    _pointer("source", "source"),
    _number("start"),
    _number("end"),
    _text("quote"),
    _text("text_sha256"),
    _pointer("code", "code"),
    _pointer("coder", "coder"),
    _text("created_at"),
    _text("origin"),
)
memo = Table(
    "memo",
    metadata,
    _id(),
    _text("target"),
    _pointer("about", "identity"),
    _text("text"),
    _pointer("author", "coder"),
    _text("created_at"),
    Column("segment", Text),
    _text("title", ""),
    _text("type", "analytic"),
    _text("status", "open"),
    Column("edited_at", Text),
)
saved_query = Table(
    "saved_query",
    metadata,
    _id(),
    _text("name"),
    _text("query"),
    _pointer("coder", "coder"),
    _text("created_at"),
)
saved_table = Table(
    "saved_table",
    metadata,
    _id(),
    _text("name"),
    _text("kind"),
    _text("wish"),
    _pointer("coder", "coder"),
    _text("created_at"),
    _text("result"),
    _text("view"),
)
summary = Table(
    "summary",
    metadata,
    _id(),
    _pointer("code", "code"),
    _text("kind"),
    _text("subject"),
    _text("text"),
    _pointer("coder", "coder"),
    _text("changed_at"),
    _text("rests_on"),
    _text("seen"),
)
joint_display = Table(
    "joint_display",
    metadata,
    _id(),
    _text("title"),
    _text("rows"),
    _pointer("coder", "coder"),
    _text("changed_at"),
    _text("note"),
)
district_link = Table(
    "district_link",
    metadata,
    _id(),
    _pointer("code", "code"),
    _pointer("district", "district"),
    _pointer("coder", "coder"),
    _text("created_at"),
    _text("note"),
    _text("evidence"),
)
refusal = Table(
    "refusal",
    metadata,
    _id(),
    _pointer("source", "source"),
    _number("start"),
    _number("end"),
    _pointer("code", "code"),
    _pointer("coder", "coder"),
    _text("created_at"),
)
verdict = Table(
    "verdict",
    metadata,
    _id(),
    _pointer("source", "source"),
    _number("start"),
    _number("end"),
    _pointer("code", "code"),
    _pointer("coder", "coder"),
    _text("at"),
    _text("kind"),
    _text("run"),
    Column("confidence", Float, nullable=False),
    _text("coding"),
    _text("chosen"),
)
finished = Table(
    "finished", metadata, _id(), _pointer("source", "source"), _pointer("coder", "coder"), _text("at")
)
personal_mark = Table(
    "personal_mark",
    metadata,
    _id(),
    _pointer("source", "source"),
    _number("start"),
    _number("end"),
    _text("quote"),
    _text("text_sha256"),
    _text("kind"),
    _text("state"),
    _text("how"),
    _pointer("coder", "coder"),
    _text("created_at"),
    _text("pseudonym"),
    Column("certainty", Float, nullable=False),
)
suggestion_run = Table(
    "suggestion_run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guid", Text, nullable=False, unique=True),
    _text("made_at"),
    _text("coder"),
    _text("model"),
    Column("wanted", Float, nullable=False),
    _number("codings"),
    _number("codes"),
    _number("sources"),
)
suggestion_offer = Table(
    "suggestion_offer",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("run"),
    _text("source"),
    _number("start"),
    _number("end"),
    _text("code"),
    Column("confidence", Float, nullable=False),
    _text("shown_at"),
)
cache = Table(
    "cache",
    metadata,
    Column("name", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
"""What can be worked out again from the rest, kept to be quick. Neither journalled nor checked."""

earlier_text = Table(
    "earlier_text",
    metadata,
    _id(),
    _pointer("source", "source"),
    _text("transcript"),
    _text("replaced_at"),
    _pointer("coder", "coder", optional=True),
)
unplaced = Table(
    "unplaced",
    metadata,
    _id(),
    _pointer("earlier", "earlier_text"),
    _pointer("source", "source"),
    _pointer("code", "code", optional=True),
    Column("coding", Text),
    Column("memo", Text),
    _text("candidates"),
)
supervision_case = Table(
    "supervision_case",
    metadata,
    _id(),
    _text("code"),
    _pointer("district", "district"),
    _text("facilitator"),
    _text("created_at"),
    _text("situation"),
    _text("components"),
    _text("risk"),
    _text("state"),
    _text("themes"),
    _text("evidence"),
    _number("research_consent"),
    _text("outcome"),
    _text("reason"),
)
supervision_session = Table(
    "supervision_session",
    metadata,
    _id(),
    _text("number"),
    _text("held_on"),
    _pointer("district", "district"),
    _text("supervisor"),
    _text("entered_at"),
    _text("supervisees"),
    _text("type"),
    _text("medium"),
    _text("state"),
    _text("discussions"),
    _text("minutes"),
    _number("revision"),
    Column("finalised_at", Text),
    _text("acknowledged_by"),
    Column("acknowledged_at", Text),
    _text("addenda"),
)
action = Table(
    "action",
    metadata,
    _id(),
    _text("what"),
    _text("who"),
    _text("due"),
    _pointer("case", "supervision_case"),
    _pointer("session", "supervision_session"),
    _text("created_at"),
    _text("priority"),
    _text("state"),
    _text("evidence"),
    _text("reason"),
    _number("carried"),
    _text("reviews"),
)

operation = Table(
    "operation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guid", Text, nullable=False, unique=True),
    _text("at"),
    Column("coder", Text),
    _text("coder_name"),
    _text("verb"),
    _text("subject"),
    _number("count"),
    Column("undoes", Text),
    Column("redoes", Text),
)
journal = Table(
    "journal",
    metadata,
    Column("operation", Integer, ForeignKey("operation.id"), primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    _text("kind"),
    _pointer("record", "identity"),
    Column("before", Text),
    Column("after", Text),
    sqlite_with_rowid=False,
)
paragraph = Table(
    "paragraph",
    metadata,
    Column("id", Integer, primary_key=True),
    _number("source"),
    _number("start"),
    _number("end"),
)

Index("coding_of_source", coding.c.source, coding.c.start, coding.c.end, coding.c.code)
Index("coding_of_code", coding.c.code, coding.c.source, coding.c.coder)
Index("coding_of_coder", coding.c.coder)
Index("source_of_district", source.c.district)
Index("participant_of_district", participant.c.district)
Index("turn_of_participant", turn.c.participant)
Index("attendance_of_participant", attendance.c.participant)
Index("earlier_text_of_source", earlier_text.c.source)
Index("unplaced_of_source", unplaced.c.source)
Index("unplaced_of_code", unplaced.c.code)
Index("code_of_parent", code.c.parent)
Index("memo_about", memo.c.about)
Index("memo_of_author", memo.c.author)
Index("saved_query_of_coder", saved_query.c.coder)
Index("summary_of_code", summary.c.code)
Index("district_link_of_code", district_link.c.code)
Index("district_link_of_district", district_link.c.district)
Index("refusal_of_source", refusal.c.source)
Index("refusal_of_code", refusal.c.code)
Index("verdict_of_source", verdict.c.source)
Index("verdict_of_code", verdict.c.code)
Index("finished_of_source", finished.c.source)
Index("personal_mark_of_source", personal_mark.c.source, personal_mark.c.start)
Index("offer_of_run", suggestion_offer.c.run)
Index("case_of_district", supervision_case.c.district)
Index("session_of_district", supervision_session.c.district)
Index("action_of_case", action.c.case)
Index("action_of_session", action.c.session)
Index("paragraph_of_source", paragraph.c.source)

BESIDE_TABLES: Final = (
    """
    CREATE VIRTUAL TABLE paragraph_words USING fts5(
        words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
    )
    """,
    *(
        f"""
        CREATE TRIGGER {table}_keeps_{event.lower()} BEFORE {event} ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
        """
        for table in ("operation", "journal")
        for event in ("UPDATE", "DELETE")
    ),
)
"""What a table definition can't say: the index of words, and that the journal is never rewritten."""
