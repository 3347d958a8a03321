"""Who takes part in a talk that is about to be imported, from recognised names and what a person said of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workbench.domain.ids import DistrictId, ParticipantId, new_id
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.texts import count_words
from workbench.domain.turns import Turn

if TYPE_CHECKING:
    from workbench.language.speakers import MergeProposal, Recognised, RoleReason


@dataclass(frozen=True, slots=True)
class Casting:
    """What a person said of the speakers, each by the name that was recognised: so it survives a new reading.

    ``one`` maps a name to the name whose person it is, ``apart`` holds the proposals to merge that were turned down;
    ``ids`` keeps people who they are from one reading to the next.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    one: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset["MergeProposal"] = frozenset()
    ids: Mapping[str, ParticipantId] = field(default_factory=dict)

    def head(self, name: str) -> str:
        """Return the name that stands for the person whom ``name`` means."""
        seen = {name}
        while (into := self.one.get(name, name)) not in seen:
            seen.add(into)
            name = into
        return name

    def called(self, name: str, words: str) -> "Casting":
        """Return the casting with somebody under other words."""
        return replace(self, names={**self.names, name: words})

    def in_role(self, name: str, role: Role) -> "Casting":
        """Return the casting with somebody in another role."""
        return replace(self, roles={**self.roles, name: role})

    def merged(self, into: str, names: Iterable[str]) -> "Casting":
        """Return the casting in which all these names are one person's."""
        head = self.head(into)
        gone = {self.head(name) for name in names} - {head}
        return replace(self, one={**self.one, **dict.fromkeys(gone, head)})

    def parted(self, names: Iterable[str]) -> "Casting":
        """Return the casting in which each of these names is somebody by itself again."""
        own = frozenset(names)
        kept = {name: into for name, into in self.one.items() if name not in own and into not in own}
        return replace(self, one=kept)

    def refused(self, merge: "MergeProposal") -> "Casting":
        """Return the casting in which a proposal to merge was turned down."""
        return replace(self, apart=self.apart | {merge})

    def holds_one(self, merge: "MergeProposal") -> bool:
        """Tell whether the names of a proposal are one person's already."""
        return len({self.head(name) for name in (merge.into, *merge.names)}) == 1


@dataclass(frozen=True, slots=True)
class CastMember:
    """Somebody in the talk: the participant, the recognised names that are theirs, and why they have their role.

    ``reason`` is None where a person chose the role.
    """

    participant: Participant
    names: tuple[str, ...]
    reason: "RoleReason | None" = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerShare:
    """How much of a talk is one participant's, and why they have their role (None: a person said so)."""

    participant: Participant
    turns: int
    words: int
    names: tuple[str, ...] = ()
    reason: "RoleReason | None" = None


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in a talk, its turns with their participants, and the casting with an id for each."""

    casting: Casting
    members: tuple[CastMember, ...]
    turns: tuple[Turn, ...]

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Everybody, the speakers in order of first appearance, then the silent."""
        return tuple(each.participant for each in self.members)

    @property
    def silent(self) -> tuple[ParticipantId, ...]:
        """Those who were there and said nothing."""
        return tuple(each.participant.id for each in self.members if each.silent)


def cast(recognised: "Recognised", casting: Casting, district: DistrictId | None) -> Cast:
    """Return the participants of a talk, one for each person, and its turns with their participants."""
    from workbench.language.speakers import guess_role, silent_in

    guessed = {each.name: (each.role, each.reason) for each in recognised.speakers}
    silent = silent_in(recognised)
    roles = {**{name: guess_role(name) for name in silent}, **guessed}
    groups: dict[str, list[str]] = {}
    for name in roles:
        groups.setdefault(casting.head(name), []).append(name)
    ids = {**{head: ParticipantId(new_id()) for head in groups if head not in casting.ids}, **casting.ids}
    members = [
        _member(head, names, casting, roles, ids[head], district, set(silent))
        for head, names in groups.items()
    ]
    labels = {each.name: each.labels for each in recognised.speakers}
    members = [_with_attributes(member, labels) for member in members]
    people = {name: member.participant.id for member in members for name in member.names}
    turns = tuple(
        Turn(index, each.speaker, each.start, each.text_start, each.end, people[each.speaker], each.time)
        for index, each in enumerate(recognised.turns)
    )
    return Cast(replace(casting, ids=ids), tuple(_by_appearance(members, recognised)), turns)


def speaker_shares(transcript: Transcript, participants: Sequence[Participant]) -> tuple[SpeakerShare, ...]:
    """Return how many turns and words each participant has; words are counted without the labels."""
    turns: Counter[ParticipantId | None] = Counter()
    words: Counter[ParticipantId | None] = Counter()
    for turn in transcript.turns:
        turns[turn.participant] += 1
        words[turn.participant] += count_words(transcript.text[turn.text_start : turn.end])
    return tuple(SpeakerShare(each, turns[each.id], words[each.id]) for each in participants)


def _member(
    head: str,
    names: list[str],
    casting: Casting,
    roles: Mapping[str, tuple[Role, "RoleReason"]],
    id: ParticipantId,
    district: DistrictId | None,
    silent: set[str],
) -> CastMember:
    known = sorted(names, key=lambda name: name != head)
    role, reason = next((roles[name] for name in known if roles[name][0] is not Role.OTHER), roles[known[0]])
    said = casting.roles.get(head)
    person = Participant(id, casting.names.get(head, known[0]), said or role, district)
    return CastMember(person, tuple(known), None if said else reason, all(name in silent for name in names))


def _with_attributes(member: CastMember, labels: Mapping[str, tuple[str, ...]]) -> CastMember:
    """Return the member with the sex and age that labels such as *P3 (L, 34 th)* tell."""
    from workbench.language.speakers import told_in

    told = told_in(label for name in member.names for label in labels.get(name, ()))
    return replace(member, participant=member.participant.described(told)) if told else member


def _by_appearance(members: Iterable[CastMember], recognised: "Recognised") -> list[CastMember]:
    """Return people in the order in which they first speak, then the silent."""
    order = {each.name: place for place, each in enumerate(recognised.speakers)}
    last = len(order)
    return sorted(members, key=lambda each: min(order.get(name, last) for name in each.names))
