"""What groups of Rich Text inherit, and what the tables at a file's head say about fonts and styles."""

from typing import Final, NamedTuple

from workbench.language.readers.rtf_flow import Paragraph
from workbench.language.readers.word_styles import LAST_LEVEL, title_level

_UNDERLINES: Final = frozenset(
    {"ul", "uld", "uldb", "ulw", "uldash", "uldashd", "uldashdd", "ulth", "ulwave"}
)
_MOST_SKIPPED: Final = 16
_DAY: Final = ("yr", "mo", "dy")
_NO_FONT: Final = ("", 1)


class State(NamedTuple):
    """What a group inherits and its end undoes; ``to`` is the destination, "" for the text that people read."""

    to: str = ""
    outer: str = ""
    bold: bool = False
    underlined: bool = False
    hidden: bool = False
    deleted: bool = False
    revised: bool = False
    font: str = ""
    skips: int = 1
    paragraph: Paragraph = Paragraph()
    flow: bool = False

    def plain(self, font: str) -> "State":
        """Return this without the looks of characters, in the file's usual font."""
        return self._replace(
            bold=False, underlined=False, hidden=False, deleted=False, revised=False, font=font
        )

    def after(self, word: str, number: int | None) -> "State":
        """Return this as a control word for looks or paragraphs makes it; unchanged by one that is none of these."""
        on = number != 0
        if word == "b":
            return self._replace(bold=on)
        if word == "v":
            return self._replace(hidden=on)
        if word in _UNDERLINES:
            return self._replace(underlined=on)
        if word == "ulnone":
            return self._replace(underlined=False)
        if word == "f":
            return self._replace(font=str(number))
        if word == "uc":
            return self._replace(skips=1 if number is None else max(0, min(number, _MOST_SKIPPED)))
        return self._replace(paragraph=_paragraph(self.paragraph, word, number))


def _paragraph(paragraph: Paragraph, word: str, number: int | None) -> Paragraph:
    if word == "pard":
        return Paragraph()
    if word == "intbl":
        return paragraph._replace(in_table=number != 0)
    if word == "outlinelevel":
        return paragraph._replace(level=_level(number))
    if word == "ls":
        return paragraph._replace(item=max(1, paragraph.item) if number else 0)
    if word == "ilvl":
        return paragraph._replace(item=max(0, min(number or 0, LAST_LEVEL - 1)) + 1)
    return paragraph


class Tables:
    """Fonts by number with their name and character set, styles with their name and level, and the file's day."""

    def __init__(self) -> None:
        """Begin with none."""
        self.styles: dict[str, tuple[str, int]] = {}
        self._fonts: dict[str, tuple[str, int]] = {}
        self._font = ""
        self._style = ""
        self._level: int | None = None
        self._date: dict[str, int] = {}

    @property
    def day(self) -> str:
        """The day on which the file was made, "" where it doesn't say."""
        if len(self._date) < len(_DAY):
            return ""
        year, month, day = (self._date[part] for part in _DAY)
        return f"{year:04}-{month:02}-{day:02}"

    def font(self, number: str) -> tuple[str, int]:
        """Return a font's name and character set."""
        return self._fonts.get(number, _NO_FONT)

    def define(self, table: str, word: str, number: int | None) -> None:
        """Take a control word in the table of fonts or styles, or in the time of making."""
        if table == "creatim":
            if word in _DAY:
                self._date[word] = number or 0
        elif table == "stylesheet":
            if word == "s":
                self._style = str(number)
            elif word == "outlinelevel":
                self._level = _level(number)
        elif word == "f":
            self._font = str(number)
        elif word == "fcharset":
            self._fonts[self._font] = (self.font(self._font)[0], number or 0)

    def end_font(self, captured: str) -> None:
        """Take the name of the font that is being defined, which ends with a semicolon."""
        name = captured.partition(";")[0].strip()
        self._fonts[self._font] = (name, self.font(self._font)[1])

    def end_style(self, captured: str) -> None:
        """Take the name that closes a style's group, with a semicolon behind it."""
        name = captured.strip().rstrip(";").strip()
        if self._style:
            level = title_level(name) if self._level is None else self._level
            self.styles[self._style] = (name, level)
        self._style, self._level = "", None


def _level(number: int | None) -> int:
    return number + 1 if number is not None and 0 <= number < LAST_LEVEL else 0
