"""Words of earlier sessions on a case, as they may be cited in a later one."""

import re
from dataclasses import dataclass
from typing import Final

from workbench.domain.cases import Case, NoteEvidence
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.store import ProjectReader
from workbench.supervision.lookup import order_held

_ENDS: Final = re.compile(r"(?<=[.!?…])\s+|\n+")


@dataclass(frozen=True, slots=True)
class EarlierNote:
    """A sentence of a session's note, with the session that it stands in."""

    session: Session
    evidence: NoteEvidence


def earlier_notes(reader: ProjectReader, case: Case, before: Session | None) -> tuple[EarlierNote, ...]:
    """Return the sentences that sessions other than ``before`` noted on a case, the latest session first."""
    sessions = [each for each in reader.sessions_about(case.id) if before is None or each.id != before.id]
    return tuple(
        EarlierNote(session, NoteEvidence(session.id, sentence))
        for session in sorted(sessions, key=order_held, reverse=True)
        if (said := session.discussion_of(case.id)) is not None
        for sentence in _sentences(said)
    )


def _sentences(said: CaseDiscussion) -> tuple[str, ...]:
    texts = (said.done, said.discussed, said.analysis, said.decision, said.rationale, said.strengths)
    parts = (part.strip() for text in texts for part in _ENDS.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))
