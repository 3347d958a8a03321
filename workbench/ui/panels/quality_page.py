"""The page *How good they are*: what suggestions are worth on sources that the machine had not seen."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.participants import Participant
from workbench.domain.quality import Quality
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change, ProjectReader
from workbench.domain.suggestions import Finished, Refusal, Verdict
from workbench.services.jobs import Progress
from workbench.services.quality import (
    LACKING_CODINGS,
    LACKING_DISTRICTS,
    LACKING_SOURCES,
    measured,
)
from workbench.services.reporting_quality import quality_listing
from workbench.services.suggestions import Suggester
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.interval_bar import IntervalBarDelegate
from workbench.ui.delegates.trust import TrustDelegate
from workbench.ui.latest_job import LatestJob
from workbench.ui.listing_export import export_listing
from workbench.ui.models.quality_model import BAND, CODE, CODINGS, FOUND, NEEDS, RIGHT, SOURCES, QualityModel
from workbench.ui.panels.base import label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.mistakes_panel import MistakesPanel
from workbench.ui.panels.quality_bar import QualityBar
from workbench.ui.panels.quality_figures import QualityFigures
from workbench.ui.panels.quality_plots import PrecisionRecallPlot, ReliabilityPlot
from workbench.ui.pasting import pasted
from workbench.ui.quality_words import QualityCounts
from workbench.ui.sitting import Sitting
from workbench.ui.views.whole_rows import lay_out_rows

_LEARNED_FROM = (Coding, Code, Source, Transcript, Participant, Finished, Refusal)
_FIGURES, _EMPTY = range(2)
_WIDTHS = {CODE: 176, BAND: 104, RIGHT: 140, FOUND: 74, CODINGS: 86, SOURCES: 74}


class QualityPage(FindingPage):
    """Measures when asked, keeps what was measured until the next time, and says when it has grown older."""

    name = "quality"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._suggester = Suggester(sitting.project)
        self._quality: Quality | None = None
        self._older = self._changed = self._in_front = False
        self._job = LatestJob(sitting, lambda: self.tr("Measuring how good suggestions are"), self)
        self.bar, self.figures = QualityBar(actions), QualityFigures(sitting)
        self.model, self.table = QualityModel(), QTableView()
        self.curves, self.reliability = PrecisionRecallPlot(), ReliabilityPlot()
        self._legend, self._bars_legend = label("muted", wraps=True), label("muted", wraps=True)
        self.mistakes = MistakesPanel(sitting, actions)
        self.sides, self._scroll = QTabWidget(documentMode=True), QScrollArea()
        self._empty, self._pages = EmptyState("suggestion"), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("QualityPage", "How good they are")

    @property
    def quality(self) -> Quality | None:
        """What was measured last."""
        return self._quality

    @property
    def busy(self) -> bool:
        """Tell whether it is being measured."""
        return self._job.busy

    def measure(self) -> None:
        """Measure anew, beside the window."""
        suggester, project = self._suggester, self._sitting.project
        by, wanted = self.bar.by, self.bar.precision
        coders = (project.coder.id,) if self._sitting.machine.wishes.own_only else None
        self._changed = False

        def work(reader: ProjectReader, progress: Progress) -> Quality:
            return measured(
                suggester,
                reader,
                by=by,
                wanted=wanted,
                coders=coders,
                promised_only=True,
                clock=project.clock,
                progress=progress,
            )

        self._job.want(work, self._on_measured)
        self._say()

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(*_LEARNED_FROM):
            self._changed = True
            self._older = self._quality is not None
        if self._quality is not None and change.touches(Coding, Code, Source, Transcript, Refusal, Verdict):
            if change.touches(Code):
                self._show_codes()
            self.mistakes.refresh()
        self._say()

    @override
    def shown(self) -> None:
        self._in_front = True
        self._note()
        (self.table if self._quality is not None else self.bar.measure).setFocus()

    @override
    def hidden(self) -> None:
        self._in_front = False
        self._note()

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Codes and what their suggestions are worth"))
        self.sides.setAccessibleName(self.tr("Diagrams and mistakes"))
        self.sides.setTabText(0, self.tr("Diagrams"))
        self._scroll.setAccessibleName(self.tr("Diagrams"))
        self.sides.setTabText(1, self.tr("Mistakes"))
        right, found = self.tr("Right (precision)"), self.tr("Found (recall)")
        self.curves.say(self.tr("Precision and recall"), found, right)
        self.reliability.say(self.tr("Promised and observed"), self.tr("Promised"), self.tr("Observed"))
        self._legend.setText(
            self.tr(
                "Line: all codes, from the surest on. Dashed: the marked code. Dot: offered unasked. Diamond: keywords "
                "alone. Dotted: what you asked for."
            )
        )
        self._bars_legend.setText(
            self.tr(
                "A dot on the dotted line: the promise was kept. Upright lines: 95% intervals. Numbers: how many cases."
            )
        )
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, NEEDS)
        self._say()

    def _lay_out(self) -> None:
        self._lay_out_table()
        diagrams = QWidget()
        drawn = QVBoxLayout(diagrams)
        drawn.setContentsMargins(16, 10, 16, 10)
        drawn.setSpacing(6)
        for plot, legend in ((self.curves, self._legend), (self.reliability, self._bars_legend)):
            drawn.addWidget(plot, 1)
            drawn.addWidget(legend)
        # Both diagrams keep their height where there is less room than they need: names would stand on each other.
        self._scroll.setWidget(diagrams)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sides.addTab(self._scroll, "")
        self.sides.addTab(self.mistakes, "")
        halves = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        halves.addWidget(self.table)
        halves.addWidget(self.sides)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setSizes([840, 360])
        told = QWidget()
        inside = QVBoxLayout(told)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.figures)
        inside.addWidget(halves, 1)
        self._pages.addWidget(told)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._pages, 1)

    def _lay_out_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        lay_out_rows(table)
        table.setItemDelegateForColumn(BAND, TrustDelegate(table))
        table.setItemDelegateForColumn(RIGHT, IntervalBarDelegate(table))
        # Codes of one theme differ at the end of their paths.
        table.setTextElideMode(Qt.TextElideMode.ElideLeft)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = table.horizontalHeader()
        head.setSortIndicator(CODE, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        head.setStretchLastSection(True)

    def _connect(self) -> None:
        self._job.busy_changed.connect(lambda _busy: self._say())
        self._empty.wanted.connect(self._actions["measure_quality"].trigger)
        self.table.selectionModel().currentChanged.connect(self._on_marked)
        self.mistakes.source_wanted.connect(self.source_wanted)
        self.sides.currentChanged.connect(lambda _place: self._note())
        self._sitting.eyes_changed.connect(self._on_eyes_changed)
        machine = self._sitting.machine
        machine.wishes_changed.connect(lambda: self.bar.ask_for(machine.wishes.precision))
        self.bar.ask_for(machine.wishes.precision)
        self._actions.on("copy_quality", self._on_copy)
        self._actions.on("export_quality", self._on_export)
        self._actions.local_to(self.table, "copy_quality")

    def _on_measured(self, quality: Quality) -> None:
        # What changed while it was measured is not in it.
        self._quality, self._older = quality, self._changed
        overall = quality.overall
        self.figures.show_quality(quality)
        self.curves.show_curves(overall.curve, overall.offered, overall.keywords, quality.wanted)
        self.reliability.show_bins(overall.bins)
        self._show_codes()
        self.mistakes.show_mistakes(quality.mistakes)
        self._say()
        self._note()

    def _show_codes(self) -> None:
        assert self._quality is not None
        marked = self.model.at(self.table.currentIndex().row())
        self.model.show_codes(self._quality.codes, self._sitting.project.codebook(), self._quality.wanted)
        row = self.model.row_of(marked.code) if marked is not None else 0
        self.table.setCurrentIndex(self.model.index(max(0, row), CODE))

    def _on_marked(self, current: QModelIndex, _before: QModelIndex) -> None:
        code = self.model.at(current.row())
        self.curves.show_code(code.curve if code is not None else ())

    def _on_eyes_changed(self) -> None:
        """Forget what other eyes saw."""
        self._job.drop()
        self._quality, self._older, self._changed = None, False, False
        self.mistakes.show_mistakes(())
        self._say()
        self._note()

    def _on_copy(self) -> None:
        data = QMimeData()
        text, markup = pasted(self.model.as_rows())
        data.setText(text)
        data.setHtml(markup)
        QGuiApplication.clipboard().setMimeData(data)
        told = self.tr("The table is on the clipboard; paste it into Word or a spreadsheet.")
        self._sitting.messages.inform(told)

    def _on_export(self) -> None:
        quality = self._quality
        if quality is not None:
            project, language = self._sitting.project, self._sitting.preferences.language
            book, level = project.codebook(), project.place_level
            title = self.tr("How good the suggestions are")
            export_listing(
                self, self._sitting, title, lambda: quality_listing(quality, book, language, level)
            )

    def _note(self) -> None:
        there = self._in_front and self._is_measured()
        self._actions.note(
            present=When.QUALITY if there else When.ALWAYS, absent=When.ALWAYS if there else When.QUALITY
        )
        self.mistakes.set_in_front(there and self.sides.currentWidget() is self.mistakes)

    def _is_measured(self) -> bool:
        return self._quality is not None and not self._quality.lacking

    def _say(self) -> None:
        self._pages.setCurrentIndex(_FIGURES if self._is_measured() else _EMPTY)
        self.bar.state.setText(self._state())
        self._say_empty()

    def _state(self) -> str:
        if self._job.busy:
            return self.tr("Measuring…")
        quality = self._quality
        if quality is None or quality.lacking:
            return ""
        when = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(quality.measured_at.timestamp())), QLocale.FormatType.ShortFormat
        )
        told = self.tr("Measured {when}, on {sources}").format(
            when=when, sources=QualityCounts().sources(quality.sources)
        )
        older = self.tr("Older than what is coded now.")
        return f"{told}. {older}" if self._older else told

    def _say_empty(self) -> None:
        lacking = self._quality.lacking if self._quality is not None else ""
        title = {
            "": self.tr("Not measured yet"),
            LACKING_CODINGS: self.tr("Nothing to measure yet"),
            LACKING_SOURCES: self.tr("One source is not enough"),
            LACKING_DISTRICTS: self.tr("One district is not enough"),
        }[lacking]
        body = {
            "": self.tr(
                "Every source is held back once: the machine learns from the others, and what it would have suggested "
                "is compared with what you coded. This takes a while."
            ),
            LACKING_CODINGS: self.tr("Code two sources at least, then measure."),
            LACKING_SOURCES: self.tr(
                "The machine is measured on sources that it has not seen. Code another source, then measure."
            ),
            LACKING_DISTRICTS: self.tr(
                "Coded sources of two districts are needed. Measure by source, or code sources of another district."
            ),
        }[lacking]
        self._empty.say(title, body, "" if self._job.busy else self.tr("Measure"))
