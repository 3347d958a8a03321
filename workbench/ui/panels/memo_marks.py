"""Memos on words as the transcript shows them: quiet marks beside the codings, never counted among these."""

from PySide6.QtCore import QCoreApplication

from workbench.domain.coders import Coder
from workbench.domain.ids import MemoId
from workbench.domain.memos import Memo, MemoType
from workbench.domain.store import ProjectReader
from workbench.ui.theme import current_theme
from workbench.ui.views.transcript_shown import ShownCoding

_SIGN = "memo:"


def memo_colour() -> str:
    """Return the colour of all memos, ``#rrggbb``: no code's, so that they stay behind the codings."""
    return current_theme().idle


def memo_name() -> str:
    """Return what a memo is called beside its mark."""
    return QCoreApplication.translate("MemoMarks", "Memo")


def quotation_name() -> str:
    """Return what words are called that were kept without a code and without a text."""
    return QCoreApplication.translate("MemoMarks", "Quotation")


def name_of(memo: Memo) -> str:
    """Return what is beside a memo's mark: a memo without words of its own is a quotation."""
    return memo_name() if memo.text.strip() or memo.title else quotation_name()


def mark_of(memo: MemoId) -> str:
    """Return the id of a memo's mark, which is no coding's id."""
    return _SIGN + memo


def memo_behind(mark: str) -> MemoId | None:
    """Return the memo whose mark that is; None for a coding."""
    return MemoId(mark.removeprefix(_SIGN)) if mark.startswith(_SIGN) else None


def shown_memo(reader: ProjectReader, memo: Memo) -> ShownCoding | None:
    """Return a memo as the transcript shows it, None when it means no words or is a translation of them."""
    if memo.segment is None or memo.type is MemoType.TRANSLATION:
        return None
    author = reader.find(Coder, memo.author)
    tip = f"{author.name if author else '?'}: {memo.text or name_of(memo)}"
    return ShownCoding(mark_of(memo.id), memo.segment.span, memo_colour(), name_of(memo), tip, coded=False)
