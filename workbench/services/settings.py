"""What a person prefers on this machine, apart from any project."""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

import platformdirs

APPLICATION = "workbench"
MOST_RECENT = 10
USUAL_TEXT_SIZE = 12.0
_ABSURD = 1000
STRIPES = ("code", "theme", "coder", "origin")
LINE_SPACINGS = ("tight", "normal", "roomy", "double")
LINE_LENGTHS = ("narrow", "normal", "wide")
_CHOICES = {
    "language": ("id", "en"),
    "appearance": ("light", "dark", "system"),
    "stripes": STRIPES,
    "line_spacing": LINE_SPACINGS,
    "line_length": LINE_LENGTHS,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences. ``language`` is ``id`` or ``en``, ``appearance`` is ``light``, ``dark`` or ``system``.

    ``text_size`` is in points; ``reading_face`` is a font family, empty for the usual one; ``stripes`` says what the
    colours beside a transcript stand for, one of STRIPES, and ``line_spacing`` and ``line_length`` how it is set;
    ``recent`` lists project files, the latest first, ``word_files`` an author's files; ``window`` is what Qt packed.
    ``template`` is the look of Word files that was chosen last: one of ours by its name, or the place of a file; empty
    for the plain one.
    """

    language: str = "id"
    appearance: str = "system"
    text_size: float = USUAL_TEXT_SIZE
    reading_face: str = ""
    line_spacing: str = "normal"
    line_length: str = "normal"
    stripes: str = "code"
    coder: str = ""
    recent: tuple[str, ...] = ()
    word_files: tuple[str, ...] = ()
    window: str = ""
    template: str = ""

    def with_recent(self, path: Path) -> "Settings":
        """Return the settings with a project at the top of the recent ones."""
        return replace(self, recent=_on_top(path, self.recent))

    def with_word_file(self, path: Path) -> "Settings":
        """Return the settings with an author's file at the top of those that were refreshed."""
        return replace(self, word_files=_on_top(path, self.word_files))


def _on_top(path: Path, known: tuple[str, ...]) -> tuple[str, ...]:
    name = str(path.absolute())
    return (name, *(each for each in known if each != name))[:MOST_RECENT]


def settings_path() -> Path:
    """Return where the settings lie."""
    return Path(platformdirs.user_config_dir(APPLICATION)) / "settings.json"


def data_folder() -> Path:
    """Return the folder for projects that nobody chose a place for, such as the example study."""
    return Path(platformdirs.user_data_dir(APPLICATION))


def load_settings() -> Settings:
    """Return the settings as last kept; the plain ones where there are none or they can't be read."""
    try:
        kept = json.loads(settings_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    fitting = {key: value for key, value in kept.items() if _fits(key, value)}
    lists = {name: tuple(fitting.get(name, ())) for name in ("recent", "word_files")}
    return replace(Settings(), **fitting | lists)


def keep_settings(settings: Settings) -> None:
    """Write the settings whole, or, where the system forbids it, not at all: they are a comfort, not work."""
    path = settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}.tmp")
        draft.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
        draft.replace(path)
    except OSError:
        return


def _fits(key: str, value: object) -> bool:
    known = {field.name: getattr(Settings(), field.name) for field in fields(Settings)}
    if key not in known:
        return False
    if isinstance(known[key], tuple):
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if isinstance(known[key], float):
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < _ABSURD
    return isinstance(value, str) and value in _CHOICES.get(key, (value,))
