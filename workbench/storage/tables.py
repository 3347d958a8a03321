"""The tables of a project file.

Every thing has a small integer inside the file and a GUID outside it. Both stand side by side in ``identity``, whose
rows are never removed: a thing that is taken out and brought back is the same number, and a record may be written
before the one that it points to. Pointers are checked when a unit of work ends.
"""

from typing import Final

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, Table, Text
from sqlalchemy import text as sql

from workbench.storage.columns import metadata, number, own_id, pointer, text
from workbench.storage.supervision_tables import BESIDE_SUPERVISION

SCHEMA_VERSION: Final = 7
"""Stands in the file as ``user_version``."""

APPLICATION_ID: Final = 0x574B_4248
"""Stands in the file as ``application_id``: ``WKBH``."""

identity = Table(
    "identity",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guid", Text, nullable=False, unique=True),
)
project = Table("project", metadata, Column("name", Text, primary_key=True), text("value"))
setting = Table("setting", metadata, Column("name", Text, primary_key=True), text("value"))

district = Table(
    "district",
    metadata,
    own_id(),
    text("name"),
    text("province"),
    text("code"),
    text("code_home_affairs"),
    text("aliases"),
    number("position"),
    Column("planned_fgds", Integer, nullable=False, server_default="0"),
    Column("planned_interviews", Integer, nullable=False, server_default="0"),
    text("notes", ""),
    Column("latitude", Float),
    Column("longitude", Float),
)
outline = Table("outline", metadata, own_id("district"), text("rings"), text("credit"))
coder = Table("coder", metadata, own_id(), text("name"))
source = Table(
    "source",
    metadata,
    own_id(),
    text("name"),
    text("kind"),
    text("format"),
    text("sha256"),
    number("characters"),
    number("words"),
    text("imported_at"),
    pointer("district", "district", optional=True),
    text("attributes"),
)
participant = Table(
    "participant",
    metadata,
    own_id(),
    text("name"),
    text("role"),
    pointer("district", "district", optional=True),
    text("attributes", "[]"),
)
transcript = Table("transcript", metadata, own_id("source"), text("text"), text("marks", "[]"))
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
    pointer("participant", "participant"),
    sqlite_with_rowid=False,
)
survey = Table("survey", metadata, own_id("source"), text("columns"))
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
    number("number"),
    text("speaker"),
    number("start"),
    number("text_start"),
    number("end"),
    pointer("participant", "participant", optional=True),
    Column("time", Float),
    sqlite_with_rowid=False,
)
code = Table(
    "code",
    metadata,
    own_id(),
    text("name"),
    pointer("parent", "code", optional=True),
    number("position"),
    text("colour"),
    text("guide"),
    text("name_en"),
    text("guide_en"),
    text("status"),
    text("research_question", ""),
    text("examples", "[]"),
)
interpretation = Table(
    "interpretation",
    metadata,
    own_id("code"),
    text("text"),
    text("text_en"),
    text("step", "initial_coding"),
    text("key_quotations", "[]"),
    text("counter_evidence", "[]"),
)
coding = Table(
    "coding",
    metadata,
    own_id(),
    pointer("source", "source"),
    number("start"),
    number("end"),
    text("quote"),
    text("text_sha256"),
    pointer("code", "code"),
    pointer("coder", "coder"),
    text("created_at"),
    text("origin"),
)
memo = Table(
    "memo",
    metadata,
    own_id(),
    text("target"),
    pointer("about", "identity"),
    text("text"),
    pointer("author", "coder"),
    text("created_at"),
    Column("segment", Text),
    text("title", ""),
    text("type", "analytic"),
    text("status", "open"),
    Column("edited_at", Text),
)
saved_query = Table(
    "saved_query",
    metadata,
    own_id(),
    text("name"),
    text("query"),
    pointer("coder", "coder"),
    text("created_at"),
)
saved_table = Table(
    "saved_table",
    metadata,
    own_id(),
    text("name"),
    text("kind"),
    text("wish"),
    pointer("coder", "coder"),
    text("created_at"),
    text("result"),
    text("view"),
)
summary = Table(
    "summary",
    metadata,
    own_id(),
    pointer("code", "code"),
    text("kind"),
    text("subject"),
    text("text"),
    pointer("coder", "coder"),
    text("changed_at"),
    text("rests_on"),
    text("seen"),
)
joint_display = Table(
    "joint_display",
    metadata,
    own_id(),
    text("title"),
    text("rows"),
    pointer("coder", "coder"),
    text("changed_at"),
    text("note"),
)
district_link = Table(
    "district_link",
    metadata,
    own_id(),
    pointer("code", "code"),
    pointer("district", "district"),
    pointer("coder", "coder"),
    text("created_at"),
    text("note"),
    text("evidence"),
)
refusal = Table(
    "refusal",
    metadata,
    own_id(),
    pointer("source", "source"),
    number("start"),
    number("end"),
    pointer("code", "code"),
    pointer("coder", "coder"),
    text("created_at"),
)
verdict = Table(
    "verdict",
    metadata,
    own_id(),
    pointer("source", "source"),
    number("start"),
    number("end"),
    pointer("code", "code"),
    pointer("coder", "coder"),
    text("at"),
    text("kind"),
    text("run"),
    Column("confidence", Float, nullable=False),
    text("coding"),
    text("chosen"),
)
finished = Table(
    "finished", metadata, own_id(), pointer("source", "source"), pointer("coder", "coder"), text("at")
)
personal_mark = Table(
    "personal_mark",
    metadata,
    own_id(),
    pointer("source", "source"),
    number("start"),
    number("end"),
    text("quote"),
    text("text_sha256"),
    text("kind"),
    text("state"),
    text("how"),
    pointer("coder", "coder"),
    text("created_at"),
    text("pseudonym"),
    Column("certainty", Float, nullable=False),
)
suggestion_run = Table(
    "suggestion_run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guid", Text, nullable=False, unique=True),
    text("made_at"),
    text("coder"),
    text("model"),
    Column("wanted", Float, nullable=False),
    number("codings"),
    number("codes"),
    number("sources"),
)
suggestion_offer = Table(
    "suggestion_offer",
    metadata,
    Column("id", Integer, primary_key=True),
    text("run"),
    text("source"),
    number("start"),
    number("end"),
    text("code"),
    Column("confidence", Float, nullable=False),
    text("shown_at"),
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
    own_id(),
    pointer("source", "source"),
    text("transcript"),
    text("replaced_at"),
    pointer("coder", "coder", optional=True),
)
unplaced = Table(
    "unplaced",
    metadata,
    own_id(),
    pointer("earlier", "earlier_text"),
    pointer("source", "source"),
    pointer("code", "code", optional=True),
    Column("coding", Text),
    Column("memo", Text),
    text("candidates"),
)
operation = Table(
    "operation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("guid", Text, nullable=False, unique=True),
    text("at"),
    Column("coder", Text),
    text("coder_name"),
    text("verb"),
    text("subject"),
    number("count"),
    Column("undoes", Text),
    Column("redoes", Text),
)
journal = Table(
    "journal",
    metadata,
    Column("operation", Integer, ForeignKey("operation.id"), primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    text("kind"),
    pointer("record", "identity"),
    Column("before", Text),
    Column("after", Text),
    sqlite_with_rowid=False,
)
# Who follows a case asks what became of it and of its actions; codings, of which there are far more, are not asked so.
Index("journal_of_supervision", journal.c.record, sqlite_where=sql("kind IN ('case', 'action')"))
paragraph = Table(
    "paragraph",
    metadata,
    Column("id", Integer, primary_key=True),
    number("source"),
    number("start"),
    number("end"),
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
Index("paragraph_of_source", paragraph.c.source)

BESIDE_TABLES: Final[tuple[str, ...]] = (
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
        for table in ("operation", "journal", "access")
        for event in ("UPDATE", "DELETE")
    ),
    *BESIDE_SUPERVISION,
)
"""What a table definition can't say: the index of words, and that the journal is never rewritten."""
