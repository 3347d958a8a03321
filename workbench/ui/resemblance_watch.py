"""Tells quietly when a code that was just made resembles an old one, wherever it was made."""

from PySide6.QtCore import QCoreApplication, QObject

from workbench.coding.merging import MergeCodes
from workbench.coding.resemblance import Likeness, Resemblance
from workbench.domain.codes import Code
from workbench.domain.ids import CodeId
from workbench.domain.store import Change
from workbench.services.resemblance import codes_like
from workbench.ui.messages import Offer
from workbench.ui.sitting import Sitting


class ResemblanceWatch(QObject):
    """Looks at each new code once. Taking the offer merges the new code into the old one, as a step of its own."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._sitting = sitting
        self._seen: set[str] = {code.id for code in sitting.project.codebook()}
        sitting.changed.connect(self._on_changed)

    def _on_changed(self, change: Change) -> None:
        if not change.touches(Code):
            return
        book = self._sitting.project.codebook()
        fresh = [book.code(CodeId(each)) for each in change.ids - self._seen if each in book]
        self._seen.update(code.id for code in fresh)
        # An import tells in its preview, where there is room for many.
        if len(fresh) != 1 or not self._sitting.writable:
            return
        found = codes_like(fresh[0], book)
        if found:
            self._tell(fresh[0], found[0])

    def _tell(self, code: Code, found: Resemblance) -> None:
        book = self._sitting.project.codebook()
        words = self.tr("“{name}” resembles “{path}”: {why}.").format(
            name=code.name, path=book.path(found.code), why=likeness_words(found.likeness)
        )
        offer = Offer(self.tr("Use the old one instead"), lambda: self._use(code.id, found.code))
        self._sitting.messages.inform(words, offer)

    def _use(self, code: CodeId, old: CodeId) -> None:
        book = self._sitting.project.codebook()
        if code in book and old in book:
            told = self.tr("“{name}” is merged into “{into}”.").format(
                name=book.code(code).name, into=book.code(old).name
            )
            self._sitting.perform(MergeCodes((code,), old, name=book.code(code).name), told)


def likeness_words(likeness: Likeness) -> str:
    """Return in what two codes are alike, in the language of the window."""
    words = {
        Likeness.SAME_NAME: QCoreApplication.translate("Likeness", "the same name"),
        Likeness.SAME_ENGLISH: QCoreApplication.translate("Likeness", "the same English name"),
        Likeness.SAME_STEMS: QCoreApplication.translate("Likeness", "the same words in another form"),
        Likeness.NEAR_SPELLING: QCoreApplication.translate("Likeness", "nearly the same spelling"),
        Likeness.SHARED_WORDS: QCoreApplication.translate("Likeness", "words in common"),
        Likeness.SAME_DEFINITION: QCoreApplication.translate("Likeness", "nearly the same definition"),
    }
    return words[likeness]
