"""The whole main job in one go, on an example study: what ``workbench demo`` leaves behind."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from workbench.domain.cases import Case, CaseState
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.domain.sessions import Session, SessionState
from workbench.domain.sources import Source
from workbench.services import studies
from workbench.services.coding import link
from workbench.services.deciding import acceptance_of, refusal_of
from workbench.services.jobs import Progress
from workbench.services.ledger import begun_run, note_shown
from workbench.services.material import source_items
from workbench.services.places import place_of_coding
from workbench.services.printing.door import kept_now
from workbench.services.projects import Project
from workbench.services.reporting import export_codebook, export_themes
from workbench.services.suggestions import Suggester
from workbench.services.supervision import session_from
from workbench.services.supervision_papers.door import PaperKind, PaperWish, paper_for
from workbench.services.supervision_papers.writing import let_out, names_in, write_paper
from workbench.supervision.lookup import order_held

ACCEPTED = 6
"""How many suggestions the demo accepts at most; one more is refused."""
_CURIOUS = 0.5


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What the demo left: the project, the Word files, and what was done as (name, count) pairs."""

    project: Path
    exports: tuple[Path, ...]
    facts: tuple[tuple[str, int], ...]


def run_demo(folder: Path, language: str, progress: Progress, study: str = studies.EXAMPLE) -> DemoResult:
    """Build an example study in ``folder`` and work on it as a person would.

    Import, codings by two coders, suggestions accepted and refused, a link, a supervision note; in Word themes and
    codebook, the record of a session and a month's summary. A project that is there from an earlier run stays as it
    is; the new one gets the next free name.

    Raises:
        UnknownThing: there is no such study; no folder is made.
        Cancelled: the person stopped it.
    """
    studies.study_folder(study)
    folder.mkdir(parents=True, exist_ok=True)
    path = _free_path(folder / f"{study}.workbench")
    project = studies.create_example(path, progress, study=study)
    try:
        accepted, refused = _take_suggestions(project)
        _link_what_was_accepted(project)
        _log_a_session(project)
        exports = (
            folder / f"{path.stem}-{_THEMES[language]}.docx",
            folder / f"{path.stem}-{_CODEBOOK[language]}.docx",
        )
        kept = kept_now(project, PrintWish(PrintKind.THEME_REPORT, language), _KEPT[language])
        export_themes(project, exports[0], language, query=kept.id if kept is not None else None)
        export_codebook(project, exports[1], language)
        papers = _write_papers(project, folder, path.stem, language)
        facts = (
            ("sources", project.reader.count(Source)),
            ("codings", project.reader.count(Coding)),
            ("accepted", accepted),
            ("refused", refused),
            ("cases", project.reader.count(Case)),
        )
    finally:
        project.close()
    return DemoResult(path, (*exports, *papers), facts)


_THEMES = {"id": "tabel-tema", "en": "theme-table"}
_KEPT = {"id": "Laporan tema", "en": "Theme report"}
_CODEBOOK = {"id": "buku-kode", "en": "codebook"}
_SESSION = {"id": "catatan-sesi", "en": "session-record"}
_MONTH = {"id": "ringkasan-bulanan", "en": "monthly-summary"}


def _take_suggestions(project: Project) -> tuple[int, int]:
    """Accept and refuse the surest suggestions for sources that nobody coded; return how many of each.

    What is promised is little in a study of this size: like a person who is curious, the demo asks for less.
    """
    uncoded = [item.source.id for item in source_items(project) if not item.codings]
    suggester = Suggester(project)
    found = suggester.suggest(project.reader, uncoded, limit=ACCEPTED + 1, precision=_CURIOUS)
    suggester.keep()
    learned = found.trained_on
    run = begun_run(project, found.model, found.wanted, (learned.codings, learned.codes, learned.sources))
    note_shown(project, run, found.suggestions)
    wanted = min(ACCEPTED, max(len(found.suggestions) - 1, 0))
    for suggestion in found.suggestions[:wanted]:
        project.perform(acceptance_of(project, suggestion, run.id))
    for suggestion in found.suggestions[wanted:]:
        project.perform(refusal_of(project, suggestion, run.id))
    return wanted, len(found.suggestions) - wanted


def _link_what_was_accepted(project: Project) -> None:
    """State that the code of the latest coding matters in the coding's district, with it as evidence."""
    coding = project.reader.all(Coding)[-1]
    district = place_of_coding(project, project.reader.get(Source, coding.source), coding)
    if district is not None:
        project.perform(link(project, CodeId(coding.code), district, evidence=(coding.id,)))


def _log_a_session(project: Project) -> None:
    """Log one more talk about the first case that is not closed, tied to the case's themes."""
    case = next(each for each in project.reader.all(Case) if each.state is not CaseState.CLOSED)
    book = project.codebook()
    record: dict[str, object] = {
        "date": project.clock().date().isoformat(),
        "district": case.district,
        "supervisor": "KK-01",
        "supervisees": [case.facilitator],
        "type": "individual",
        "medium": "phone",
        "cases": [
            {
                "case": case.code,
                "discussed": "Pendamping melaporkan kunjungan terakhir dan apa yang masih menghambat.",
                "decision": "Kunjungan diulang bersama pengurus kelompok sebelum akhir bulan.",
                "rationale": "Keluarga lebih terbuka bila ada orang yang mereka kenal, dan tenggat data masih cukup.",
                "themes": [{"code": book.path(tie.code), "strength": tie.strength} for tie in case.themes],
                "actions": [
                    {
                        "what": "Kunjungan ulang bersama ketua kelompok",
                        "who": case.facilitator,
                        "due": (project.clock().date() + timedelta(days=14)).isoformat(),
                        "priority": "normal",
                    }
                ],
            }
        ],
        "function_minutes": {"administrative": 5, "educative": 10, "supportive": 15},
    }
    project.perform(session_from(project, record))


def _write_papers(project: Project, folder: Path, stem: str, language: str) -> tuple[Path, ...]:
    """Write the record of the latest session that both have signed, and its district's summary of that month."""
    signed = [each for each in project.reader.all(Session) if each.state is SessionState.ACKNOWLEDGED]
    if not signed:
        return ()
    last = max(signed, key=order_held)
    wishes = {
        _SESSION[language]: PaperWish(PaperKind.SESSION, language, session=last.number),
        _MONTH[language]: PaperWish(PaperKind.MONTH, language, district=last.district, month=last.held_on),
    }
    written: list[Path] = []
    for name, wish in wishes.items():
        paper, path = paper_for(project, wish), folder / f"{stem}-{name}.docx"
        let_out(project, paper, names_in(project, paper))
        write_paper(project, paper, path)
        written.append(path)
    return tuple(written)


def _free_path(path: Path) -> Path:
    candidate, number = path, 2
    while candidate.exists():
        candidate, number = path.with_stem(f"{path.stem}-{number}"), number + 1
    return candidate
