"""The wastebasket: what was deleted in the project, in earlier sittings too, and brings it back."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.errors import WorkbenchError
from workbench.services.wastebasket import Contents, Discarded, contents_of, wastebasket
from workbench.ui.dialogs.answered import answered
from workbench.ui.icons import icon
from workbench.ui.labels import moment_words
from workbench.ui.panels.base import button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.side_by_side import words_list
from workbench.ui.phrases import sentence, step_text
from workbench.ui.sitting import Sitting

_ICONS = {"source": "source", "code": "tag", "coding": "quote", "memo": "memo", "participant": "person"}
_MOST_WORDS = 30


class Wastebasket(QDialog):
    """Lists deletions, the newest first, with what they took; each comes back as a step of its own."""

    def __init__(self, parent: QWidget | None, sitting: Sitting) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(900, 600).boundedTo(room))
        self.setWindowTitle(self.tr("Wastebasket"))
        self._sitting = sitting
        self.listed: tuple[Discarded, ...] = ()
        self._contents: Contents | None = None
        self.list = words_list(self.tr("What was deleted"))
        self.preview = QPlainTextEdit(readOnly=True)
        self.preview.setAccessibleName(self.tr("What comes back"))
        self.preview.setTabChangesFocus(True)
        self.told = label("muted", wraps=True)
        self.yes, self.no = button("primary"), button()
        self.yes.setText(self.tr("Bring back"))
        self.yes.clicked.connect(self._on_wanted)
        self.no.setText(self.tr("Close"))
        self.no.clicked.connect(self.reject)
        self._pages = QStackedWidget()
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemDoubleClicked.connect(lambda _item: self._on_wanted())
        self._fill()

    @classmethod
    def show_for(cls, parent: QWidget | None, sitting: Sitting) -> None:
        """Show it until the person closes it."""
        answered(cls(parent, sitting))

    def _lay_out(self) -> None:
        heading, hint = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        hint.setText(
            self.tr(
                "What was deleted in this project, the newest first. Bringing something back is a step of its own, "
                "which can be undone."
            )
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(self.preview)
        split.setSizes([400, 460])
        empty = EmptyState("trash")
        empty.say(
            self.tr("The wastebasket is empty"), self.tr("What you delete can be brought back from here."), ""
        )
        self._pages.addWidget(split)
        self._pages.addWidget(empty)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)

    def _fill(self) -> None:
        self.listed = wastebasket(self._sitting.project)
        self.list.clear()
        for each in self.listed:
            item = QListWidgetItem(icon(_ICONS.get(each.kind, "trash")), self._line(each))
            self.list.addItem(item)
        self._pages.setCurrentIndex(0 if self.listed else 1)
        self.list.setCurrentRow(0 if self.listed else -1)
        self.yes.setEnabled(bool(self.listed) and self._sitting.writable)

    def _line(self, discarded: Discarded) -> str:
        when = moment_words(discarded.at)
        step = step_text(discarded.step, self._sitting.preferences.language)
        return "\n".join(
            (step, " · ".join(each for each in (when, discarded.coder, self._counted(discarded)) if each))
        )

    def _counted(self, discarded: Discarded) -> str:
        counts = discarded.counts
        parts = [
            (counts.get("code", 0), self.tr("%Ln codes", "", counts.get("code", 0))),
            (counts.get("coding", 0), self.tr("%Ln codings", "", counts.get("coding", 0))),
            (counts.get("memo", 0), self.tr("%Ln memos", "", counts.get("memo", 0))),
            (counts.get("summary", 0), self.tr("%Ln summaries", "", counts.get("summary", 0))),
            (
                counts.get("district_link", 0),
                self.tr("%Ln district links", "", counts.get("district_link", 0)),
            ),
            (counts.get("participant", 0), self.tr("%Ln participants", "", counts.get("participant", 0))),
            (counts.get("unplaced", 0), self.tr("%Ln waiting for a place", "", counts.get("unplaced", 0))),
        ]
        return ", ".join(words for number, words in parts if number)

    def _on_row(self, row: int) -> None:
        self._contents = None
        self.preview.clear()
        if 0 <= row < len(self.listed):
            self._contents = contents_of(self._sitting.project, self.listed[row])
            self.preview.setPlainText(self._previewed(self._contents))

    def _previewed(self, contents: Contents) -> str:
        titles = {
            "district": self.tr("District"),
            "source": self.tr("Source"),
            "code": self.tr("Codes"),
            "coding": self.tr("Codings"),
            "memo": self.tr("Memos"),
            "participant": self.tr("Participants"),
            "summary": self.tr("Summaries"),
            "saved_query": self.tr("Saved queries"),
        }
        parts: list[str] = []
        for kind in [*titles, *(each for each in contents.words if each not in titles)]:
            words = contents.words.get(kind, ())
            if not words:
                continue
            lines = [f"•  {each}" for each in words[:_MOST_WORDS]]
            more = len(words) - _MOST_WORDS
            if more > 0:
                lines.append(self.tr("… and %Ln more", "", more))
            parts.append("\n".join((titles.get(kind, kind), *lines)))
        return "\n\n".join(parts)

    def _on_wanted(self) -> None:
        if self._contents is None or not self._sitting.writable:
            return
        name = self._contents.operation.name
        try:
            self._sitting.attempt(self._contents.operation)
        except WorkbenchError as error:
            self.told.setText(sentence(error, self._sitting.preferences.language))
            return
        self._fill()
        self.told.setText(self.tr("“{name}” is back.").format(name=name) if name else self.tr("It is back."))
