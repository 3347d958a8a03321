"""What a case can rest on: words of the sessions that spoke of it, and quotations."""

import re
from collections.abc import Iterable
from typing import Final

from workbench.domain.cases import NoteEvidence
from workbench.domain.ids import CodingId
from workbench.domain.sessions import Session
from workbench.services.projects import Project
from workbench.services.supervision import case_edited
from workbench.supervision.case_operations import EditCase
from workbench.supervision.lookup import case_named, order_held
from workbench.supervision.note_evidence import words_of

_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?…])\s+|\n+")


def citable_words(project: Project, case: str) -> tuple[tuple[Session, NoteEvidence], ...]:
    """Return what can be cited of a case's sessions, sentence by sentence, the latest session first.

    What the case cites already comes first of each session, as it was cited.
    """
    about = case_named(project.reader, case)
    found: dict[NoteEvidence, Session] = {}
    sessions = sorted(project.reader.sessions_about(about.id), key=order_held, reverse=True)
    for session in sessions:
        found.update({note: session for note in about.notes if note.session == session.id})
        for words in words_of(session, about.id):
            for sentence in _SENTENCE_ENDS.split(words):
                if sentence.strip():
                    found.setdefault(NoteEvidence(session.id, sentence.strip()), session)
    return tuple((session, note) for note, session in found.items())


def case_citing_words(
    project: Project, case: str, notes: Iterable[NoteEvidence], justify: str = ""
) -> EditCase:
    """Let a case cite these words of its sessions and no others."""
    data = [{"session": each.session, "quote": each.quote} for each in notes]
    return case_edited(project, case, {"notes": data}, justify)


def case_citing_quotations(project: Project, case: str, codings: Iterable[CodingId]) -> EditCase:
    """Let a case cite these quotations and no others."""
    return case_edited(project, case, {"evidence": list(codings)})
