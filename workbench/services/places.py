"""Where things belong: in the district of the source or, in a survey or a source without one, in the speaker's."""

from collections import defaultdict
from collections.abc import Iterable

from workbench.coding.retrieval import asks_speaker, place_of
from workbench.domain.codings import Coding
from workbench.domain.ids import CodingId, DistrictId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.store import ProjectReader
from workbench.domain.texts import count_words
from workbench.services.projects import Project


def places_of(
    project: Project, reader: ProjectReader, codings: Iterable[Coding]
) -> dict[CodingId, DistrictId | None]:
    """Return the district of each coding."""
    return places_of_ids(project, reader, ((each.id, each.source) for each in codings))


def places_of_ids(
    project: Project, reader: ProjectReader, codings: Iterable[tuple[CodingId, SourceId]]
) -> dict[CodingId, DistrictId | None]:
    """Return the district of each coding, which comes with its source."""
    from workbench.storage.reads import coding_speakers

    sources = {each.id: each for each in reader.all(Source)}
    wanted = list(codings)
    if not any(asks_speaker(sources[source]) for source in {source for _coding, source in wanted}):
        return {coding: sources[source].district for coding, source in wanted}
    speakers = coding_speakers(project.file)
    people = {each.id: each for each in reader.among(Participant, set(speakers.values()))}
    return {
        coding: place_of(sources[source], people.get(speakers[coding]) if coding in speakers else None)
        for coding, source in wanted
    }


def place_of_coding(project: Project, source: Source, coding: Coding) -> DistrictId | None:
    """Return the district of one coding in ``source``, without a look at any other."""
    from workbench.storage.reads import speaker_at

    if not asks_speaker(source):
        return source.district
    speaker = speaker_at(project.file, source.id, coding.segment.speaks_at)
    return place_of(source, project.reader.find(Participant, speaker) if speaker else None)


def places_with_material(reader: ProjectReader, sources: Iterable[Source]) -> frozenset[DistrictId]:
    """Return the districts from which there is anything: a source, or somebody who speaks in one without a district."""
    found: set[DistrictId | None] = set()
    for source in sources:
        found.add(source.district)
        if asks_speaker(source):
            people = reader.among(Participant, reader.get(Transcript, source.id).people)
            found |= {place_of(source, each) for each in people if each.role is not Role.MODERATOR}
    return frozenset(each for each in found if each is not None)


def words_by_place(
    reader: ProjectReader, source: Source, *, moderator: bool = True
) -> dict[DistrictId | None, int]:
    """Return how many words of a source belong to each district, as ``place_of`` places codings; None for nowhere.

    ``moderator`` says whether the turns of those who lead the talk count. What labels a turn counts in a talk, as it
    does in ``Source.words``, and not in a survey.
    """
    if not asks_speaker(source) and source.district is not None:
        return {source.district: source.words - (0 if moderator else _led(reader, source))}
    transcript = reader.get(Transcript, source.id)
    people = {each.id: each for each in reader.among(Participant, transcript.people)}
    is_survey = source.kind is SourceKind.SURVEY
    words: dict[DistrictId | None, int] = defaultdict(int)
    rest = 0 if is_survey else source.words
    for turn in transcript.turns:
        rest -= count_words(transcript.text[turn.start : turn.end])
        speaker = people.get(turn.participant) if turn.participant else None
        if moderator or is_survey or speaker is None or speaker.role is not Role.MODERATOR:
            start = turn.text_start if is_survey else turn.start
            words[place_of(source, speaker)] += count_words(transcript.text[start : turn.end])
    if rest > 0:
        # What stands in no turn of a source without a district is from nowhere known.
        words[None] += rest
    return dict(words)


def _led(reader: ProjectReader, source: Source) -> int:
    """Return how many words of a talk stand in moderators' turns, their labels too."""
    transcript = reader.get(Transcript, source.id)
    leading = {
        each.id for each in reader.among(Participant, transcript.people) if each.role is Role.MODERATOR
    }
    turns = (turn for turn in transcript.turns if turn.participant in leading)
    return sum(count_words(transcript.text[turn.start : turn.end]) for turn in turns)
