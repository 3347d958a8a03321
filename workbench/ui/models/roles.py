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
STRUCK = _FIRST + 20
"""True for what was done and undone."""
