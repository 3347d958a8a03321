"""The page *Tables for print*: what is asked for, what it comes to, and the way into the author's file."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.matrices import SavedTable
from workbench.domain.queries import SavedQuery
from workbench.domain.store import Change
from workbench.services.reporting import can_make_pdf
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.dialogs.quotation_choice import QuotationChoice
from workbench.ui.panels.counting_page import CountingPage
from workbench.ui.panels.print_form import PrintForm
from workbench.ui.panels.print_head import PrintHead
from workbench.ui.panels.print_preview import PrintPreview
from workbench.ui.panels.print_shelf import PrintShelf
from workbench.ui.panels.print_template import PrintTemplate
from workbench.ui.print_counting import Previewed, previewed
from workbench.ui.print_fields import FIELDS, Field
from workbench.ui.print_keeping import PrintKeeping
from workbench.ui.print_state import PrintState
from workbench.ui.print_writing import WORD, PrintWriting
from workbench.ui.sitting import Sitting

_WIDTHS: Final = (195, 250, 620)
_FORMATS: Final = {"print_excel": ".xlsx", "print_csv": ".csv", "print_web": ".html", "print_pdf": ".pdf"}


class PrintPage(CountingPage):
    """The shelf at the left, choices in the middle, the preview at the right."""

    name = "print"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self.state = PrintState(sitting)
        self.shelf = PrintShelf(self.state)
        self.form = PrintForm(sitting, actions)
        self.head = PrintHead(sitting, actions, self.state)
        self.template = PrintTemplate(sitting)
        self.preview = PrintPreview()
        self.keeping = PrintKeeping(sitting, self.state, self)
        self.writing = PrintWriting(sitting, self.state, self.keeping, self)
        self._lay_out()
        self._connect()
        self._show_place()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("PrintPage", "Tables for print")

    @override
    def counting_words(self) -> str:
        return self.tr("Making the preview")

    @override
    def start(self) -> None:
        project, key, tabulator = self._sitting.project, self.state.key, self._sitting.tabulator
        wish = self.state.protected(self.state.wish)
        self.preview.say_counting()
        self.job.want(
            lambda reader, _progress: previewed(project, wish, reader, tabulator),
            partial(self._on_counted, key),
        )

    @override
    def note(self) -> None:
        kept = self._in_front and self.state.table is not None
        by_hand = self._in_front and Field.CHOSEN in FIELDS[self.state.kind]
        present = {
            When.PRINT: self._in_front,
            When.PRINT_KEPT: kept,
            When.PRINT_QUOTED: by_hand,
            When.PDF: self._in_front and can_make_pdf(),
        }
        for flag, there in present.items():
            self._actions.note(present=flag if there else When.ALWAYS, absent=When.ALWAYS if there else flag)

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(SavedTable):
            if self.state.follow():
                self._show_place()
            self._refresh_facts()
        if change.touches(Code, District, SavedQuery, JointDisplay):
            self.form.offer()
        if change.kinds != frozenset({SavedTable}):
            self.count_soon()

    @override
    def shown(self) -> None:
        super().shown()
        self.shelf.view.setFocus()

    @override
    def retranslate(self) -> None:
        # A new table speaks the window's language until somebody says otherwise.
        self._show_place()
        self.count_soon()

    def open(self, key: str) -> None:
        """Put a kept table or a kind into the builder."""
        table = self.state.table_at(key)
        if table is not None and not self._can_read(table):
            self.shelf.mark()
            return
        self.state.key = key
        self._show_place()
        self.count()

    def choose_quotations(self) -> None:
        """Let the person choose quotations by hand."""
        # Not masked: what she writes there as a translation is kept as she writes it.
        wish = replace(self.form.wish(), masked=False)
        chosen = QuotationChoice.ask(self.window(), self._sitting, wish)
        if chosen is not None:
            self.form.choose_by_hand(chosen)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.template)
        column.addWidget(self.preview, 1)
        right.setObjectName("sheet")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for panel in (self.shelf, self.form):
            panel.setObjectName("panel")
            panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for place, widget in enumerate((self.shelf, self.form, right)):
            self.split.addWidget(widget)
            self.split.setStretchFactor(place, 1 if widget is right else 0)
        self.split.setSizes(list(_WIDTHS))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)

    def _connect(self) -> None:
        names = ("rename_print", "duplicate_print", "remove_print")
        self.shelf.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.shelf.view.addActions([self._actions[each] for each in names])
        self.shelf.chosen.connect(self.open)
        self.form.changed.connect(self._on_wish_changed)
        self.keeping.moved.connect(self._show_place)
        self.job.stopped.connect(self.preview.say_failed)
        on = self._actions.on
        on("keep_print", self.keeping.keep)
        on("rename_print", self.keeping.rename)
        on("duplicate_print", self.keeping.duplicate)
        on("remove_print", self.keeping.remove)
        on("save_template", self.template.save)
        on("choose_print_quotations", self.choose_quotations)
        on("write_print", partial(self._write, WORD))
        on("print_column_up", lambda: self.form.columns.move_column(-1))
        on("print_column_down", lambda: self.form.columns.move_column(1))
        for name, suffix in _FORMATS.items():
            on(name, partial(self._write, suffix))

    def _can_read(self, table: SavedTable) -> bool:
        from workbench.domain.errors import RuleBroken
        from workbench.domain.print_form import read_print

        try:
            read_print(table.wish)
        except RuleBroken as error:
            self._sitting.tell(error)
            return False
        return True

    def _write(self, suffix: str) -> None:
        self.writing.write(suffix, self.template.choice)

    def _show_place(self) -> None:
        self.form.show_wish(self.state.wish)
        self._refresh_facts()
        self.note()

    def _refresh_facts(self) -> None:
        self.shelf.refresh()
        self.head.refresh()
        self.note()

    def _on_wish_changed(self) -> None:
        self.state.change(self.form.wish())
        self._refresh_facts()
        self.count_soon()

    def _on_counted(self, key: str, counted: Previewed) -> None:
        if key == self.state.key:
            self.preview.show_counted(counted, key)
