"""What the commands about reading do: what colours stand for, which codings show, how the text is set."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId
from workbench.services.settings import STRIPES, USUAL_TEXT_SIZE, Settings
from workbench.ui.actions import Actions
from workbench.ui.panels.codes_panel import CodesPanel
from workbench.ui.panels.shown_choice import roots_of, show_branches
from workbench.ui.panels.transcripts import Transcripts
from workbench.ui.sitting import Sitting


class ReadingCommands(QObject):
    """Changes how transcripts are shown; no coding changes."""

    def __init__(
        self, sitting: Sitting, actions: Actions, transcripts: Transcripts, codes: CodesPanel, window: QWidget
    ) -> None:
        super().__init__(window)
        self._sitting, self._actions, self._codes = sitting, actions, codes
        self._transcripts = transcripts
        self._quiet = False
        self._followed: tuple[CodingId, CodeId] | None = None
        codes.code_marked.connect(self._on_code_marked)
        for by in STRIPES:
            actions.on(f"stripes_by_{by}", partial(sitting.preferences.set_stripes, by))
        actions.on("next_stripes", self.next_stripes)
        actions.on("only_marked_code", self.only_marked_code)
        actions.on("show_all_codings", self.show_all)
        actions.on("usual_text_size", lambda: sitting.preferences.set_text_size(USUAL_TEXT_SIZE))
        actions.on("text_setting", self.set_text)
        sitting.preferences.changed.connect(self._on_preferences)
        self._on_preferences(sitting.preferences.settings)

    def set_text(self) -> None:
        """Offer how the text is set, at the bar over the transcript that is worked in."""
        self._transcripts.current.bar.setting.showMenu()

    def mark_quietly(self, code: CodeId) -> None:
        """Let the tree follow a segment: its code's other segments would light up at each click otherwise."""
        self._quiet = True
        self._codes.mark(code)
        self._quiet = False

    def follow(self, coding: Coding | None) -> None:
        """Let the tree follow the segment that work is about, once: a refresh must not take the tree's mark away."""
        followed = (coding.id, coding.code) if coding else None
        if coding is not None and followed != self._followed:
            self.mark_quietly(coding.code)
        self._followed = followed

    def forget_segment(self) -> None:
        """Follow the next segment even when it is the same: somebody clicked on it."""
        self._followed = None

    def next_stripes(self) -> None:
        """Let colours stand for the next thing, after the last for the first again."""
        now = STRIPES.index(self._sitting.preferences.settings.stripes)
        self._sitting.preferences.set_stripes(STRIPES[(now + 1) % len(STRIPES)])

    def only_marked_code(self) -> None:
        """Show only the codings of the marked code and of those below it; all, when only these show already."""
        code = self._codes.current()
        if code is not None:
            already = roots_of(self._sitting.project.codebook(), self._sitting.shown.codes) == (code,)
            show_branches(self._sitting, () if already else (code,))

    def show_all(self) -> None:
        """Show the codings of every code and of every coder."""
        self._sitting.shown.show_all()

    def _on_code_marked(self, code: CodeId | None) -> None:
        for panel in self._transcripts.panels():
            panel.mark_code(code, light=not self._quiet)

    def _on_preferences(self, settings: Settings) -> None:
        for by in STRIPES:
            self._actions[f"stripes_by_{by}"].setChecked(by == settings.stripes)
