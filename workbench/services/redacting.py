"""A project as it may leave the machine: every export that reads through this reader writes no masked word.

The records themselves never change. What is masked in a text is replaced, and all that points into the text moves with
it; in memos, notes and names the same words are replaced where they stand as words.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final, cast

from workbench.coding.redaction import Redaction
from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.codes import Code, Guide
from workbench.domain.codings import Coding, Segment
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.districts import District, DistrictLink
from workbench.domain.found import FoundQuotation
from workbench.domain.frameworks import Summary
from workbench.domain.ids import CaseId, CodeId, CodingId, DistrictId, ParticipantId, SourceId
from workbench.domain.joint_displays import JointDisplay, SurveyFigure
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.personal import PersonalKind, PersonalMark
from workbench.domain.sessions import Session
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.store import ProjectReader, R, Record, SupervisedTie
from workbench.domain.surveys import Survey
from workbench.domain.texts import fingerprint
from workbench.domain.themes import Interpretation
from workbench.domain.turns import Turn
from workbench.services.scrubbing import Scrubber

_LEFT_OUT: Final[frozenset[type[object]]] = frozenset({PersonalMark, EarlierText, Unplaced})
"""What tells the words that were masked, or where, and no copy needs."""


class RedactedReader:
    """A reader that shows everything with what is masked replaced. Implements ``ProjectReader``."""

    def __init__(self, reader: ProjectReader, stand_ins: Mapping[PersonalKind, str]) -> None:
        """Read through ``reader``; ``stand_ins`` says what stands for each kind."""
        self._reader = reader
        self.scrubber = Scrubber(reader.all(PersonalMark), stand_ins)
        self._texts: dict[str, Redaction] = {}
        self._hashes: dict[str, str] = {}

    def redaction(self, source: str) -> Redaction:
        """Return the redacted copy of a source's text; raise UnknownThing without one."""
        if source not in self._texts:
            marks = self._reader.where(PersonalMark, source=source)
            self._texts[source] = Redaction(self._reader.text(source), marks)
        return self._texts[source]

    def find(self, kind: type[R], id: str) -> R | None:
        """Return the record of that kind and id, redacted, or None."""
        found = None if kind in _LEFT_OUT else self._reader.find(kind, id)
        return None if found is None else self._redacted(found)

    def get(self, kind: type[R], id: str) -> R:
        """Return the record of that kind and id, redacted; raise UnknownThing when there is none."""
        return self._redacted(self._reader.get(kind, id))

    def present(self, record: Record) -> Record | None:
        """Return the record of the same kind and id as it is now, redacted, or None."""
        found = None if type(record) in _LEFT_OUT else self._reader.present(record)
        change = None if found is None else _CHANGES.get(type(found))
        return found if change is None else cast("Record", change(self, found))

    def among(self, kind: type[R], ids: Iterable[str]) -> tuple[R, ...]:
        """Return the records of a kind with these ids, redacted, in the order asked."""
        return self._all_redacted(kind, self._reader.among(kind, ids))

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return every record of a kind, redacted."""
        return self._all_redacted(kind, self._reader.all(kind))

    def where(self, kind: type[R], **ids: str) -> tuple[R, ...]:
        """Return the records of a kind whose pointers equal the ids given, redacted."""
        return self._all_redacted(kind, self._reader.where(kind, **ids))

    def coded_as(self, source: SourceId, span: Span) -> tuple[Coding, ...]:
        """Return the codings of exactly these words of the copy."""
        return tuple(each for each in self.where(Coding, source=source) if each.span == span)

    def text(self, source: str) -> str:
        """Return a transcript's redacted words."""
        return self.redaction(source).text

    def talks_of(self, participants: Iterable[ParticipantId]) -> dict[ParticipantId, frozenset[SourceId]]:
        """Return in which sources each of these participants speaks or sat silent."""
        return self._reader.talks_of(participants)

    def bearing(self, kind: type[R], name: str) -> tuple[R, ...]:
        """Return the records that bear a code name or number, redacted."""
        return self._all_redacted(kind, self._reader.bearing(kind, name))

    def sessions_about(self, case: CaseId) -> tuple[Session, ...]:
        """Return the sessions that discussed a case, redacted."""
        return self._all_redacted(Session, self._reader.sessions_about(case))

    def ties_in(self, district: DistrictId) -> tuple[SupervisedTie, ...]:
        """Return which codes the cases of a district are tied to; nothing of it is covered."""
        return self._reader.ties_in(district)

    def count_tied(self, codes: Iterable[CodeId]) -> int:
        """Return how many cases are themselves tied to any of these codes."""
        return self._reader.count_tied(codes)

    def session_numbers(self, district: DistrictId) -> tuple[str, ...]:
        """Return the numbers of a district's sessions."""
        return self._reader.session_numbers(district)

    def names_somebody(self, name: str) -> bool:
        """Tell whether supervision names somebody so."""
        return self._reader.names_somebody(name)

    def citing(self, codings: Iterable[CodingId]) -> tuple[Case | Session | Action, ...]:
        """Return the cases, sessions and actions that cite any of these codings, redacted."""
        return cast("tuple[Case | Session | Action, ...]", self._each_redacted(self._reader.citing(codings)))

    def naming(self, codes: Iterable[CodeId]) -> tuple[Case | Session, ...]:
        """Return the cases and sessions that name any of these codes, redacted."""
        return cast("tuple[Case | Session, ...]", self._each_redacted(self._reader.naming(codes)))

    def count(self, kind: type[R]) -> int:
        """Return how many records of a kind there are."""
        return 0 if kind in _LEFT_OUT else self._reader.count(kind)

    def found(self, row: FoundQuotation) -> FoundQuotation:
        """Return a row of a list, whose words this reader gave already, with the names in it replaced."""
        quotation = row.quotation
        words = self.scrubber.words
        named = replace(
            quotation,
            source_name=words(quotation.source_name),
            code_path=words(quotation.code_path),
            speaker=self.scrubber.person(quotation.speaker),
        )
        return replace(row, quotation=named)

    def _all_redacted(self, kind: type[R], records: Iterable[R]) -> tuple[R, ...]:
        return () if kind in _LEFT_OUT else tuple(map(self._redacted, records))

    def _each_redacted(self, records: Iterable[Record]) -> tuple[Record, ...]:
        changes = ((each, _CHANGES.get(type(each))) for each in records)
        return tuple(
            each if change is None else cast("Record", change(self, each)) for each, change in changes
        )

    def _redacted(self, record: R) -> R:
        change = _CHANGES.get(type(record))
        return record if change is None else cast("R", change(self, record))

    def segment(self, segment: Segment) -> Segment:
        """Return a segment where it stands in the copy, with the words that it has there."""
        copy = self.redaction(segment.source)
        if segment.source not in self._hashes:
            self._hashes[segment.source] = fingerprint(copy.text)
        span = copy.moved(segment.span)
        return Segment(segment.source, span, span.of(copy.text), self._hashes[segment.source])


def _source(reader: RedactedReader, source: Source) -> Source:
    attributes = _values(reader, source.attributes)
    return replace(source, name=reader.scrubber.words(source.name), attributes=attributes)


def _participant(reader: RedactedReader, person: Participant) -> Participant:
    return replace(
        person, name=reader.scrubber.person(person.name), attributes=_values(reader, person.attributes)
    )


def _transcript(reader: RedactedReader, transcript: Transcript) -> Transcript:
    copy = reader.redaction(transcript.source)
    turns = tuple(_turn(reader, copy, each) for each in transcript.turns)
    marks = tuple(
        replace(each, start=copy.start(each.start), end=copy.end(each.end)) for each in transcript.marks
    )
    return replace(transcript, text=copy.text, turns=turns, marks=marks)


def _turn(reader: RedactedReader, copy: Redaction, turn: Turn) -> Turn:
    start, text_start, end = copy.start(turn.start), copy.end(turn.text_start), copy.end(turn.end)
    at = copy.original.find(turn.speaker, turn.start, turn.text_start) if turn.speaker else -1
    label = copy.moved(Span(at, at + len(turn.speaker))).of(copy.text) if at >= 0 else turn.speaker
    return replace(turn, speaker=reader.scrubber.person(label), start=start, text_start=text_start, end=end)


def _coding(reader: RedactedReader, coding: Coding) -> Coding:
    return replace(coding, segment=reader.segment(coding.segment))


def _memo(reader: RedactedReader, memo: Memo) -> Memo:
    segment = None if memo.segment is None else reader.segment(memo.segment)
    words = reader.scrubber.words
    return replace(memo, segment=segment, text=words(memo.text), title=words(memo.title))


def _code(reader: RedactedReader, code: Code) -> Code:
    examples = tuple(
        replace(
            each, quote=reader.scrubber.words(each.quote), provenance=reader.scrubber.words(each.provenance)
        )
        for each in code.examples
    )
    words = reader.scrubber.words
    return replace(
        code,
        name=words(code.name),
        name_en=words(code.name_en),
        guide=_guide(reader, code.guide),
        guide_en=_guide(reader, code.guide_en),
        research_question=words(code.research_question),
        examples=examples,
    )


def _guide(reader: RedactedReader, guide: Guide) -> Guide:
    words = reader.scrubber.words
    return replace(
        guide,
        definition=words(guide.definition),
        when_to_use=words(guide.when_to_use),
        when_not=words(guide.when_not),
        examples=words(guide.examples),
        keywords=tuple(dict.fromkeys(map(words, guide.keywords))),
    )


def _interpretation(reader: RedactedReader, meant: Interpretation) -> Interpretation:
    words = reader.scrubber.words
    return replace(meant, text=words(meant.text), text_en=words(meant.text_en))


def _link(reader: RedactedReader, link: DistrictLink) -> DistrictLink:
    return replace(link, note=reader.scrubber.words(link.note))


def _display(reader: RedactedReader, display: JointDisplay) -> JointDisplay:
    words = reader.scrubber.words
    rows = tuple(
        replace(
            row,
            title=words(row.title),
            inference=words(row.inference),
            figures=tuple(_figure(words, each) for each in row.figures),
        )
        for row in display.rows
    )
    return replace(display, title=words(display.title), note=words(display.note), rows=rows)


def _figure(words: Callable[[str], str], figure: SurveyFigure) -> SurveyFigure:
    """Return a figure with masked names replaced; what it says as a number stays."""
    return replace(
        figure,
        indicator=words(figure.indicator),
        group=words(figure.group),
        source=words(figure.source),
        note=words(figure.note),
    )


def _survey(reader: RedactedReader, survey: Survey) -> Survey:
    words = reader.scrubber.words
    return replace(survey, columns=tuple(replace(each, title=words(each.title)) for each in survey.columns))


def _district(reader: RedactedReader, district: District) -> District:
    return replace(district, notes=reader.scrubber.words(district.notes))


def _summary(reader: RedactedReader, summary: Summary) -> Summary:
    return replace(summary, text=reader.scrubber.words(summary.text))


def _values(reader: RedactedReader, pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, reader.scrubber.words(value)) for name, value in pairs)


_CHANGES: Final = cast(
    "Mapping[type[object], Callable[[RedactedReader, Any], Any]]",
    {
        Source: _source,
        Participant: _participant,
        Transcript: _transcript,
        Coding: _coding,
        Memo: _memo,
        Code: _code,
        Interpretation: _interpretation,
        DistrictLink: _link,
        JointDisplay: _display,
        Survey: _survey,
        District: _district,
        Summary: _summary,
    },
)


def title_in(reader: ProjectReader, title: str) -> str:
    """Return a title, or a name that somebody gave, as what is read through ``reader`` may show it."""
    return reader.scrubber.words(title) if isinstance(reader, RedactedReader) else title


def redacted(reader: ProjectReader, stand_ins: Mapping[PersonalKind, str]) -> ProjectReader:
    """Return ``reader`` with what is masked replaced in all that it gives."""
    return cast("ProjectReader", RedactedReader(reader, stand_ins))
