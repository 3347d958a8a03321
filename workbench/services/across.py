"""People who seem to speak in several of the files that are imported together: proposed, never joined silently."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.domain.ids import DistrictId, ParticipantId, SourceId
from workbench.domain.participants import Participant
from workbench.services.proposals import Proposal


@dataclass(frozen=True, slots=True)
class Across:
    """Participants of several sources who bear one real name in one district: perhaps one person.

    Where no district is known, only a full name of several words is enough. ``places`` says who of which source,
    in the order of the files.
    """

    name: str
    district: DistrictId | None
    places: tuple[tuple[SourceId, ParticipantId], ...]


def across(proposals: Iterable[Proposal]) -> tuple[Across, ...]:
    """Return who may be one person across sources. Codes (*P1*) and parts (*Moderator*) are no real names."""
    from workbench.language.speakers.names import plain_key

    found: dict[tuple[str, DistrictId | None], list[tuple[SourceId, Participant]]] = defaultdict(list)
    for each in proposals:
        if each.status != "ready" or each.left_out or each.source is None or each.reading is None:
            continue
        for person in each.participants:
            key = plain_key(person.name)
            if _is_real(person.name) and (person.district is not None or len(key.split()) > 1):
                found[key, person.district].append((each.source.id, person))
    return tuple(
        Across(people[0][1].name, district, tuple((source, person.id) for source, person in people))
        for (_key, district), people in found.items()
        if _may_be_one(people)
    )


def joined(proposals: Sequence[Proposal], found: Across) -> tuple[Proposal, ...]:
    """Return the proposals in which those people are one, as the first of their files has them."""
    places = dict(found.places)
    kept = found.places[0][1]
    first = next(person for each in proposals for person in each.participants if person.id == kept)
    return tuple(
        _with_person(each, places[each.source.id], first)
        if each.source is not None and each.source.id in places
        else each
        for each in proposals
    )


def agreeing(proposals: Sequence[Proposal], changed: Proposal) -> tuple[Proposal, ...]:
    """Return the proposals with whom they share with a changed one as they are called there, and in that role."""
    people = {each.id: each for each in changed.participants}
    return tuple(_agreeing(each, people) if each is not changed else each for each in proposals)


def _agreeing(proposal: Proposal, people: dict[ParticipantId, Participant]) -> Proposal:
    for person in proposal.participants:
        now = people.get(person.id)
        if now is not None and now != person:
            proposal = proposal.with_speaker_name(person.id, now.name).with_role(person.id, now.role)
    return proposal


def _with_person(proposal: Proposal, own: ParticipantId, person: Participant) -> Proposal:
    member = next(each for each in proposal.members if each.participant.id == own)
    head = proposal.casting.head(member.names[0])
    casting = replace(
        proposal.casting.called(head, person.name).in_role(head, person.role),
        ids={**proposal.casting.ids, head: person.id},
    )
    return proposal.recast(casting)


def _may_be_one(people: Sequence[tuple[SourceId, Participant]]) -> bool:
    """Tell whether namesakes are each in another source, and not one person already."""
    sources = {source for source, _ in people}
    return len(people) == len(sources) > 1 and len({person.id for _, person in people}) > 1


def _is_real(name: str) -> bool:
    """Tell whether a name is somebody's own: neither a code nor a part in the talk."""
    from workbench.language.speakers.names import taken_apart
    from workbench.language.speakers.shapes import Shape, shape_of

    shape = shape_of(name) if name.split() else Shape.WORDS
    parts = taken_apart(name)
    return shape in (Shape.NAME, Shape.ADDRESSED) and not parts.initials and not parts.digits
