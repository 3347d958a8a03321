"""Operations on participants: what they are called, what is known of them, and that two names are one person."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.coding.frameworks import hand_on_subjects
from workbench.coding.memos import lead_links_on, memos_on
from workbench.domain.districts import District
from workbench.domain.errors import NameEmpty
from workbench.domain.frameworks import SubjectKind
from workbench.domain.ids import DistrictId, ParticipantId
from workbench.domain.memos import MemoTarget
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.participants import Participant
from workbench.domain.prose import LinkKind
from workbench.domain.sources import Transcript
from workbench.domain.store import ProjectStore


@dataclass(frozen=True, slots=True)
class ChangeParticipants:
    """Give participants other names, roles, districts or attributes, all in one step."""

    changed: tuple[Participant, ...]

    @property
    def step(self) -> Step:
        """Named by the first of them, and how many."""
        return Step("change_participants", self.changed[0].name, len(self.changed))

    def apply(self, store: ProjectStore) -> Restoration:
        """Change them. Raises UnknownThing for one who is not there or a district that is not, and NameEmpty."""
        log = EditLog(store)
        for person in self.changed:
            store.get(Participant, person.id)
            if person.district is not None:
                store.get(District, person.district)
            if not person.name.strip():
                raise NameEmpty
        log.put(*self.changed)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class MergeParticipants:
    """Say that several participants are one person: all their turns become those of ``into``.

    What is known of the others and not of ``into`` is kept: attributes, a district, memos, and summaries.
    """

    into: ParticipantId
    others: tuple[ParticipantId, ...]
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the one who stays, when the caller gave the name."""
        return Step("merge_participants", self.name, len(self.others) + 1)

    def apply(self, store: ProjectStore) -> Restoration:
        """Merge them. Raises UnknownThing when one of them is not there."""
        log = EditLog(store)
        kept = store.get(Participant, self.into)
        gone = [store.get(Participant, other) for other in dict.fromkeys(self.others) if other != self.into]
        ids = {person.id for person in gone}
        for source in sorted({each for talks in store.talks_of(ids).values() for each in talks}):
            log.put(_with_one_for(store.get(Transcript, source), ids, kept.id))
        log.put(_joined(kept, gone))
        log.put(*(replace(memo, about=kept.id) for memo in memos_on(store, MemoTarget.PARTICIPANT, ids)))
        lead_links_on(store, log, LinkKind.PARTICIPANT, [(each, kept.id) for each in ids])
        hand_on_subjects(store, log, SubjectKind.PARTICIPANT, [each.id for each in gone], kept.id)
        log.remove(*gone)
        return log.inverse(self.step)


def _with_one_for(transcript: Transcript, gone: set[ParticipantId], kept: ParticipantId) -> Transcript:
    turns = tuple(
        replace(turn, participant=kept) if turn.participant in gone else turn for turn in transcript.turns
    )
    speaking = {turn.participant for turn in turns}
    silent = dict.fromkeys(kept if each in gone else each for each in transcript.silent)
    return replace(transcript, turns=turns, silent=tuple(each for each in silent if each not in speaking))


def _joined(kept: Participant, gone: Iterable[Participant]) -> Participant:
    district: DistrictId | None = kept.district
    attributes: dict[str, str] = dict(kept.attributes)
    for person in gone:
        district = district or person.district
        attributes = {**dict(person.attributes), **attributes}
    return replace(kept, district=district, attributes=tuple(attributes.items()))
