"""What a memo links to, and which memos link to it or to what it is about."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.prose import Link, LinkKind, links_in
from workbench.domain.store import ProjectReader
from workbench.services.memos import items_of, links_to
from workbench.services.things import Things
from workbench.ui.memo_words import headline
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.elided_button import ElidedButton

_MOST = 5


class MemoLinks(Panel):
    """Two quiet lists of links, each hidden while it is empty."""

    link_wanted = Signal(object)
    """The Link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._out, self._into = QWidget(), QWidget()
        self._captions = (label("caption"), label("caption"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for caption, holder in zip(self._captions, (self._out, self._into), strict=True):
            rows = QVBoxLayout(holder)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(0)
            side = QVBoxLayout()
            side.setSpacing(2)
            side.addWidget(caption)
            side.addWidget(holder)
            side.addStretch(1)
            layout.addLayout(side, 1)
        self._shown: tuple[tuple[tuple[Link, str, bool], ...], ...] = ((), ())
        self.retranslate()

    def show_links(self, reader: ProjectReader, memo: Memo, memos: Iterable[Memo]) -> None:
        """Show the links of a memo and those of ``memos`` that lead to it."""
        things = Things(reader)
        out = tuple((link, things.words_for(link), things.has(link)) for link in links_in(memo.text)[:_MOST])
        linking = [each for each in links_to(memos, *_ways_to(memo)) if each.id != memo.id]
        found = items_of(reader, linking[:_MOST])
        into = tuple((Link(LinkKind.MEMO, each.memo.id), headline(each), True) for each in found)
        if (out, into) != self._shown:
            self._shown = (out, into)
            self._refresh()

    @override
    def retranslate(self) -> None:
        self._captions[0].setText(self.tr("Links"))
        self._captions[1].setText(self.tr("What links here"))
        self._refresh()

    def _refresh(self) -> None:
        for caption, holder, links in zip(self._captions, (self._out, self._into), self._shown, strict=True):
            caption.setVisible(bool(links))
            holder.setVisible(bool(links))
            rows = holder.layout()
            assert rows is not None
            while (item := rows.takeAt(0)) is not None:
                old = item.widget()
                if old is not None:
                    old.hide()
                    old.deleteLater()
            for link, words, there in links:
                rows.addWidget(self._row(link, words, there=there))

    def _row(self, link: Link, words: str, *, there: bool) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        if there:
            made = ElidedButton("quiet")
            made.say(words)
            made.setAccessibleName(self.tr("Go to {thing}").format(thing=words))
            made.clicked.connect(lambda _on=False: self.link_wanted.emit(link))
            row.addWidget(made, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            gone = label("faint")
            gone.setContentsMargins(9, 4, 0, 4)
            gone.setText(self.tr("no longer in the project"))
            row.addWidget(gone, 1)
        return holder


def _ways_to(memo: Memo) -> tuple[Link, ...]:
    """Return the links that lead to a memo: its own, and that of the thing that it is about, unless it is on words."""
    own = Link(LinkKind.MEMO, memo.id)
    if memo.target is MemoTarget.PROJECT or memo.segment is not None:
        return (own,)
    return own, Link(LinkKind(memo.target.value), memo.about)
