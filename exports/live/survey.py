"""A survey of one file: all that is ours in it, and what is to be said of each table, text and placeholder."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from exports.legal import legal
from exports.live.anchors import base_of, bookmark_in, is_alone
from exports.live.answers import Answers, Needs, Placeholder
from exports.live.comparing import Move, TableComparison, entry_of
from exports.live.finding import FoundTable, FoundText, share_columns, tables_in, texts_in
from exports.live.inserting import kind_of, placeholder_move
from exports.live.ledger import Ledger
from exports.live.making import Making
from exports.live.marking import CAPTION, column_tokens
from exports.live.package import Package
from exports.live.placeholders import FoundPlaceholder, placeholders_in
from exports.live.table_hand import TableHand
from exports.live.texts import Said, text_move
from exports.live.words import W, words_of
from workbench.domain.live import Happening, LiveKind
from workbench.domain.reports import Table

_KINDS = {"n": LiveKind.NUMBER, "x": LiveKind.TEXT, "q": LiveKind.QUOTATION, "p": LiveKind.QUOTATION}


@dataclass(eq=False, slots=True)
class Story:
    """A part with text, and what is ours in it."""

    name: str
    root: _Element
    tables: list[FoundTable]
    texts: list[FoundText]
    placeholders: list[FoundPlaceholder]


@dataclass(eq=False, slots=True)
class Surveyed:
    """A table with its caption and note, a text or a placeholder: what it is called and what is to be said of it.

    ``stories`` are the parts in which each of ``moves`` would change something.
    """

    kind: LiveKind
    where: str
    key: str
    query: str = ""
    gone: bool = False
    is_placeholder: bool = False
    moves: list[tuple[str, Move]] = field(default_factory=list)


def stories_of(package: Package) -> list[Story]:
    """Return the stories of a file with what is ours in them."""
    made = []
    found = {name: tables_in(root) for name, root in package.stories.items()}
    share_columns([table for tables in found.values() for table in tables if table.number is not None])
    for name, root in package.stories.items():
        tables = found[name]
        made.append(Story(name, root, tables, texts_in(root, tables), placeholders_in(root, name)))
    return made


def needs_of(stories: list[Story], ledger: Ledger) -> Needs:
    """Return what a file asks for; ``ledger`` is what it remembers."""
    texts = [text for story in stories for text in story.texts]
    return Needs(
        frozenset(table.token for story in stories for table in story.tables)
        | frozenset(text.parts[0] for text in texts if text.kind == "x"),
        frozenset((text.parts[0], text.parts[1], text.parts[2]) for text in texts if text.kind == "n"),
        frozenset(text.parts[0] for text in texts if text.kind in "qp" and is_alone(text.parts[0])),
        tuple(Placeholder(each.id, each.words) for story in stories for each in story.placeholders),
        ledger.masked,
    )


class Survey:
    """Compares all that is ours in a file with what the project says."""

    def __init__(self, stories: list[Story], answers: Answers, ledger: Ledger, making: Making) -> None:
        """Take the stories, the answers, what the file remembers, and what makes new things in it."""
        self.stories, self.ledger, self.making = stories, ledger, making
        self.said, self.masked = Said(answers), answers.masked or ledger.masked
        self.hands: list[tuple[str, TableHand]] = []
        self._answers = answers
        self._texts = dict(ledger.texts)
        self._of_number: dict[tuple[str, int], Surveyed] = {}
        self._of_token: dict[str, Surveyed] = {}
        self.found = [each for story in stories for each in self._story(story)]

    def _story(self, story: Story) -> Iterator[Surveyed]:
        for table in story.tables:
            yield self._table(story, table)
        for text in story.texts:
            made = self._text(story, text)
            if made is not None:
                yield made
        for each in story.placeholders:
            answer = self._answers.placeholders.get(each.id)
            made = Surveyed(kind_of(answer), each.words, each.id, is_placeholder=True)
            made.moves.append((story.name, placeholder_move(each, answer, self.making)))
            yield made

    # tables

    def _table(self, story: Story, table: FoundTable) -> Surveyed:
        answer = self._answers.tables.get(table.token)
        block = answer.block if answer is not None else None
        made = Surveyed(LiveKind.TABLE, "", table.token)
        if answer is None or not isinstance(block, Table):
            made.where, made.gone = self._called(story, table), True
            made.moves.append((story.name, Move("table", Happening.GONE, made.where)))
        else:
            made.where, made.query = block.caption or answer.name, answer.query
            table.adopt(self._headings(table.token, block))
            hand = TableHand(table, block, self.making)
            if hand.footnotes:
                self.making.own(table.own_cells())
            self.hands.append((story.name, hand))
            entry = entry_of(self.ledger, table.token, table.number)
            compared = TableComparison(hand, entry, self._texts, self._elsewhere(table))
            made.moves += [(story.name, move) for move in compared.moves()]
        if table.number is not None:
            self._of_number.setdefault((table.token, table.number), made)
        self._of_token.setdefault(table.token, made)
        return made

    def _headings(self, token: str, block: Table) -> dict[str, set[str]]:
        """Return the bases of what the columns of a table are called, and were when they were written."""
        made = {
            column: {base_of(legal(each.label))}
            for column, each in zip(column_tokens(block), block.columns, strict=True)
        }
        for name, base in self._texts.items():
            mark = bookmark_in(name)
            if mark is not None and mark.kind == "c" and mark.parts[0] == token:
                made.setdefault(mark.parts[1], set()).add(base)
        return made

    def _elsewhere(self, table: FoundTable) -> frozenset[str]:
        """Return the rows that stand in another part of a table that the author has split."""
        return frozenset(
            row
            for story in self.stories
            for other in story.tables
            if other is not table and (other.token, other.number) == (table.token, table.number)
            for row in other.rows
            if table.number is not None
        )

    @staticmethod
    def _called(story: Story, table: FoundTable) -> str:
        """Return what a table that is gone from the project is called in the file."""
        for text in story.texts:
            if text.kind == "x" and text.parts == (table.token, CAPTION) and text.words:
                return text.words
        caption = table.element.find(f"{W}tblPr/{W}tblCaption")
        if caption is not None and caption.get(W + "val"):
            return caption.get(W + "val", "")
        first = next(table.element.iter(W + "p"), None)
        return "" if first is None else words_of(first)

    # texts

    def _text(self, story: Story, text: FoundText) -> Surveyed | None:
        """Return what is to be said of a text, None where that was added to its table, or where it is nobody's."""
        noted = story.root.tag == W + "footnotes"
        new = self.said.words(text, noted=noted)
        if new is None and text.kind in "qp" and not is_alone(text.parts[0]):
            return None
        whole = self._whole(text)
        if new is None:
            if whole is not None:
                return None
            made = Surveyed(_KINDS[text.kind], text.words, _key(text), gone=True)
            made.moves.append((story.name, Move("text", Happening.GONE, text.words)))
            return made
        move = text_move(text, new, self._texts, self.making)
        moves = [(story.name, move)] if move is not None else []
        if whole is not None:
            whole.moves += moves
            return None
        query = self._answers.tables[text.parts[0]].query if text.kind == "x" else ""
        return Surveyed(_KINDS[text.kind], self.said.name(text), _key(text), query, moves=moves)

    def _whole(self, text: FoundText) -> Surveyed | None:
        """Return the table that a text belongs to."""
        if text.kind != "x":
            return None
        numbers = [int(name.rpartition("_")[2]) for name in text.names]
        for number in numbers:
            if (text.parts[0], number) in self._of_number:
                return self._of_number[text.parts[0], number]
        return self._of_token.get(text.parts[0])


def _key(text: FoundText) -> str:
    return "-".join(text.parts)


def ids_of(found: list[Surveyed]) -> list[str]:
    """Return an id for each: its key, and which of its equals it is."""
    seen: Counter[str] = Counter()
    made = []
    for each in found:
        seen[each.key] += 1
        made.append(each.key if seen[each.key] == 1 else f"{each.key}-{seen[each.key]}")
    return made
