"""The translator of studies whose places are no districts: it says every word of the window in theirs."""

from PySide6.QtCore import QObject, QTranslator
from typing_extensions import override

from workbench.ui.place_words import placed

_OF_OTHERS = frozenset({"NewProject", "StartPage"})
"""What speaks of other studies than the open one, and of their districts."""


class PlaceTranslator(QTranslator):
    """Translates as the file does that it loaded, then calls places as the open study does.

    Texts come here before they are filled in, so that no name is ever touched. A study of districts needs none of this.
    It answers for every text, so it must be asked last: whatever was installed after it goes first.
    """

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        in_file = super().translate
        text = in_file(context, sourceText, disambiguation, n) or sourceText
        return text if context in _OF_OTHERS else placed(text, self._language)
