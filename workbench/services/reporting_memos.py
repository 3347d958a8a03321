"""Memos as a report: by the things that they are about or by their types, with the words that they mean."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from pathlib import Path
from typing import Final

from exports.tabular import write_csv
from workbench.coding.cast import people_in
from workbench.domain.codings import Segment
from workbench.domain.ids import ParticipantId, SourceId
from workbench.domain.memos import MemoStatus, MemoType
from workbench.domain.participants import Participant
from workbench.domain.prose import Link, LinkKind, ProseBlock, Run, links_in, parsed
from workbench.domain.reports import Aside, Block, Paragraph, Prose, Quote, Report, Section, Words
from workbench.domain.sources import Transcript
from workbench.domain.store import ProjectReader
from workbench.domain.texts import paragraph_starts
from workbench.domain.turns import turn_at
from workbench.services.memos import MemoItem, MemoKind, MemoQuery, find_memos
from workbench.services.projects import Project
from workbench.services.redacting import title_in
from workbench.services.reporting import write
from workbench.services.reporting_memos_words import MemoWords
from workbench.services.reporting_names import print_names
from workbench.services.reporting_places import memo_words_of
from workbench.services.reporting_quotations import printed
from workbench.services.reporting_words import day, number
from workbench.services.things import Things

_LONGEST_WORDS = 600
SHEET_COLUMNS = (
    *("id", "title", "type", "status", "about", "name", "source", "start", "end", "quote", "text"),
    *("author", "created", "edited"),
)
"""The columns of a sheet of memos; ``text`` is the Markdown as it was written."""
_KINDS = tuple(MemoKind)


class MemoGrouping(StrEnum):
    """What stands together in print."""

    THING = "thing"
    TYPE = "type"


def export_memos(
    project: Project,
    path: Path,
    language: str,
    query: MemoQuery | None = None,
    grouping: MemoGrouping = MemoGrouping.THING,
    *,
    reader: ProjectReader | None = None,
) -> int:
    """Write memos to a ``.csv`` sheet or a ``.docx``; return how many.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.

    Raises:
        FileRefused: another ending, or the file can't be written.
    """
    records = reader if reader is not None else project.reader
    items = find_memos(records, query or MemoQuery())
    if path.suffix.casefold() == ".csv":
        return write_csv(SHEET_COLUMNS, [_row(each) for each in items], path)
    report = memo_report(project, language, items, grouping, reader=records, chosen=bool(query))
    write(report, path, author=project.coder.name, clock=project.clock)
    return len(items)


def memo_report(
    project: Project,
    language: str,
    items: Sequence[MemoItem],
    grouping: MemoGrouping = MemoGrouping.THING,
    *,
    reader: ProjectReader | None = None,
    chosen: bool = False,
) -> Report:
    """Return memos for print. ``chosen`` says that they are not all that there are."""
    records = reader if reader is not None else project.reader
    words = memo_words_of(language, project.place_level)
    names = print_names(records, language)
    still_open = sum(each.memo.status is MemoStatus.OPEN for each in items)
    facts = [
        (words.memos, number(len(items), language)),
        (words.open, number(still_open, language)),
        (words.date, day(project.clock().astimezone(), language)),
    ]
    title = f"{words.title} ({words.filtered.casefold()})" if chosen else words.title
    return Report(
        title,
        language,
        memo_sections(records, items, MemoPrint(words, language, names), grouping),
        title_in(records, project.title),
        tuple(facts),
    )


@dataclass(frozen=True, slots=True)
class MemoPrint:
    """How memos are printed: ``names`` are what sources are called, ``who`` what speakers are."""

    words: MemoWords
    language: str
    names: Mapping[SourceId, str]
    who: Callable[[Participant], str] = attrgetter("name")


def memo_sections(
    reader: ProjectReader,
    items: Sequence[MemoItem],
    how: MemoPrint,
    grouping: MemoGrouping = MemoGrouping.THING,
) -> tuple[Section, ...]:
    """Return memos under their headings, a heading for each group above them."""
    printing = _Printing(reader, items, how)
    sections: list[Section] = []
    group = printing.type_of if grouping is MemoGrouping.TYPE else printing.thing_of
    for title, members in _grouped(items, group):
        sections.append(Section(title, ()))
        sections += [printing.section(each) for each in members]
    return tuple(sections) or (Section("", (Paragraph(how.words.nothing),)),)


def _grouped(
    items: Iterable[MemoItem], group: Callable[[MemoItem], tuple[int, str]]
) -> list[tuple[str, list[MemoItem]]]:
    groups: dict[tuple[int, str], list[MemoItem]] = defaultdict(list)
    for item in items:
        groups[group(item)].append(item)
    # Within a rank the groups stand in the order in which the memos do.
    return [(key[1], groups[key]) for key in sorted(groups, key=lambda key: key[0])]


_NAMED: Final = frozenset({LinkKind.PARTICIPANT, LinkKind.SOURCE})
_NOBODY: Final = "…"
"""What stands for somebody of whom not even the role is told."""


class _Printing:
    """Says everything about a memo as print does."""

    def __init__(self, reader: ProjectReader, items: Sequence[MemoItem], how: MemoPrint) -> None:
        self._language = how.language
        self._words = how.words
        self._things = Things(reader)
        self._names = how.names
        linked = {link for item in items for link in links_in(item.memo.text)}
        codings = {link: self._things.coding(link.id) for link in linked if link.kind is LinkKind.CODING}
        segments = {link: coding.segment for link, coding in codings.items() if coding is not None}
        wanted = [*segments.values(), *(item.segment for item in items if item.segment is not None)]
        self._places = provenances(reader, wanted, self._names, how.who)
        self._linked = {link: self._places[segment] for link, segment in segments.items()}
        self._who = how.who
        ids = {link.id for link in linked if link.kind is LinkKind.PARTICIPANT}
        self._people = {each.id: each for each in reader.among(Participant, ids)}

    def type_of(self, item: MemoItem) -> tuple[int, str]:
        """Return the group of a memo by its type."""
        word = self._words.types[item.memo.type]
        return tuple(MemoType).index(item.memo.type), word[0].upper() + word[1:]

    def thing_of(self, item: MemoItem) -> tuple[int, str]:
        """Return the group of a memo by what it is about; what is about words stands with their source."""
        kind = MemoKind.SOURCE if item.source is not None else item.kind
        rank = _KINDS.index(kind)
        if item.source is not None:
            return rank, f"{self._words.kinds[kind]}: {self._names[item.source.id]}"
        return rank, f"{self._words.kinds[kind]}: {item.name}" if item.name else self._words.kinds[kind]

    def section(self, item: MemoItem) -> Section:
        """Return one memo under its heading."""
        memo, words = item.memo, self._words
        blocks: list[Block] = [Aside(self._facts(item))]
        if item.segment is not None:
            quote = printed(item.segment.quote, _LONGEST_WORDS)
            blocks.append(Words(Quote(quote, self._places[item.segment])))
        if memo.text.strip():
            blocks.append(Prose(tuple(self._without_links(line) for line in parsed(memo.text))))
        title = memo.title or words.untitled.format(day=day(memo.created_at.astimezone(), self._language))
        return Section(title, tuple(blocks), 2)

    def _facts(self, item: MemoItem) -> str:
        memo, words = item.memo, self._words
        parts = [words.types[memo.type], words.statuses[memo.status], words.kinds[item.kind].casefold()]
        if item.code is not None and item.segment is not None:
            parts[-1] += f" {item.name}"
        parts += [item.author, day(memo.created_at.astimezone(), self._language)]
        if memo.edited_at is not None:
            parts.append(words.edited.format(day=day(memo.edited_at.astimezone(), self._language)))
        line = " · ".join(part for part in parts if part)
        return line[0].upper() + line[1:]

    def _without_links(self, line: ProseBlock) -> ProseBlock:
        return replace(line, runs=tuple(self._told(each) for each in line.runs))

    def _told(self, run: Run) -> Run:
        """Return a link as its words with what it leads to, where these don't say it."""
        if run.link is None:
            return run
        text, where = self._named(run.text, run.link), self._where(run.link)
        if where.casefold() == text.casefold():
            where = ""
        return replace(run, text=f"{text} ({where})" if where else text, link=None)

    def _named(self, text: str, link: Link) -> str:
        """Return the words of a link; where they are the name of a person or a source, what print calls these."""
        if link.kind not in _NAMED or text.casefold() != self._things.words_for(link).casefold():
            return text
        return self._where(link) or _NOBODY

    def _where(self, link: Link) -> str:
        if not self._things.has(link):
            return self._words.gone
        if link in self._linked:
            return self._linked[link]
        if link.kind is LinkKind.SOURCE:
            return self._names[SourceId(link.id)]
        person = self._people.get(ParticipantId(link.id))
        return self._things.words_for(link) if person is None else self._who(person)


def provenances(
    reader: ProjectReader,
    segments: Iterable[Segment],
    names: Mapping[SourceId, str],
    who: Callable[[Participant], str] = attrgetter("name"),
) -> dict[Segment, str]:
    """Return where segments stand, as print shows it: ``FGD Garut, P3, par. 41``; ``who`` says what speakers are."""
    by_source: dict[SourceId, list[Segment]] = defaultdict(list)
    for segment in segments:
        by_source[segment.source].append(segment)
    places: dict[Segment, str] = {}
    for source, found in by_source.items():
        transcript = reader.get(Transcript, source)
        people = {each.id: who(each) for each in people_in(reader, transcript)}
        starts = paragraph_starts(transcript.text)
        for segment in found:
            turn = turn_at(transcript.turns, segment.speaks_at)
            speaker = people.get(turn.participant, "") if turn is not None and turn.participant else ""
            paragraph = f"par. {bisect_right(starts, segment.span.start)}"
            places[segment] = ", ".join(part for part in (names[source], speaker, paragraph) if part)
    return places


def _row(item: MemoItem) -> tuple[str, ...]:
    memo, segment = item.memo, item.segment
    return (
        memo.id,
        memo.title,
        memo.type.value,
        memo.status.value,
        item.kind.value,
        item.name,
        item.source.name if item.source else "",
        str(segment.span.start) if segment else "",
        str(segment.span.end) if segment else "",
        segment.quote if segment else "",
        memo.text,
        item.author,
        memo.created_at.isoformat(),
        memo.edited_at.isoformat() if memo.edited_at else "",
    )
