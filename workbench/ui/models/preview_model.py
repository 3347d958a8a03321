"""A transcript as it will be: its turns, and between them the text that is in nobody's turn."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from typing_extensions import override

from workbench.domain.participants import Participant, Role
from workbench.domain.turns import Turn
from workbench.services.coding import CODE_COLOURS
from workbench.services.proposals import Proposal, turn_doubts
from workbench.ui.labels import clock_words, role_word
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, IS_GROUP, QUOTE
from workbench.ui.phrases import warning_text

_AT_ONCE = 30
_LONGEST = 900


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    turn: Turn | None = None


class PreviewModel(QAbstractListModel):
    """Rows are turns; ``IS_GROUP`` marks text outside turns. They come thirty at a time, as somebody scrolls.

    ``DETAIL`` is the doubt about a turn in words, ``COUNT`` its time, ``COLOUR`` its speaker's (none for who leads).
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._proposal: Proposal | None = None
        self._pieces: list[_Piece] = []
        self._doubts: dict[int, str] = {}
        self._people: dict[str, Participant] = {}
        self._colours: dict[str, str] = {}
        self._shown = 0

    def show(self, proposal: Proposal) -> None:
        """Show another transcript, or this one read anew."""
        self.beginResetModel()
        self._proposal = proposal
        self._pieces = _pieces(proposal)
        self._people = {each.id: each for each in proposal.participants}
        spoken = [each.id for each in proposal.participants if each.role is not Role.MODERATOR]
        self._colours = {id_: CODE_COLOURS[place % len(CODE_COLOURS)] for place, id_ in enumerate(spoken)}
        self._doubts = {
            index: warning_text(each.kind, each.facts, self._language)
            for index, each in turn_doubts(proposal).items()
        }
        self._shown = min(_AT_ONCE, len(self._pieces))
        self.endResetModel()

    def turn(self, row: int) -> Turn | None:
        """Return the turn of a row, None for text outside turns."""
        return self._pieces[row].turn if 0 <= row < self._shown else None

    def row_of_doubt(self, after: int) -> int | None:
        """Return the next row after one that has a doubt, beginning anew at the end; None where there is none.

        The rows up to it are shown from now on.
        """
        marked = [
            row for row, each in enumerate(self._pieces) if each.turn and each.turn.index in self._doubts
        ]
        if not marked:
            return None
        found = next((row for row in marked if row > after), marked[0])
        while found >= self._shown:
            self.fetchMore()
        return found

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else self._shown

    @override
    def canFetchMore(self, parent: AnyIndex = NOWHERE) -> bool:
        return not parent.isValid() and self._shown < len(self._pieces)

    @override
    def fetchMore(self, parent: AnyIndex = NOWHERE) -> None:
        more = min(_AT_ONCE, len(self._pieces) - self._shown)
        if more > 0:
            self.beginInsertRows(QModelIndex(), self._shown, self._shown + more - 1)
            self._shown += more
            self.endInsertRows()

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._proposal is None or self._proposal.transcript is None:
            return None
        piece = self._pieces[index.row()]
        turn = piece.turn
        person = self._people.get(turn.participant) if turn and turn.participant else None
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name if person else ""
        if role == IS_GROUP:
            return turn is None
        if role == QUOTE:
            return self._quote(piece)
        if role == DETAIL:
            return self._doubts.get(turn.index, "") if turn else ""
        if role == COUNT:
            return clock_words(turn.time) if turn else ""
        if role == COLOUR:
            return self._colours.get(person.id, "") if person else ""
        return self._said(piece, person, role)

    def _said(self, piece: _Piece, person: Participant | None, role: int) -> object:
        doubt = self._doubts.get(piece.turn.index, "") if piece.turn else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = f"{person.name}: {self._quote(piece)}" if person else self._quote(piece)
            return f"{words} ({doubt})" if doubt else words
        if role == Qt.ItemDataRole.ToolTipRole and person is not None:
            return doubt or f"{person.name} · {role_word(person.role)}"
        return None

    def _quote(self, piece: _Piece) -> str:
        assert self._proposal is not None
        assert self._proposal.transcript is not None
        start = piece.turn.text_start if piece.turn else piece.start
        words = " ".join(self._proposal.transcript.text[start : min(piece.end, start + 2 * _LONGEST)].split())
        cut = len(words) > _LONGEST or piece.end > start + 2 * _LONGEST
        return words[:_LONGEST].rstrip() + "…" if cut else words


def _pieces(proposal: Proposal) -> list[_Piece]:
    """Return the turns in order, with the paragraphs that stand before, between and after them."""
    if proposal.transcript is None:
        return []
    text, at = proposal.transcript.text, 0
    pieces: list[_Piece] = []
    for turn in proposal.transcript.turns:
        pieces += _paragraphs(text, at, turn.start)
        pieces.append(_Piece(turn.start, turn.end, turn))
        at = turn.end
    return [*pieces, *_paragraphs(text, at, len(text))]


def _paragraphs(text: str, start: int, end: int) -> list[_Piece]:
    found: list[_Piece] = []
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if text[at:stop].strip():
            found.append(_Piece(at, stop))
        at = stop + 1
    return found
