"""The pictures that are asked for by name: what a project's codings, and its talks, look like."""

from dataclasses import replace

from workbench.coding.participation import Participation, SpeakerTalk
from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import SourceId
from workbench.domain.matrices import Matrix, MatrixWish
from workbench.domain.participants import Role
from workbench.domain.pictures import Bars, Frame, HeatMap, Part, Series
from workbench.domain.store import ProjectReader
from workbench.services.matrix_shown import ShownMatrix, bars_of, heat_map_of, totals_of
from workbench.services.matrix_words import MatrixWords
from workbench.services.participation import participation_overview
from workbench.services.projects import Project
from workbench.services.reporting_words import ROLE_NAMES, number, percent
from workbench.services.tabulating import Tabulator


def heat_map(
    project: Project, wish: MatrixWish, language: str, reader: ProjectReader | None = None
) -> HeatMap:
    """Return any table as shades. Raises as ``Tabulator.matrix`` does; so do the others.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.
    """
    return heat_map_of(_shown(project, wish, language, reader))


def bars(
    project: Project,
    wish: MatrixWish,
    language: str,
    reader: ProjectReader | None = None,
    *,
    totals: bool = False,
    by_value: bool = False,
) -> Bars:
    """Return a table as bars, a group for each row; with ``totals`` one bar for each row, whatever the columns are.

    With ``by_value`` the row with the greatest total stands first.
    """
    shown = _shown(project, wish, language, reader)
    if by_value:
        shown = replace(shown, matrix=_by_value(shown.matrix))
    return totals_of(shown) if totals else bars_of(shown)


def participation_by_source(reader: ProjectReader, language: str) -> Bars:
    """Return how the words of each talk are shared between roles, in per cent; a part's key is its source's id."""
    talks = participation_overview(reader).sources
    roles = [role for role in Role if any(_words(each.participation, role) for each in talks)]
    names = ROLE_NAMES[language]
    series = tuple(
        Series(
            names[role],
            tuple(
                _share(each.source.id, each.source.name, each.participation, role, language) for each in talks
            ),
        )
        for role in roles
    )
    spoken = sum(each.participation.total.words for each in talks)
    return Bars(
        Frame(
            _SHARES[language],
            _SHARES_TOLD[language].format(talks=len(talks), words=number(spoken, language)),
            language,
            _SHARES_NOTE[language].format(words=number(spoken, language)),
        ),
        tuple(each.source.name for each in talks),
        series,
        _SHARES_AXIS[language],
        stacked=True,
    )


def participation_in_source(reader: ProjectReader, source: SourceId, language: str) -> Bars:
    """Return how many words each speaker of one talk says, who says most first; keys are the speakers'."""
    talk = participation_overview(reader, (source,)).sources[0]
    part, name = talk.participation, talk.source.name
    speakers = sorted(part.speakers, key=lambda each: (-each.talk.words, each.speaker.name, each.speaker.key))
    silent = sorted(part.silent, key=lambda each: (each.name, each.key))
    told = [(f"{each.speaker.name} ({ROLE_NAMES[language][each.speaker.role]})", each) for each in speakers]
    said = [_speaker(label, each, language) for label, each in told]
    mute = [f"{each.name} ({ROLE_NAMES[language][each.role]})" for each in silent]
    parts = [*said, *(Part(0, each.key, f"{label}: 0") for each, label in zip(silent, mute, strict=True))]
    return Bars(
        Frame(
            _WORDS[language].format(name=name),
            _WORDS_TOLD[language].format(
                name=name,
                speakers=len(speakers),
                silent=len(silent),
                words=number(part.total.words, language),
            ),
            language,
            _WORDS_NOTE[language].format(outside=number(part.outside, language)),
        ),
        (*(label for label, _ in told), *mute),
        (Series(_WORDS_AXIS[language], tuple(parts)),),
        _WORDS_AXIS[language],
    )


def _shown(project: Project, wish: MatrixWish, language: str, reader: ProjectReader | None) -> ShownMatrix:
    records = reader if reader is not None else project.reader
    tabulator = Tabulator(project)
    try:
        matrix = tabulator.matrix(wish, records)
    finally:
        tabulator.close()
    words = MatrixWords(language, project.place_level, Codebook(records.all(Code)))
    return ShownMatrix(matrix, wish, words, words.sentence(wish, matrix))


def _by_value(matrix: Matrix) -> Matrix:
    order = sorted(range(len(matrix.rows)), key=lambda row: (-matrix.row_totals[row], row))
    return replace(
        matrix,
        rows=tuple(matrix.rows[row] for row in order),
        cells=tuple(matrix.cells[row] for row in order),
        row_totals=tuple(matrix.row_totals[row] for row in order),
    )


def _words(part: Participation, role: Role) -> int:
    return sum(each.talk.words for each in part.roles if each.role is role)


def _share(source: SourceId, name: str, part: Participation, role: Role, language: str) -> Part:
    words = _words(part, role)
    share = words / part.total.words if part.total.words else None
    if share is None:
        return Part(float("nan"), source)
    told = f"{name}, {ROLE_NAMES[language][role]}: {percent(share, language)} ({number(words, language)})"
    return Part(100 * share, source, told, percent(share, language))


def _speaker(label: str, each: SpeakerTalk, language: str) -> Part:
    words = number(each.talk.words, language)
    told = f"{label}: {words} ({percent(each.share, language)})"
    return Part(each.talk.words, each.speaker.key, told, words)


_SHARES = {"id": "Bagian kata menurut peran dan sumber", "en": "Share of words by role and source"}
_SHARES_TOLD = {
    "id": "Bagian kata tiap peran dalam {talks} percakapan, seluruhnya {words} kata.",
    "en": "Each role's share of the words in {talks} talks, {words} words in all.",
}
_SHARES_NOTE = {
    "id": "Persen dari kata dalam giliran bicara, moderator ikut dihitung; seluruhnya {words} kata. Tanpa survei.",
    "en": "Per cent of the words in turns, moderators counted, too; {words} words in all. Without surveys.",
}
_SHARES_AXIS = {"id": "Persen kata", "en": "Per cent of words"}
_WORDS = {"id": "Kata menurut penutur: {name}", "en": "Words by speaker: {name}"}
_WORDS_TOLD = {
    "id": "Banyaknya kata dari {speakers} penutur dalam {name}, {silent} lagi tidak berbicara; {words} kata.",
    "en": "How many words {speakers} speakers say in {name}, {silent} more say nothing; {words} words.",
}
_WORDS_NOTE = {
    "id": "Kata dalam giliran bicara, moderator ikut dihitung. {outside} kata di luar giliran tidak dihitung.",
    "en": "Words in turns, moderators counted, too. {outside} words outside turns are not counted.",
}
_WORDS_AXIS = {"id": "Kata", "en": "Words"}
