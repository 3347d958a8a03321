"""Sources as lists and as open texts."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.coding.cast import people_in
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.errors import AmbiguousName, UnknownThing
from workbench.domain.ids import ParticipantId, SourceId
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import ProjectReader
from workbench.domain.turns import Turn
from workbench.services.memos import memos_on_words
from workbench.services.projects import Project


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source as lists show it."""

    source: Source
    district: District | None
    codings: int
    turns: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What an open source needs to be shown; ``memos`` are those on its words."""

    source: Source
    text: str
    turns: tuple[Turn, ...]
    participants: Mapping[ParticipantId, Participant]
    codings: tuple[Coding, ...]
    memos: tuple[Memo, ...]


def source_items(project: Project) -> tuple[SourceItem, ...]:
    """Return the sources by district, as the study orders those, then by name; those without district last."""
    from workbench.storage.reads import source_counts, source_counts_by, turn_counts

    districts = {district.id: district for district in project.reader.all(District)}
    eyes = project.eyes
    codings = source_counts(project.file) if eyes is None else source_counts_by(project.file, eyes)
    turns = turn_counts(project.file)
    items = [
        SourceItem(
            source,
            districts[source.district] if source.district else None,
            codings.get(source.id, 0),
            turns.get(source.id, 0),
        )
        for source in project.reader.all(Source)
    ]
    return tuple(sorted(items, key=_by_district_and_name))


def source_named(reader: ProjectReader, name: str) -> Source:
    """Return the source of that id or name; raises UnknownThing or AmbiguousName."""
    found = reader.find(Source, name)
    if found is not None:
        return found
    named = [source for source in reader.all(Source) if source.name == name]
    named = named or [source for source in reader.all(Source) if _folded(source.name) == _folded(name)]
    if not named:
        raise UnknownThing("source", name)
    if len(named) > 1:
        raise AmbiguousName("source", name)
    return named[0]


def open_source(reader: ProjectReader, source: SourceId) -> Reading:
    """Return a source's words, turns, participants, codings and memos; raise UnknownThing when it is not there."""
    record = reader.get(Source, source)
    transcript = reader.get(Transcript, source)
    people = {each.id: each for each in people_in(reader, transcript)}
    codings, memos = reader.where(Coding, source=source), memos_on_words(reader, source)
    return Reading(record, transcript.text, transcript.turns, people, codings, memos)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _by_district_and_name(item: SourceItem) -> tuple[bool, int, str]:
    position = item.district.position if item.district else 0
    return item.district is None, position, item.source.name.casefold()
