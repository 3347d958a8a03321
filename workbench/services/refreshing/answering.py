"""What the project says to what a file asks for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Self

from exports.live.anchors import alone_token, table_token
from exports.live.answers import Answers, Needs, NumberAnswer, Placeholder, TableAnswer
from workbench.domain.codings import Coding, Quotation
from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import CodingId
from workbench.domain.live import NumberWish
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.print_form import read_print
from workbench.domain.print_tables import Anonymity
from workbench.domain.reports import Paragraph, Quote, Report, Section, Table
from workbench.domain.store import ProjectReader
from workbench.services.counting import left_out
from workbench.services.jobs import Progress, Silent
from workbench.services.locating import Locator, is_meant
from workbench.services.printing.door import Printer
from workbench.services.printing.provenance import Provenances, source_words
from workbench.services.projects import Project
from workbench.services.provenance_words import code_parts
from workbench.services.refreshing.figures import Figures
from workbench.services.refreshing.matrix_tables import matrix_table
from workbench.services.refreshing.named_things import table_named, wish_of
from workbench.services.refreshing.number_words import Asked, AskedKind, Problem, Unclear, asked_in
from workbench.services.reporting_quotations import printed
from workbench.services.retrieval import quotations_by_id
from workbench.services.tabulating import Tabulator

Answer = NumberAnswer | TableAnswer | Quote
LIVE_KINDS: Final = (TableKind.PRINT, TableKind.MATRIX)
"""The kinds of saved table that can stand in an author's text."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What the project says; ``unclear`` tells by a placeholder's id why it stays as it is.

    ``broken`` are the saved tables that could not be made, with what was wrong: nothing is known of them, so that what
    stands in the file may not be called gone. ``masked`` tells that a table among the answers masks personal data.
    """

    answers: Answers
    unclear: Mapping[str, Unclear] = field(default_factory=dict)
    broken: tuple[tuple[SavedTable, WorkbenchError], ...] = ()
    masked: bool = False


class Answering:
    """Answers for one project as it is now; to be used in a ``with``, on any thread, by one at a time.

    ``reader`` gives words as they may be seen in the file: masked where copies are. ``language`` is the file's.
    """

    def __init__(self, project: Project, reader: ProjectReader, tabulator: Tabulator, language: str) -> None:
        """Look at nothing yet."""
        self._project, self._reader, self._language = project, reader, language
        self._figures = Figures(reader, tabulator, language)
        self._printer = Printer(project, reader, tabulator)
        self._made: dict[str, Report | WorkbenchError] = {}
        self._masked: set[str] = set()

    def __enter__(self) -> Self:
        """Begin to answer."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Let go of what was read for it."""
        self._printer.__exit__(*exception)

    def answered(self, needs: Needs, progress: Progress | None = None) -> Answered:
        """Return what the project says to all that a file asks for. Raises Cancelled."""
        # what tables share is gathered once for all of them
        with self._printer:
            return self._answered(needs, progress or Silent())

    def _answered(self, needs: Needs, progress: Progress) -> Answered:
        placeholders, unclear = self._placeholders(needs.placeholders)
        tables = self._wanted(needs.tables, progress)
        answers = _with_placed(
            Answers(tables, self._numbers(needs.numbers), self._quotations(needs.quotations), placeholders)
        )
        broken = tuple(
            (each, made) for each in self.kept if isinstance(made := self._made.get(each.id), WorkbenchError)
        )
        told = (*answers.tables.values(), *placeholders.values())
        masked = any(isinstance(each, TableAnswer) and each.query in self._masked for each in told)
        return Answered(answers, unclear, broken, masked)

    @cached_property
    def kept(self) -> tuple[SavedTable, ...]:
        """The saved tables that can stand in a text, by name."""
        found = (each for each in self._reader.all(SavedTable) if each.kind in LIVE_KINDS)
        return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.id)))

    def _wanted(self, tokens: Iterable[str], progress: Progress) -> dict[str, TableAnswer]:
        """Return what stands behind tokens. A token tells no id: tables are made until all are found."""
        wanted, found = set(tokens), dict[str, TableAnswer]()
        for done, each in enumerate(self.kept):
            if not wanted - found.keys():
                break
            progress.advance(done, len(self.kept), each.name)
            for block, part in _live(self._report(each)):
                of = table_token(each.id, part)
                if of in wanted:
                    found[of] = TableAnswer(each.id, each.name, block)
        return found

    def _report(self, table: SavedTable) -> Report | None:
        if table.id not in self._made:
            try:
                self._made[table.id] = self._printed(table)
            except WorkbenchError as error:
                self._made[table.id] = error
        made = self._made[table.id]
        return made if isinstance(made, Report) else None

    def _printed(self, table: SavedTable) -> Report:
        if table.kind is TableKind.PRINT:
            wish = read_print(table.wish)
            if wish.masked:
                self._masked.add(table.id)
            return self._printer.report(wish, table.id, title=table.name)
        made = matrix_table(self._project, table, self._language, self._reader)
        return Report(table.name, self._language, (Section("", (made,)),))

    def _numbers(self, asked: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str, str], NumberAnswer]:
        found: dict[tuple[str, str, str], NumberAnswer] = {}
        for parts in asked:
            wish = self._figures.wish_at(parts)
            if wish is not None:
                found[parts] = self._figures.answer(wish)
        return found

    def _quotations(self, tokens: frozenset[str]) -> dict[str, Quote]:
        asked = {
            each: [level for level in Anonymity if alone_token(_key(each, level)) in tokens]
            for each in (self._seen if tokens else ())
        }
        there = quotations_by_id(self._reader, [each for each, levels in asked.items() if levels])
        quotes = [self._quote(each, level) for each in there for level in asked[each.coding.id]]
        return {alone_token(each.key): each for each in quotes}

    @cached_property
    def _seen(self) -> tuple[CodingId, ...]:
        """Every coding that counts, by id."""
        without = left_out(self._project)
        return tuple(each.id for each in self._reader.all(Coding) if each.id not in without)

    def _quote(self, found: Quotation, level: Anonymity) -> Quote:
        """Return a quotation that stands by itself: all of it, for the author chose it."""
        words = printed(found.coding.segment.quote, 0)
        return Quote(words, self._provenances[level].of(found), _key(found.coding.id, level))

    @cached_property
    def _provenances(self) -> Mapping[Anonymity, Provenances]:
        def told(level: Anonymity) -> Provenances:
            sources = source_words(self._project, self._reader, self._language, level)
            return Provenances(self._language, level, sources)

        return {level: told(level) for level in Anonymity}

    def _placeholders(self, asked: Sequence[Placeholder]) -> tuple[dict[str, Answer], dict[str, Unclear]]:
        found: dict[str, Answer] = {}
        unclear: dict[str, Unclear] = {}
        for each in asked:
            answer = self.asked(each.words)
            if isinstance(answer, Unclear):
                unclear[each.id] = answer
            else:
                found[each.id] = answer
        return found, unclear

    def asked(self, words: str) -> Answer | Unclear:
        """Return what comes in place of a placeholder of these words, or why it can't be understood."""
        asked = asked_in(words)
        if isinstance(asked, Unclear):
            return asked
        ways: Mapping[AskedKind, Callable[[Asked], Answer | Unclear]] = {
            AskedKind.TABLE: self._asked_table,
            AskedKind.QUOTATION: self._asked_quotation,
        }
        return ways.get(asked.kind, self._asked_number)(asked)

    def _asked_number(self, asked: Asked) -> NumberAnswer | Unclear:
        wish = wish_of(asked, self._figures.book, self._figures.districts)
        return self._figures.answer(wish) if isinstance(wish, NumberWish) else wish

    def _asked_table(self, asked: Asked) -> TableAnswer | Unclear:
        table = table_named(asked.name, self.kept)
        if isinstance(table, Unclear):
            return table
        blocks = sorted((block for block, _ in _live(self._report(table))), key=_is_prose)
        if not blocks:
            return Unclear(Problem.NO_ROWS, table.name)
        return TableAnswer(table.id, table.name, blocks[0])

    def _asked_quotation(self, asked: Asked) -> Quote | Unclear:
        """Return the quotation at a code of provenance; words of it beside the code say which of several.

        Whoever asks by a role or by the number of a source wants no more told than that.
        """
        seen = set(self._seen)
        locator = Locator(self._project, self._reader)
        places = [each for each in locator.located(asked.name) if each.fits]
        ids = [each.id for place in places for each in place.codings if each.id in seen]
        found = quotations_by_id(self._reader, ids)
        parts = code_parts(asked.name)
        if not found or parts is None:
            return Unclear(Problem.UNKNOWN_QUOTATION, asked.name)
        several = len({each.coding.segment.quote for each in found}) > 1
        if several and not is_meant(found[0].coding, parts.said):
            return Unclear(Problem.SEVERAL_QUOTATIONS, asked.name)
        return self._quote(found[0], locator.level_of(parts))


def _key(coding: CodingId, level: Anonymity) -> str:
    """Return what tells a quotation by itself, which keeps telling as much of who spoke as was asked for."""
    return coding if level is Anonymity.NAMES else f"{coding}/{level}"


def _live(report: Report | None) -> Iterator[tuple[Table | Paragraph, str]]:
    """Give the blocks of a report that are live, with the name of each's part."""
    for section in report.sections if report is not None else ():
        for block in section.blocks:
            if isinstance(block, Table | Paragraph) and block.live is not None:
                yield block, block.live.part


def _with_placed(answers: Answers) -> Answers:
    """Return answers that hold for what comes in place of placeholders, too, once it stands there."""
    placed = answers.placeholders.values()
    numbers = {each.parts: each for each in placed if isinstance(each, NumberAnswer)}
    quotes = {alone_token(each.key): each for each in placed if isinstance(each, Quote)}
    tables = {
        table_token(each.query, each.block.live.part): each
        for each in placed
        if isinstance(each, TableAnswer) and each.block.live is not None
    }
    return Answers(
        {**tables, **answers.tables},
        {**numbers, **answers.numbers},
        {**quotes, **answers.quotations},
        answers.placeholders,
    )


def _is_prose(block: Table | Paragraph) -> bool:
    return isinstance(block, Paragraph)
