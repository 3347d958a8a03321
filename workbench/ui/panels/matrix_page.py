"""The page *Matrix*: any side by any other, counted, each number one step from its quotations."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.arrangements import Arrangement, Order, Side, turned
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.districts import District
from workbench.domain.errors import RuleBroken
from workbench.domain.matrices import Dimension, Facet, MatrixWish, SavedTable, TableKind
from workbench.domain.participants import Participant
from workbench.domain.queries import SavedQuery
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.domain.surveys import Survey
from workbench.services.matrix_shown import listing_of
from workbench.services.matrix_words import MatrixWords
from workbench.services.tabulating import CellWish
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.labels import moment_words
from workbench.ui.listing_export import export_listing
from workbench.ui.matrix_counting import MatrixCounting, Tabulated, Weighed
from workbench.ui.matrix_state import MatrixState
from workbench.ui.models.matrix_model import CellPlace
from workbench.ui.models.matrix_text import as_text
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.matrix_builder import MatrixBuilder
from workbench.ui.panels.matrix_date import MatrixDate
from workbench.ui.panels.matrix_quotations import CellWanted, MatrixQuotations
from workbench.ui.panels.matrix_sheet import MatrixSheet
from workbench.ui.panels.saved_tables import SavedTables, TableDraft
from workbench.ui.sitting import Sitting

_LOW = 560
_KINDS = (Coding, Code, Coder, Source, Transcript, Participant, District, SavedQuery, Survey)


class MatrixPage(FindingPage):
    """Counts what is chosen above beside the window, while somebody looks at it."""

    name = "matrix"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._in_front, self._stale, self._split = False, True, False
        self.state = MatrixState()
        self.builder = MatrixBuilder(sitting)
        self.saved = SavedTables(sitting, actions, TableKind.MATRIX, self._draft)
        self.builder.add_group(self.saved)
        self.date = MatrixDate(sitting)
        self.sheet = MatrixSheet(sitting, actions)
        self.quotations = MatrixQuotations(sitting, closable=True)
        self.quotations.hide()
        self.counting = MatrixCounting(sitting, self)
        self._lay_out()
        self._connect()
        self._offer(())
        self.builder.show_wish(_first_wish(self._sitting), self.state.arrangement)
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("MatrixPage", "Matrix")

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self.counting.busy

    def count(self) -> None:
        """Count what is chosen."""
        self._stale = False
        self.counting.want(self.builder.wish(), self._on_counted, self._on_weighed)

    def show_wish(self, wish: MatrixWish) -> None:
        """Show a matrix that is none of those that are saved."""
        self._leave_saved()
        self.state.arrangement = Arrangement()
        self.builder.show_wish(wish, self.state.arrangement)
        self._count_when_seen()

    def swap(self) -> None:
        """Let rows and columns change places, each in its order."""
        wish = self.builder.wish()
        self.state.arrangement = turned(self.state.arrangement)
        self.builder.show_wish(replace(wish, rows=wish.columns, columns=wish.rows), self.state.arrangement)
        self._on_wish_changed()

    def copy(self) -> None:
        """Put the table with what stands with it on the clipboard as text."""
        shown = self.sheet.shown
        if shown is not None and self.sheet.model.rowCount():
            words = f"{shown.title}\n{as_text(self.sheet.model)}\n{shown.sentence}"
            QGuiApplication.clipboard().setText(words)
            self._sitting.messages.inform(
                self.tr("The table is on the clipboard; paste it into a spreadsheet.")
            )

    def export(self) -> None:
        """Ask for a file, and write the table as it is laid out."""
        shown = self.sheet.shown
        if shown is not None:
            export_listing(self.window(), self._sitting, shown.title, lambda: listing_of(shown))

    def close_quotations(self) -> None:
        """Go back from the quotations to the table."""
        self.quotations.hide()
        self.quotations.drop()
        self._make_room()
        self.sheet.take_focus()

    def count_anew(self) -> None:
        """Count now what was counted at a date, and show what is another number since."""
        self.state.compare()
        self.count()
        self._say_date()

    def back_to_date(self) -> None:
        """Show again the numbers of the date."""
        self.state.go_back()
        self._lay_out_anew()
        self._say_date()

    @override
    def on_changed(self, change: Change) -> None:
        self.saved.on_changed(change)
        if change.touches(Participant, Survey):
            self.counting.forget_facets()
        if change.touches(*_KINDS):
            self._count_when_seen()

    @override
    def shown(self) -> None:
        self._in_front = True
        self._actions.note(present=When.MATRIX)
        if not self.state.is_dated and (self._stale or not self.state.is_counted):
            self.count()
            if not self.quotations.isHidden():
                self.quotations.refresh()
        self.sheet.take_focus()

    @override
    def hidden(self) -> None:
        self._in_front = False
        self._stale = self._stale or self.counting.busy
        self.counting.drop()
        self.quotations.drop()
        self._actions.note(absent=When.MATRIX)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.quotations.isHidden():
            self.close_quotations()
        else:
            super().keyPressEvent(event)

    @override
    def retranslate(self) -> None:
        self.builder.retranslate()
        self._offer(self.counting.facets)
        self.sheet.say_empty(self.tr("Nothing is counted yet"), self.tr("Choose rows and columns."))
        self._lay_out_anew()

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        upper = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        for widget in (self.builder, self.date, self.sheet):
            above.addWidget(widget)
        above.setStretchFactor(self.sheet, 1)
        upper.setObjectName("sheet")
        upper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.split.addWidget(upper)
        self.split.addWidget(self.quotations)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)

    def _connect(self) -> None:
        self.builder.wish_changed.connect(self._on_wish_changed)
        self.builder.arrangement_changed.connect(self._on_arrangement_chosen)
        self.builder.swapped.connect(self.swap)
        self.saved.opened.connect(self._on_saved_opened)
        self.saved.changed.connect(self._on_saved_changed)
        self.date.anew_wanted.connect(self.count_anew)
        self.date.back_wanted.connect(self.back_to_date)
        self.sheet.cell_opened.connect(self._on_cell_opened)
        self.sheet.ordered.connect(self._on_ordered)
        self.quotations.quotation_opened.connect(self._on_quotation_opened)
        self.quotations.closed.connect(self.close_quotations)
        self.counting.busy_changed.connect(self.sheet.show_busy)
        self._sitting.eyes_changed.connect(self._on_eyes_changed)
        on = self._actions.on
        on("swap_matrix", self.swap)
        on("sort_matrix_rows", lambda: self.sheet.sort_by_current(Side.ROWS))
        on("sort_matrix_columns", lambda: self.sheet.sort_by_current(Side.COLUMNS))
        on("order_as_counted", self._order_as_counted)
        on("save_matrix", lambda: self.saved.save(dated=False))
        on("keep_matrix", lambda: self.saved.save(dated=True))
        on("copy_matrix", self.copy)
        on("export_matrix", self.export)

    def _offer(self, facets: tuple[Facet, ...]) -> None:
        plain = (Dimension.CODE, Dimension.THEME, Dimension.DISTRICT, Dimension.PROVINCE, Dimension.SOURCE)
        self.builder.offer(facets or tuple(map(Facet, plain)), _words(self._sitting))

    def _count_when_seen(self) -> None:
        if self.state.is_dated:
            return
        if self._in_front:
            self.count()
            if not self.quotations.isHidden():
                self.quotations.refresh()
        else:
            self._stale = True

    def _on_eyes_changed(self) -> None:
        """Count as the coder who works may see; what was kept at a date may tell what others coded."""
        if self.state.is_dated or self.state.is_compared:
            self._leave_saved()
        self._count_when_seen()

    def _on_wish_changed(self) -> None:
        """Count what is chosen now: what was counted at a date is not that any more."""
        if self.state.is_dated or self.state.is_compared:
            self._leave_saved()
        self.count()
        self._offer(self.counting.facets)

    def _on_counted(self, counted: Tabulated) -> None:
        self.state.take(counted)
        self._offer(self.counting.facets)
        self._lay_out_anew()

    def _on_weighed(self, weighed: Weighed) -> None:
        self.state.weigh(weighed)
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        saved, query = self.saved.shown, self.builder.options.query_name(self.builder.wish().query)
        name, date = (saved.name, moment_words(saved.created_at)) if saved is not None else ("", "")
        shown = self.state.shown(_words(self._sitting), query, name, date)
        if shown is not None:
            weighed = self.state.weighed()
            self.sheet.show_matrix(
                shown,
                self._sitting.project.codebook(),
                self.state.arrangement,
                bare=weighed.bare,
                thin=weighed.words(),
                before=self.state.before(),
            )

    def _arrange(self, arrangement: Arrangement) -> None:
        self.state.arrangement = arrangement
        self._lay_out_anew()

    def _on_arrangement_chosen(self) -> None:
        self._arrange(self.builder.options.of_arrangement(self.state.arrangement))

    def _on_ordered(self, side: Side, order: Order) -> None:
        self._arrange(
            replace(self.state.arrangement, rows=order)
            if side is Side.ROWS
            else replace(self.state.arrangement, columns=order)
        )

    def _order_as_counted(self) -> None:
        self._arrange(replace(self.state.arrangement, rows=Order(), columns=Order()))

    def _draft(self) -> TableDraft | None:
        return self.state.draft(_words(self._sitting))

    def _on_saved_opened(self, table: SavedTable) -> None:
        try:
            wish = self.state.open(table, blind=self._sitting.project.eyes is not None)
        except RuleBroken as error:
            self._sitting.tell(error)
            return
        self.builder.show_wish(wish, self.state.arrangement)
        if self.state.is_dated:
            self.counting.drop()
            self._lay_out_anew()
        else:
            self.count()

    def _on_saved_changed(self) -> None:
        shown, blind = self.saved.shown, self._sitting.project.eyes is not None
        if shown is None and self.state.is_dated:
            self.state.leave_date()
            self.count()
        elif shown is not None and shown.id != self.state.opened and not (shown.result and blind):
            # What was kept just now stays as it is; what was saved live of a dated table counts again.
            self._on_saved_opened(shown)
        self._say_date()
        self._lay_out_anew()

    def _leave_saved(self) -> None:
        self.state.leave_date()
        self.saved.forget()

    def _say_date(self) -> None:
        of_date = self.state.is_dated or self.state.is_compared
        self.date.show_table(self.saved.shown if of_date else None, compared=self.state.is_compared)

    def _on_cell_opened(self, place: CellPlace) -> None:
        shown = self.sheet.shown
        if shown is None:
            return
        cell = CellWish(shown.wish, place.row, place.column)
        self.quotations.show_wanted(CellWanted(cell, self.sheet.model.about(place)))
        if self.quotations.isHidden():
            self.quotations.show()
            self._make_room()
            if not self._split:
                self._split = True
                QTimer.singleShot(0, self, self._share_out)
        self.quotations.view.setFocus()

    def _make_room(self) -> None:
        """In a low window the choices give way to the quotations: who reads does not choose."""
        self.builder.setVisible(self.quotations.isHidden() or self.height() >= _LOW)

    def _share_out(self) -> None:
        high = self.split.height()
        self.split.setSizes([high * 11 // 20, high * 9 // 20])

    def _on_quotation_opened(self, quotation: Quotation) -> None:
        self.source_wanted.emit(quotation.coding.source, quotation.coding.span)


def _first_wish(sitting: Sitting) -> MatrixWish:
    """Return what is shown to somebody who has chosen nothing yet."""
    placed = sitting.project.reader.count(District)
    columns = Facet(Dimension.DISTRICT if placed else Dimension.SOURCE)
    return MatrixWish((Facet(Dimension.CODE),), (columns,), tree=True)


def _words(sitting: Sitting) -> MatrixWords:
    project = sitting.project
    return MatrixWords(sitting.preferences.language, project.place_level, project.codebook(), own_names=True)
