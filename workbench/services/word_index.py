"""The words of a project in memory: parted once, kept from search to search, and refreshed by what changes."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from workbench.coding.retrieval import place_of
from workbench.domain.districts import District
from workbench.domain.ids import DistrictId, ParticipantId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change, ProjectReader
from workbench.services.jobs import Progress, Silent
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.analysis.word_index import TextWords, TurnTable, Vocabulary, WordIndex
    from workbench.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True, eq=False)
class Talk:
    """All sources' words, by the names of the sources, with who speaks where.

    ``speakers``, ``ordinals`` and ``places`` have an entry for each turn of the index: who speaks, the how manieth
    turn of its source it is (from 1), and the district that its words belong to.
    """

    index: "WordIndex"
    sources: tuple[Source, ...]
    speakers: tuple[Participant | None, ...]
    ordinals: tuple[int, ...]
    places: tuple[DistrictId | None, ...]
    districts: Mapping[DistrictId, District]

    def turn_at(self, text: int, position: int) -> int:
        """Return the number of the turn that holds a position of a text (code points), below 0 for none."""
        turns = self.index.turns
        found = (
            bisect_right(
                range(len(turns.text)), (text, position), key=lambda n: (turns.text[n], turns.start[n])
            )
            - 1
        )
        inside = found >= 0 and turns.text[found] == text and position < turns.end[found]
        return found if inside else -1

    def not_led(self, turns: Sequence[bool]) -> list[bool]:
        """Return these flags of turns without those of who leads the talk."""
        return [
            wanted and (speaker is None or speaker.role is not Role.MODERATOR)
            for wanted, speaker in zip(turns, self.speakers, strict=True)
        ]

    def place(self, text: int, turn: int) -> DistrictId | None:
        """Return the district of words in a text, in that turn or in none (below 0)."""
        return self.places[turn] if turn >= 0 else self.sources[text].district


class WordIndexes:
    """Keeps the words of one project. May be asked on any thread; it reads with a connection of its own."""

    def __init__(self, project: Project) -> None:
        """Follow the project's changes."""
        # Not the project itself: who keeps these by project would keep it for ever.
        self._file = project.file
        self._lock = Lock()
        self._talk: Talk | None = None
        self._stale = True
        self._texts: dict[SourceId, tuple[str, TextWords]] = {}
        self._vocabulary: Vocabulary | None = None
        project.subscribe(self._on_changed, first=True)

    def current(self, progress: Progress | None = None) -> Talk:
        """Return the words as they are now: only texts that are new or other than before are parted.

        Raises Cancelled.
        """
        with self._lock:
            if self._talk is None or self._stale:
                # Before the reading: what changes from here on makes the next one read again.
                self._stale = False
                try:
                    self._talk = self._read(progress or Silent())
                except BaseException:
                    self._stale = True
                    raise
            return self._talk

    def _on_changed(self, change: Change) -> None:
        if change.touches(Transcript, Source, Participant, District):
            self._stale = True

    def _read(self, progress: Progress) -> Talk:
        from workbench.analysis.word_index import Vocabulary, WordIndex, counter
        from workbench.language.stem_families import is_english

        with self._file.reading() as reader:
            sources = tuple(sorted(reader.all(Source), key=lambda each: (each.name.casefold(), each.id)))
            if self._vocabulary is None:
                self._vocabulary = Vocabulary()
            texts = [self._part(reader, each, self._vocabulary, (place, len(sources)), progress)
                     for place, each in enumerate(sources)]  # fmt: skip
            people = {each.id: each for each in reader.all(Participant)}
            districts = {each.id: each for each in reader.all(District)}
        turns, speakers = _turns(self._file, sources, people)
        english = [is_english(counter(each, self._vocabulary)) for each in texts]
        places = tuple(place_of(sources[text], who) for text, who in zip(turns.text, speakers, strict=True))
        index = WordIndex(texts, self._vocabulary, turns, english)
        # From now on the texts are windows on the index: their words are in memory once.
        self._texts = {
            source.id: (source.sha256, part) for source, part in zip(sources, index.parts(), strict=True)
        }
        return Talk(
            index,
            sources,
            speakers,
            _ordinals(turns),
            places,
            districts,
        )

    def _part(
        self,
        reader: ProjectReader,
        source: Source,
        vocabulary: "Vocabulary",
        place: tuple[int, int],
        progress: Progress,
    ) -> "TextWords":
        from workbench.analysis.word_index import words_of

        known = self._texts.get(source.id)
        if known is not None and known[0] == source.sha256:
            return known[1]
        progress.advance(*place)
        parted = words_of(reader.text(source.id), vocabulary)
        self._texts[source.id] = source.sha256, parted
        return parted


_KEPT: WeakKeyDictionary[Project, WordIndexes] = WeakKeyDictionary()


def word_indexes(project: Project) -> WordIndexes:
    """Return the words of a project that is open, the same for everybody who asks."""
    kept = _KEPT.get(project)
    if kept is None:
        kept = _KEPT[project] = WordIndexes(project)
    return kept


def _turns(
    file: "ProjectFile", sources: tuple[Source, ...], people: Mapping[ParticipantId, Participant]
) -> "tuple[TurnTable, tuple[Participant | None, ...]]":
    from workbench.analysis.word_index import TurnTable
    from workbench.storage.reads import turn_columns

    columns = turn_columns(file)
    place = {each.id: number for number, each in enumerate(sources)}
    who = {number: people.get(ParticipantId(guid)) for number, guid in columns.guids.items()}
    text_of = {number: place.get(SourceId(guid), -1) for number, guid in columns.guids.items()}
    rows = [
        (text_of[source], start, text_start, end, person)
        for source, start, text_start, end, person in zip(
            columns.source, columns.start, columns.text_start, columns.end, columns.participant, strict=True
        )
        if text_of[source] >= 0
    ]
    rows.sort(key=lambda row: row[:2])
    table = TurnTable(*([row[column] for row in rows] for column in range(4)))
    return table, tuple(who.get(row[4]) for row in rows)


def _ordinals(turns: "TurnTable") -> tuple[int, ...]:
    ordinals: list[int] = []
    before = -1
    for text in turns.text:
        ordinals.append(ordinals[-1] + 1 if text == before else 1)
        before = text
    return tuple(ordinals)
