"""Correcting a coded transcript: first what would become of all that points into it, then one operation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.coding.cast import people_in
from workbench.coding.correction import CorrectTranscript, GiveUp, Moving, PlaceAgain
from workbench.coding.realignment import Certainty, Placement, Realignment
from workbench.coding.talk_realignment import realigned_marks, realigned_turns
from workbench.coding.token_alignment import NOWHERE
from workbench.domain.codings import Coding
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.errors import (
    SpanOutOfRange,
    SurveyNotCorrected,
    UnknownThing,
)
from workbench.domain.ids import EarlierTextId, ParticipantId, SourceId, new_id
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span, trimmed
from workbench.domain.surveys import Survey
from workbench.domain.turns import Turn
from workbench.services.corrected_texts import CorrectedText, read_file, read_text
from workbench.services.people import newcomer
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.language.speakers import Recognised

CONTEXT = 160
"""So many code points of what stands around some words are shown with them."""

ANOTHER_TEXT = 5
"""A text that keeps less than one in so many, of the words and of the codings, looks like another text."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a text with what stands around them; ``span`` is theirs (code points)."""

    span: Span
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What a correction makes of one coding, or of one memo on words (then ``code`` is empty).

    ``old`` stands in the text as it is, ``new`` in the corrected one; without a place, ``candidates`` may mean it.
    """

    id: str
    code: str
    coder: str
    certainty: Certainty
    old: Excerpt
    new: Excerpt | None
    candidates: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """What a corrected text would change. Nothing is saved; ``operation`` does it, None when the text is the same.

    ``refusals_gone`` counts suggestions that were refused on words that are no more. Of the ``words`` of the text as it
    is, ``words_kept`` stand in the corrected one.
    """

    source: Source
    operation: CorrectTranscript | None
    moved: tuple[Moved, ...] = ()
    refusals_gone: int = 0
    words: int = 0
    words_kept: int = 0

    @property
    def looks_like_another(self) -> bool:
        """Whether hardly any words stayed, and hardly anything that points into them: likely the wrong text or file."""
        if self.operation is None or ANOTHER_TEXT * self.words_kept >= self.words:
            return False
        placed = len(self.moved) - len(self.of(Certainty.UNCERTAIN))
        return not self.moved or ANOTHER_TEXT * placed < len(self.moved)

    def of(self, certainty: Certainty) -> tuple[Moved, ...]:
        """Return what is kept, changed or uncertain."""
        return tuple(each for each in self.moved if each.certainty is certainty)


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """Something that waits for its place: its words in the earlier text, and the places in the present one.

    ``code`` is the code's path, empty for a memo on words; ``memo`` the memo's text.
    """

    id: str
    source: Source
    earlier: EarlierTextId
    code: str
    coder: str
    memo: str
    old: Excerpt
    candidates: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A text that a source had: ``number`` counts from 1, the oldest; ``coder`` replaced it."""

    number: int
    earlier: EarlierText
    coder: str


def correction_of(project: Project, source: SourceId, text: str) -> Correction:
    """Return what it means to give a source the corrected ``text``; turns and marks move with their words.

    Raises:
        UnknownThing: the source is not there.
        TextUnusable: the text is empty, or holds NUL characters or lone surrogates.
        SurveyNotCorrected: the source is a survey, whose answers lie in rows.
    """
    old = correctable_text(project, source)
    return correction_by(project, source, read_text(text, old))


def correction_from_file(project: Project, source: SourceId, path: Path) -> Correction:
    """Return what it means to put a corrected file in the place of a source's text.

    Turns and marks are those of the file; who bears the name of somebody who spoke in the source is that person.
    Raises FileRefused for a file that can't be read, else as correction_of does.
    """
    old = correctable_text(project, source)
    return correction_by(project, source, read_file(path, old))


def correctable_text(project: Project, source: SourceId) -> str:
    """Return the text of a source that may be corrected; raises UnknownThing and SurveyNotCorrected."""
    record = project.reader.get(Source, source)
    if project.reader.find(Survey, source) is not None:
        raise SurveyNotCorrected(record.name)
    return project.reader.text(source)


def correction_by(project: Project, source: SourceId, corrected: CorrectedText) -> Correction:
    """Return what it means to put a corrected text, which was read before, in the place of a source's."""
    before = project.reader.get(Transcript, source)
    words, recognised = corrected.words, corrected.recognised
    if words.old != before.text:  # corrected, or taken back, while the texts were compared
        words = Realignment(before.text, words.new)
    people: dict[str, ParticipantId] = {}
    new: tuple[Participant, ...] = ()
    if recognised is None:
        turns, new = _with_newcomers(project, before, words)
        marks = realigned_marks(before.marks, words)
    else:
        people, new = _people(project, before, recognised)
        marks = corrected.marks
        turns = tuple(
            Turn(
                index,
                each.speaker,
                each.start,
                each.text_start,
                each.end,
                people.get(each.speaker),
                each.time,
            )
            for index, each in enumerate(recognised.turns)
        )
    speaking = {turn.participant for turn in turns}
    silent = tuple(each for each in before.silent if each not in speaking)
    after = replace(before, text=words.new, turns=turns, silent=silent, marks=marks)
    return _correction(project, before, after, words, new)


def review_items(project: Project, source: SourceId | None = None) -> tuple[ReviewItem, ...]:
    """Return what waits for its place, in one source or in all, in the order of the earlier texts."""
    reader = project.reader
    waiting = reader.all(Unplaced) if source is None else reader.where(Unplaced, source=source)
    # each text once, however much waits in it: they are long
    earlier = dict.fromkeys(each.earlier for each in waiting)
    texts = {each: reader.get(EarlierText, each).transcript.text for each in earlier}
    present = {each: reader.text(each) for each in dict.fromkeys(each.source for each in waiting)}
    sources = {each: reader.get(Source, each) for each in present}
    naming = _Naming(project)
    order = {each: number for number, each in enumerate(sources)}
    items = (
        _item(each, naming, sources[each.source], texts[each.earlier], present[each.source])
        for each in waiting
    )
    return tuple(sorted(items, key=lambda each: (order[each.source.id], each.old.span)))


def waiting_count(project: Project, source: SourceId) -> int:
    """Return how much of a source waits for its place."""
    return len(project.reader.where(Unplaced, source=source))


def placing_of(project: Project, item: str, span: Span) -> PlaceAgain:
    """Return the operation that places what waits on the words of ``span``, white space at its ends left out.

    Raises UnknownThing when nothing waits under that id, SpanOutOfRange past the text or over white space alone.
    """
    waiting = project.reader.get(Unplaced, item)
    text = project.reader.text(waiting.source)
    words = trimmed(text, span.within(text))
    if words is None:
        raise SpanOutOfRange(span.start, span.end, len(text))
    return PlaceAgain(item, words)


def dropping_of(project: Project, item: str) -> GiveUp:
    """Return the operation that lets go for good what waits; raise UnknownThing when nothing does under that id."""
    project.reader.get(Unplaced, item)
    return GiveUp(item)


def versions_of(project: Project, source: SourceId) -> tuple[Version, ...]:
    """Return the texts that a source had before its corrections, the oldest first."""
    names = {each.id: each.name for each in project.coders()}
    earlier = sorted(project.reader.where(EarlierText, source=source), key=lambda each: each.replaced_at)
    return tuple(
        Version(number, each, names.get(each.coder, "") if each.coder else "")
        for number, each in enumerate(earlier, 1)
    )


def version_numbered(project: Project, source: SourceId, number: int) -> Version:
    """Return one of them; raise UnknownThing when there is none of that number."""
    for version in versions_of(project, source):
        if version.number == number:
            return version
    raise UnknownThing("earlier_text", str(number))


def excerpt(text: str, span: Span) -> Excerpt:
    """Return the words of a span with what stands around them in ``text``."""
    return Excerpt(
        span,
        text[max(0, span.start - CONTEXT) : span.start],
        span.of(text),
        text[span.end : span.end + CONTEXT],
    )


def _correction(
    project: Project,
    before: Transcript,
    after: Transcript,
    words: Realignment,
    participants: tuple[Participant, ...],
) -> Correction:
    source = project.reader.get(Source, before.source)
    if before.text == after.text:
        return Correction(source, None)
    kept = EarlierText(EarlierTextId(new_id()), before, project.clock(), project.coder.id)
    moving = Moving(project.reader, before, after, kept, words)
    naming = _Naming(project)
    moved = tuple(
        _moved(record, placement, naming, before.text, after.text) for record, placement in moving.placements
    )
    gone = sum(1 for each in moving.leaving if not isinstance(each, Coding | Memo | Unplaced))
    operation = CorrectTranscript(after, kept, participants, source.name, words)
    return Correction(source, operation, moved, gone, *_words_kept(words))


def _words_kept(words: Realignment) -> tuple[int, int]:
    """Return how many words the old text has, and how many of them stand in the new one beyond doubt."""
    found = words.words
    stays = [
        there != NOWHERE and there == other
        for key, there, other in zip(found.old.keys, found.forward, found.backward, strict=True)
        if key[0].isalnum()
    ]
    return len(stays), sum(stays)


def _with_newcomers(
    project: Project, before: Transcript, words: Realignment
) -> tuple[tuple[Turn, ...], tuple[Participant, ...]]:
    """Return the turns where their words stand now, and who of those that corrected labels name is new."""
    from workbench.language.speakers.labels import name_in

    source = project.reader.get(Source, before.source)
    nobodys = {turn.speaker for turn in before.turns if turn.participant is None}
    known = _known(project, before)
    new: dict[str, Participant] = {}

    def with_person(turn: Turn) -> Turn:
        if turn.participant is not None or turn.speaker in nobodys:
            return turn
        key = turn.speaker.casefold()
        person = known.get(turn.speaker) or known.get(key)
        if person is None:
            person = new.setdefault(key, newcomer(turn.speaker).placed(source.district)).id
        return replace(turn, participant=person)

    turns = tuple(with_person(turn) for turn in realigned_turns(before.turns, words, name_in))
    return turns, tuple(new.values())


def _people(
    project: Project, before: Transcript, recognised: "Recognised"
) -> tuple[dict[str, ParticipantId], tuple[Participant, ...]]:
    """Return who speaks under each name of a file, and who of them is new."""
    source = project.reader.get(Source, before.source)
    known = _known(project, before)
    found: dict[str, ParticipantId] = {}
    new: list[Participant] = []
    for speaker in recognised.speakers:
        same = known.get(speaker.name) or known.get(speaker.name.casefold())
        if same is None:
            new.append(Participant(ParticipantId(new_id()), speaker.name, speaker.role, source.district))
        found[speaker.name] = new[-1].id if same is None else same
    return found, tuple(new)


def _known(project: Project, before: Transcript) -> dict[str, ParticipantId]:
    """Return who bears which name: as it is written, and in small letters where only one person is meant by that."""
    named = [(turn.speaker, turn.participant) for turn in before.turns if turn.participant is not None]
    named += [(person.name, person.id) for person in people_in(project.reader, before)]
    exactly = dict(named)
    folded: dict[str, set[ParticipantId]] = {}
    for name, person in exactly.items():
        folded.setdefault(name.casefold(), set()).add(person)
    return {**{name: next(iter(people)) for name, people in folded.items() if len(people) == 1}, **exactly}


class _Naming:
    """The words for codes and coders."""

    def __init__(self, project: Project) -> None:
        self.book = project.codebook()
        self.coders = {each.id: each.name for each in project.coders()}

    def of(self, record: Coding | Memo) -> tuple[str, str]:
        if isinstance(record, Coding):
            return self.book.path(record.code), self.coders.get(record.coder, "")
        return "", self.coders.get(record.author, "")


def _moved(record: Coding | Memo, placement: Placement, naming: _Naming, old: str, new: str) -> Moved:
    code, coder = naming.of(record)
    return Moved(
        record.id,
        code,
        coder,
        placement.certainty,
        excerpt(old, placement.old),
        None if placement.span is None else excerpt(new, placement.span),
        tuple(_excerpts(new, placement.candidates)),
    )


def _item(item: Unplaced, naming: _Naming, source: Source, old: str, new: str) -> ReviewItem:
    record = item.coding or item.memo
    segment = item.segment
    assert record is not None
    assert segment is not None
    code, coder = naming.of(record)
    memo = record.text if isinstance(record, Memo) else ""
    return ReviewItem(
        item.id,
        source,
        item.earlier,
        code,
        coder,
        memo,
        excerpt(old, segment.span),
        tuple(_excerpts(new, item.candidates)),
    )


def _excerpts(text: str, spans: Iterable[Span]) -> Iterator[Excerpt]:
    return (excerpt(text, span) for span in spans if span.end <= len(text))
