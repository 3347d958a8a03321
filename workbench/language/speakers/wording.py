"""A text's words and lines, counted once and only when somebody asks."""

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property

from workbench.language.speakers.shapes import Shape

_WORDS = re.compile(r"\w+")
_ACRONYM = 3


class Wording:
    """A canonical text, to be asked what is ordinary in it."""

    def __init__(self, text: str) -> None:
        """Hold the text."""
        self.text = text

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands in the text, as it is written."""
        return Counter(_WORDS.findall(self.text))

    @cached_property
    def lines(self) -> int:
        """How many lines of the text show something."""
        return len(self._starts)

    @cached_property
    def _starts(self) -> list[int]:
        """Where the lines that show something begin."""
        starts = []
        position = 0
        for line in self.text.split("\n"):
            if line and not line.isspace():
                starts.append(position)
            position += len(line) + 1
        return starts

    def lines_between(self, start: int, end: int) -> int:
        """Return how many lines that show something begin in ``[start, end)``."""
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)

    def makes_ordinary(self, name: str, shape: Shape, labels: int) -> bool:
        """Tell whether a label that stands ``labels`` times is an ordinary word here.

        It is when the same word stands somewhere in lower case, or is an acronym that is used in speech, too.
        """
        if shape is Shape.NAME and " " not in name:
            return all(self.words[part] for part in _WORDS.findall(name.lower()))
        if shape is Shape.CODE and name.isalpha() and len(name) >= _ACRONYM:
            return self.words[name] > labels
        return False
