"""What stands above the preview: the table's name, whether it is kept so, and the ways out of the program."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.services.reporting import can_make_pdf
from workbench.ui.actions import Actions
from workbench.ui.panels.base import IconButton, Panel, button, follow, label
from workbench.ui.panels.elided_label import ElidedLabel
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.print_state import PrintState
from workbench.ui.print_words import kind_about, kind_name
from workbench.ui.sitting import Sitting

FORMATS = ("print_excel", "print_csv", "print_web", "print_pdf")


class PrintHead(Panel):
    """One button is the way that most go: to Word."""

    def __init__(
        self, sitting: Sitting, actions: Actions, state: PrintState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sitting, self._state, self._actions = sitting, state, actions
        self.name, self.told = (
            ElidedLabel("title", cut=Qt.TextElideMode.ElideRight),
            label("muted", wraps=True),
        )
        self.write, self.others, self.keep = button("primary"), button("menu"), button()
        self.more, self.menu, self._formats = IconButton("more"), QMenu(self), QMenu(self)
        follow(self.write, actions["write_print"])
        follow(self.keep, actions["keep_print"])
        self._formats.addActions([actions[each] for each in FORMATS])
        self._no_pdf = self._formats.addAction("")
        self._no_pdf.setEnabled(False)
        self._no_pdf.setVisible(not can_make_pdf())
        self.others.setMenu(self._formats)
        self.menu.addActions([actions[each] for each in ("rename_print", "duplicate_print", "remove_print")])
        self.more.clicked.connect(
            lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self._lay_out()
        self.retranslate()

    def refresh(self) -> None:
        """Say what stands in the builder now."""
        table, kind = self._state.table, self._state.kind
        self.name.say(table.name if table is not None else kind_name(kind))
        if table is None:
            told = kind_about(kind)
        elif self._state.is_changed():
            told = self.tr("{kind} · changed since it was kept").format(kind=kind_name(kind))
        else:
            told = self.tr("{kind} · kept").format(kind=kind_name(kind))
        self.told.setText(told)
        self.more.setVisible(self._sitting.writable and table is not None)
        self.keep.setText(self.tr("Keep changes") if table is not None else self.tr("Keep…"))
        self.keep.setVisible(self._sitting.writable and (table is None or self._state.is_changed()))

    @override
    def retranslate(self) -> None:
        self.write.setText(self.tr("Write to Word…"))
        self.others.setText(self.tr("Other formats"))
        self.others.setAccessibleName(self.tr("Other formats"))
        self.more.say(self.tr("More that can be done with this table"))
        self._no_pdf.setText(self.tr("No PDF: LibreOffice, which makes it, is not installed here"))
        self.refresh()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(6)
        above.addWidget(self.name, 1)
        above.addWidget(self.more)
        self.buttons = QWidget()
        flow = FlowLayout(self.buttons, across=8)
        flow.setContentsMargins(0, 0, 0, 0)
        for each in (self.write, self.others, self.keep):
            flow.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 8)
        layout.setSpacing(6)
        layout.addLayout(above)
        layout.addWidget(self.told)
        layout.addWidget(self.buttons)
