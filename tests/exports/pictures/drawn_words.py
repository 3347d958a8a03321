"""What is written in a picture, and where."""

from matplotlib.text import Text

from exports.pictures.drawing import laid_out
from exports.pictures.engine import drawing
from exports.pictures.sheet import Sheet
from tests.exports.pictures.samples import SMALL
from workbench.domain.pictures import Look, Picture


def sheet_of(picture: Picture, look: Look = SMALL) -> Sheet:
    """Return the sheet with a picture on it."""
    with drawing():
        return laid_out(picture, look)


def words_in(picture: Picture, look: Look = SMALL) -> list[str]:
    """Return every line of words that is written in a picture."""
    return [each.get_text() for each in sheet_of(picture, look).figure.artists if isinstance(each, Text)]


def said_in(picture: Picture, look: Look = SMALL) -> str:
    """Return all words of a picture as one text."""
    texts = [each for each in sheet_of(picture, look).figure.artists if isinstance(each, Text)]
    return " ".join(each.get_text() for each in sorted(texts, key=lambda each: round(each.get_position()[1])))
