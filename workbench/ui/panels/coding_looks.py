"""What codings look like beside a transcript, and what is said of one when somebody points at it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.coding.coders import CODER_COLOURS, coder_colours
from workbench.domain.codings import Coding, Origin
from workbench.domain.ids import CoderId
from workbench.services.coding import memo_about
from workbench.ui.sitting import Sitting
from workbench.ui.views.transcript_shown import ShownCoding

if TYPE_CHECKING:
    from workbench.domain.codes import Codebook

HAND_COLOUR, ACCEPTED_COLOUR = CODER_COLOURS[0], CODER_COLOURS[4]
LONGEST_MEMO = 600


class CodingLooks:
    """Gives codings a colour and a name: their code's, their theme's, their coder's or their origin's."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._coders: Mapping[CoderId, tuple[str, str]] = {}
        self._themes: dict[str, tuple[str, str]] = {}
        self._book: Codebook | None = None

    def forget_coders(self) -> None:
        """Ask anew what coders are called."""
        self._coders = {}

    def shown(self, coding: Coding) -> ShownCoding:
        """Return a coding as the transcript shows it."""
        colour, name = self._look(coding)
        return ShownCoding(coding.id, coding.span, colour, name)

    def tip(self, coding: Coding) -> str:
        """Return what there is to say of a coding: its code's path, who gave it and how, its memo."""
        lines = [
            self._sitting.project.codebook().path(coding.code),
            f"{self._coder(coding.coder)[1]} · {origin_words(coding.origin)}",
        ]
        memo = memo_about(self._sitting.project, coding.id)
        if memo is not None and memo.text:
            words = memo.text if len(memo.text) <= LONGEST_MEMO else f"{memo.text[:LONGEST_MEMO]}…"
            lines.append(QCoreApplication.translate("CodingLooks", "Memo: {words}").format(words=words))
        return "\n".join(lines)

    def _look(self, coding: Coding) -> tuple[str, str]:
        match self._sitting.preferences.settings.stripes:
            case "coder":
                return self._coder(coding.coder)
            case "origin":
                colour = HAND_COLOUR if coding.origin is Origin.HAND else ACCEPTED_COLOUR
                return colour, origin_words(coding.origin)
            case "theme":
                return self._theme(coding)
            case _:
                code = self._sitting.project.codebook().code(coding.code)
                return code.colour, code.name

    def _theme(self, coding: Coding) -> tuple[str, str]:
        book = self._sitting.project.codebook()
        if book is not self._book:
            self._book, self._themes = book, {}
        found = self._themes.get(coding.code)
        if found is None:
            theme = book.theme_of(coding.code)
            found = self._themes[coding.code] = (theme.colour, theme.name)
        return found

    def _coder(self, id_: CoderId) -> tuple[str, str]:
        if id_ not in self._coders:
            coders = self._sitting.project.coders()
            colours = coder_colours(coders)
            self._coders = {each.id: (colours[each.id], each.name) for each in coders}
        return self._coders.get(id_, (CODER_COLOURS[-1], "?"))


def origin_words(origin: Origin) -> str:
    """Return how a coding came to be, in the language of the window."""
    if origin is Origin.HAND:
        return QCoreApplication.translate("CodingLooks", "by hand")
    return QCoreApplication.translate("CodingLooks", "suggestion accepted")
