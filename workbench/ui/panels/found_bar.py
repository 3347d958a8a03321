"""The line above found codings: how many there are, how they are laid out, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from workbench.domain.found import GroupBy, Order, SortBy
from workbench.services.finding import Found
from workbench.ui.actions import Actions
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.query_words import group_word, sort_word

WITH_CHOSEN = ("recode_found", "code_found", "note_found", "remove_found", None, "copy_found")


class FoundBar(Panel):
    """Says the count and lets a person choose the order."""

    order_changed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._found: Found | None = None
        self.count = label("heading")
        self.sort, self.group = QComboBox(), QComboBox()
        for sort in SortBy:
            self.sort.addItem("", sort.value)
        for group in GroupBy:
            self.group.addItem("", group.value)
        self.turned = QToolButton()
        self.turned.setCheckable(True)
        self.with_chosen, self.export = button("menu"), button()
        self.with_chosen.setMenu(self.menu(self.with_chosen))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(6)
        layout.addWidget(self.count)
        layout.addStretch(1)
        for widget in (self.group, self.sort, self.turned, self.with_chosen, self.export):
            layout.addWidget(widget)
        for box in (self.sort, self.group):
            box.currentIndexChanged.connect(lambda _index: self.order_changed.emit())
        self.turned.toggled.connect(self._on_turned)
        self.retranslate()

    @property
    def order(self) -> Order:
        """How the list is to be laid out."""
        return Order(
            SortBy(self.sort.currentData()), GroupBy(self.group.currentData()), self.turned.isChecked()
        )

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu of what can be done with chosen codings."""
        menu = QMenu(parent)
        for name in WITH_CHOSEN:
            if name is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        return menu

    def say_found(self, found: Found) -> None:
        """Say how much was found."""
        self._found = found
        tally = found.tally
        self.count.setText(self.tr("%n codings", "", tally.codings))
        self.count.setToolTip(
            self.tr("in %n sources", "", tally.sources)
            + " · "
            + self.tr("by %n speakers", "", tally.speakers)
        )

    @override
    def retranslate(self) -> None:
        for place in range(self.sort.count()):
            self.sort.setItemText(place, sort_word(SortBy(self.sort.itemData(place))))
        for place in range(self.group.count()):
            self.group.setItemText(place, group_word(GroupBy(self.group.itemData(place))))
        for widget, words in (
            (self.sort, self.tr("Sorted by")),
            (self.group, self.tr("Headings")),
            (self.turned, self.tr("Turn the order round")),
        ):
            widget.setAccessibleName(words)
            widget.setToolTip(words)
        self.turned.setText("↓" if self.turned.isChecked() else "↑")
        self.with_chosen.setText(self.tr("With the chosen"))
        self.with_chosen.setAccessibleName(self.tr("With the chosen codings"))
        self.export.setText(self.tr("Export…"))
        if self._found is not None:
            self.say_found(self._found)

    def _on_turned(self) -> None:
        self.turned.setText("↓" if self.turned.isChecked() else "↑")
        self.order_changed.emit()
