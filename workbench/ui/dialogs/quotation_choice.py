"""Choosing by hand which quotations a theme table shows, code by code, in which order, and how they are translated."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.print_tables import ChosenQuotations, PrintWish
from workbench.domain.store import ProjectReader
from workbench.services.printing.branches import chosen_codes
from workbench.services.printing.choosing import Candidate, candidates
from workbench.services.printing.translations import translating
from workbench.services.retrieval import coding_ties
from workbench.ui.collector import collector_waiting
from workbench.ui.delegates.candidate import CandidateDelegate
from workbench.ui.delegates.two_lines import TwoLinesDelegate
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.print_candidates_model import Choosable, PrintCandidatesModel
from workbench.ui.models.print_shelf_model import PrintShelfModel, ShelfRow
from workbench.ui.models.roles import KEY
from workbench.ui.panels.base import IconButton, button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting

_LINES = 3


class QuotationChoice(QDialog):
    """Codes at the left, the quotations of the marked one at the right; a translation is kept when it is left."""

    def __init__(self, parent: QWidget | None, sitting: Sitting, wish: PrintWish) -> None:
        super().__init__(parent)
        self._sitting, self._wish = sitting, wish
        self._book = sitting.project.codebook()
        counted = Counter(code for _coding, code, _source in coding_ties(sitting.project))
        self._coded = {
            code.id: sum(counted[each] for each in self._book.branch_ids(code.id)) for code in self._book
        }
        self._rows = [each for each in chosen_codes(self._book, wish) if self._coded[each.id]]
        self._by_hand = {each.code: each.codings for each in wish.chosen}
        self._code: CodeId | None = None
        self._row = -1
        # Not the dialog's child: an answer that nobody wants any more may come when the dialog is gone.
        self._job = LatestJob(sitting, lambda: self.tr("Looking for quotations"), sitting)
        self.codes_model, self.codes = PrintShelfModel(), QListView()
        self.model, self.view = PrintCandidatesModel(), QListView()
        self.up, self.down, self.back = IconButton("up"), IconButton("down"), button("quiet")
        self.heading, self.told, self.words = (
            label("title", wraps=True),
            label("muted", wraps=True),
            label("quote", wraps=True, selectable=True),
        )
        self.translation, self.translation_name = QPlainTextEdit(), QLabel()
        self.yes, self.no = button("primary"), button()
        self._lay_out()
        self._say()
        self._connect()
        self._show_candidates(())
        self._list_codes()
        open_at(self, 980, 640)
        first = next((each.id for each in self._rows if counted[each.id]), "")
        self.codes.setCurrentIndex(self.codes_model.index(self.codes_model.row_of(first)))

    @classmethod
    def ask(
        cls, parent: QWidget | None, sitting: Sitting, wish: PrintWish
    ) -> tuple[ChosenQuotations, ...] | None:
        """Return what is chosen by hand now, code by code; None when the person changed their mind."""
        dialog = cls(parent, sitting, wish)
        try:
            return dialog.chosen() if answered(dialog) else None
        finally:
            dialog._job.drop()

    @property
    def busy(self) -> bool:
        """Tell whether quotations are still looked for."""
        return self._job.busy

    def chosen(self) -> tuple[ChosenQuotations, ...]:
        """Return the choices by hand, in the codebook's order."""
        return tuple(
            ChosenQuotations(each.id, self._by_hand[each.id])
            for each in self._book
            if each.id in self._by_hand
        )

    def keep_translation(self) -> None:
        """Keep what is written as the translation of the marked quotation; it can be undone."""
        candidate = self.model.at(self._row)
        words = self.translation.toPlainText().strip()
        if candidate is None or words == candidate.translation or not self._sitting.writable:
            return
        try:
            operation = translating(self._sitting.project, candidate.id, words)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        if operation is None or self._sitting.perform(operation) is not None:
            self.model.translated(self._row, replace(candidate, translation=words))

    @override
    def done(self, result: int) -> None:
        self.keep_translation()
        self._job.drop()
        super().done(result)

    def _lay_out(self) -> None:
        for view, delegate in ((self.codes, TwoLinesDelegate), (self.view, CandidateDelegate)):
            view.setObjectName("framed")
            view.setItemDelegate(delegate(view))
            view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setResizeMode(QListView.ResizeMode.Adjust)
        self.codes.setModel(self.codes_model)
        self.view.setModel(self.model)
        self.translation.setTabChangesFocus(True)
        self.translation.setFixedHeight(_LINES * self.translation.fontMetrics().lineSpacing() + 18)
        self.translation_name.setBuddy(self.translation)
        self.translation.setReadOnly(not self._sitting.writable)
        above = QHBoxLayout()
        above.addWidget(self.told, 1)
        for each in (self.back, self.up, self.down):
            above.addWidget(each)
        right, split = QWidget(), QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        column = QVBoxLayout(right)
        column.setContentsMargins(10, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self.view, 1)
        for widget in (self.words, self.translation_name, self.translation):
            column.addWidget(widget)
        self.nothing, self._split = EmptyState("quote"), split
        split.addWidget(self.codes)
        split.addWidget(right)
        split.setSizes([300, 640])
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(split, 1)
        layout.addWidget(self.nothing, 1)
        layout.addLayout(foot)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Choose quotations"))
        self.heading.setText(self.tr("Which quotations does the table show?"))
        self.codes.setAccessibleName(self.tr("Themes and codes"))
        self.view.setAccessibleName(self.tr("Quotations; the space bar ticks them"))
        self.back.setText(self.tr("Back to the proposal"))
        self.up.say(self.tr("Move the quotation up (Alt+Up)"))
        self.down.say(self.tr("Move the quotation down (Alt+Down)"))
        self.translation_name.setText(self.tr("&Translation of the marked quotation"))
        self.translation.setAccessibleName(self.tr("Translation of the marked quotation"))
        self.nothing.say(
            self.tr("No quotations yet"), self.tr("Nothing is coded yet with what the table shows.")
        )
        self.yes.setText(self.tr("Use these"))
        self.no.setText(self.tr("Cancel"))
        self.yes.setDefault(True)

    def _connect(self) -> None:
        self.codes.selectionModel().currentChanged.connect(self._on_code)
        self.view.selectionModel().currentChanged.connect(self._on_marked)
        self.model.ticked.connect(self._on_ticked)
        for made, keys, by in ((self.up, "Alt+Up", -1), (self.down, "Alt+Down", 1)):
            made.clicked.connect(partial(self._move, by))
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._move, by))
        self.back.clicked.connect(self._on_back)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)

    def _list_codes(self) -> None:
        rows: list[ShelfRow] = []
        theme = ""
        for code in self._rows:
            above = self._book.theme_of(code.id)
            if above.id != theme:
                theme = above.id
                rows.append(ShelfRow("", above.name))
            rows.append(ShelfRow(code.id, code.name, self._about(code.id, self._coded[code.id])))
        self.codes_model.show_rows(rows)
        self._split.setVisible(bool(rows))
        self.yes.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def _about(self, code: CodeId, coded: int) -> str:
        counted = self.tr("%n codings", "", coded)
        if code not in self._by_hand:
            return counted
        chosen = self.tr("%n chosen by hand", "", len(self._by_hand[code]))
        return f"{counted} · {chosen}"

    def _on_code(self, index: QModelIndex) -> None:
        self.keep_translation()
        self._code = CodeId(str(index.data(KEY)))
        self._show_candidates(())
        code, project, wish = self._code, self._sitting.project, replace(self._wish, chosen=self.chosen())
        tabulator = self._sitting.tabulator

        def work(reader: ProjectReader) -> tuple[Candidate, ...]:
            with collector_waiting():
                return candidates(project, reader, wish, code, tabulator=tabulator)

        self._job.want(
            lambda reader, _progress: work(reader),
            lambda found: self._show_candidates([_choosable(each) for each in found]),
        )

    def _show_candidates(self, found: Sequence[Choosable]) -> None:
        # What stands in the field belongs to the quotations that go.
        self._row = -1
        self.translation.clear()
        proposed = tuple(each.id for each in found if each.proposed)
        chosen = self._by_hand.get(self._code, proposed) if self._code is not None else ()
        self.model.show_candidates(found, chosen)
        self.view.setCurrentIndex(self.model.index(0))
        self._on_marked(self.view.currentIndex())
        self._say_chosen()

    def _say_chosen(self) -> None:
        by_hand = self._code in self._by_hand
        if by_hand:
            self.told.setText(self.tr("%n chosen by hand", "", len(self.model.chosen)))
        elif self.model.chosen:
            self.told.setText(self.tr("As proposed: spread over districts and speakers"))
        elif self.model.rowCount():
            self.told.setText(self.tr("Nothing is proposed here. Tick what the table is to show."))
        self.back.setVisible(by_hand)

    def _on_ticked(self) -> None:
        if self._code is not None:
            self._hold(self.model.chosen)

    def _hold(self, chosen: tuple[CodingId, ...]) -> None:
        assert self._code is not None
        self._by_hand[self._code] = chosen
        self._list_codes()
        self._say_chosen()

    def _on_back(self) -> None:
        if self._code is not None:
            self._by_hand.pop(self._code, None)
            self._list_codes()
            self._on_code(self.codes.currentIndex())
            self.view.setFocus()

    def _move(self, by: int, *_facts: object) -> None:
        self.keep_translation()
        row = self.view.currentIndex().row()
        if row >= 0:
            self._row = self.model.move(row, by)
            self.view.setCurrentIndex(self.model.index(self._row))

    def _on_marked(self, index: QModelIndex) -> None:
        if index.row() != self._row:
            self.keep_translation()
        self._row = index.row()
        candidate = self.model.at(self._row)
        self.words.setText(candidate.words if candidate is not None else "")
        self.translation.setPlainText(candidate.translation if candidate is not None else "")
        self.translation.setEnabled(candidate is not None)


def _choosable(candidate: Candidate) -> Choosable:
    coding = candidate.quotation.coding
    return Choosable(
        coding.id,
        coding.segment.quote,
        candidate.quote.provenance,
        candidate.proposed,
        candidate.translation.text if candidate.translation is not None else "",
    )
