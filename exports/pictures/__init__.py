"""Draws pictures: as pixels with spots to point at, as PNG and SVG, and as figures of a Word file.

``draw`` and ``save`` are all that others need. Nothing here fetches anything, keeps any state, or writes to a log; the
same picture gives the same bytes each time.
"""

from exports.pictures.drawing import draw
from exports.pictures.saving import FORMATS, as_figure, save
from exports.pictures.style import PRINT

__all__ = ["FORMATS", "PRINT", "as_figure", "draw", "save"]
