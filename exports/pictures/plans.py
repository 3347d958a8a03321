"""A plan: what a picture needs, before there is a sheet, and how it is then drawn."""

from typing import Protocol

from exports.pictures.sheet import Box, Sheet


class Plan(Protocol):
    """One picture on its way. ``width`` is what it is given; it may need more."""

    def need(self, width: float, /) -> tuple[float, float]:
        """Return the least width and height in which the picture can be read, without title and note."""
        ...

    def draw(self, sheet: Sheet, box: Box) -> float:
        """Draw it into ``box``, which is at least as large as it needs; return how far down it reaches."""
        ...

    def remarks(self) -> tuple[str, ...]:
        """Return what the drawing itself has to say below the picture: what is not drawn, which scale."""
        ...
