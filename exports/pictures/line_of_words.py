"""A line of words that is drawn without being laid out anew: a heat map has thousands, and we know how wide each is."""

from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text
from typing_extensions import override

from exports.pictures.stamps import Stamps
from exports.pictures.text import face, width_of

_PARTS = {"left": 0.0, "center": 0.5, "right": 1.0}


class LineOfWords(Text):
    """Words on one line from a place on their base line; ``across`` says which part of them stands there.

    With ``stamps`` the words come again elsewhere, and lie flat.
    """

    def __init__(
        self,
        place: tuple[float, float],
        words: str,
        size: float,
        colour: str,
        across: str,
        *,
        bold: bool,
        turned: bool,
        stamps: Stamps | None = None,
    ) -> None:
        super().__init__(
            *place,
            words,
            fontproperties=face(bold=bold),
            size=size,
            color=colour,
            ha=across,
            va="baseline",
            rotation=90.0 if turned else 0.0,
            rotation_mode="anchor",
            parse_math=False,
        )
        # in units, which the figure's dots per inch turn into pixels
        self._before = _PARTS[across] * width_of(words, size, bold=bold)
        self._is_turned = turned
        self._stamps = stamps

    @override
    def draw(self, renderer: RendererBase) -> None:
        """Draw it; where it becomes text of a file, as the library does, which keeps what it is aligned by."""
        if not _makes_pixels(renderer):
            super().draw(renderer)
            return
        figure = self.get_figure(root=True)
        assert figure is not None
        before = self._before * figure.dpi / 96
        x, y = self.get_transform().transform(self.get_position())
        y = figure.bbox.height - y
        x, y = (x, y + before) if self._is_turned else (x - before, y)
        if self._stamps is not None:
            colour, prop = str(self.get_color()), self.get_fontproperties()
            self._stamps.put(renderer, (x, y), self.get_text(), prop, colour, figure.dpi)
            return
        context = renderer.new_gc()
        context.set_foreground(self.get_color())
        renderer.draw_text(context, x, y, self.get_text(), self.get_fontproperties(), self.get_rotation())
        context.restore()


def _makes_pixels(renderer: RendererBase) -> bool:
    return isinstance(renderer, RendererAgg)
