"""Facilitators, mentorships and training plans as the documents and tables that commands print."""

from workbench.domain.capacity import CaseloadRow, CaseloadTotal, TrainingPlan
from workbench.domain.facilitators import Facilitator
from workbench.services.facilitators import work_of
from workbench.services.glossary import Glossary
from workbench.services.mentorships import MentorshipView
from workbench.services.projects import Project
from workbench.services.register_import import RegisterFate, RegisterSheet
from workbench.services.register_words import FATE_WORDS, LEFT_OUT_WORDS, REASON_WORDS, REMARK_WORDS
from workbench.supervision.facilitator_records import facilitator_data
from workbench.supervision.mentorship_records import goal_data
from workbench.supervision.record_parts import need_data

Document = dict[str, object]


def caseload_document(row: CaseloadRow) -> Document:
    """Return a facilitator as lists show her."""
    person = row.facilitator
    return {
        "id": person.id,
        "code": person.code,
        "district": row.district,
        "subdistrict": person.subdistrict,
        "families": person.families,
        "groups": person.groups,
        "ratio": row.ratio or None,
        "caseload": row.caseload.value,
        "performance": person.performance.value,
        "active": person.active,
    }


def total_document(total: CaseloadTotal) -> Document:
    """Return what a district's facilitators carry together."""
    return {
        "district": total.district,
        "facilitators": total.facilitators,
        "known": total.known,
        "families": total.families,
        "groups": total.groups,
        "ratio": total.ratio or None,
        "caseload": total.caseload.value,
        "marks": {mark.value: count for mark, count in total.marks},
    }


def facilitator_detail(project: Project, person: Facilitator) -> Document:
    """Return an entry of the register with what supervision has of her."""
    work = work_of(project, person.code)
    return {
        "id": person.id,
        **facilitator_data(person, project.reader),
        "caseload": person.caseload.value,
        "active": person.active,
        "cases": work.cases,
        "open_cases": len(work.open_cases),
        "open_actions": work.open_actions,
        "sessions": work.sessions,
        "last_session": work.last_session.isoformat() if work.last_session else None,
    }


def mentorship_document(view: MentorshipView) -> Document:
    """Return a mentorship with its goals and meetings."""
    pair = view.mentorship
    return {
        "id": pair.id,
        "mentor": pair.mentor,
        "mentee": pair.mentee,
        "district": view.district,
        "state": pair.state.value,
        "started_on": pair.started_on.isoformat(),
        "ended_on": pair.ended_on.isoformat() if pair.ended_on else None,
        "reason": pair.reason,
        "goals": [goal_data(each) for each in pair.goals],
        "meetings": [
            {
                "on": each.on.isoformat(),
                "minutes": each.minutes,
                "note": each.note,
                "progress": each.progress,
            }
            for each in pair.meetings
        ],
        "note": pair.note,
    }


def plan_document(plan: TrainingPlan) -> Document:
    """Return a training plan."""
    return {
        "district": plan.district or None,
        "as_of": plan.as_of.isoformat(),
        "since": plan.since.isoformat(),
        "facilitators": plan.facilitators,
        "trainings": [
            {
                "performance": each.performance.value,
                "topic": each.topic.value,
                "facilitators": list(each.facilitators),
            }
            for each in plan.trainings
        ],
        "needs": [
            {
                "competence": each.competence.value,
                "performance": each.performance.value,
                "facilitators": list(each.facilitators),
                "what": list(each.what),
            }
            for each in plan.needs
        ],
        "noted": [
            {
                "facilitator": each.facilitator,
                **need_data(each.need),
                "session": each.session,
                "noted_on": each.noted_on.isoformat() if each.noted_on else None,
            }
            for each in plan.noted
        ],
        "met": plan.met,
        "untrained": list(plan.untrained),
    }


def plan_table(plan: TrainingPlan, words: Glossary, language: str) -> list[list[object]]:
    """Return a training plan as rows: what for, which group, how many, and their code names."""
    heads = ("pelatihan,kelompok,orang,pendamping", "training,group,people,facilitators")
    rows: list[list[object]] = [list(heads[language != "id"].split(","))]
    rows += [
        [
            words.value(each.topic, language),
            words.value(each.performance, language),
            len(each.facilitators),
            list(each.facilitators),
        ]
        for each in plan.trainings
    ]
    rows += [
        [
            f"{words.word('needs', language)}: {words.value(each.competence, language)}",
            words.value(each.performance, language),
            len(each.facilitators),
            list(each.facilitators),
        ]
        for each in plan.needs
    ]
    rows.append([words.word("untrained", language), "", len(plan.untrained), list(plan.untrained)])
    return rows


def sheet_document(sheet: RegisterSheet) -> Document:
    """Return what a sheet brings in, and what it does not."""
    return {
        "added": len(sheet.of(RegisterFate.NEW)),
        "updated": len(sheet.of(RegisterFate.UPDATES)),
        "unchanged": len(sheet.of(RegisterFate.UNCHANGED)),
        "columns": [{"field": field.value, "place": place + 1} for field, place in sheet.columns.places],
        "left_out": [{"column": title, "why": why.value} for title, why in sheet.columns.left_out],
        "refused": [
            {"row": row.number, "reason": row.reason.value if row.reason else "", "what": row.what}
            for row in sheet.of(RegisterFate.REFUSED)
        ],
        "remarks": [
            {
                "row": row.number,
                "code": row.facilitator.code if row.facilitator else "",
                "remark": remark.value,
            }
            for row in sheet.rows
            for remark in row.remarks
        ],
    }


def sheet_table(sheet: RegisterSheet, language: str) -> list[list[object]]:
    """Return what becomes of each row, and below that which columns stay out."""
    side = 0 if language == "id" else 1
    heads = ("baris,kode,hasil,keterangan", "row,code,result,remark")[side].split(",")
    rows: list[list[object]] = [list(heads)]
    for row in sheet.rows:
        why = [REASON_WORDS[row.reason][side]] if row.reason else []
        told = [f"{each}: {row.what}" if row.what else each for each in why]
        told += [REMARK_WORDS[remark][side] for remark in row.remarks]
        code = row.facilitator.code if row.facilitator else ""
        rows.append([row.number, code, FATE_WORDS[row.fate][side], "; ".join(told)])
    left_out = ("kolom tidak diambil", "column left out")[side]
    rows += [["", title, left_out, LEFT_OUT_WORDS[why][side]] for title, why in sheet.columns.left_out]
    return rows
