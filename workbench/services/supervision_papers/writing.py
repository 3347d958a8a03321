"""How papers on supervision leave the project: looked through for personal data, logged, then written."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from workbench.coding.personal_marks import ExportUnreviewed
from workbench.domain.access import AccessKind
from workbench.domain.errors import InvalidField, NamedInPaper, ReadOnly
from workbench.domain.reports import Figure, Report, Section
from workbench.domain.store import ProjectReader
from workbench.services.access_log import note_access
from workbench.services.jobs import Progress
from workbench.services.note_scanning import Finding, findings_among, findings_in
from workbench.services.pictures import write_picture
from workbench.services.projects import Project
from workbench.services.reporting import Written, write
from workbench.services.supervision_papers.paper import Paper

DRAWN: Final = (".png", ".svg")
"""Files for the picture of a paper that has one."""
_SHOWN: Final = 5


def names_in(project: Project, paper: Paper, reader: ProjectReader | None = None) -> tuple[Finding, ...]:
    """Return what in a paper's texts may tell who somebody is. With a ``reader`` of its own, on any thread."""
    return findings_among(project, dict.fromkeys(paper.texts), reader)


def let_out(project: Project, paper: Paper, found: tuple[Finding, ...], reason: str = "") -> None:
    """Let a paper leave the project, or refuse; called on the project's own thread, before it is written.

    What was found holds it up unless a reason is given, which goes into the audit trail. That the paper left goes into
    the log of accesses, without which nothing leaves.

    Raises:
        NamedInPaper: there are such words and no reason. ReadOnly: nothing can be written down.
        InvalidField: the reason itself may tell who somebody is.
    """
    if found and not reason.strip():
        fields = tuple(dict.fromkeys(each.field for each in found))
        raise NamedInPaper(len(found), fields[:_SHOWN])
    if project.read_only:
        raise ReadOnly
    if findings_in(project, reason):
        raise InvalidField("justify", reason)
    if found:
        project.perform(ExportUnreviewed(paper.what, reason, len(found)))
    note_access(project, AccessKind.EXPORTED, paper.record_kind, paper.record_id, paper.what)


def write_paper(project: Project, paper: Paper, path: Path, *, progress: Progress | None = None) -> Written:
    """Write a paper that may leave, in the format that the path's ending names; it may be called on any thread.

    Raises as ``reporting.write`` does.
    """
    if path.suffix.casefold() in DRAWN and paper.pictures:
        (picture,) = paper.pictures.values()
        return write_picture(picture, path, author=project.coder.name, clock=project.clock)
    with TemporaryDirectory(prefix="workbench-") as folder:
        report = _drawn(paper, Path(folder)) if paper.pictures else paper.report
        return write(report, path, author=project.coder.name, clock=project.clock, progress=progress)


def _drawn(paper: Paper, folder: Path) -> Report:
    """Draw the pictures that figures of the report name, and return the report with where they lie."""
    from exports.pictures import as_figure

    drawn = {
        name: as_figure(picture, folder, Path(name).stem).path for name, picture in paper.pictures.items()
    }

    def placed(section: Section) -> Section:
        return replace(
            section,
            blocks=tuple(
                replace(each, path=drawn[each.path.name]) if isinstance(each, Figure) else each
                for each in section.blocks
            ),
        )

    return replace(paper.report, sections=tuple(map(placed, paper.report.sections)))
