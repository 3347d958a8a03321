"""What a study's researchers made of its tables: summaries of framework matrices, and tables under a name."""

from collections.abc import Callable
from dataclasses import replace
from typing import NotRequired, TypedDict

from workbench.coding.fingerprints import fingerprint_of
from workbench.coding.frameworks import WriteSummary
from workbench.coding.saved_tables import SaveTable
from workbench.domain.districts import District, district_named
from workbench.domain.framework_grids import FrameworkWish
from workbench.domain.frameworks import CellKey, SubjectKind
from workbench.domain.ids import CodingId, SavedTableId, new_id
from workbench.domain.matrices import MatrixWish, Measure, SavedTable, TableKind
from workbench.domain.matrix_form import written_wish
from workbench.services.asked_tables import facets_in
from workbench.services.frameworks import Frameworks, writing
from workbench.services.material import source_named
from workbench.services.projects import Project

Evidence = dict[str, object]
Resolver = Callable[[list[Evidence]], tuple[CodingId, ...]]


class SummaryRow(TypedDict):
    """An entry of ``summaries.json``; ``subject`` is the name of a district or a source, as ``kind`` says.

    ``since`` are codings of the cell that were made after the summary was written: it has to be read again.
    """

    code: str
    kind: str
    subject: str
    coder: str
    text: str
    rests_on: list[Evidence]
    since: NotRequired[list[Evidence]]


class TableRow(TypedDict):
    """An entry of ``tables.json``: a live matrix, whose sides are named as on the command line."""

    name: str
    coder: str
    rows: str
    columns: str
    measure: str
    nested: bool


class Summing:
    """Brings into a project that holds a study's codings how they were summed up."""

    def __init__(self, project: Project, evidence: Resolver) -> None:
        """Take how a study's files point at codings; it raises KeyError for a coding that is not there."""
        self._project = project
        self._evidence = evidence

    def sum_up(self, rows: list[SummaryRow]) -> None:
        """Write the summaries, each by its coder."""
        frameworks = Frameworks(self._project)
        grids = {kind: frameworks.grid(FrameworkWish(kind=kind)) for kind in SubjectKind}
        for row in rows:
            self._project.switch_coder(row["coder"])
            kind = SubjectKind(row["kind"])
            code = self._project.codebook().at_path(row["code"]).id
            key = CellKey(code, kind, self._subject(kind, row["subject"]))
            since = set(self._evidence(row.get("since", [])))
            written = writing(
                self._project, grids[kind], key, row["text"], rests_on=self._evidence(row["rests_on"])
            )
            assert written is not None, "a summary that says something is written"
            seen = (each for each in grids[kind].witnesses(key, written.summary) if each.id not in since)
            self._project.perform(WriteSummary(replace(written.summary, seen=fingerprint_of(seen))))
        frameworks.close()

    def keep(self, rows: list[TableRow]) -> None:
        """Save the tables, each by its coder."""
        for row in rows:
            coder = self._project.switch_coder(row["coder"])
            sides = (facets_in(row["rows"], ()), facets_in(row["columns"], ()))
            wish = MatrixWish(*sides, Measure(row["measure"]), row["nested"])
            id_, now = SavedTableId(new_id()), self._project.clock()
            self._project.perform(
                SaveTable(SavedTable(id_, row["name"], TableKind.MATRIX, written_wish(wish), coder.id, now))
            )

    def _subject(self, kind: SubjectKind, name: str) -> str:
        if kind is SubjectKind.SOURCE:
            return source_named(self._project.reader, name).id
        return district_named(self._project.reader.all(District), name).id
