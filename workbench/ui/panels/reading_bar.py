"""The controls above a transcript: what its colours stand for, which codings show, how the text is set."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy
from typing_extensions import override

from workbench.services.settings import LINE_LENGTHS, LINE_SPACINGS, STRIPES, USUAL_TEXT_SIZE, Settings
from workbench.ui.panels.base import Panel
from workbench.ui.panels.menu_button import MenuButton
from workbench.ui.panels.shown_choice import ShownChoice
from workbench.ui.sitting import Sitting
from workbench.ui.views.transcript_measures import reading_faces, reading_family


class ReadingBar(Panel):
    """Three buttons with menus. What is chosen is kept in the settings, or in the sitting's filter."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._preferences = sitting.preferences
        self.stripes, self.shown, self.setting = MenuButton(), ShownChoice(sitting), MenuButton()
        for each, fill in ((self.stripes, self._fill_stripes), (self.setting, self._fill_setting)):
            menu = QMenu(each)
            menu.aboutToShow.connect(partial(fill, menu))
            each.setMenu(menu)
        self._preferences.changed.connect(self._on_preferences)
        # What the buttons would like to be wide must not take the panels beside the text their width.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 6)
        row.setSpacing(4)
        row.addWidget(self.stripes)
        row.addWidget(self.shown)
        row.addStretch(1)
        row.addWidget(self.setting)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.setting.say("Aa", self.tr("Face, size, spacing and length of lines"))
        self.setting.setAccessibleName(self.tr("How the text is set"))
        self.shown.retranslate()
        self._say_stripes()

    def _say_stripes(self) -> None:
        now = self._preferences.settings.stripes
        words = self.tr("Stripes: {what}").format(what=self._stripes_words()[now])
        self.stripes.say(words, self.tr("Choose what colours and stripes stand for (Ctrl+Shift+G: the next)"))

    def _stripes_words(self) -> dict[str, str]:
        words = (self.tr("code"), self.tr("theme"), self.tr("coder"), self.tr("origin"))
        return dict(zip(STRIPES, words, strict=True))

    def _fill_stripes(self, menu: QMenu) -> None:
        menu.clear()
        words = ((key, text.capitalize()) for key, text in self._stripes_words().items())
        _add_choices(menu, words, self._preferences.settings.stripes, self._preferences.set_stripes)

    def _fill_setting(self, menu: QMenu) -> None:
        menu.clear()
        prefer, now = self._preferences, self._preferences.settings
        faces = menu.addMenu(self.tr("Face"))
        usual = self.tr("Usual ({face})").format(face=reading_family())
        _add_choices(
            faces,
            (("", usual), *((face, face) for face in reading_faces() if face != reading_family())),
            now.reading_face,
            lambda face: prefer.set_reading(face=face),
        )
        spacings = (self.tr("Tight"), self.tr("Usual"), self.tr("Roomy"), self.tr("Double"))
        _add_choices(
            menu.addMenu(self.tr("Space between lines")),
            zip(LINE_SPACINGS, spacings, strict=True),
            now.line_spacing,
            lambda spacing: prefer.set_reading(spacing=spacing),
        )
        lengths = (self.tr("Narrow"), self.tr("Usual"), self.tr("Wide"))
        _add_choices(
            menu.addMenu(self.tr("Length of lines")),
            zip(LINE_LENGTHS, lengths, strict=True),
            now.line_length,
            lambda length: prefer.set_reading(length=length),
        )
        menu.addSeparator()
        size = self.locale().toString(now.text_size, "f", 0)
        menu.addAction(self.tr("Size: {size} points").format(size=size)).setEnabled(False)
        for words, key, points in (
            (self.tr("Larger"), "Ctrl++", now.text_size + 1),
            (self.tr("Smaller"), "Ctrl+-", now.text_size - 1),
            (self.tr("Usual size"), "Ctrl+0", USUAL_TEXT_SIZE),
        ):
            menu.addAction(f"{words}\t{key}", partial(prefer.set_text_size, points))

    def _on_preferences(self, _settings: Settings) -> None:
        self._say_stripes()


def _add_choices(
    menu: QMenu, choices: Iterable[tuple[str, str]], now: str, choose: Callable[[str], None]
) -> None:
    """Add choices of which one is in force to a menu."""
    group = QActionGroup(menu)
    for key, words in choices:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(key == now)
        action.triggered.connect(partial(choose, key))
        group.addAction(action)
