"""What our models answer beyond Qt's own roles; the delegates paint from these."""

from PySide6.QtCore import Qt

_FIRST = Qt.ItemDataRole.UserRole
KEY = _FIRST + 1
"""The id of the thing."""
COUNT = _FIRST + 2
"""A number as words, shown at the right."""
ICON_NAME = _FIRST + 3
"""The file name of a line icon."""
COLOUR = _FIRST + 4
"""A code's colour as ``#rrggbb``."""
IS_GROUP = _FIRST + 5
"""True for a heading over others."""
DETAIL = _FIRST + 6
"""Words in small beside or below the name."""
STEPS = _FIRST + 7
"""How confident, in steps 1 to 3."""
QUOTE = _FIRST + 8
"""Words of a participant."""
COLOURS = _FIRST + 9
"""The colours of the codes on a cell, a list of ``#rrggbb``."""
MARKS = _FIRST + 10
"""Where the name fits what is looked for, a tuple of Spans (code points)."""
PALE = _FIRST + 11
"""True for what is kept but out of use, such as an archived code."""
OUTLINE = _FIRST + 13
"""The pen (Qt.PenStyle) of a sign that is not filled, for a code that is archived or a draft; None for a full one."""
LIKELY = _FIRST + 14
"""How likely, as a probability."""
TICKED = _FIRST + 15
"""True for what is done, such as a source that is coded to its end."""
ORDER = _FIRST + 12
"""What a list is sorted by in this column."""
STRUCK = _FIRST + 20
"""True for what was done and undone."""
