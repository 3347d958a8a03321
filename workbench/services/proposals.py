"""Proposals: what files would become. A person corrects them; nothing is saved by that."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from workbench.domain.errors import InputRefused
from workbench.domain.ids import DistrictId, ParticipantId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.surveys import Survey
from workbench.services.casting import Casting, CastMember, SpeakerShare, cast, speaker_shares
from workbench.services.surveys import SurveySheet

if TYPE_CHECKING:
    from workbench.language.readers import Comment, Doubt, Material
    from workbench.language.readers.sheet_rows import BadRow
    from workbench.language.speakers import LayoutChoice, MergeProposal, Profile, Recognised

Status = Literal["ready", "duplicate", "refused"]
HAND = "hand"
_SAID = frozenset({HAND, "option"})


class RemarksAs(StrEnum):
    """What becomes of the remarks in a file's margin: nothing, memos on the words they mean, or codings."""

    LEAVE_OUT = "leave_out"
    MEMOS = "memos"
    CODINGS = "codings"


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read: its material, how a person has it read, what that gave, and what it gave by itself at first."""

    material: "Material"
    profile: "Profile"
    recognised: "Recognised"
    first: "Recognised"

    def under(self, profile: "Profile") -> "Reading":
        """Return the file read anew."""
        from workbench.language.speakers import recognise

        return replace(self, profile=profile, recognised=recognise(self.material, profile))


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file would become. Nothing is saved yet.

    ``ready`` ones have source, transcript and participants; a ``duplicate`` names the source with the same text;
    a ``refused`` one says why. ``district_from`` is ``option``, ``name``, ``text``, ``hand`` or ``none``,
    ``kind_from`` ``option``, ``name``, ``text``, ``speakers`` or ``hand``. ``reading`` is what it takes to read
    the file anew, ``casting`` what a person said of its speakers. ``checked`` ones were looked at by a person and
    ``left_out`` ones are not to be imported. ``part`` counts the interviews of a file that was split, from 1.
    A survey has its columns, the ``sheet`` that it was made of, and the rows of it that could not be taken.
    """

    path: Path
    status: Status
    source: Source | None = None
    transcript: Transcript | None = None
    participants: tuple[Participant, ...] = ()
    district_from: str = "none"
    doubts: tuple["Doubt", ...] = ()
    error: InputRefused | None = None
    duplicate_of: str = ""
    duplicate_id: SourceId | None = None
    survey: Survey | None = None
    sheet: SurveySheet | None = None
    bad_rows: tuple["BadRow", ...] = ()
    kind_from: str = "speakers"
    reading: Reading | None = None
    casting: Casting = field(default_factory=Casting)
    members: tuple[CastMember, ...] = ()
    remarks_as: RemarksAs = RemarksAs.LEAVE_OUT
    checked: bool = False
    left_out: bool = False
    part: int = 0

    @property
    def parts(self) -> int:
        """How many interviews the file holds, as far as can be told; 0 where there is nothing to import."""
        if self.status != "ready":
            return 0
        return next(
            (int(each.facts["count"]) for each in self.doubts if each.kind == "several_interviews"), 1
        )

    @property
    def layout(self) -> "LayoutChoice | None":
        """How speakers are set off, as recognised or as chosen."""
        return self.reading.recognised.layout if self.reading else None

    @property
    def remarks(self) -> tuple["Comment", ...]:
        """The remarks in the file's margin."""
        return self.reading.material.comments if self.reading else ()

    @property
    def silent(self) -> tuple[Participant, ...]:
        """Those who were there and said nothing."""
        return tuple(each.participant for each in self.members if each.silent)

    @property
    def merges(self) -> tuple["MergeProposal", ...]:
        """The proposals to merge names that nobody has decided on."""
        found = self.reading.recognised.merges if self.reading else ()
        return tuple(
            each for each in found if each not in self.casting.apart and not self.casting.holds_one(each)
        )

    @property
    def needs_look(self) -> bool:
        """Whether somebody should look at it: there are doubts, or no district, and nobody has looked yet."""
        placed = self.source is not None and self.source.district is not None
        return self.status == "ready" and not self.checked and not (placed and not self.doubts)

    def renamed(self, name: str) -> "Proposal":
        """Return the proposal with another name for the source."""
        return self if self.source is None else replace(self, source=self.source.renamed(name))

    def in_kind(self, kind: SourceKind) -> "Proposal":
        """Return the proposal as another kind of source."""
        if self.source is None:
            return self
        return replace(self, source=replace(self.source, kind=kind), kind_from=HAND)

    def placed(self, district: DistrictId | None) -> "Proposal":
        """Return the proposal in another district, as a person said; those who were in its old one go along."""
        if self.source is None:
            return self
        before = self.source.district
        moved = self._with_participants(
            lambda each: each.placed(district) if each.district == before else each
        )
        return replace(moved, source=self.source.placed(district), district_from=HAND)

    def seen(self, *, checked: bool = True) -> "Proposal":
        """Return the proposal as one that somebody has looked at, or has not."""
        return replace(self, checked=checked)

    def leaving_out(self, *, left_out: bool) -> "Proposal":
        """Return the proposal as one that is not to be imported, or is."""
        return replace(self, left_out=left_out)

    def with_remarks(self, remarks_as: RemarksAs) -> "Proposal":
        """Return the proposal with something else to be made of the remarks in its margin."""
        return replace(self, remarks_as=remarks_as)

    def read_as(self, layout: str) -> "Proposal":
        """Return the proposal with the file read in another layout, the value of a ``LayoutChoice``."""
        from workbench.language.speakers import LayoutChoice

        return self._under(lambda profile: replace(profile, layout=LayoutChoice(layout)))

    def with_label(self, name: str) -> "Proposal":
        """Return the proposal with ``name`` taken for a speaker's wherever it begins a line."""
        return self._under(
            lambda profile: replace(
                profile,
                also=tuple(dict.fromkeys((*profile.also, name))),
                never=_without(profile.never, name),
            )
        )

    def without_label(self, *names: str) -> "Proposal":
        """Return the proposal with these names taken for nobody's: they are speech."""
        return self._under(
            lambda profile: replace(
                profile,
                also=_without(profile.also, *names),
                never=tuple(dict.fromkeys((*profile.never, *names))),
            )
        )

    def under(self, profile: "Profile") -> "Proposal":
        """Return the proposal with the file read as ``profile`` has it; what a person said of it stays."""
        return self._under(lambda _profile: profile)

    def with_role(self, participant: ParticipantId, role: Role) -> "Proposal":
        """Return the proposal with somebody in another role."""
        head = self._head(participant)
        if head is None:
            return self._with_participants(
                lambda each: each.in_role(role) if each.id == participant else each
            )
        return self.recast(self.casting.in_role(head, role))

    def with_speaker_name(self, participant: ParticipantId, name: str) -> "Proposal":
        """Return the proposal with somebody under another name; an empty name changes nothing."""
        clean = " ".join(name.split())
        if not clean:
            return self
        head = self._head(participant)
        if head is None:
            return self._with_participants(
                lambda each: each.renamed(clean) if each.id == participant else each
            )
        return self.recast(self.casting.called(head, clean))

    def merged(self, into: ParticipantId, others: Iterable[ParticipantId]) -> "Proposal":
        """Return the proposal in which several people are one, ``into``, who has all their turns."""
        head = self._head(into)
        heads = [name for other in others if (name := self._head(other)) is not None]
        return self if head is None else self.recast(self.casting.merged(head, heads))

    def merged_as(self, merge: "MergeProposal") -> "Proposal":
        """Return the proposal in which names are one person's, as was proposed."""
        return self.recast(self.casting.merged(merge.into, merge.names))

    def kept_apart(self, merge: "MergeProposal") -> "Proposal":
        """Return the proposal in which a proposal to merge was turned down."""
        return self.recast(self.casting.refused(merge))

    def parted(self, participant: ParticipantId) -> "Proposal":
        """Return the proposal in which each name of somebody is a person by itself again."""
        names = next((each.names for each in self.members if each.participant.id == participant), ())
        return self.recast(self.casting.parted((*names, *map(self.casting.head, names))))

    def recast(self, casting: Casting) -> "Proposal":
        """Return the proposal with its participants as a casting has them."""
        if self.reading is None or self.source is None or self.transcript is None:
            return self
        recognised = self.reading.recognised
        found = cast(recognised, casting, self.source.district)
        return replace(
            self,
            transcript=Transcript(
                self.source.id, self.transcript.text, found.turns, found.silent, recognised.marks
            ),
            participants=found.participants,
            casting=found.casting,
            members=found.members,
            doubts=(*self.reading.material.warnings, *_left(recognised, found.casting)),
        )

    def shares(self) -> tuple[SpeakerShare, ...]:
        """Return who speaks how much, in order of first appearance."""
        if self.transcript is None:
            return ()
        mute = {each.id for each in self.silent}
        known = {each.participant.id: each for each in self.members}
        found = speaker_shares(self.transcript, [each for each in self.participants if each.id not in mute])
        return tuple(
            replace(share, names=member.names, reason=member.reason)
            if (member := known.get(share.participant.id))
            else share
            for share in found
        )

    def _under(self, change: "Callable[[Profile], Profile]") -> "Proposal":
        if self.reading is None or self.source is None:
            return self
        reading = self.reading.under(change(self.reading.profile))
        found = reading.recognised
        kind = self.source.kind if self.kind_from in _SAID else found.kind
        source = replace(self.source, kind=kind, attributes=found.attributes)
        return replace(self, reading=reading, source=source, checked=False).recast(self.casting)

    def _head(self, participant: ParticipantId) -> str | None:
        names = next((each.names for each in self.members if each.participant.id == participant), None)
        return self.casting.head(names[0]) if names else None

    def _with_participants(self, change: Callable[[Participant], Participant]) -> "Proposal":
        return replace(
            self,
            participants=tuple(map(change, self.participants)),
            members=tuple(replace(each, participant=change(each.participant)) for each in self.members),
        )


def layouts() -> tuple[str, ...]:
    """Return the layouts in which a file can be read, that which finds out by itself first."""
    from workbench.language.speakers import LayoutChoice

    return tuple(LayoutChoice)


def turn_doubts(proposal: Proposal) -> Mapping[int, "Doubt"]:
    """Return which turns a doubt is about, by their index: an odd label's, and the first of names to be merged."""
    if proposal.reading is None:
        return {}
    first: dict[str, int] = {}
    of_name: dict[str, list[int]] = {}
    for index, turn in enumerate(proposal.reading.recognised.turns):
        first.setdefault(turn.speaker, index)
        of_name.setdefault(turn.speaker, []).append(index)
    found: dict[int, Doubt] = {}
    for doubt in proposal.doubts:
        if doubt.kind == "odd_label":
            found.update(dict.fromkeys(of_name.get(doubt.facts["label"], ()), doubt))
    for merge in proposal.merges:
        doubt = next(each for each in proposal.doubts if each.facts.get("names") == names_in(merge))
        found.update({first[name]: doubt for name in merge.names if name in first})
    return found


def names_in(merge: "MergeProposal") -> str:
    """Return the names of a proposal to merge, as the doubt about them has them."""
    return ", ".join((merge.into, *merge.names))


def _left(recognised: "Recognised", casting: Casting) -> Iterable["Doubt"]:
    """Give the doubts about speakers that nobody has decided on."""
    decided = {
        names_in(merge) for merge in recognised.merges if merge in casting.apart or casting.holds_one(merge)
    }
    return (
        each
        for each in recognised.warnings
        if each.kind != "one_person" or each.facts.get("names") not in decided
    )


def _without(names: Iterable[str], *gone: str) -> tuple[str, ...]:
    from workbench.language.speakers.profile import folded

    unwanted = set(map(folded, gone))
    return tuple(name for name in names if folded(name) not in unwanted)
