"""Cases from JSON, and back: the files of the command line and the form of the window alike.

A record is read whole or not at all. What is wrong is named by its path in the record, such as ``themes[0].code``.
"""

from datetime import datetime
from typing import Final

from workbench.domain.cases import Case, Risk
from workbench.domain.districts import District
from workbench.domain.ids import CaseId
from workbench.domain.store import ProjectReader
from workbench.supervision.fields import Fields
from workbench.supervision.record_parts import (
    Json,
    district_in,
    evidence_in,
    notes_data,
    notes_in,
    refused_data,
    refused_in,
    themes_data,
    themes_in,
)

CASE_FIELDS: Final = (
    "code",
    "district",
    "facilitator",
    "components",
    "situation",
    "risk",
    "themes",
    "evidence",
    "research_consent",
    "household",
    "group",
    "strengths",
    "notes",
    "refused",
    "template",
    "keep_until",
)


def case_record(data: object, reader: ProjectReader, *, id: CaseId, at: datetime) -> Case:
    """Return the case that ``data`` describes, made at ``at``.

    Raises:
        UnknownField, InvalidField: by the field's path.
        UnknownThing: there is no such district, code, coding or session.
    """
    fields = Fields(data, CASE_FIELDS)
    return Case(
        id=id,
        code=fields.text("code", required=True),
        district=district_in(fields, reader),
        facilitator=fields.text("facilitator"),
        created_at=at,
        situation=fields.text("situation"),
        components=fields.texts("components"),
        risk=fields.choice("risk", Risk) or Risk.MEDIUM,
        themes=themes_in(fields, reader),
        evidence=evidence_in(fields, reader),
        research_consent=fields.flag("research_consent"),
        household=fields.text("household"),
        group=fields.text("group"),
        strengths=fields.text("strengths"),
        notes=notes_in(fields, reader),
        refused=refused_in(fields, reader),
        template=fields.text("template"),
        keep_until=fields.day_or_none("keep_until"),
    )


def case_data(case: Case, reader: ProjectReader) -> Json:
    """Return a case as a record's file has it; read again, it gives the same case.

    State, outcome and the changes of risk are no part of it: operations of their own make those.
    """
    return {
        "code": case.code,
        "district": reader.get(District, case.district).name,
        "facilitator": case.facilitator,
        "components": list(case.components),
        "situation": case.situation,
        "risk": case.risk.value,
        "themes": themes_data(case.themes, reader),
        "evidence": list(case.evidence),
        "research_consent": case.research_consent,
        "household": case.household,
        "group": case.group,
        "strengths": case.strengths,
        "notes": notes_data(case.notes, reader),
        "refused": refused_data(case.refused, reader),
        "template": case.template,
        "keep_until": case.keep_until.isoformat() if case.keep_until else None,
    }
