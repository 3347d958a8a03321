"""The lists of sources and codes follow a coding row by row."""

from PySide6.QtCore import QModelIndex

from workbench.domain.ids import CodeId
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_of
from workbench.services.projects import Project
from workbench.ui.models.codes_model import CodesModel
from workbench.ui.models.roles import COUNT
from workbench.ui.models.sources_model import SourcesModel
from workbench.ui.workspaces.coding import CodingWorkspace


def told_by(model: SourcesModel | CodesModel) -> list[tuple[str, str, str]]:
    """What the model tells from now on: first and last row by name, and the count shown there."""
    rows: list[tuple[str, str, str]] = []
    model.dataChanged.connect(lambda first, last, _roles: rows.append(_row(first, last)))
    return rows


def _row(first: QModelIndex, last: QModelIndex) -> tuple[str, str, str]:
    return str(first.data()), str(last.siblingAtColumn(0).data()), str(first.data(COUNT))


def code_below_a_theme(project: Project) -> CodeId:
    return next(code.id for code in project.codebook() if not code.is_theme)


class DescribeCounts:
    def it_tells_only_of_the_rows_whose_count_changed(self, coding: CodingWorkspace) -> None:
        project = coding.sitting.project
        code, source = code_below_a_theme(project), project.reader.all(Source)[0]
        theme = project.codebook().theme_of(code)
        sources, codes = told_by(coding.sources.model), told_by(coding.codes.model)

        coding.sitting.perform(coding_of(project, source.id, Span(0, 9), code))

        name = project.codebook().code(code).name
        assert sources == [(source.name, source.name, "1")]
        assert codes == [(theme.name, theme.name, "1"), (name, name, "1")]

    def it_follows_undo(self, coding: CodingWorkspace) -> None:
        project = coding.sitting.project
        code, source = code_below_a_theme(project), project.reader.all(Source)[0]
        coding.sitting.perform(coding_of(project, source.id, Span(0, 9), code))
        sources = told_by(coding.sources.model)

        coding.sitting.undo()

        assert sources == [(source.name, source.name, "")]
