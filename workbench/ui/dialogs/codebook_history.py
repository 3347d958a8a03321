"""What changed in the codebook between two moments: as a difference, and change by change."""

from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QDateTime, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.coding.codebook_versions import ChangeKind, CodeDifference, between, history_lines
from workbench.domain.errors import WorkbenchError
from workbench.services.code_words import cell_words, change_name, history_name
from workbench.services.codebook_history import (
    Period,
    codebook_events,
    export_history,
    founding_moment,
    summary,
)
from workbench.ui.icons import icon
from workbench.ui.messages import Offer
from workbench.ui.models.code_history_model import CodeHistoryModel
from workbench.ui.panels.base import button, label
from workbench.ui.panels.cell_changes import CellChanges
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.side_by_side import words_list
from workbench.ui.sitting import Sitting

_MOMENTS = ("founding", "mine", "today", "week", "month", "beginning", "own")
_SUFFIXES = (".docx", ".csv")


class CodebookHistory(QDialog):
    """Two moments at the top, below them what differs and every single change; both can be taken to a file."""

    def __init__(self, parent: QWidget | None, sitting: Sitting) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(1040, 700).boundedTo(room))
        self.setWindowTitle(self.tr("Codebook history"))
        self._sitting, self._language = sitting, sitting.preferences.language
        self._events = codebook_events(sitting.project)
        self._now = sitting.project.clock()
        self.found: tuple[CodeDifference, ...] = ()
        heading = label("title", wraps=True)
        heading.setText(self.windowTitle())
        self.since, self.start, self.end = QComboBox(), QDateTimeEdit(), QDateTimeEdit()
        self.counts = label("heading", wraps=True)
        self.list, self.details = words_list(self.tr("Codes that differ")), CellChanges()
        self.details.setAccessibleName(self.tr("What changed in the code"))
        self.model, self.table, self.tabs = CodeHistoryModel(self._language), QTableView(), QTabWidget()
        self._pages, self._empty = QStackedWidget(), EmptyState("clock")
        self.write, self.close_it = button(), button("primary")
        self._fill_choices()
        self._lay_out(heading)
        self._connect()
        self._on_since_chosen()

    def period(self) -> Period:
        """Return the moments that are chosen."""
        chosen = self.since.currentData()
        if chosen == "beginning":
            return Period(None, _moment(self.end))
        return Period(_moment(self.start), _moment(self.end))

    def write_to(self, path: Path) -> None:
        """Write the history of the chosen time to a file, and say so."""
        try:
            rows = export_history(self._sitting.project, path, self._language, self.period())
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        told = self.tr("{name} is written, with %n changes.", "", rows).format(name=path.name)
        open_it = Offer(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._sitting.messages.inform(told, open_it)

    def _fill_choices(self) -> None:
        names = {
            "founding": self.tr("Since the project was set up"),
            "mine": self.tr("Since {coder} began").format(coder=self._sitting.project.coder.name),
            "today": self.tr("Today"),
            "week": self.tr("The last 7 days"),
            "month": self.tr("The last 30 days"),
            "beginning": self.tr("From the first code on"),
            "own": self.tr("Dates of my own"),
        }
        for name in _MOMENTS:
            self.since.addItem(names[name], name)
        for field in (self.start, self.end):
            field.setCalendarPopup(True)
            field.setDisplayFormat("dd-MM-yyyy HH:mm")
        self.end.setDateTime(_at(self._now + timedelta(minutes=1)))

    def _lay_out(self, heading: QLabel) -> None:
        captions = [label("caption"), label("caption"), label("caption")]
        fields = (self.since, self.start, self.end)
        words = (self.tr("What changed"), self.tr("From"), self.tr("Until"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for place, (caption, field, told) in enumerate(zip(captions, fields, words, strict=True)):
            caption.setText(told)
            caption.setBuddy(field)
            field.setAccessibleName(told)
            grid.addWidget(caption, 0, place)
            grid.addWidget(field, 1, place)
        grid.setColumnStretch(3, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(self.details)
        split.setSizes([400, 600])
        self._lay_out_table()
        self._empty.say(self.tr("No code differs"), self.tr("Choose another time above."))
        for page in (split, self._empty):
            self._pages.addWidget(page)
        self.tabs.addTab(self._pages, self.tr("What differs"))
        self.tabs.addTab(self.table, self.tr("Every change"))
        self.write.setText(self.tr("Export for a reviewer…"))
        self.close_it.setText(self.tr("Close"))
        self.close_it.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.write)
        foot.addStretch(1)
        foot.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addLayout(grid)
        layout.addWidget(self.counts)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)

    def _lay_out_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Every change"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, width in enumerate((140, 90, 240, 150, 190, 190)):
            self.table.setColumnWidth(place, width)

    def _connect(self) -> None:
        self.since.currentIndexChanged.connect(lambda _place: self._on_since_chosen())
        self.start.dateTimeChanged.connect(lambda _moment: self._on_start_set())
        self.end.dateTimeChanged.connect(lambda _moment: self._compare())
        self.list.currentRowChanged.connect(self._on_row)
        self.write.clicked.connect(self._on_write)
        self.close_it.clicked.connect(self.reject)

    def _on_since_chosen(self) -> None:
        start = self._start_of(str(self.since.currentData()))
        self.start.setEnabled(self.since.currentData() != "beginning")
        if start is not None:
            self.start.blockSignals(True)
            self.start.setDateTime(_at(start))
            self.start.blockSignals(False)
        self._compare()

    def _on_start_set(self) -> None:
        self.since.blockSignals(True)
        self.since.setCurrentIndex(_MOMENTS.index("own"))
        self.since.blockSignals(False)
        self._compare()

    def _start_of(self, since: str) -> datetime | None:
        mine = (event.at for event in self._events if event.coder == self._sitting.project.coder.name)
        starts = {
            "founding": founding_moment(self._events),
            "mine": next(mine, self._now) - timedelta(seconds=1),
            "today": self._now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0),
            "week": self._now - timedelta(days=7),
            "month": self._now - timedelta(days=30),
        }
        return starts.get(since)

    def _compare(self) -> None:
        period = self.period()
        self.found = between(self._events, period.start, period.end)
        lines = tuple(history_lines(self._events, period.start, period.end))
        self.model.show_lines(lines)
        told = summary(self.found, self._language)
        self.counts.setText(told or self.tr("Nothing changed in this time."))
        self.list.clear()
        for each in self.found:
            kinds = ", ".join(change_name(kind, self._language) for kind in each.kinds)
            item = QListWidgetItem(f"{each.after or each.before}\n{kinds}")
            item.setIcon(icon(_sign(each)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._pages.setCurrentIndex(0 if self.found else 1)
        if not self.found:
            self.details.show_changes("", "", ())

    def _on_row(self, row: int) -> None:
        if not 0 <= row < len(self.found):
            return
        each = self.found[row]
        facts = ", ".join(change_name(kind, self._language) for kind in each.kinds)
        if each.into:
            facts = self.tr("{what} into “{name}”").format(what=facts, name=each.into)
        cells = [
            (
                history_name(column, self._language),
                cell_words(column, before, self._language),
                cell_words(column, after, self._language),
            )
            for column, before, after in each.cells
        ]
        if each.before and each.after and each.before != each.after:
            cells.insert(0, (history_name("path", self._language), each.before, each.after))
        self.details.show_changes(each.after or each.before, facts, cells)

    def _on_write(self) -> None:
        project = self._sitting.project
        name = self.tr("Codebook history {title}").format(title=project.path.stem)
        chosen, kind = QFileDialog.getSaveFileName(
            self,
            self.tr("Export for a reviewer"),
            str(project.path.with_name(name + _SUFFIXES[0])),
            self.tr("Word (*.docx);;CSV (*.csv)"),
        )
        if chosen:
            path = Path(chosen)
            ending = next((suffix for suffix in _SUFFIXES if f"*{suffix}" in kind), _SUFFIXES[0])
            known = path.suffix.casefold() in _SUFFIXES
            self.write_to(path if known else path.with_name(path.name + ending))


def _sign(found: CodeDifference) -> str:
    if not found.before:
        return "plus"
    if ChangeKind.MERGED in found.kinds:
        return "merge"
    return "pencil" if found.after else "trash"


def _at(moment: datetime) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(int(moment.timestamp() * 1000))


def _moment(field: QDateTimeEdit) -> datetime:
    return datetime.fromtimestamp(field.dateTime().toMSecsSinceEpoch() / 1000).astimezone()
