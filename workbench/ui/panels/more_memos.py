"""The memos on a coding beyond its first, as joined segments bring them: each is written where it stands."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.domain.ids import MemoId
from workbench.domain.memos import Memo
from workbench.services.coding import reworded
from workbench.ui.labels import moment_words
from workbench.ui.panels.in_place import Field
from workbench.ui.sitting import Sitting


class MoreMemos(QWidget):
    """A field for each memo, under the name of who wrote it and when."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._fields: dict[MemoId, Field] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self.hide()

    def fields(self) -> tuple[Field, ...]:
        """Return the fields, from the top."""
        return tuple(self._fields.values())

    def show_memos(self, memos: tuple[Memo, ...]) -> None:
        """Show these; a field that shows one of them already stays, with what is being written in it."""
        wanted = {memo.id for memo in memos}
        for id_ in [each for each in self._fields if each not in wanted]:
            gone = self._fields.pop(id_)
            gone.text.commit()
            gone.hide()
            gone.deleteLater()
        for memo in memos:
            field = self._fields.get(memo.id) or self._added(memo.id)
            field.say(f"{self._sitting.coder_name(memo.author)} · {moment_words(memo.created_at)}")
            field.text.show_text(memo.text)
        self.setVisible(bool(memos))

    def _added(self, id_: MemoId) -> Field:
        field = self._fields[id_] = Field(2)
        field.text.setReadOnly(not self._sitting.writable)
        field.committed.connect(lambda words: self._on_written(id_, words))
        self._layout.addWidget(field)
        return field

    def _on_written(self, id_: MemoId, words: str) -> None:
        memo = self._sitting.project.reader.find(Memo, id_)
        if memo is not None and self._sitting.writable:
            self._sitting.perform(reworded(self._sitting.project, memo, words))
