"""What the person prefers, shared by every window: language, theme, size of text, recent projects."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from workbench.domain.districts import PlaceLevel
from workbench.services.settings import Settings, keep_settings, load_settings
from workbench.ui.place_translator import PlaceTranslator
from workbench.ui.place_words import call_places, places_level
from workbench.ui.theme import ASSETS, theme_for, wear

LANGUAGES = ("id", "en")
TEXT_SIZES = (9.0, 24.0)


class Preferences(QObject):
    """Keeps the settings and puts them into effect at run time."""

    changed = Signal(object)
    """The new Settings."""
    turning = Signal()
    """Every widget is about to be told of another language or another theme, in no order."""

    def __init__(
        self, application: QApplication, settings: Settings | None = None, *, lasting: bool = True
    ) -> None:
        super().__init__(application)
        self._lasting = lasting
        self._application = application
        self._translators: list[QTranslator] = []
        call_places(PlaceLevel.DISTRICT)
        self._settings = settings if settings is not None else load_settings()
        self._speak(self._settings.language)
        wear(application, theme_for(self._settings.appearance))

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    @property
    def language(self) -> str:
        """``id`` or ``en``."""
        return self._settings.language

    def set_language(self, language: str) -> None:
        """Let every widget speak another language; the widgets learn of it through ``LanguageChange``."""
        self._keep(replace(self._settings, language=language))
        self.turning.emit()
        self._speak(language)
        self.changed.emit(self._settings)

    def call_places(self, level: PlaceLevel) -> None:
        """Call districts as the open study does, wherever a word of the window names them."""
        if level is places_level():
            return
        call_places(level)
        self.turning.emit()
        self._speak(self.language)
        self.changed.emit(self._settings)

    def set_appearance(self, appearance: str) -> None:
        """Wear ``light``, ``dark`` or what the ``system`` wears."""
        self._keep(replace(self._settings, appearance=appearance))
        self.turning.emit()
        wear(self._application, theme_for(appearance))
        self.changed.emit(self._settings)

    def set_text_size(self, points: float) -> None:
        """Show transcripts in another size, kept between 9 and 24 points."""
        least, most = TEXT_SIZES
        self._keep(replace(self._settings, text_size=min(most, max(least, points))))
        self.changed.emit(self._settings)

    def set_reading(
        self, *, face: str | None = None, spacing: str | None = None, length: str | None = None
    ) -> None:
        """Set transcripts in another face, with other spacing or other lines; None leaves a thing as it is."""
        now = self._settings
        self._keep(
            replace(
                now,
                reading_face=now.reading_face if face is None else face,
                line_spacing=spacing or now.line_spacing,
                line_length=length or now.line_length,
            )
        )
        self.changed.emit(self._settings)

    def set_stripes(self, by: str) -> None:
        """Let the colours beside a transcript stand for something else, one of ``STRIPES``."""
        self._keep(replace(self._settings, stripes=by))
        self.changed.emit(self._settings)

    def set_coder(self, name: str) -> None:
        """Remember under which name the person codes."""
        self._keep(replace(self._settings, coder=name))

    def set_window(self, state: str) -> None:
        """Remember how the window stood."""
        self._keep(replace(self._settings, window=state))

    def set_template(self, template: str) -> None:
        """Remember which look Word files were written in last: one of ours by its name, or the place of a file."""
        self._keep(replace(self._settings, template=template))

    def remember(self, project: Path) -> None:
        """Put a project at the top of the recent ones."""
        self._keep(self._settings.with_recent(project))
        self.changed.emit(self._settings)

    def forget(self, project: str) -> None:
        """Take a project off the recent ones; its file stays."""
        self._keep(
            replace(self._settings, recent=tuple(each for each in self._settings.recent if each != project))
        )
        self.changed.emit(self._settings)

    def remember_word_file(self, path: Path) -> None:
        """Put an author's file at the top of those that were refreshed."""
        self._keep(self._settings.with_word_file(path))

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        if self._lasting:
            keep_settings(settings)

    def _speak(self, language: str) -> None:
        locale = QLocale(QLocale.Language.Indonesian if language == "id" else QLocale.Language.English)
        QLocale.setDefault(locale)
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
        self._translators = []
        of_qt, ours = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), str(ASSETS / "i18n")
        # Qt comes without Indonesian; its words for buttons, file dialogs and context menus are ours too.
        exchanged = places_level() is not PlaceLevel.DISTRICT
        of_ours = PlaceTranslator(language, self) if exchanged else QTranslator(self)
        for translator, name, folder in (
            (of_ours, f"workbench_{language}", ours),
            (QTranslator(self), f"qtbase_{language}", of_qt if language == "en" else ours),
        ):
            if translator.load(name, folder):
                QCoreApplication.installTranslator(translator)
                self._translators.append(translator)
