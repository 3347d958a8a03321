"""What to link to: type part of its name, choose, Enter."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.prose import Link, LinkKind
from workbench.domain.sources import Source
from workbench.services.memos import items_of
from workbench.services.projects import Project
from workbench.services.supervision_lists import cases_named
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.memo_words import headline
from workbench.ui.models.roles import COLOUR, DETAIL, ICON_NAME, IS_GROUP, KEY
from workbench.ui.panels.base import button, label

_MOST = 200
_TO_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class _Offer:
    """Something to link to."""

    link: Link
    name: str
    detail: str
    icon: str = ""
    colour: str = ""
    is_theme: bool = False


class LinkPicker(QDialog):
    """Offers codes, sources, people, districts, cases and memos; once words are typed, segments that hold them."""

    def __init__(self, parent: QWidget | None, project: Project) -> None:
        super().__init__(parent)
        self._project = project
        self._offers = _things(project)
        self._quotes: list[tuple[Coding, str]] | None = None
        self.setWindowTitle(self.tr("Link to…"))
        open_at(self, 560, 460)
        heading, hint = label("title"), label("muted", wraps=True)
        heading.setText(self.tr("Link to…"))
        hint.setText(
            self.tr("Codes, sources, people, districts, cases, memos; segments by the words in them.")
        )
        self.field, self.view = QLineEdit(clearButtonEnabled=True), QListWidget()
        self.field.setPlaceholderText(self.tr("Part of a name, or words of a segment"))
        self.field.setAccessibleName(self.tr("Part of a name, or words of a segment"))
        self.view.setAccessibleName(self.tr("What can be linked to"))
        self.view.setItemDelegate(RowDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Insert link"))
        self.yes.setDefault(True)
        cancel.setText(self.tr("Cancel"))
        self.yes.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.field.textChanged.connect(lambda _words: self._offer())
        self.field.installEventFilter(self)
        self.view.itemActivated.connect(lambda _item: self.accept())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(8)
        for widget in (heading, hint, self.field):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        self._offer()

    @classmethod
    def ask(cls, parent: QWidget | None, project: Project) -> Link | None:
        """Return what was chosen, or None."""
        dialog = cls(parent, project)
        return dialog.chosen() if answered(dialog) else None

    def chosen(self) -> Link | None:
        """Return the link that is marked."""
        row = self.view.currentRow()
        return Link.at(str(self.view.item(row).data(KEY))) if row >= 0 else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _TO_LIST
        ):
            self.view.event(event)
            return True
        return super().eventFilter(watched, event)

    def _offer(self) -> None:
        wanted = self.field.text().casefold().split()
        fitting = [
            each
            for each in self._offers
            if all(part in f"{each.name} {each.detail}".casefold() for part in wanted)
        ]
        if wanted:
            fitting += self._segments(wanted, _MOST - len(fitting))
        self.view.clear()
        for offer in fitting[:_MOST]:
            item = QListWidgetItem(offer.name)
            for role, data in (
                (KEY, offer.link.address),
                (DETAIL, offer.detail),
                (ICON_NAME, offer.icon),
                (COLOUR, offer.colour),
                (IS_GROUP, offer.is_theme),
            ):
                item.setData(role, data)
            item.setToolTip("\n".join(part for part in (offer.name, offer.detail) if part))
            self.view.addItem(item)
        self.view.setCurrentRow(0)
        self.yes.setEnabled(bool(fitting))

    def _segments(self, wanted: list[str], most: int) -> list[_Offer]:
        book = self._project.codebook()
        found: list[_Offer] = []
        if self._quotes is None:
            # Read once: each letter that is typed asks for them again.
            codings = self._project.reader.all(Coding)
            self._quotes = [(coding, coding.segment.quote.casefold()) for coding in codings]
        for coding, quote in self._quotes:
            if len(found) >= most:
                break
            if all(part in quote for part in wanted):
                line = " ".join(coding.segment.quote.split())[:_LONGEST]
                found.append(
                    _Offer(
                        Link(LinkKind.CODING, coding.id), f"“{line}”", book.code(coding.code).name, "quote"
                    )
                )
        return found


def _things(project: Project) -> list[_Offer]:
    reader, book = project.reader, project.codebook()
    offers = [
        _Offer(
            Link(LinkKind.CODE, code.id),
            code.name,
            " / ".join(each.name for each in book.ancestors(code.id)),
            "",
            code.colour,
            code.is_theme,
        )
        for code in book
    ]
    offers += [_Offer(Link(LinkKind.SOURCE, each.id), each.name, "", "source") for each in reader.all(Source)]
    memos = items_of(reader, [each for each in reader.all(Memo) if not each.is_quotation])
    offers += [_Offer(Link(LinkKind.MEMO, each.memo.id), headline(each), each.name, "memo") for each in memos]
    offers += [
        _Offer(Link(LinkKind.PARTICIPANT, each.id), each.name, "", "person")
        for each in reader.all(Participant)
    ]
    offers += [
        _Offer(Link(LinkKind.DISTRICT, each.id), each.name, each.province, "districts")
        for each in reader.all(District)
    ]
    offers += [_Offer(Link(LinkKind.CASE, id), code, "", "supervision") for id, code in cases_named(project)]
    return offers
