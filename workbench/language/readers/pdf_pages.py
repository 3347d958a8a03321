"""What stands on a PDF's pages: stretches of characters with their places, as PDFium finds them."""

import math
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.material import TEXT_LIMIT
from workbench.language.readers.pdf_letters import letters_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MOST_PAGES: Final = 20_000
_BOLD_NAMES: Final = ("bold", "black", "heavy", "semibd")
_FORCED_BOLD: Final = 1 << 18
_HEAVY: Final = 600
_GAP: Final = 1.5
_LEVEL: Final = 0.01
_OFF_LINE: Final = 0.5
_LEAST_SIZE: Final = 0.5
_FAR: Final = 1e6
"""No page is so large; what lies there, or nowhere, is not on it."""
_PDFIUM: Final = threading.Lock()
"""PDFium keeps its state in the process: one thread at a time."""


@dataclass(slots=True)
class Stretch:
    """Characters side by side on one base line: text, left and right end, base line and size in points.

    ``weights`` gives each character's font weight: 0 where that is unknown, 1000 where the font's name says bold.
    ``word`` is the right end of the first word, 0 where there is but one.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    weights: list[int] = field(default_factory=list)
    word: float = 0.0


@dataclass(slots=True)
class Page:
    """One page: its size in points, its stretches in the order of the file, and whether anything is drawn on it.

    ``unknown`` counts characters whose letter the file doesn't tell, ``outside`` stretches of words beyond its edges.
    """

    number: int
    width: float
    height: float
    stretches: list[Stretch]
    drawn: bool
    unknown: int = 0
    outside: int = 0


@contextmanager
def opened(path: Path) -> "Iterator[PdfDocument]":
    """Open a PDF, alone in the process, and close it again.

    Raises:
        FileRefused: damaged, protected by a password, or with more pages than anybody has written.
    """
    import pypdfium2
    from pypdfium2 import raw

    with _PDFIUM:
        try:
            document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
            raise FileRefused(path, FileReason.PROTECTED if locked else FileReason.DAMAGED) from error
        try:
            if len(document) > _MOST_PAGES:
                raise FileRefused(path, FileReason.UNSAFE, {"pages": str(len(document))})
            yield document
        except pypdfium2.PdfiumError as error:
            raise FileRefused(path, FileReason.DAMAGED) from error
        finally:
            document.close()


def pages_of(path: Path, document: "PdfDocument") -> Iterator[Page]:
    """Yield the pages; raise FileRefused when together they hold more text than a source may."""
    from pypdfium2 import raw

    count = 0
    for number in range(len(document)):
        page = document[number]
        try:
            found = _page(page, number + 1, raw)
        finally:
            page.close()
        count += sum(len(stretch.text) for stretch in found.stretches)
        if count > TEXT_LIMIT:
            raise FileRefused(path, FileReason.TOO_LARGE, {"bytes": str(count), "limit": str(TEXT_LIMIT)})
        yield found


def _page(page: "PdfPage", number: int, raw: Any) -> Page:  # noqa: ANN401 - the bindings are untyped
    box, turned = page.get_bbox(), page.get_rotation()
    drawn, fonts = raw.FPDFPage_CountObjects(page) > 0, _Fonts()
    text = page.get_textpage()
    try:
        sheet, gatherer = _gathered(text, fonts, raw, _Sheet(box, turned))
        if turned and gatherer.is_torn:
            sheet, gatherer = _gathered(text, fonts, raw, _Sheet(box, 0))
    finally:
        text.close()
    seen = [stretch for stretch in gatherer.stretches if sheet.shows(stretch)]
    outside = sum(any(map(str.isalpha, each.text)) for each in gatherer.stretches if not sheet.shows(each))
    return Page(number, sheet.width, sheet.height, seen, drawn, gatherer.unknown, outside)


def _gathered(text: Any, fonts: "_Fonts", raw: Any, sheet: "_Sheet") -> "tuple[_Sheet, _Gatherer]":  # noqa: ANN401
    gatherer = _Gatherer(text, fonts, raw, sheet)
    gatherer.read(text.count_chars())
    return sheet, gatherer


class _Sheet:
    """A page's visible part and how it is turned; places are counted from its lower left corner as it is seen."""

    def __init__(self, box: tuple[float, float, float, float], turned: int) -> None:
        self._left, self._bottom, right, top = box
        self._turned = turned
        self._width, self._height = right - self._left, top - self._bottom
        on_its_side = turned in (90, 270)
        self.width = self._height if on_its_side else self._width
        self.height = self._width if on_its_side else self._height

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the file as it is seen."""
        x, y = x - self._left, y - self._bottom
        if self._turned == 90:
            return y, self._width - x
        if self._turned == 180:
            return self._width - x, self._height - y
        if self._turned == 270:
            return self._height - y, x
        return x, y

    def shows(self, stretch: Stretch) -> bool:
        """Tell whether a stretch lies on the page; MAXQDA writes the numbers of all pages on each."""
        return -1 < stretch.base < self.height + 1 and stretch.right > 0 and stretch.left < self.width


class _Fonts:
    """The weights of one page's fonts, each looked up once; another page's may lie at the same addresses."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}

    def weight(self, text_object: Any, raw: Any) -> int:  # noqa: ANN401
        """Return the weight of a piece of text's font, 0 where that is unknown."""
        import ctypes

        font = raw.FPDFTextObj_GetFont(text_object)
        if not font:
            return 0
        address = ctypes.addressof(font.contents)
        if address not in self._known:
            self._known[address] = self._asked(font, raw)
        return self._known[address]

    def _asked(self, font: Any, raw: Any) -> int:  # noqa: ANN401
        import ctypes

        buffer = ctypes.create_string_buffer(256)
        raw.FPDFFont_GetBaseFontName(font, buffer, 256)
        name = buffer.value.decode("utf-8", "replace").lower()
        flags = raw.FPDFFont_GetFlags(font)
        if any(each in name for each in _BOLD_NAMES) or (flags > 0 and flags & _FORCED_BOLD):
            return 1000
        return max(0, int(raw.FPDFFont_GetWeight(font)))


class _Gatherer:
    """Puts a page's characters together to stretches."""

    def __init__(self, text: Any, fonts: _Fonts, raw: Any, sheet: _Sheet) -> None:  # noqa: ANN401
        import ctypes

        self.stretches: list[Stretch] = []
        self.unknown = 0
        self._text = text
        self._fonts = fonts
        self._raw = raw
        self._sheet = sheet
        self._object: int | None = None
        self._measured: int | None = None
        self._last_object: int | None = None
        self._weight = 0
        self._space = False
        self._broken = True
        self._x, self._y, self._rectangle = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._at, self._base, self._last = 0.0, 0.0, -1

    @property
    def is_torn(self) -> bool:
        """Whether letters stand alone: the page is turned, and the words on it run another way."""
        return sum(len(each.text) for each in self.stretches) < 2 * len(self.stretches)

    def read(self, count: int) -> None:
        """Read ``count`` characters; fonts are looked up where one may begin: at words and at signs."""
        shown, self.unknown = letters_of(self._text.raw, count, self._raw)
        index = 0
        while index < count:
            character = shown[index]
            after = index + 1
            if character == "\n":
                self._broken = True
            elif character == " ":
                self._space = True
            elif character:
                if character.isalnum():
                    while after < count and shown[after].isalnum():
                        after += 1
                self._look(self._raw.FPDFText_GetTextObject(self._text.raw, index))
                self._add_word(shown[index:after], index)
            index = after
        self._end_stretch()

    def _look(self, text_object: Any) -> None:  # noqa: ANN401
        """Look up the font's weight when another piece of text begins."""
        import ctypes

        address = ctypes.addressof(text_object.contents) if text_object else None
        if address is not None and address != self._object:
            self._object = address
            self._weight = self._fonts.weight(text_object, self._raw)

    def _add_word(self, letters: Sequence[str], start: int) -> None:
        """Add a word's letters: at once where they stand side by side on their line, else one by one."""
        self._add(letters[0], start)
        more = len(letters) - 1
        if not more:
            return
        last, end = self.stretches[-1], start + more
        x, y = self._origin(end)
        if 0 <= x - self._at <= more * last.size and abs(y - self._base) <= _LEVEL * last.size:
            last.text += "".join(letters[1:])
            last.weights += [self._weight] * more
            last.right = max(last.right, x)
            self._at, self._last = x, end
        else:
            for index, letter in enumerate(letters[1:], start=start + 1):
                self._add(letter, index)

    def _add(self, character: str, index: int) -> None:
        """Add a character to the stretch that it goes on with, or begin one; boxes are asked for only at ends."""
        x, y = self._origin(index)
        last = self.stretches[-1] if self.stretches else None
        if last is not None and not self._goes_on(last, x):
            self._end_stretch()
        if last is None or self._broken or _apart(last, x, y):
            self._end_stretch()
            right, size = self._box(index)
            self.stretches.append(Stretch(character, x, right, y, size, [self._weight]))
            self._measured = self._object
        else:
            if self._space:
                last.word = last.word or last.right
                last.text += " "
                last.weights.append(self._weight)
            last.text += character
            last.weights.append(self._weight)
            last.right = max(last.right, x)
        self._at, self._base, self._last, self._last_object = x, y, index, self._object
        self._space = self._broken = False

    def _goes_on(self, last: Stretch, x: float) -> bool:
        """Tell whether a character at ``x`` surely goes on with the stretch, so that its end need not be known yet."""
        if self._broken:
            return False
        if not self._space:
            return 0 <= x - self._at <= last.size
        return last.word > 0 and self._last_object == self._measured and 0 <= x - self._at <= _GAP * last.size

    def _origin(self, index: int) -> tuple[float, float]:
        """Return where a character's base line begins."""
        self._raw.FPDFText_GetCharOrigin(self._text.raw, index, self._x, self._y)
        x, y = self._sheet.place(self._x.value, self._y.value)
        return (x, y) if abs(x) < _FAR and abs(y) < _FAR else (-_FAR, -_FAR)

    def _end_stretch(self) -> None:
        """Take note of the right end of the character before."""
        if self.stretches and self._last >= 0:
            last = self.stretches[-1]
            right, size = self._box(self._last)
            last.right = max(last.right, right)
            last.size = max(last.size, size)
            self._measured = self._last_object

    def _box(self, index: int) -> tuple[float, float]:
        """Return a character's right end, and the size of its type as it is printed."""
        raw, text, box, matrix = self._raw, self._text.raw, self._rectangle, self._matrix
        raw.FPDFText_GetLooseCharBox(text, index, box)
        first, second = self._sheet.place(box.left, box.bottom), self._sheet.place(box.right, box.top)
        size = raw.FPDFText_GetFontSize(text, index)
        if raw.FPDFText_GetMatrix(text, index, matrix):
            size *= math.hypot(matrix.c, matrix.d)
        if not _LEAST_SIZE < size < _FAR:
            size = abs(first[1] - second[1])
        right = max(first[0], second[0])
        sound = abs(right) < _FAR and _LEAST_SIZE < size < _FAR
        return (right, size) if sound else (-_FAR, _LEAST_SIZE)


def _apart(last: Stretch, x: float, y: float) -> bool:
    return (
        abs(y - last.base) > _OFF_LINE * last.size
        or x - last.right > _GAP * last.size
        or x < last.left
        or x < last.right - 2 * last.size
    )


def is_bold(weight: int, usual: int) -> bool:
    """Tell whether a weight stands out: bold by name or number, or clearly heavier than the ``usual`` one."""
    return weight >= _HEAVY or (usual > 0 and weight >= 1.35 * usual)
