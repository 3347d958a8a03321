"""The groups of a comparison: what talk and which codings belong to each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.coding.retrieval import asks_speaker, place_of
from workbench.domain.coders import Coder
from workbench.domain.districts import District
from workbench.domain.errors import InvalidField
from workbench.domain.ids import SourceId
from workbench.domain.matrices import Dimension, Facet, Heading
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind
from workbench.domain.store import ProjectReader
from workbench.services.facets import attributes_of
from workbench.services.redacting import RedactedReader
from workbench.services.spoken import Said

if TYPE_CHECKING:
    from workbench.analysis.coding_index import CodingIndex
    from workbench.analysis.columns import Column
    from workbench.analysis.comparison import Spoken
    from workbench.analysis.query_facts import Facts

COMPARABLE = (
    Dimension.DISTRICT,
    Dimension.PROVINCE,
    Dimension.ROLE,
    Dimension.KIND,
    Dimension.SOURCE,
    Dimension.SPEAKER,
    Dimension.CODER,
    Dimension.ATTRIBUTE,
)
"""By what can be compared; codes and themes are what is compared."""
_PLACES = frozenset({Dimension.DISTRICT, Dimension.PROVINCE})


@dataclass(frozen=True, slots=True)
class Piece:
    """What one speaker (None: nobody known) says in one source; ``words`` count by what is compared."""

    source: Source
    speaker: Participant | None
    words: int


class Grouping:
    """Tells to which group of a facet words and codings belong, by its heading's id; "" is none."""

    def __init__(self, reader: ProjectReader, facet: Facet, *, moderator: bool) -> None:
        """Take the facet and whether moderators' talk counts.

        Raises:
            InvalidField: nothing can be compared by that facet, or it is an attribute that nobody has.
        """
        self._reader, self.facet, self._moderator = reader, facet, moderator
        self._districts: dict[str, District] = {each.id: each for each in reader.all(District)}
        if facet.dimension not in COMPARABLE:
            raise InvalidField("by", facet.dimension, tuple(COMPARABLE))
        if facet.dimension is Dimension.ATTRIBUTE:
            names = attributes_of(reader.all(Participant))
            if facet.name not in names:
                raise InvalidField("by", facet.name, tuple(names))

    def counts(self, speaker: Participant | None) -> bool:
        """Tell whether what somebody says counts."""
        return self._moderator or speaker is None or speaker.role is not Role.MODERATOR

    def key(self, source: Source | None, speaker: Participant | None) -> str:
        """Return the group of what is said in a source by a speaker; that of a coder's work is not told by these."""
        match self.facet.dimension:
            case Dimension.DISTRICT:
                return self._place(source, speaker)
            case Dimension.PROVINCE:
                place = self._districts.get(self._place(source, speaker))
                return place.province if place is not None else ""
            case Dimension.KIND:
                return source.kind.value if source is not None else ""
            case Dimension.SOURCE:
                return source.id if source is not None else ""
            case _:
                return self._key_of(speaker)

    def _place(self, source: Source | None, speaker: Participant | None) -> str:
        return (place_of(source, speaker) or "") if source is not None else ""

    def _key_of(self, speaker: Participant | None) -> str:
        if speaker is None:
            return ""
        if self.facet.dimension is Dimension.ROLE:
            return speaker.role.value
        return speaker.id if self.facet.dimension is Dimension.SPEAKER else self._told_of(speaker)

    def _told_of(self, speaker: Participant) -> str:
        """Return what the attribute says of somebody; blanks around it part no groups."""
        return speaker.attribute(self.facet.name).strip()

    def pieces(self, facts: "Facts", spoken: Mapping[SourceId, Said]) -> Iterable[Piece]:
        """Give all talk that counts, by source and speaker; words outside every turn belong to nobody known."""
        people = {each.id: each for each in facts.participants if each is not None}
        for source in facts.sources:
            if source is None:
                continue
            said, whole = spoken.get(source.id, {}), self._takes_whole(source)
            for speaker_id, words in said.items():
                speaker = people.get(speaker_id) if speaker_id is not None else None
                if self.counts(speaker):
                    yield Piece(source, speaker, words.whole if whole else words.said)
            outside = source.words - sum(each.whole for each in said.values())
            if whole and outside > 0:
                yield Piece(source, None, outside)

    def _takes_whole(self, source: Source) -> bool:
        """Tell whether a source belongs to one group with all its words, labels and what is said outside turns too."""
        if self.facet.dimension in {Dimension.KIND, Dimension.SOURCE}:
            return True
        return self.facet.dimension in _PLACES and not asks_speaker(source)

    def knows(self, key: str) -> bool:
        """Tell whether a group is one of the study's, though it has neither words nor codings."""
        match self.facet.dimension:
            case Dimension.DISTRICT:
                return key in self._districts
            case Dimension.PROVINCE:
                return bool(key) and any(each.province == key for each in self._districts.values())
            case Dimension.KIND:
                return key in tuple(SourceKind)
            case Dimension.ROLE:
                return key in tuple(Role)
            case Dimension.SOURCE:
                return self._reader.find(Source, key) is not None
            case Dimension.SPEAKER:
                return self._reader.find(Participant, key) is not None
            case Dimension.CODER:
                return self._reader.find(Coder, key) is not None
            case _:
                return bool(key) and key in set(map(self._told_of, self._reader.all(Participant)))

    def label(self, key: str) -> str:
        """Return what a group is called; kinds and roles by their names in the records, for the words come later."""
        dimension = self.facet.dimension
        found: District | Source | Participant | Coder | None = None
        if dimension is Dimension.DISTRICT:
            found = self._reader.find(District, key)
        elif dimension is Dimension.SOURCE:
            found = self._reader.find(Source, key)
        elif dimension is Dimension.SPEAKER:
            found = self._reader.find(Participant, key)
        elif dimension is Dimension.CODER:
            found = self._reader.find(Coder, key)
        elif dimension is Dimension.ATTRIBUTE and isinstance(self._reader, RedactedReader):
            # The value is its own key, as the project has it.
            return self._reader.scrubber.words(key)
        return found.name if found is not None else key

    def headings(self, keys: Iterable[str]) -> tuple[Heading, ...]:
        """Return the headings of groups in the order in which tables have them."""
        there = set(keys) - {""}
        ranks = self._ranks()
        labels = {key: self.label(key) for key in there}
        ordered = sorted(there, key=lambda key: (ranks.get(key, len(ranks)), labels[key].casefold(), key))
        return tuple(Heading(key, labels[key]) for key in ordered)

    def _ranks(self) -> dict[str, int]:
        ordered: Sequence[str] = ()
        if self.facet.dimension is Dimension.DISTRICT:
            ordered = tuple(self._districts)
        elif self.facet.dimension is Dimension.PROVINCE:
            ordered = tuple(dict.fromkeys(each.province for each in self._districts.values()))
        elif self.facet.dimension is Dimension.ROLE:
            # Who leads the talk is seldom coded: held against others last, if at all.
            ordered = tuple(sorted(Role, key=lambda each: each is Role.MODERATOR))
        elif self.facet.dimension is Dimension.KIND:
            ordered = tuple(each.value for each in SourceKind)
        return {key: place for place, key in enumerate(ordered)}


def groups_of_codings(grouping: Grouping, index: "CodingIndex", facts: "Facts") -> tuple["Column", list[str]]:
    """Return the group of each coding by number, and the groups' keys; -1 for none."""
    from workbench.analysis.compared_columns import numbered, pairs_of

    if grouping.facet.dimension is Dimension.CODER:
        return numbered([each.id if each is not None else "" for each in facts.coders], index.coder)
    pairs, of_coding = pairs_of(index, len(facts.participants))
    keys = [
        grouping.key(facts.sources[source], facts.participants[person] if person >= 0 else None)
        for source, person in pairs
    ]
    return numbered(keys, of_coding)


def spoken_by_group(
    pieces: Sequence[Piece], keys: Sequence[str], grouping: Grouping, facts: "Facts"
) -> "Spoken":
    """Return the talk of the groups by column, sources and speakers by their numbers."""
    from workbench.analysis.compared_columns import spoken_of

    place = {key: number for number, key in enumerate(keys)}
    sources = {each.id: at for at, each in enumerate(facts.sources) if each is not None}
    people = {each.id: at for at, each in enumerate(facts.participants) if each is not None}
    return spoken_of(
        [
            (
                place[key],
                sources[piece.source.id],
                people[piece.speaker.id] if piece.speaker else -1,
                piece.words,
            )
            for piece in pieces
            if (key := grouping.key(piece.source, piece.speaker)) in place
        ]
    )
