"""What is compared: a source, two coders, a code, and how much words must share to be the same."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget
from typing_extensions import override

from workbench.domain.coders import Coder
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CoderId, SourceId
from workbench.services.material import source_items
from workbench.services.projects import Project
from workbench.ui.panels.base import Panel

_ALIKE = (1.0, 0.75, 0.5, 0.01)
_USUAL = 1


class ComparingChoice(Panel):
    """A row of lists to choose from."""

    source_chosen = Signal()
    """Another source is to be read."""
    changed = Signal()
    """The same source is to be compared otherwise."""

    def __init__(self, project: Project, source: SourceId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.source, self.first, self.second = QComboBox(), QComboBox(), QComboBox()
        self.code, self.alike = QComboBox(), QComboBox()
        self._boxes = self.source, self.first, self.second, self.code, self.alike
        self._captions = tuple(QLabel() for _box in self._boxes)
        self._lay_out()
        self._offer(source)
        self.retranslate()
        self.source.activated.connect(lambda _row: self.source_chosen.emit())
        for box in self._boxes[1:]:
            box.activated.connect(lambda _row: self.changed.emit())

    def source_id(self) -> SourceId:
        """Return the source."""
        return SourceId(str(self.source.currentData()))

    def coders(self) -> tuple[Coder, Coder]:
        """Return the two coders as they are called now."""
        known = {each.id: each for each in self._project.coders()}
        return known[self.first.currentData()], known[self.second.currentData()]

    def code_id(self) -> CodeId | None:
        """Return the code that alone is compared, with those below it; None for all."""
        code = self.code.currentData()
        return CodeId(str(code)) if code else None

    def least_share(self) -> float:
        """Return how much two spans must share to be the same."""
        return float(self.alike.currentData())

    def side_of(self, coder: CoderId) -> int:
        """Return 0 or 1 for the side that is a coder's, -1 for neither, or for both."""
        sides = [self.first.currentData(), self.second.currentData()]
        return sides.index(coder) if sides.count(coder) == 1 else -1

    def rename_coders(self) -> None:
        """Call the coders as they are called now."""
        names = {each.id: each.name for each in self._project.coders()}
        for box in (self.first, self.second):
            for row in range(box.count()):
                box.setItemText(row, names.get(box.itemData(row), box.itemText(row)))

    def offer_codes(self) -> None:
        """Offer the codes as they are now."""
        book, now = self._project.codebook(), self.code.currentData()
        self.code.clear()
        self.code.addItem(self.tr("All codes"), "")
        for code in book:
            self.code.addItem("   " * len(book.ancestors(code.id)) + code.name, code.id)
        self.code.setCurrentIndex(max(0, self.code.findData(now)))

    @override
    def retranslate(self) -> None:
        titles = (
            self.tr("&Source"),
            self.tr("&First coder"),
            self.tr("Second &coder"),
            self.tr("C&ode"),
            self.tr("The same are"),
        )
        for caption, box, words in zip(self._captions, self._boxes, titles, strict=True):
            caption.setText(words)
            box.setAccessibleName(words.replace("&", ""))
        shares = (
            self.tr("exactly the same words"),
            self.tr("at least 75 % shared"),
            self.tr("at least 50 % shared"),
            self.tr("any words shared"),
        )
        now = self.alike.currentIndex()
        self.alike.clear()
        for words, value in zip(shares, _ALIKE, strict=True):
            self.alike.addItem(words, value)
        self.alike.setCurrentIndex(_USUAL if now < 0 else now)
        self.offer_codes()

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        for column, (caption, box) in enumerate(zip(self._captions, self._boxes, strict=True)):
            caption.setProperty("role", "caption")
            caption.setBuddy(box)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
            layout.addWidget(caption, 0, column)
            layout.addWidget(box, 1, column)
            layout.setColumnStretch(column, 2 if box is self.source else 1)

    def _offer(self, source: SourceId) -> None:
        for item in source_items(self._project):
            self.source.addItem(item.source.name, item.source.id)
        self.source.setCurrentIndex(max(0, self.source.findData(source)))
        for box in (self.first, self.second):
            for coder in self._project.coders():
                box.addItem(coder.name, coder.id)
        self.first.setCurrentIndex(max(0, self.first.findData(self._project.coder.id)))
        self.second.setCurrentIndex(self._likeliest(source))

    def _likeliest(self, source: SourceId) -> int:
        """Return the row of the other coder who coded most here."""
        me = self.first.currentData()
        codings = self._project.reader.where(Coding, source=source)
        counts = [
            (sum(each.coder == self.second.itemData(row) for each in codings), -row)
            for row in range(self.second.count())
            if self.second.itemData(row) != me
        ]
        return -max(counts)[1] if counts else 0
