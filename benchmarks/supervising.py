"""Supervision of a whole country: 500 facilitators, 20,000 cases, 60,000 sessions, 150,000 follow-ups.

The window's figures are up to painted; the floor is what the bare driver needs for a count over the same tables.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.desk import Desk
from benchmarks.supervising_data import TODAY, now
from workbench.coding.codings import AddCodings, RemoveCodings
from workbench.coding.material import ImportedSource, ImportSources
from workbench.domain.cases import CaseState, Risk
from workbench.domain.codings import Coding, Segment
from workbench.domain.districts import District
from workbench.domain.ids import CodingId, SourceId, new_id
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services import studies
from workbench.services.monthly import monthly_summary
from workbench.services.projects import open_project
from workbench.services.supervision import session_from
from workbench.services.supervision_home import Listed
from workbench.services.supervision_lists import action_list, case_list, session_list
from workbench.services.upkeep import check
from workbench.storage.engine import connected
from workbench.ui.workspaces.supervision import SupervisionWorkspace

if TYPE_CHECKING:
    from workbench.services.projects import Project

RUNS = 11
FLOOR = "bare SQL: cases by district and state, counted"
_SQL = "SELECT district, state, count(*) FROM supervision_case GROUP BY district, state"
_OF = "of 20,000 cases, 60,000 sessions, 150,000 follow-ups"
_MAKE = """
import sys
from pathlib import Path
from benchmarks.supervising_data import national_project
national_project(Path(sys.argv[1])).close()
"""


def measured(folder: Path) -> Iterator[Result]:
    """Measure what a coordinator does, on the most that there can be."""
    path = folder / "nation.workbench"
    subprocess.run([sys.executable, "-c", _MAKE, str(path)], check=True)
    project = open_project(path, coder="KK-01", clock=now)
    yield from Country(project, path).measured()
    project.close()
    bare = connected(path)
    goal = Goal(f"check a project {_OF}", "bare SQL: PRAGMA integrity_check", None)
    yield compared(
        goal,
        lambda: timed(lambda: check(path)),
        lambda: timed(lambda: bare.execute("PRAGMA integrity_check")),
        1,
        warm=0,
    )
    bare.close()


class Country:
    """Steps of work on the project of a country."""

    def __init__(self, project: "Project", path: Path) -> None:
        self._project, self._path = project, path
        self._bare = connected(path)
        self._codes = iter([row.code for row in case_list(project).rows(0, 200)])

    def measured(self) -> Iterator[Result]:
        """Measure each step: what is asked without a window, changes, and then what the window does."""
        yield from self._asked()
        yield from self._changed()
        desk = Desk(self._path.parent, self._project, "")

        def settled(do: Callable[[], object]) -> Callable[[], float]:
            return lambda: timed(lambda: (do(), desk.settle()))

        first = settled(lambda: desk.window.bring("supervision"))
        yield self._against("open the workspace, home in front", first, 0.5, runs=1, warm=0)
        work = desk.window.bring("supervision")
        assert isinstance(work, SupervisionWorkspace)
        desk.settle()
        yield self._against("open the coordinator's home", settled(work.home.read), 0.5)
        cases = case_list(self._project)
        ids = iter([row.id for row in cases.rows(0, 200)])
        yield self._against("open a case's page", settled(lambda: work.show_case(next(ids))), 0.2)
        yield self._against("open the form for a new session", settled(lambda: _form(work)), 0.5, runs=5)
        yield from self._pages(work, settled)
        yield from self._filters(work, settled)
        desk.window.close()
        self._bare.close()

    def _pages(
        self, work: SupervisionWorkspace, settled: Callable[[Callable[[], object]], Callable[[], float]]
    ) -> Iterator[Result]:
        """Measure the other pages, and what the one in front does when a session was added."""
        sessions = iter([row.id for row in session_list(self._project).rows(2_000, 2_050)])
        yield self._against(
            "show a session of two years ago", settled(lambda: work.show_session(next(sessions))), 0.2
        )
        pages = (
            ("board", work.board, work.board.refresh),
            ("register", work.capacity.register, work.capacity.register.read),
            ("pairs of mentorship", work.capacity.mentorship, work.capacity.mentorship.read),
        )
        for name, page, read in pages:
            work.tabs.setCurrentWidget(page)
            yield self._against(f"read the {name} anew", settled(read), 0.2, runs=5)
        for name, page in (
            ("home", work.home),
            ("sessions", work.sessions),
            ("follow-ups", work.actions_list),
        ):
            work.tabs.setCurrentWidget(page)
            yield self._against(
                f"add a session while the {name} are in front", settled(self._add), 0.5, runs=5
            )

    def _filters(
        self, work: SupervisionWorkspace, settled: Callable[[Callable[[], object]], Callable[[], float]]
    ) -> Iterator[Result]:
        for what, wanted in self._wanted():
            for listed, panel in (
                (Listed.CASES, work.cases),
                (Listed.SESSIONS, work.sessions),
                (Listed.ACTIONS, work.actions_list),
            ):
                if listed is not Listed.CASES:
                    work.tabs.setCurrentWidget(panel)

                def show(panel: object = panel, wanted: SupervisionFilter = wanted) -> None:
                    panel.show_filter(wanted)  # type: ignore[attr-defined] # each of the three has it

                yield self._against(f"filter {listed.value} by {what}", settled(show), 0.2, runs=5)

    def _wanted(self) -> Iterator[tuple[str, SupervisionFilter]]:
        book, everything = self._project.codebook(), SupervisionFilter()
        first = self._project.reader.all(District)[0].id
        theme = next(iter(book.themes())).id
        month = replace(everything, since=TODAY - timedelta(days=90), until=TODAY)
        yield "nothing", everything
        yield "district", replace(everything, districts=(first,))
        yield "facilitator", replace(everything, facilitators=("PD-007",))
        yield "theme", replace(everything, codes=(theme,))
        yield "risk and state", replace(everything, risks=(Risk.CRITICAL,), states=(CaseState.OPEN,))
        yield "period", month
        yield "theme within a period", replace(month, codes=(theme,))
        yield "what is overdue", replace(everything, overdue=True)
        yield "words", replace(everything, text="balita jalan")

    def _asked(self) -> Iterator[Result]:
        month, district = date(2026, 5, 1), self._project.reader.all(District)[0].id
        yield self._against(
            "facts of a district's month",
            lambda: timed(lambda: monthly_summary(self._project, district, month)),
            3,
        )
        yield self._against(
            "facts of a month in all districts",
            lambda: timed(lambda: monthly_summary(self._project, None, month)),
            3,
        )
        for name, lists in (("cases", case_list), ("sessions", session_list), ("follow-ups", action_list)):
            yield self._against(
                f"find all {name} and read a page of rows",
                lambda lists=lists: timed(lambda: lists(self._project).at(1_000)),
                0.2,
            )

    def _changed(self) -> Iterator[Result]:
        yield self._against("add a session", lambda: timed(self._add), 0.2)
        plain = studies.create(self._path.with_name("plain.workbench"), coder="KK-01", clock=now)
        goal = Goal(
            f"supervision: take a coding away and bring it back, {_OF}",
            "the same in a project without supervision",
            ratio=1.1,
        )
        yield compared(goal, _uncoding(self._project), _uncoding(plain), 31)
        plain.close()

    def _add(self) -> None:
        """Add a session about the next case that none was added for yet."""
        said = {"case": next(self._codes), "discussed": "Jarak", "decision": "Rujuk", "rationale": "Jauh"}
        data = {"date": "2026-06-29", "district": "Ende", "supervisor": "KK-01", "cases": [said]}
        self._project.perform(session_from(self._project, data))

    def _against(
        self, what: str, ours: Callable[[], float], seconds: float, runs: int = RUNS, warm: int = 1
    ) -> Result:
        goal = Goal(f"supervision: {what}, {_OF}", FLOOR, seconds=seconds)
        floor = lambda: timed(lambda: self._bare.execute(_SQL).fetchall())  # noqa: E731 - as ours is one
        return compared(goal, ours, floor, runs, warm=warm)


def _uncoding(project: "Project") -> Callable[[], float]:
    """Put a small source with one coding into a project; return what takes the coding away and brings it back."""
    text = "Jalannya jauh sekali."
    source = described(SourceId(new_id()), "Catatan", SourceKind.NOTE, "txt", text, now())
    project.perform(ImportSources((ImportedSource(source, Transcript(source.id, text)),)))
    code = next(each.id for each in project.codebook() if not each.is_theme)
    segment = Segment(source.id, Span(0, 8), text[:8], source.sha256)
    coding = Coding(CodingId(new_id()), segment, code, project.coder.id, now())
    project.perform(AddCodings((coding,)))
    return lambda: timed(lambda: project.undo(project.perform(RemoveCodings((coding.id,)))))


def _form(work: SupervisionWorkspace) -> None:
    """Open the form for a new session, then let it go."""
    work.open_form()
    form, work.form = work.form, None
    assert form is not None
    work.tabs.removeTab(work.tabs.indexOf(form))
    form.deleteLater()
