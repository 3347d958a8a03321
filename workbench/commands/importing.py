"""What the command line says of files that were imported, or were not."""

from collections.abc import Mapping, Sequence
from typing import Final

from workbench.commands.context import asked, said
from workbench.domain.ids import DistrictId
from workbench.services.across import across
from workbench.services.importing import Proposal
from workbench.ui.phrases import phrase, warning_text
from workbench.ui.phrases_importing import role_reason

Document = dict[str, object]

STATUS: Final = {"ready": "imported", "duplicate": "duplicate", "refused": "refused"}
"""What the contract calls each status of a proposal, once it was carried out."""


def file_document(proposal: Proposal, districts: Mapping[DistrictId, str]) -> Document:
    """Return what became of a file, as the contract has it."""
    language = asked().language
    source, transcript = proposal.source, proposal.transcript
    reading = proposal.reading
    document: Document = {
        "path": str(proposal.path),
        "status": STATUS[proposal.status],
        "reason": _reason(proposal),
        "source_id": source.id if source else proposal.duplicate_id,
        "name": source.name if source else proposal.duplicate_of or None,
        "kind": source.kind.value if source else None,
        "format": source.format if source else proposal.path.suffix.removeprefix(".").casefold(),
        "district": districts.get(source.district) if source and source.district else None,
        "district_from": proposal.district_from,
        "characters": source.characters if source else 0,
        "words": source.words if source else 0,
        "paragraphs": transcript.text.count("\n") + 1 if transcript else 0,
        "turns": len(transcript.turns) if transcript else 0,
        "speakers": [
            {
                "name": each.participant.name,
                "role": each.participant.role.value,
                "turns": each.turns,
                "words": each.words,
                "reason": role_reason(each.reason.clue, each.reason.words, language) if each.reason else None,
            }
            for each in proposal.shares()
        ],
        "warnings": [warning_text(each.kind, each.facts, language) for each in proposal.doubts],
        "layout": proposal.layout.value if proposal.layout else None,
        "encoding": reading.material.encoding or None if reading else None,
        "merges": [
            {"into": each.into, "names": list(each.names), "reason": each.reason.value}
            for each in proposal.merges
        ],
        "present": list(reading.recognised.present) if reading else [],
        "silent": [each.name for each in proposal.silent],
        "parts": proposal.parts,
        "comments": len(proposal.remarks),
        "attributes": dict(source.attributes) if source else {},
    }
    if proposal.sheet is not None:
        document["bad_rows"] = [
            {"row": each.number, "reason": each.fault.value} for each in proposal.bad_rows
        ]
    return document


def across_document(proposals: Sequence[Proposal], districts: Mapping[DistrictId, str]) -> list[Document]:
    """Return who may be one person across the sources that were imported."""
    names = {each.source.id: each.source.name for each in proposals if each.source is not None}
    return [
        {
            "name": each.name,
            "district": districts[each.district] if each.district else None,
            "sources": [names[source] for source, _ in each.places],
            "participants": [person for _, person in each.places],
        }
        for each in across(proposals)
    ]


def note_of(document: Document) -> str:
    """Return what a person should know of a file, for its row: why it was refused, else its doubts."""
    warnings = document["warnings"]
    assert isinstance(warnings, list)
    return str(document["reason"] or "; ".join(warnings))


def _reason(proposal: Proposal) -> str | None:
    if proposal.status == "duplicate":
        return said(
            f"isinya sama dengan “{proposal.duplicate_of}”", f"same content as “{proposal.duplicate_of}”"
        )
    return phrase(proposal.error, asked().language) if proposal.error else None
