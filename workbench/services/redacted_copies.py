"""Copies that may leave the machine: whose personal data are masked, and never without a look or a logged reason."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from exports.files import write_whole
from workbench.coding.personal_marks import ExportUnreviewed
from workbench.domain.errors import FileReason, FileRefused, FolderInUse, InvalidField, ReadOnly
from workbench.domain.errors import Unreviewed as NotReviewed
from workbench.domain.ids import SourceId
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.reports import Paragraph, Report, Section
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.services.jobs import Progress, Silent
from workbench.services.personal import Unreviewed, unreviewed
from workbench.services.personal_decisions import note_given
from workbench.services.projects import Project
from workbench.services.redacting import RedactedReader, redacted, title_in
from workbench.services.reporting import write

StandIns = Mapping[PersonalKind, str]
FORMATS: Final = (".txt", ".docx")
MASK_EXPORTS: Final = "mask_exports"
"""The setting that says whether what is exported is masked; see ``docs/decisions/0020``."""
_NO_NAME: Final = frozenset('\\/:*?"<>|')
_LONGEST_NAME: Final = 100


@contextmanager
def masked_reading(project: Project, stand_ins: StandIns | None) -> Iterator[ProjectReader]:
    """Lend a reader for another thread: with what is masked replaced where ``stand_ins`` say by what, else as it is."""
    with project.reading() as reader:
        yield reader if stand_ins is None else redacted(reader, stand_ins)


def may_leave(project: Project, what: str, found: Unreviewed, reason: str = "") -> None:
    """Let a masked copy of ``what`` leave the project, or refuse; called on the project's own thread, before it does.

    A reason lets it leave with places that nobody has looked at; it is written into the audit trail first.

    Raises:
        Unreviewed: there are such places and no reason. ReadOnly: the reason can't be written down.
        InvalidField: the reason itself holds a number that names somebody.
    """
    if found.count:
        if not reason.strip():
            raise NotReviewed(found.count, found.sources)
        if project.read_only:
            raise ReadOnly
        if _is_telling(reason):
            raise InvalidField("justify", reason)
        project.perform(ExportUnreviewed(what, reason, found.count))
    note_given(project)


def check_copy(
    project: Project,
    what: str,
    reason: str = "",
    sources: Sequence[SourceId] | None = None,
    progress: Progress | None = None,
) -> Unreviewed:
    """Look for places that nobody has decided about, and let the copy leave or refuse as ``may_leave`` does."""
    found = unreviewed(project.reader, sources, progress)
    may_leave(project, what, found, reason)
    return found


def export_redacted(
    project: Project,
    folder: Path,
    language: str,
    *,
    suffix: str = FORMATS[0],
    sources: Sequence[SourceId] | None = None,
    reader: ProjectReader,
    stand_ins: StandIns,
    progress: Progress | None = None,
) -> int:
    """Write redacted transcripts, all or those of ``sources``, to a new or empty folder; return how many.

    They land together or not at all. ``may_leave`` has to be asked before. ``reader`` is the project's own or one that
    ``Project.reading`` lent to the thread that this runs on; it gives what is not masked yet, ``stand_ins`` by what.

    Raises:
        FolderInUse: there are files in the folder. FileRefused: it can't be written, or the format is unknown.
        DiskFull: there is no room. Cancelled: nothing was written.
    """
    if suffix not in FORMATS:
        raise FileRefused(folder, FileReason.UNKNOWN_FORMAT, {"what": suffix})
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUse(folder)
    progress = progress or Silent()
    copy = RedactedReader(reader, stand_ins)
    title = title_in(copy, project.title)
    wanted = [each for each in reader.all(Source) if sources is None or each.id in sources]
    try:
        with tempfile.TemporaryDirectory(prefix=f".{folder.name[:40]}-", dir=folder.parent) as name:
            draft = Path(name) / "copies"
            draft.mkdir()
            taken: set[str] = set()
            for number, source in enumerate(wanted):
                shown = copy.get(Source, source.id).name
                progress.advance(number, len(wanted), shown)
                file = draft / f"{_file_name(shown, taken)}{suffix}"
                _write_one(file, shown, copy.text(source.id), language, title, project)
            progress.advance(len(wanted), len(wanted))
            if folder.exists():
                folder.rmdir()
            draft.rename(folder)
    except OSError as error:
        raise FileRefused(folder, FileReason.CANNOT_WRITE, {"what": error.strerror or ""}) from error
    return len(wanted)


def masks_exports(project: Project) -> bool:
    """Tell whether what this project exports is masked."""
    return project.file.setting(MASK_EXPORTS) == "yes"


def mask_exports(project: Project, *, wanted: bool) -> None:
    """Mask what is exported from now on, or don't; for everybody who opens the project. Raises ReadOnly."""
    project.file.set_setting(MASK_EXPORTS, "yes" if wanted else "")


def holds_masked(reader: ProjectReader) -> bool:
    """Tell whether anything is masked in the project, so that an export of words as they are is worth a warning."""
    return any(each.state is MarkState.MASKED for each in reader.all(PersonalMark))


def _is_telling(reason: str) -> bool:
    from workbench.language.privacy import find_personal
    from workbench.supervision.personal_numbers import holds_personal_number

    numbers = [
        each for each in find_personal(reason) if each.kind.value in {"nik", "phone", "account", "email"}
    ]
    return bool(numbers) or holds_personal_number(reason)


def _write_one(file: Path, name: str, text: str, language: str, title: str, project: Project) -> None:
    if file.suffix == ".txt":
        write_whole(file, lambda stream: stream.write(text.encode("utf-8")))
        return
    paragraphs = tuple(Paragraph(line) for line in text.split("\n"))
    report = Report(name, language, (Section("", paragraphs),), title)
    write(report, file, author=project.coder.name, clock=project.clock)


def _file_name(name: str, taken: set[str]) -> str:
    """Return a name for a file that no other bears: what masks names may make two of them one."""
    clean = " ".join(
        "".join(" " if each in _NO_NAME or ord(each) < ord(" ") else each for each in name).split()
    )
    clean = clean[:_LONGEST_NAME].strip(". ") or "-"
    found, count = clean, 1
    while found.casefold() in taken:
        count += 1
        found = f"{clean} ({count})"
    taken.add(found.casefold())
    return found
