"""Where a found coding stands: the talk around it, with its codes, its coder and its memos."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.found import FoundQuotation
from workbench.domain.spans import Span
from workbench.ui.labels import clock_words, moment_words, role_word
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.query_words import origin_word
from workbench.ui.sitting import Sitting
from workbench.ui.views.reading_pane import ReadingPane

_AROUND = 2_500
"""How many code points before and after the coding are shown."""
_LEAST_HEIGHT = 160
_LONGEST_PATH, _LONGEST_MEMO = 90, 200


class FoundPreview(Panel):
    """Shows one found coding in its place."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.shown: FoundQuotation | None = None
        self._title, self._where = label("heading", wraps=True), label("muted", wraps=True)
        self._codes, self._who = label("muted", wraps=True), label("faint", wraps=True)
        self.text = ReadingPane()
        self.text.setObjectName("paper")
        self.memo = label("muted", wraps=True, selectable=True)
        self.open = button("quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(4)
        for words in (self._title, self._where):
            layout.addWidget(words)
        layout.addSpacing(4)
        layout.addWidget(self.text, 1)
        layout.addSpacing(4)
        for words in (self._codes, self._who, self.memo):
            layout.addWidget(words)
        layout.addWidget(self.open, alignment=Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_found(self, found: FoundQuotation | None) -> None:
        """Show a coding, or nothing."""
        self.shown = found
        if found is None:
            self.text.show_text("")
        else:
            self._show_text(found)
        self._say()

    @override
    def minimumSizeHint(self) -> QSize:
        # Long names and memos must not take the room in which the query is built.
        least = super().minimumSizeHint()
        return QSize(least.width(), min(least.height(), _LEAST_HEIGHT))

    @override
    def retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("The talk around the coding"))
        self.open.setText(self.tr("Open in the transcript (Enter)"))
        self._say()

    def _show_text(self, found: FoundQuotation) -> None:
        coding = found.quotation.coding
        text, span = self._sitting.project.reader.text(coding.source), coding.span
        start = text.rfind("\n", 0, max(0, span.start - _AROUND)) + 1
        end = text.find("\n", min(len(text), span.end + _AROUND))
        excerpt = text[start : len(text) if end < 0 else end]
        self.text.show_text(excerpt)
        self.text.mark(Span(span.start - start, span.end - start))

    def _say(self) -> None:
        found = self.shown
        self.open.setVisible(found is not None)
        self.text.setVisible(found is not None)
        if found is None:
            for words in (self._title, self._where, self._codes, self._who, self.memo):
                words.setText("")
                words.hide()
            return
        quotation, book = found.quotation, self._sitting.project.codebook()
        coding = quotation.coding
        others = [book.path(each) for each in found.others if each in book]
        memo = _cut(quotation.memo, _LONGEST_MEMO)
        made = moment_words(coding.created_at)
        for words, said in (
            (self._title, quotation.provenance),
            (
                self._where,
                " · ".join(
                    each
                    for each in (
                        quotation.district_name,
                        role_word(quotation.role) if quotation.role is not None else "",
                        clock_words(found.seconds),
                    )
                    if each
                ),
            ),
            (self._codes, "\n".join(_cut(path, _LONGEST_PATH) for path in (quotation.code_path, *others))),
            (self._who, f"{quotation.coder_name} · {made} · {origin_word(coding.origin)}"),
            (self.memo, self.tr("Memo: {words}").format(words=memo) if memo else ""),
        ):
            words.setText(said)
            words.setVisible(bool(said))
        self._codes.setToolTip("\n".join([quotation.code_path, *others]))
        self.memo.setToolTip(quotation.memo)


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[:most].rstrip()}…"
