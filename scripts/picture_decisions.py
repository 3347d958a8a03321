"""Three days of somebody's decisions in the example study, for the pictures: on suggestions, and on personal data.

Every decision is made through the services that the window uses, about what the machine proposed there and then.
"""

import shutil
from pathlib import Path

from picture_material import CODER, STUDY
from picture_work import Calendar

from workbench.coding.personal_marks import KeepMarks
from workbench.domain.ids import CodeId
from workbench.domain.operations import Operation
from workbench.domain.personal import PersonalMark
from workbench.domain.sources import Source
from workbench.domain.suggestions import Suggestion
from workbench.services.deciding import acceptance_of, refusal_of
from workbench.services.jobs import Silent
from workbench.services.ledger import begun_run, note_shown
from workbench.services.personal import in_material_order, search_personal
from workbench.services.personal_decisions import ids_of, masking, same_as
from workbench.services.projects import Project, open_project
from workbench.services.suggestion_wishes import Wishes, keep_wishes, wished
from workbench.services.suggestions import Suggester

DECIDED = "studi-saran.workbench"
WISHES = Wishes(on=True, precision=0.5)
"""The example study has too few codings for its codes to promise more."""
SITTINGS = ((5, 9), (3, 13), (1, 10))
"""On which days, so many ago, at which hour somebody sat down to decide."""
AT_A_TIME = 7
MEANT = "ground check"
"""Whoever names it speaks of it: these the coder accepts."""
ELSEWHERE = {
    "Kenyataannya, saya tukang tagih.": "Dukungan kelembagaan / Pemahaman peran",
    "Kan yang ditanya lantai: keramik, tanah, apa, plester. Ya saya isi keramik.": (
        "Data dan DTSEN / Desil dan penolakan warga"
    ),
}
"""What the coder accepts under another code; what is neither here nor there is refused."""
MASKED = (
    "Kak Cut",
    "Kak Nur",
    "Ceu Mimin",
    "Kang Mulya",
    "Bu Sri",
    "Teh Imas",
    "Pak Dula",
    "Mbak Ayu",
    "Nona Ruth",
    "Bu Enok",
)
KEPT = ("Wilujeng", "Bagus", "Kasih", "Mama", "SIM", "Kaliwiro", "Dermayon")
"""Names of which the coder has decided: those who are somebody, and what is nobody's name."""


def decide(folder: Path) -> None:
    """Make a copy of the example study in which a part of what the machine found is decided on."""
    shutil.copy(folder / STUDY, folder / DECIDED)
    calendar = Calendar()
    calendar.go_to(8, 8)
    project = open_project(folder / DECIDED, coder=CODER, clock=calendar)
    keep_wishes(project, WISHES)
    suggester = Suggester(project)
    for days_ago, hour in SITTINGS:
        calendar.go_to(days_ago, hour)
        _decide_on_suggestions(project, suggester)
    _decide_on_names(project)
    project.close()


def _decide_on_suggestions(project: Project, suggester: Suggester) -> None:
    """Learn what was decided before, look at some suggestions, and decide on each."""
    suggester.refresh(project.reader)
    sources = [each.id for each in project.reader.all(Source)]
    found = wished(suggester, project.reader, sources, WISHES, None, Silent())
    learned = found.trained_on
    run = begun_run(project, found.model, found.wanted, (learned.codings, learned.codes, learned.sources))
    shown = found.suggestions[:AT_A_TIME]
    note_shown(project, run, shown)
    for each in shown:
        project.perform(_decision(project, each, run.id))


def _decision(project: Project, suggestion: Suggestion, run: str) -> Operation:
    if suggestion.quote in ELSEWHERE:
        return acceptance_of(project, suggestion, run, code=_code(project, ELSEWHERE[suggestion.quote]))
    if MEANT in suggestion.quote.casefold():
        return acceptance_of(project, suggestion, run)
    return refusal_of(project, suggestion, run)


def _code(project: Project, path: str) -> CodeId:
    return project.codebook().at_path(path).id


def _decide_on_names(project: Project) -> None:
    """Look for personal data everywhere, mask some names wherever they are said, and keep what is no name."""
    found = search_personal(project.reader, project.coder.id, project.clock)
    assert found is not None
    project.perform(found)
    for quotes, masks in ((MASKED, True), (KEPT, False)):
        said = [each for each in project.reader.all(PersonalMark) if each.segment.quote in quotes]
        marks = in_material_order(project.reader, same_as(project.reader, said))
        operation = masking(project, marks).operation if masks else KeepMarks(ids_of(marks))
        assert operation is not None
        project.perform(operation)
