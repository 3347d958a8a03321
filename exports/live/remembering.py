"""Bringing a file's ledger up to date once it was refreshed."""

from collections import defaultdict
from collections.abc import Collection

from exports.legal import legal
from exports.live.anchors import Bookmark, base_of
from exports.live.comparing import entry_of
from exports.live.ledger import Ledger, RowEntry, TableEntry
from exports.live.pieces import pieces_of
from exports.live.settling import joined
from exports.live.survey import Story, Survey
from exports.live.table_hand import TableHand
from exports.live.words import W, paragraphs_of, words_of


def remembered(survey: Survey, stories: list[Story]) -> Ledger:
    """Return the ledger of a file as it is now; ``stories`` are what is found in it after the refresh.

    Words that are the project's get its base. The author's keep the base that they had, so that they are known as hers;
    where some of the words around hers were changed, there is none.
    Rows and columns that she took out are remembered as long as the project has them.
    """
    texts = dict(survey.ledger.texts)
    entries = {_which(entry): entry for entry in survey.ledger.tables}
    shared: defaultdict[tuple[str, int | None], set[str]] = defaultdict(set)
    for _, hand in survey.hands:
        shared[hand.found.token, hand.found.number] |= {*hand.found.rows, *hand.found.columns}
    for _, hand in survey.hands:
        token, number = hand.found.token, hand.found.number
        if number is not None:
            old = entries.get((token, number)) or entry_of(survey.ledger, token, number)
            entries[token, number] = _entry(hand, number, old, shared[token, number])
            texts.update(_headings(hand, number))
    for story in stories:
        for text in story.texts:
            new = survey.said.words(text, noted=story.root.tag == W + "footnotes")
            if new is not None and base_of(new) == base_of(text.words):
                texts.update(dict.fromkeys(text.names, base_of(new)))
    texts.update(survey.making.texts)
    entries.update({_which(entry): entry for entry in survey.making.entries})
    return Ledger(tuple(entries.values()), texts, survey.masked)


def _which(entry: TableEntry) -> tuple[str, int]:
    """Return what tells a table from all others; those that come from several files may bear the same number."""
    return entry.token, entry.number


def _entry(hand: TableHand, number: int, old: TableEntry | None, known: Collection[str]) -> TableEntry:
    """Return what is remembered of a table. ``known`` are the rows and columns that any part of it still has."""
    before = old.bases() if old is not None else {}
    columns = [*old.columns] if old is not None else []
    columns = [each for each in columns if each in known or each in hand.columns]
    columns += [each for each in hand.columns if each in hand.found.columns and each not in columns]
    rows = [row.token for row in old.rows] if old is not None else []
    rows = [each for each in rows if each in known or each in hand.rows]
    rows += [each for each in hand.found.rows if each not in rows]
    return TableEntry(
        number,
        hand.found.token,
        tuple(columns),
        tuple(
            RowEntry(
                row, tuple(_base(hand, row, column, before.get((row, column), "")) for column in columns)
            )
            for row in rows
        ),
    )


def _base(hand: TableHand, row: str, column: str, before: str) -> str:
    if row not in hand.found.rows or row not in hand.rows or column not in hand.columns:
        return before
    then = base_of(hand.words(row, column))
    if then == before:
        return before
    cell = hand.found.cell(row, column)
    if cell is not None and base_of(joined(pieces_of(cell))) == then:
        return then
    # Ours in part, the author's in part: were the project to say again what it said before, that would not stand there.
    return "" if cell is not None and hand.has_laid(cell) else before


def _headings(hand: TableHand, number: int) -> dict[str, str]:
    head = hand.found.heading()
    made = {}
    for column in hand.columns:
        at = hand.found.columns.get(column)
        cell = head.at(*at) if head is not None and at is not None else None
        label = base_of(legal(hand.column(column).label))
        if cell is not None and base_of(" ".join(map(words_of, paragraphs_of(cell.element)))) == label:
            made[str(Bookmark("c", (hand.found.token, column), number))] = label
    return made
