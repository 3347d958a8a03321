"""The study's districts as a map: each shaded by what is coded there, one click from its page and its quotations."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.domain.matrices import Measure
from workbench.domain.pictures import RegionMap
from workbench.services.region_maps import MapWish, region_map
from workbench.ui.actions import Actions
from workbench.ui.latest_job import LatestJob
from workbench.ui.measures import measure_meaning, measure_word
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.picture_view import PictureView
from workbench.ui.sitting import Sitting

_INDENT = "    "
_SHORT = 12


class MapPage(Panel):
    """Shows one code, or all, in one measure. It counts when it is wanted, beside the window."""

    region_opened = Signal(str, object)
    """A district's id, and the CodeId that the map shows, None for all."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._job = LatestJob(sitting, lambda: self.tr("Counting for the map"), self)
        self.codes, self.measures = QComboBox(), QComboBox()
        self.picture = PictureView(sitting, actions)
        self._codes_caption, self._measures_caption = label("muted"), label("muted")
        for measure in Measure:
            self.measures.addItem("", measure)
        self._lay_out()
        self.codes.currentIndexChanged.connect(lambda _row: self.refresh())
        self.measures.currentIndexChanged.connect(lambda _row: self.refresh())
        self.picture.part_opened.connect(lambda key: self.region_opened.emit(key, self.code))
        self.retranslate()

    @property
    def code(self) -> CodeId | None:
        """The code that is chosen, None for all."""
        chosen = self.codes.currentData()
        return CodeId(chosen) if chosen else None

    @property
    def measure(self) -> Measure:
        """The measure that is chosen."""
        return Measure(self.measures.currentData())

    def show_code(self, code: CodeId | None) -> None:
        """Choose a code."""
        self.codes.setCurrentIndex(max(0, self.codes.findData(code or "")))

    def refresh(self) -> None:
        """Count anew what is chosen."""
        project, language = self._sitting.project, self._sitting.preferences.language
        wish = MapWish(self.code, self.measure)
        self._job.want(
            lambda reader, _progress: region_map(project, wish, language, reader), self._on_counted
        )

    @property
    def busy(self) -> bool:
        """Tell whether something is being counted."""
        return self._job.busy

    def drop(self) -> None:
        """Want nothing any more."""
        self._job.drop()

    def offer_codes(self) -> None:
        """Offer the codes as they are now; what is chosen stays chosen while it is there."""
        book, chosen = self._sitting.project.codebook(), self.code
        self.codes.blockSignals(True)
        self.codes.clear()
        self.codes.addItem(self.tr("All codes"), "")
        for code in book:
            self.codes.addItem(_INDENT * _depth(book, code.id) + code.name, code.id)
        self.show_code(chosen)
        self.codes.blockSignals(False)

    @override
    def retranslate(self) -> None:
        self._codes_caption.setText(self.tr("Theme or code"))
        self._measures_caption.setText(self.tr("Measure"))
        self.codes.setAccessibleName(self._codes_caption.text())
        self.measures.setAccessibleName(self._measures_caption.text())
        for row in range(self.measures.count()):
            measure = Measure(self.measures.itemData(row))
            self.measures.setItemText(row, measure_word(measure))
            self.measures.setItemData(row, measure_meaning(measure), Qt.ItemDataRole.ToolTipRole)
        self.offer_codes()
        self.picture.say_empty(
            self.tr("No districts to draw"),
            self.tr("Add the study's districts: with outlines they make a map, without them tiles."),
        )

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(20, 12, 16, 4)
        tools.setSpacing(8)
        for caption, field in ((self._codes_caption, self.codes), (self._measures_caption, self.measures)):
            caption.setBuddy(field)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(_SHORT)
            tools.addWidget(caption)
            tools.addWidget(field, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(tools)
        layout.addWidget(self.picture, 1)

    def _on_counted(self, found: RegionMap) -> None:
        self.picture.show_picture(found)


def _depth(book: Codebook, code: CodeId) -> int:
    return len(book.ancestors(code))
