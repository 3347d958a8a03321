"""The page *Ledger*: what was suggested, what became of it, and whether what was promised came."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.coding.deciding import WithdrawRun, standing_of
from workbench.coding.ledger import Reckoning
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.store import Change
from workbench.domain.suggestions import Run, Verdict
from workbench.services.ledger import ledger_of
from workbench.services.ledger_facts import LedgerFacts
from workbench.services.reporting_ledger import ledger_listing, methods_paragraph
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.dialogs.question import Question
from workbench.ui.latest_job import LatestJob
from workbench.ui.listing_export import export_listing
from workbench.ui.models.ledger_model import LedgerModel, LedgerRow
from workbench.ui.panels.base import IconButton, button, follow, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.promise_chart import PromiseChart
from workbench.ui.sitting import Sitting
from workbench.ui.views.whole_rows import lay_out_rows

_VIEWS = ("codes", "days", "runs")
_FILLED, _EMPTY, _UNREAD = range(3)


class LedgerPage(FindingPage):
    """Reads the ledger when it is seen, and again when something was decided."""

    name = "ledger"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._stale = True
        self._facts: LedgerFacts | None = None
        self._job = LatestJob(sitting, lambda: self.tr("Reading the ledger"), self)
        self.model, self.table = LedgerModel(), QTableView()
        self.views = {name: button("segment") for name in _VIEWS}
        self.withdraw, self.export = button(), button()
        self.chart, self.copy = PromiseChart(), IconButton("copy")
        self._summary, self._legend = label("heading", wraps=True), label("muted", wraps=True)
        self._methods_title = label("caption")
        self.methods = label("", wraps=True, selectable=True)
        self._empty, self._pages = EmptyState("suggestion"), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("LedgerPage", "Ledger")

    @property
    def in_sum(self) -> str:
        """What the page says above its table."""
        return self._summary.text()

    @property
    def busy(self) -> bool:
        """Tell whether the ledger is being read."""
        return self._job.busy

    @property
    def shows_nothing(self) -> bool:
        """Tell whether the page says that there is nothing to show."""
        return self._pages.currentIndex() == _EMPTY

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(Verdict, Coding, Code):
            self._stale = True
            if self.isVisible():
                self._read()

    @override
    def shown(self) -> None:
        if self._stale:
            self._read()
        self.table.setFocus()
        self._note()

    @override
    def hidden(self) -> None:
        self._actions.note(absent=When.RUN)

    @override
    def retranslate(self) -> None:
        self.views["codes"].setText(self.tr("By code"))
        self.views["days"].setText(self.tr("Over time"))
        self.views["runs"].setText(self.tr("By run"))
        self.withdraw.setText(self.tr("Withdraw a run…"))
        self.export.setText(self.tr("Export…"))
        self.copy.say(self.tr("Copy the paragraph"))
        self.table.setAccessibleName(self.tr("What became of the suggestions"))
        self.chart.setAccessibleName(
            self.tr("Promised and observed precision over time; the table says the same")
        )
        self._legend.setText(self.tr("Dot: observed, with its 95% interval. Line across: promised."))
        self._methods_title.setText(self.tr("For the methods section"))
        self._empty.say(
            self.tr("No suggestion has been shown yet"),
            self.tr(
                "Here stands what the machine proposed, what you made of it, and how often it was right."
            ),
        )
        self._show()

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        lay_out_rows(table)
        # Codes of one theme differ at the end of their paths.
        table.setTextElideMode(Qt.TextElideMode.ElideLeft)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._upper())
        halves.addWidget(self._lower())
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        self._pages.addWidget(halves)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(QWidget())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _upper(self) -> QWidget:
        tools = QHBoxLayout()
        tools.setSpacing(0)
        group = QButtonGroup(self)
        for place, each in zip(("first", "middle", "last"), self.views.values(), strict=True):
            each.setProperty("place", place)
            each.setCheckable(True)
            group.addButton(each)
            tools.addWidget(each)
        self.views["codes"].setChecked(True)
        tools.addStretch(1)
        tools.addWidget(self.withdraw)
        tools.addSpacing(8)
        tools.addWidget(self.export)
        upper = QWidget()
        inside = QVBoxLayout(upper)
        inside.setContentsMargins(20, 14, 20, 8)
        inside.setSpacing(10)
        inside.addWidget(self._summary)
        inside.addLayout(tools)
        inside.addWidget(self.table, 1)
        return upper

    def _lower(self) -> QWidget:
        head = QHBoxLayout()
        head.addWidget(self._methods_title, 1)
        head.addWidget(self.copy)
        seen, said, lower = QVBoxLayout(), QVBoxLayout(), QWidget()
        for part in (seen, said):
            part.setSpacing(6)
        seen.addWidget(self.chart, 1)
        seen.addWidget(self._legend)
        said.addLayout(head)
        said.addWidget(self.methods)
        said.addStretch(1)
        inside = QHBoxLayout(lower)
        inside.setContentsMargins(20, 8, 20, 12)
        inside.setSpacing(24)
        inside.addLayout(seen, 1)
        inside.addLayout(said, 1)
        return lower

    def _connect(self) -> None:
        self._job.stopped.connect(self._on_stopped)
        follow(self.withdraw, self._actions["withdraw_run"])
        self._actions.on("withdraw_run", self.withdraw_marked)
        for each in self.views.values():
            each.toggled.connect(self._on_view)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.copy.clicked.connect(self._on_copy)
        self.export.clicked.connect(self._on_export)

    def withdraw_marked(self) -> None:
        """Take back what came of the marked run, after a look at how much that is."""
        run = self._marked_run()
        if run is None or not self._standing(run):
            return
        title = self.tr("Withdraw what came of this run?")
        body = self.tr("%n codings are taken back in one step, which can be undone.", "", self._standing(run))
        if Question.ask(self, title, body, self.tr("Withdraw"), danger=True):
            self._sitting.perform(WithdrawRun(run), self.tr("What came of the run is withdrawn"))

    def _marked_run(self) -> str | None:
        row = self.model.at(self.table.currentIndex().row())
        return row.run if row is not None and row.run else None

    def _standing(self, run: str) -> int:
        return len(standing_of(self._sitting.project.reader, run))

    def _read(self) -> None:
        self._stale = False
        project = self._sitting.project
        self._job.want(lambda reader, _progress: ledger_of(project, reader), self._on_read)

    def _on_stopped(self) -> None:
        """Read again when the page is looked at next."""
        self._stale = True

    def _on_read(self, facts: LedgerFacts) -> None:
        self._facts = facts
        self._show()

    def _show(self) -> None:
        facts = self._facts
        there = facts is not None and bool(facts.runs or facts.codes)
        # What is not read yet is not known to be nothing.
        self._pages.setCurrentIndex(_UNREAD if facts is None else _FILLED if there else _EMPTY)
        if facts is None or not there:
            self._note()
            return
        self._summary.setText(self._told(facts))
        self.chart.show_spells(facts.spells)
        self.methods.setText(methods_paragraph(facts, self._sitting.preferences.language))
        self._fill(facts)

    def _told(self, facts: LedgerFacts) -> str:
        whole = facts.whole
        if whole.promised is None:
            return self.tr("%n suggestions were shown, none is decided yet.", "", whole.offered)
        words = self.tr(
            "Of %n decided suggestions {right}% were right ({low} to {high}%); {promised}% were promised.",
            "",
            whole.decided,
        )
        shares = {"right": whole.observed, "low": whole.low, "high": whole.high, "promised": whole.promised}
        return words.format(**{name: round(100 * (share or 0.0)) for name, share in shares.items()})

    def _fill(self, facts: LedgerFacts) -> None:
        marked = self._marked_run()
        if self.views["runs"].isChecked():
            titles = (self.tr("When"), self.tr("Learned from"), self.tr("Model"))
            self.model.show_rows(titles, [self._run_row(run, told) for run, told in facts.runs])
        elif self.views["days"].isChecked():
            spells = [LedgerRow((_days(first, last),), told) for first, last, told in facts.spells]
            self.model.show_rows((self.tr("Days"),), spells)
        else:
            book = self._sitting.project.codebook()
            there = {code.id for code in book}
            rows = [LedgerRow((book.path(code),), told) for code, told in facts.codes if code in there]
            self.model.show_rows((self.tr("Code"),), rows)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # The last of the columns that say what a row is about takes the room that is left.
        head.setSectionResizeMode(self.model.leading - 1, QHeaderView.ResizeMode.Stretch)
        row = self.model.row_of(marked or "")
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
        self._note()

    def _run_row(self, run: Run, told: Reckoning) -> LedgerRow:
        when = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(run.made_at.timestamp())), QLocale.FormatType.ShortFormat
        )
        learned = self.tr("%n codings", "", run.codings)
        return LedgerRow((when, learned, run.model), told, run.id)

    def _note(self) -> None:
        run = self._marked_run()
        there = self.isVisible() and run is not None and bool(self._standing(run))
        self._actions.note(
            present=When.RUN if there else When.ALWAYS, absent=When.ALWAYS if there else When.RUN
        )

    def _on_view(self, checked: bool) -> None:
        if checked and self._facts is not None:
            self._fill(self._facts)

    def _on_current(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._note()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.methods.text())
        self._sitting.messages.inform(self.tr("The paragraph is on the clipboard."))

    def _on_export(self) -> None:
        facts = self._facts
        if facts is not None:
            book, language = self._sitting.project.codebook(), self._sitting.preferences.language
            export_listing(
                self,
                self._sitting,
                self.tr("Ledger of suggestions"),
                lambda: ledger_listing(facts, book, language),
            )


def _days(first: date, last: date) -> str:
    days = (QDate(each.year, each.month, each.day) for each in dict.fromkeys((first, last)))
    return " – ".join(QLocale().toString(day, QLocale.FormatType.ShortFormat) for day in days)
