"""A matrix as text, for another program: as it stands in the window, with its outer headings."""

from PySide6.QtCore import Qt

from workbench.ui.measures import number_words
from workbench.ui.models.matrix_model import DEPTH, OUTER, MatrixModel

_DOWN, _ACROSS = Qt.Orientation.Vertical, Qt.Orientation.Horizontal


def as_text(model: MatrixModel) -> str:
    """Return the table with tabs between cells and a line for each row; no grouped thousands, 1 for present."""
    columns = range(model.columnCount())
    margin = [""] if any(model.look.outer_rows) else []
    lines: list[list[str]] = []
    if any(model.look.outer_columns):
        lines.append([*margin, "", *(str(model.headerData(each, _ACROSS, OUTER)) for each in columns)])
    names = (str(model.headerData(each, _ACROSS)) for each in columns)
    lines.append([*margin, model.look.corner, *names])
    for row in range(model.rowCount()):
        outer = [str(model.headerData(row, _DOWN, OUTER))] if margin else []
        indent = "  " * int(str(model.headerData(row, _DOWN, DEPTH) or 0))
        values = (model.value(model.index(row, column)) for column in columns)
        cells = [number_words(value, model.matrix.measure, plain=True) for value in values]
        lines.append([*outer, indent + str(model.headerData(row, _DOWN)), *cells])
    return "\n".join("\t".join(line) for line in lines)
