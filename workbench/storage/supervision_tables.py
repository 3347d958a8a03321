"""The tables of case supervision, and what triggers keep beside them to be looked through fast."""

from typing import Final

from sqlalchemy import Column, Index, Integer, Table, Text

from workbench.storage.columns import metadata, number, own_id, pointer, text
from workbench.storage.derived import DERIVED

supervision_case = Table(
    "supervision_case",
    metadata,
    own_id(),
    text("code"),
    pointer("district", "district"),
    text("facilitator"),
    text("created_at"),
    text("situation"),
    text("components"),
    text("risk"),
    text("state"),
    text("themes"),
    text("evidence"),
    number("research_consent"),
    text("outcome"),
    text("reason"),
    text("household", ""),
    text("group", ""),
    text("strengths", ""),
    text("risk_changes", "[]"),
    text("notes", "[]"),
    text("refused", "[]"),
    text("template", ""),
    Column("keep_until", Text),
    Column("erased", Text),
    text("folded", ""),
)
supervision_session = Table(
    "supervision_session",
    metadata,
    own_id(),
    text("number"),
    text("held_on"),
    pointer("district", "district"),
    text("supervisor"),
    text("entered_at"),
    text("supervisees"),
    text("type"),
    text("medium"),
    text("state"),
    text("discussions"),
    text("minutes"),
    number("revision"),
    Column("finalised_at", Text),
    text("acknowledged_by"),
    Column("acknowledged_at", Text),
    text("addenda"),
    Column("starts", Text),
    Column("ends", Text),
    text("role", ""),
    Column("planned", Integer, nullable=False, server_default="1"),
    text("reason", ""),
    text("reflection", "{}"),
    text("workload", "{}"),
    text("wellbeing", "{}"),
    text("needs", "[]"),
    text("summary", ""),
    Column("next_on", Text),
    text("comment", ""),
    text("disagreement", ""),
    text("justification", ""),
    Column("research_consent", Integer, nullable=False, server_default="0"),
    Column("keep_until", Text),
    Column("erased", Text),
    text("folded", ""),
)
session_version = Table(
    "session_version",
    metadata,
    own_id(),
    pointer("session", "supervision_session"),
    number("revision"),
    text("kept_at"),
    text("content"),
)
action = Table(
    "action",
    metadata,
    own_id(),
    text("what"),
    text("who"),
    text("due"),
    pointer("case", "supervision_case"),
    pointer("session", "supervision_session"),
    text("created_at"),
    text("priority"),
    text("state"),
    text("evidence"),
    text("reason"),
    number("carried"),
    text("reviews"),
    text("why", ""),
    text("grounds", "[]"),
    Column("done_at", Text),
    text("verified_by", ""),
    Column("verified_at", Text),
    Column("erased", Text),
)
facilitator = Table(
    "facilitator",
    metadata,
    own_id(),
    text("code"),
    pointer("district", "district"),
    text("created_at"),
    text("subdistrict"),
    Column("families", Integer),
    Column("groups", Integer),
    Column("since", Text),
    text("trainings"),
    text("performance"),
    text("needs"),
    text("note"),
    number("active"),
    Column("keep_until", Text),
    Column("erased", Text),
    text("folded"),
)
mentorship = Table(
    "mentorship",
    metadata,
    own_id(),
    pointer("district", "district"),
    text("mentor"),
    text("mentee"),
    text("started_on"),
    text("created_at"),
    text("goals"),
    text("meetings"),
    text("state"),
    Column("ended_on", Text),
    text("reason"),
    text("note"),
)
flag = Table(
    "flag",
    metadata,
    own_id(),
    pointer("case", "supervision_case"),
    text("reason"),
    text("raised_by"),
    text("raised_at"),
    Column("due", Text),
    text("resolved_by"),
    Column("resolved_at", Text),
    text("note"),
)
escalation = Table(
    "escalation",
    metadata,
    own_id(),
    pointer("case", "supervision_case"),
    text("level"),
    text("to"),
    text("reason"),
    text("sent"),
    text("sent_by"),
    text("sent_on"),
    text("created_at"),
    Column("answered_on", Text),
    text("answer"),
)
referral = Table(
    "referral",
    metadata,
    own_id(),
    pointer("case", "supervision_case"),
    text("agency"),
    text("reason"),
    text("made_by"),
    text("made_on"),
    text("created_at"),
    Column("consented_on", Text),
    text("without_consent"),
    Column("feedback_due", Text),
    Column("feedback_on", Text),
    text("outcome"),
)
approval = Table(
    "approval",
    metadata,
    own_id(),
    pointer("case", "supervision_case"),
    text("of"),
    text("requested_by"),
    text("requested_at"),
    text("note"),
    text("state"),
    text("decided_by"),
    Column("decided_at", Text),
    text("comment"),
)
case_template = Table(
    "case_template",
    metadata,
    own_id(),
    text("name"),
    text("situation"),
    text("questions"),
    text("components"),
    text("risk"),
    text("themes"),
    text("actions"),
    text("builtin"),
    number("hidden"),
)
convergence = Table(
    "convergence",
    metadata,
    own_id(),
    pointer("code", "code"),
    text("judgement"),
    pointer("coder", "coder"),
    text("judged_at"),
    text("implication"),
    pointer("district", "district", optional=True),
)
saved_filter = Table(
    "saved_filter",
    metadata,
    own_id(),
    text("name"),
    text("filter"),
    pointer("coder", "coder"),
    text("created_at"),
)
access = Table(
    "access",
    metadata,
    Column("id", Integer, primary_key=True),
    text("at"),
    text("coder"),
    text("kind"),
    text("record_kind"),
    text("record_id"),
    text("what"),
)
"""Who looked at restricted records; append-only, beside the journal, for looking is no change."""

discussed = Table(
    "discussed",
    metadata,
    Column("session", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    number("case"),
    Column("risk", Text),
    sqlite_with_rowid=False,
)
"""Which session discussed which case; kept by triggers, as are ``theme_tie``, ``attended`` and ``mention``."""

theme_tie = Table(
    "theme_tie",
    metadata,
    Column("record", Integer, primary_key=True, autoincrement=False),
    Column("case", Integer, primary_key=True, autoincrement=False),
    Column("code", Integer, primary_key=True, autoincrement=False),
    number("strength"),
    sqlite_with_rowid=False,
)
"""Which code a case is tied to, by itself (``record`` is the case) or by a session about it."""

attended = Table(
    "attended",
    metadata,
    Column("session", Integer, primary_key=True, autoincrement=False),
    Column("who", Text, primary_key=True),
    sqlite_with_rowid=False,
)
"""Which supervisee, by code name, a session was with."""

mention = Table(
    "mention",
    metadata,
    Column("thing", Integer, primary_key=True, autoincrement=False),
    Column("record", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Which case, session or action cites a coding, or refused a code."""


# Some indexes hold all that a list orders and narrows by: a row with its words is too long to go through.
Index(
    "case_of_district",
    supervision_case.c.district,
    supervision_case.c.folded,
    supervision_case.c.state,
    supervision_case.c.risk,
    supervision_case.c.facilitator,
    supervision_case.c.created_at,
)
Index("case_of_name", supervision_case.c.folded)
Index("case_of_state", supervision_case.c.state, supervision_case.c.risk)
Index("session_of_district", supervision_session.c.district, supervision_session.c.number)
Index("session_of_name", supervision_session.c.folded)
Index(
    "session_with_needs",
    supervision_session.c.held_on,
    sqlite_where=supervision_session.c.needs != "[]",
)
Index(
    "session_of_day",
    supervision_session.c.held_on,
    supervision_session.c.entered_at,
    supervision_session.c.state,
    supervision_session.c.district,
    supervision_session.c.supervisor,
    supervision_session.c.folded,
)
Index("session_version_of_session", session_version.c.session)
Index("facilitator_of_district", facilitator.c.district)
Index("facilitator_of_name", facilitator.c.folded)
Index("mentorship_of_district", mentorship.c.district)
Index("flag_of_case", flag.c.case)
Index("escalation_of_case", escalation.c.case)
Index("referral_of_case", referral.c.case)
Index("approval_of_case", approval.c.case)
Index("convergence_of_code", convergence.c.code)
Index("discussed_case", discussed.c.case, discussed.c.session)
Index("theme_tie_of_code", theme_tie.c.code, theme_tie.c.case)
Index("theme_tie_of_case", theme_tie.c.case)
Index("attended_who", attended.c.who, attended.c.session)
Index("mention_of_record", mention.c.record)
Index("action_of_state", action.c.state, action.c.due, action.c.case)
Index("action_of_due", action.c.due, action.c.state, action.c.carried, action.c.case, action.c.who)
Index("action_of_case", action.c.case, action.c.state, action.c.due)
Index("action_of_session", action.c.session)
# People are named by code names, capital letters aside.
Index("case_of_person", supervision_case.c.facilitator.collate("NOCASE"))
Index("action_of_person", action.c.who.collate("NOCASE"), action.c.state)
Index("attended_of_person", attended.c.who.collate("NOCASE"), attended.c.session)

BESIDE_SUPERVISION: Final = DERIVED
"""What goes with these tables and a table definition can't say."""
