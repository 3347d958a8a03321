"""One participant: code name, role, district, what else is known, and where they speak."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.memos import MemoTarget, Subject
from workbench.domain.participants import Participant, Role
from workbench.services.people import PersonItem
from workbench.ui.labels import role_word
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.memo_count import MemoCount
from workbench.ui.sitting import Sitting


class PersonPage(Panel):
    """Shows a participant; each correction gives a new one."""

    described = Signal(object)
    """The corrected Participant."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: PersonItem | None = None
        self.memos = MemoCount(sitting)
        self._filling = False
        self.name, self.role, self.district = QLineEdit(), QComboBox(), QComboBox()
        for role in Role:
            self.role.addItem(role_word(role), role)
        self.district.addItem("", None)
        for district in sitting.project.reader.all(District):
            self.district.addItem(district.name, district.id)
        self.attributes = QTableWidget(0, 2)
        self._words = [label("muted") for _ in range(3)]
        self._attributes_title, self._talks_title = label("caption"), label("caption")
        self._talks = label("muted", wraps=True)
        self._hint = label("faint", wraps=True)
        self._lay_out()
        self.setEnabled(sitting.writable)
        self.name.editingFinished.connect(self._on_named)
        self.role.activated.connect(
            lambda _row: self._correct(lambda now: now.in_role(Role(self.role.currentData())))
        )
        self.district.activated.connect(
            lambda _row: self._correct(lambda now: now.placed(self.district.currentData()))
        )
        self.attributes.itemChanged.connect(lambda _item: self._on_attributes())
        self.retranslate()

    def show_item(self, item: PersonItem | None) -> None:
        """Show somebody, or the hint when nobody or several are marked."""
        self._item = item
        self._form.setVisible(item is not None)
        self._hint.setVisible(item is None)
        if item is None:
            return
        self._filling = True
        person = item.participant
        self.name.setText(person.name)
        self.role.setCurrentIndex(self.role.findData(person.role))
        self.district.setCurrentIndex(max(0, self.district.findData(person.district)))
        self._fill_attributes(person)
        self.memos.show_subject(Subject(MemoTarget.PARTICIPANT, person.id))
        self._talks.setText("\n".join(self._talk_words(source.name, turns) for source, turns in item.talks))
        self._talks_title.setVisible(bool(item.talks))
        self._filling = False

    @override
    def retranslate(self) -> None:
        words = (self.tr("Code name"), self.tr("Role"), self.tr("District"))
        for caption, field, text in zip(
            self._words, (self.name, self.role, self.district), words, strict=True
        ):
            caption.setText(text)
            field.setAccessibleName(text)
        self.district.setItemText(0, self.tr("none"))
        self._attributes_title.setText(self.tr("What else is known"))
        self._talks_title.setText(self.tr("Speaks in"))
        self.attributes.setHorizontalHeaderLabels([self.tr("What"), self.tr("Value")])
        self.attributes.setAccessibleName(self.tr("What else is known"))
        self._hint.setText(self.tr("Mark one participant to see and change what is known of them."))

    def _lay_out(self) -> None:
        header = self.attributes.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.attributes.verticalHeader().hide()
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for caption, field in zip(self._words, (self.name, self.role, self.district), strict=True):
            form.addRow(caption, field)
        self._form = QWidget()
        inner = QVBoxLayout(self._form)
        inner.setContentsMargins(12, 0, 0, 0)
        inner.setSpacing(10)
        inner.addLayout(form)
        inner.addWidget(self.memos)
        inner.addWidget(self._attributes_title)
        inner.addWidget(self.attributes, 1)
        inner.addWidget(self._talks_title)
        inner.addWidget(self._talks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._form, 1)
        self._hint.setContentsMargins(12, 0, 0, 0)
        layout.addWidget(self._hint)
        layout.addStretch(0)

    def _fill_attributes(self, person: Participant) -> None:
        """Show what is known, with an empty row below it for something new."""
        self.attributes.setRowCount(0)
        for row, pair in enumerate((*person.attributes, ("", ""))):
            self.attributes.insertRow(row)
            for column, words in enumerate(pair):
                self.attributes.setItem(row, column, QTableWidgetItem(words))

    def _talk_words(self, source: str, turns: int) -> str:
        said = self.tr("%n turns", "", turns) if turns else self.tr("was there and said nothing")
        return f"{source}  ·  {said}"

    def _on_named(self) -> None:
        name = " ".join(self.name.text().split())
        if name and not self._filling:
            self._correct(lambda now: now.renamed(name))

    def _on_attributes(self) -> None:
        if self._filling or self._item is None:
            return
        pairs = [self._pair(row) for row in range(self.attributes.rowCount())]
        told = tuple((name, value) for name, value in pairs if name and value)
        gone = [(name, "") for name, _ in self._item.participant.attributes if name not in dict(told)]
        if not any(bool(name) != bool(value) for name, value in pairs[-1:]):
            self._correct(lambda now: now.described((*gone, *told)))

    def _pair(self, row: int) -> tuple[str, str]:
        items = (self.attributes.item(row, 0), self.attributes.item(row, 1))
        name, value = (" ".join(item.text().split()) if item is not None else "" for item in items)
        return name, value

    def _correct(self, change: Callable[[Participant], Participant]) -> None:
        if self._item is None:
            return
        corrected = change(self._item.participant)
        if corrected != self._item.participant:
            self.described.emit(corrected)
