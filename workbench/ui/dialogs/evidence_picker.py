"""Which segments are to be key quotations of a theme, or counter evidence: those of the theme, or of any code."""

from PySide6.QtWidgets import QCheckBox, QWidget

from workbench.domain.ids import CodeId, CodingId
from workbench.services.projects import Project
from workbench.services.retrieval import CodingQuery, quotations
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.quotation_picker import QuotationPicker


class EvidencePicker(QuotationPicker):
    """Offers the segments of a theme, and of all others where they are wanted."""

    def __init__(
        self, parent: QWidget | None, project: Project, theme: CodeId, taken: frozenset[CodingId], title: str
    ) -> None:
        super().__init__(parent, project.codebook(), title)
        self._project, self._theme, self._taken = project, theme, taken
        self.everything = QCheckBox()
        self.everything.setText(self.tr("From other themes, too"))
        self.everything.toggled.connect(lambda _on: self._read())
        self.foot.insertWidget(0, self.everything)
        self._read()

    @classmethod
    def ask(
        cls, parent: QWidget | None, project: Project, theme: CodeId, taken: frozenset[CodingId], title: str
    ) -> tuple[CodingId, ...]:
        """Return what was chosen, nothing when the person changed their mind. ``taken`` are not offered."""
        dialog = cls(parent, project, theme, taken, title)
        return dialog.chosen() if answered(dialog) else ()

    def _read(self) -> None:
        query = CodingQuery(code=None if self.everything.isChecked() else self._theme, without=self._taken)
        self.offer(quotations(self._project.reader, query))
