"""The codings of the open source, kept in step with the project and shown through the filter."""

from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QObject, Signal

from workbench.coding.going import ReadingOrder
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, MemoId, SourceId
from workbench.domain.memos import Memo
from workbench.domain.store import Change
from workbench.services.memos import memos_on_words
from workbench.services.settings import Settings
from workbench.ui.collector import collector_waiting
from workbench.ui.messages import Offer
from workbench.ui.panels.coding_looks import CodingLooks
from workbench.ui.panels.memo_marks import mark_of, shown_memo
from workbench.ui.sitting import Sitting
from workbench.ui.views.transcript import TranscriptView

_ONE_BY_ONE = 40
"""So many codings are put in or taken out one by one; more are shown anew all together, which is then quicker."""


class SourceCodings(QObject):
    """Puts the codings of one source, and the memos on its words, into a view: one by one where few change."""

    counted = Signal()
    """Other numbers of codings are there, or in sight."""

    def __init__(self, sitting: Sitting, view: TranscriptView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._view = sitting, view
        self._looks = CodingLooks(sitting)
        self._source: SourceId | None = None
        self._codings: dict[str, Coding] = {}
        self._in_sight: dict[str, CodeId] = {}
        self._by_code: dict[CodeId, set[str]] = {}
        self._order: ReadingOrder | None = None
        self._filled = False
        self._lit: CodeId | None = None
        self._stripes = sitting.preferences.settings.stripes
        view.explain_with(self._explain)
        sitting.shown.changed.connect(self._on_filtered)
        sitting.preferences.changed.connect(self._on_preferences)

    def __len__(self) -> int:
        """Return how many codings the source has."""
        return len(self._codings)

    @property
    def in_sight(self) -> int:
        """How many of them the filter lets through."""
        return len(self._in_sight)

    def seen(self) -> list[Coding]:
        """Return those that the filter lets through, in no order."""
        return [self._codings[id_] for id_ in self._in_sight]

    def in_order(self) -> ReadingOrder:
        """Return those that the filter lets through in the order in which they are read."""
        if self._order is None:
            self._order = ReadingOrder(self.seen())
        return self._order

    def get(self, id_: str | None) -> Coding | None:
        """Return one of the source's codings."""
        return self._codings.get(id_ or "")

    def take(self, source: SourceId | None, codings: Iterable[Coding]) -> None:
        """Turn to another source, whose words the view does not show yet."""
        self._source, self._filled = source, False
        self._codings = {each.id: each for each in codings}
        self._sift()

    def fill(self) -> None:
        """Put everything into the view, which shows the source's words by now."""
        self._filled = True
        self._show()

    def light(self, code: CodeId | None) -> None:
        """Point out the codings of a code and of those below it; None for none."""
        self._lit = code
        self._show_lit()

    def follow(self, change: Change) -> None:
        """Take a change in: a single coding or memo is put in or taken out alone."""
        if self._source is None:
            return
        touched = self._learn(change) if change.touches(Coding) else []
        if change.touches(Coder):
            self._looks.forget_coders()
        if change.touches(Code, Coder) or len(touched) > _ONE_BY_ONE:
            self._sift()
            self._show()
        else:
            for id_ in touched:
                self._follow(id_)
            if self._lit is not None and touched:
                self._show_lit()
        if change.touches(Memo) and self._filled:
            for id_ in change.ids:
                self._follow_memo(MemoId(id_))
        if touched:
            self.counted.emit()

    def show_anew(self) -> None:
        """Show everything in this language and this theme's form."""
        self._show()

    def _learn(self, change: Change) -> list[str]:
        """Remember the codings that a change left, forget those that it took; return the ids of both."""
        codings = self._sitting.project.reader.among(Coding, change.ids)
        found: dict[str, Coding] = {each.id: each for each in codings}
        touched: list[str] = []
        for id_ in change.ids:
            coding = found.get(id_)
            if coding is not None and coding.source == self._source:
                self._codings[id_] = coding
                touched.append(id_)
            elif self._codings.pop(id_, None) is not None:
                touched.append(id_)
        return touched

    def _sift(self) -> None:
        self._order = None
        shows, everything = self._sitting.shown.shows, not self._sitting.shown.filtered
        self._in_sight, self._by_code = {}, {}
        for each in self._codings.values():
            if everything or shows(each):
                self._let_through(each)

    def _let_through(self, coding: Coding) -> None:
        self._in_sight[coding.id] = coding.code
        self._by_code.setdefault(coding.code, set()).add(coding.id)

    def _keep_back(self, id_: str) -> None:
        code = self._in_sight.pop(id_, None)
        if code is not None:
            self._by_code[code].discard(id_)

    def _show(self) -> None:
        if not self._filled or self._source is None:
            return
        reader, shown = self._sitting.project.reader, self._looks.shown
        memos = (shown_memo(reader, memo) for memo in memos_on_words(reader, self._source))
        # Another language may reach a workspace in the back before it hears that codes are gone.
        book = self._sitting.project.codebook()
        there = (each for id_, each in self._codings.items() if id_ in self._in_sight and each.code in book)
        with collector_waiting():
            self._view.set_codings(
                [
                    *map(shown, there),
                    *(memo for memo in memos if memo is not None),
                ]
            )
        self._show_lit()

    def _show_lit(self) -> None:
        book = self._sitting.project.codebook()
        if not self._filled:
            return
        if self._lit is None or self._lit not in book:
            self._view.set_lit(frozenset())
            return
        found = (self._by_code.get(code, ()) for code in book.branch_ids(self._lit))
        self._view.set_lit(frozenset(chain.from_iterable(found)))

    def _follow(self, id_: str) -> None:
        coding = self._codings.get(id_)
        if coding is not None and self._sitting.shown.shows(coding):
            self._keep_back(id_)
            self._let_through(coding)
            if self._order is not None:
                self._order.put(coding)
            if self._filled:
                self._view.add_coding(self._looks.shown(coding))
            return
        if coding is not None and id_ not in self._in_sight:
            self._say_hidden()
        self._keep_back(id_)
        if self._order is not None:
            self._order.drop(id_)
        self._view.remove_coding(id_)

    def _say_hidden(self) -> None:
        words = self.tr("The coding is made, but the filter keeps it from sight.")
        self._sitting.messages.inform(words, Offer(self.tr("Show all"), self._show_all))

    def _show_all(self) -> None:
        self._sitting.shown.show_all()

    def _follow_memo(self, id_: MemoId) -> None:
        reader = self._sitting.project.reader
        memo = reader.find(Memo, id_)
        shown = shown_memo(reader, memo) if memo is not None and memo.about == self._source else None
        if shown is not None:
            self._view.add_coding(shown)
        else:
            self._view.remove_coding(mark_of(id_))

    def _explain(self, id_: str) -> str:
        coding = self._codings.get(id_)
        return "" if coding is None else self._looks.tip(coding)

    def _on_filtered(self) -> None:
        self._sift()
        self._show()
        self.counted.emit()

    def _on_preferences(self, settings: Settings) -> None:
        if settings.stripes != self._stripes:
            self._stripes = settings.stripes
            self._show()
