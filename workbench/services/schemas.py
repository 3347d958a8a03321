"""The schemas (JSON Schema, draft 2020-12) of the files that the commands on supervision read.

They are made of the very lists of fields by which the readers take and refuse, and of the types of the records'
fields: a field that a reader learns stands in its schema, or the schema can't be made.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from types import NoneType, UnionType
from typing import Final, Union, get_args, get_origin, get_type_hints

from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.cases import Case, NoteEvidence, ThemeTie
from workbench.domain.facilitators import Facilitator, LearningNeed, Training
from workbench.domain.mentorships import MentorGoal, MentorMeeting, Mentorship
from workbench.domain.sessions import (
    CaseDiscussion,
    FunctionMinutes,
    Reflection,
    Session,
    WellBeing,
    Workload,
)
from workbench.services.glossary import program_words
from workbench.supervision.addenda import ADDENDUM_FIELDS
from workbench.supervision.case_event_records import (
    ANSWER_FIELDS,
    APPROVAL_FIELDS,
    DECISION_FIELDS,
    ESCALATION_FIELDS,
    FEEDBACK_FIELDS,
    FLAG_FIELDS,
    REFERRAL_FIELDS,
    RESOLUTION_FIELDS,
)
from workbench.supervision.case_records import CASE_FIELDS
from workbench.supervision.facilitator_records import FACILITATOR_FIELDS, MOST, TRAINING_FIELDS
from workbench.supervision.mentorship_records import GOAL_FIELDS, LONGEST, MEETING_FIELDS, MENTORSHIP_FIELDS
from workbench.supervision.record_parts import NEED_FIELDS, NOTE_FIELDS, STRONGEST, THEME_FIELDS
from workbench.supervision.session_parts import (
    MINUTE_FIELDS,
    REFLECTION_FIELDS,
    WELLBEING_FIELDS,
    WHOLE,
    WORKLOAD_FIELDS,
    TimeUnit,
)
from workbench.supervision.session_records import ACTION_FIELDS, DISCUSSION_FIELDS, SESSION_FIELDS

Schema = dict[str, object]

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"

_WORDS: Final[Schema] = {"type": "string"}
_SAID: Final[Schema] = {"type": "string", "pattern": r"\S"}
_DAY: Final[Schema] = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_DAY_OR_NONE: Final[Schema] = {"anyOf": [_DAY, {"const": ""}]}
_PART_OF_DAY: Final = r"(?!0000)\d{4}(-(0[1-9]|1[0-2]))?"
_SOME_DAY: Final[Schema] = {"anyOf": [_DAY, {"type": "string", "pattern": rf"^{_PART_OF_DAY}$"}]}
_SOME_DAY_OR_NONE: Final[Schema] = {
    "anyOf": [_DAY, {"type": "string", "pattern": rf"^({_PART_OF_DAY}|\s*)$"}]
}
"""A day, or the month or year where only that is known."""
_TIME_OR_NONE: Final[Schema] = {"type": "string", "pattern": r"^(([01]\d|2[0-3]):[0-5]\d)?$"}
_COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
_PLAIN: Final[Mapping[object, Schema]] = {
    str: _WORDS,
    bool: {"type": "boolean"},
    int: _COUNT,
    date: _DAY_OR_NONE,
    time: _TIME_OR_NONE,
}


@dataclass(frozen=True, slots=True)
class Shape:
    """An object in a record file: the names that its reader knows, and the record that it becomes.

    ``called`` tells which attribute of the record a name stands for where the two differ, ``exactly`` what a name may
    hold where its attribute's type does not say it.
    """

    fields: tuple[str, ...]
    record: type
    required: tuple[str, ...] = ()
    called: Mapping[str, str] = field(default_factory=dict)
    exactly: Mapping[str, Schema] = field(default_factory=dict)


_SESSION_CALLED: Final = {"date": "held_on", "cases": "discussions", "function_minutes": "minutes"}
_ACTIONS: Final[Schema] = {"type": "array", "items": {"$ref": "#/$defs/Action"}}

CASE: Final = Shape(CASE_FIELDS, Case, ("code", "district"))
SESSION: Final = Shape(
    SESSION_FIELDS,
    Session,
    ("date", "district", "supervisor"),
    _SESSION_CALLED,
    {"date": _DAY},
)
ADDENDUM: Final = Shape(
    ADDENDUM_FIELDS, Session, (), _SESSION_CALLED, {"text": _WORDS, "note": _WORDS, "date": _DAY}
)
ACTION: Final = Shape(ACTION_FIELDS, Action, ("what", "who", "due"), {}, {"due": _DAY})
_SERVED: Final[Schema] = {**_COUNT, "maximum": MOST}
FACILITATOR: Final = Shape(
    FACILITATOR_FIELDS,
    Facilitator,
    ("code", "district"),
    {},
    {"families": _SERVED, "groups": _SERVED, "since": _SOME_DAY_OR_NONE, "keep_until": _SOME_DAY_OR_NONE},
)
MENTORSHIP: Final = Shape(
    MENTORSHIP_FIELDS, Mentorship, ("district", "mentor", "mentee", "started_on"), {}, {"started_on": _DAY}
)
GOAL: Final = Shape(GOAL_FIELDS, MentorGoal, ("competence", "what"))
MEETING: Final = Shape(
    MEETING_FIELDS, MentorMeeting, ("on",), {}, {"on": _DAY, "minutes": {**_COUNT, "maximum": LONGEST}}
)
SHAPES: Final[Mapping[str, Shape]] = {
    "case": CASE,
    "session": SESSION,
    "addendum": ADDENDUM,
    "action": ACTION,
    "facilitator": FACILITATOR,
    "mentorship": MENTORSHIP,
    "goal": GOAL,
    "meeting": MEETING,
    "flag": Shape(FLAG_FIELDS, Flag, ("reason",)),
    "resolution": Shape(RESOLUTION_FIELDS, Flag, ("note",)),
    "escalation": Shape(ESCALATION_FIELDS, Escalation, ("level", "to", "reason", "sent")),
    "answer": Shape(ANSWER_FIELDS, Escalation, ("answer",)),
    "referral": Shape(REFERRAL_FIELDS, Referral, ("agency", "reason")),
    "feedback": Shape(FEEDBACK_FIELDS, Referral, ("outcome",)),
    "approval": Shape(APPROVAL_FIELDS, Approval, ("of",)),
    "decision": Shape(DECISION_FIELDS, Approval),
}
"""The files that a schema is published of."""

PARTS: Final[Mapping[type, Shape]] = {
    ThemeTie: Shape(
        THEME_FIELDS,
        ThemeTie,
        ("code",),
        {},
        {"strength": {"type": "integer", "minimum": 1, "maximum": STRONGEST}},
    ),
    NoteEvidence: Shape(NOTE_FIELDS, NoteEvidence, ("session", "quote")),
    LearningNeed: Shape(NEED_FIELDS, LearningNeed, ("competence", "what")),
    CaseDiscussion: Shape(DISCUSSION_FIELDS, CaseDiscussion, ("case",), {}, {"actions": _ACTIONS}),
    Action: ACTION,
    Training: Shape(TRAINING_FIELDS, Training, ("what", "on"), {}, {"on": _SOME_DAY}),
    MentorGoal: GOAL,
    MentorMeeting: MEETING,
    FunctionMinutes: Shape(
        MINUTE_FIELDS,
        FunctionMinutes,
        (),
        {},
        {"unit": {"enum": [each.value for each in TimeUnit]}},
    ),
    Reflection: Shape(REFLECTION_FIELDS, Reflection),
    Workload: Shape(WORKLOAD_FIELDS, Workload),
    WellBeing: Shape(WELLBEING_FIELDS, WellBeing),
}
"""What stands within them, by the record that it becomes."""

_GLOSSARY_KEYS: Final = {
    "reflection.reflection": "reflecting",
    "reflection.analysis": "analysing",
    "action.what": "what",
    "learning_need.what": "what",
}


def schema_of(what: str) -> Schema:
    """Return the schema of a kind of file; raise KeyError for one that is not among ``SHAPES``."""
    defs: dict[str, Schema] = {}
    whole = _object(SHAPES[what], what, defs)
    schema: Schema = {
        "$schema": DRAFT,
        "$id": f"{what}.schema.json",
        "title": what,
        **whole,
        "examples": list(EXAMPLES[what]),
    }
    if defs:
        schema["$defs"] = {name: defs[name] for name in sorted(defs)}
    return schema


def _object(shape: Shape, name: str, defs: dict[str, Schema]) -> Schema:
    hints = get_type_hints(shape.record)
    properties: dict[str, Schema] = {}
    for each in shape.fields:
        holds = shape.exactly.get(each)
        if holds is None:
            holds = _of_type(hints[shape.called.get(each, each)], defs)
        elif "items" in holds:
            _define(Action, defs)
        needed = each in shape.required
        if needed and holds == _WORDS:
            holds = _SAID
        properties[each] = {**_named(name, each), **(holds if needed else _or_null(holds))}
    found: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    if shape.required:
        found["required"] = list(shape.required)
    if shape.record is FunctionMinutes:
        found |= _NO_MORE_THAN_THE_WHOLE
    return found


_NO_MORE_THAN_THE_WHOLE: Final[Schema] = {
    "if": {"properties": {"unit": {"const": TimeUnit.SHARES.value}}, "required": ["unit"]},
    "then": {
        "properties": {
            each: {"maximum": WHOLE} for each in ("administrative", "educative", "supportive", "mediation")
        }
    },
}


def _of_type(hint: object, defs: dict[str, Schema]) -> Schema:
    """Return what a field of a type may hold; raise TypeError for a type that no record file has."""
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
        origin = get_origin(hint)
    if origin is tuple:
        inner = _of_type(get_args(hint)[0], defs)
        return {"type": "array", "items": _SAID if inner == _WORDS else inner}
    plain = getattr(hint, "__supertype__", hint)
    if isinstance(plain, type):
        if issubclass(plain, StrEnum):
            return {"enum": [each.value for each in plain]}
        if plain in PARTS:
            return _define(plain, defs)
        if plain in _PLAIN:
            return _PLAIN[plain]
    raise TypeError(str(hint))


def _define(part: type, defs: dict[str, Schema]) -> Schema:
    if part.__name__ not in defs:
        defs[part.__name__] = {}
        defs[part.__name__] = _object(PARTS[part], _snake(part.__name__), defs)
    return {"$ref": f"#/$defs/{part.__name__}"}


def _or_null(holds: Schema) -> Schema:
    """Let a field be null, which counts as missing."""
    if "type" in holds:
        return {**holds, "type": [holds["type"], "null"]}
    if "enum" in holds and isinstance(holds["enum"], list):
        return {**holds, "enum": [*holds["enum"], None]}
    choices = holds.get("anyOf")
    return {"anyOf": [*(choices if isinstance(choices, list) else [holds]), {"type": "null"}]}


def _named(within: str, name: str) -> Schema:
    """Return a field's title in English and, as its description, in Indonesian, where the glossary knows it."""
    words = program_words()
    key = _GLOSSARY_KEYS.get(f"{within}.{name}", name)
    if key not in words:
        return {}
    indonesian, english = words[key]
    return {"title": english, "description": indonesian}


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


_ACTION_EXAMPLE: Final[Schema] = {
    "what": "Kunjungi sekolah bersama wali kelas",
    "who": "PD-07",
    "due": "2026-03-16",
    "priority": "high",
    "why": "Tiga minggu tidak masuk",
}
_DISCUSSION_EXAMPLE: Final[Schema] = {
    "case": "K-END-001",
    "done": "Kunjungan rumah pada 24 Februari",
    "discussed": "Anak kedua berhenti sekolah sejak Januari.",
    "risk": "high",
    "risk_reason": "Sudah tiga minggu tidak masuk",
    "strengths": "Nenek bersedia mengantar",
    "analysis": "Ongkos, atau rasa malu karena seragam?",
    "decision": "Pendampingan ke sekolah",
    "rationale": "Sekolah belum mengetahui sebabnya",
    "alarm": "none",
    "themes": [{"code": "Beban kerja / Biaya pribadi", "strength": 2}],
    "actions": [_ACTION_EXAMPLE],
}
EXAMPLES: Final[Mapping[str, tuple[Schema, ...]]] = {
    "case": (
        {"code": "K-END-001", "district": "Ende"},
        {
            "code": "K-END-002",
            "district": "Ende",
            "facilitator": "PD-07",
            "components": ["balita", "SD"],
            "situation": "Anak kedua berhenti sekolah.",
            "risk": "high",
            "themes": [{"code": "Beban kerja / Biaya pribadi", "strength": 2}],
            "research_consent": False,
        },
    ),
    "session": (
        {"date": "2026-03-02", "district": "Ende", "supervisor": "KK-01"},
        {
            "date": "2026-03-02",
            "starts": "09:00",
            "ends": "10:00",
            "district": "Ende",
            "supervisor": "KK-01",
            "role": "Koordinator Kabupaten",
            "supervisees": ["PD-07"],
            "type": "individual",
            "medium": "face_to_face",
            "planned": True,
            "cases": [_DISCUSSION_EXAMPLE],
            "function_minutes": {
                "administrative": 10,
                "educative": 20,
                "supportive": 30,
                "mediation": 0,
                "unit": "minutes",
            },
            "reflection": {
                "experience": "Keluarga menolak dikunjungi",
                "plan": "Datang bersama ketua kelompok",
            },
            "workload": {"families": 240, "groups_planned": 8, "groups_held": 7, "backlog": 12},
            "needs": [{"competence": "social", "what": "Mediasi keluarga", "agreed": "Belajar sejawat"}],
            "summary": "Kunjungan ke sekolah pekan depan.",
            "next_on": "2026-03-30",
            "comment": "Setuju",
        },
    ),
    "addendum": (
        {"text": "Hasil pemeriksaan puskesmas sudah diterima."},
        {"cases": [{"case": "K-END-001", "discussed": "Ralat: anak ketiga, bukan kedua."}]},
    ),
    "action": (_ACTION_EXAMPLE,),
    "facilitator": (
        {"code": "PD-07", "district": "Ende"},
        {
            "code": "PD-08",
            "district": "Ende",
            "subdistrict": "Ndona",
            "families": 240,
            "groups": 8,
            "since": "2019",
            "trainings": [{"what": "Modul pengasuhan", "on": "2025-04", "competence": "teaching"}],
            "performance": "medium",
            "needs": [{"competence": "social", "what": "Mediasi keluarga", "agreed": "Belajar sejawat"}],
            "note": "Bertugas di dua kecamatan",
            "keep_until": "2031-12-31",
        },
    ),
    "mentorship": (
        {
            "district": "Ende",
            "mentor": "PD-07",
            "mentee": "PD-09",
            "started_on": "2026-02-02",
            "goals": [{"competence": "teaching", "what": "Memandu P2K2 sendiri", "state": "under_way"}],
            "meetings": [
                {"on": "2026-02-16", "minutes": 60, "note": "Berlatih modul", "progress": "Lebih lancar"}
            ],
            "note": "Dua kali sebulan",
        },
    ),
    "goal": ({"competence": "social", "what": "Menengahi perselisihan", "state": "not_started"},),
    "meeting": (
        {"on": "2026-03-02", "minutes": 45, "note": "Kunjungan bersama", "progress": "Mulai berani"},
    ),
    "flag": ({"reason": "Berat badan balita turun", "due": "2026-03-16", "raised_by": "KK-01"},),
    "resolution": ({"note": "Sudah ditimbang lagi dan naik", "resolved_by": "KK-01"},),
    "escalation": (
        {
            "level": "dinas",
            "to": "Bidang perlindungan dan jaminan sosial",
            "reason": "Data desil tidak berubah setelah tiga usulan",
            "sent": "Kronologi kasus tanpa identitas",
            "sent_by": "KK-01",
            "sent_on": "2026-03-09",
        },
    ),
    "answer": ({"answer": "Diusulkan lagi bulan depan", "answered_on": "2026-03-30"},),
    "referral": (
        {
            "agency": "Puskesmas",
            "reason": "Gizi kurang",
            "made_by": "PD-07",
            "made_on": "2026-03-09",
            "consented_on": "2026-03-08",
            "without_consent": "",
            "feedback_due": "2026-03-23",
        },
    ),
    "feedback": ({"outcome": "Mendapat makanan tambahan", "feedback_on": "2026-03-20"},),
    "approval": ({"of": "closure", "note": "Semua tindak lanjut selesai", "requested_by": "PD-07"},),
    "decision": ({"comment": "Disetujui, pantau tiga bulan", "decided_by": "KK-01"},),
}
"""Made-up files of every kind, as they stand in the schemas."""
