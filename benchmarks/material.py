"""Made-up material of any size: transcripts, a project full of codings, files of Word. The same every time."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from docx import Document

from benchmarks.vocabulary import Vocabulary
from workbench.coding.codes import AddCode
from workbench.coding.codings import AddCodings
from workbench.coding.material import ImportedSource, ImportSources
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Segment
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, CodingId, DistrictId, MemoId, ParticipantId, SourceId, new_id
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.turns import Turn
from workbench.services import studies
from workbench.services.projects import Project

SPEAKERS = ("Moderator", "P1", "P2", "P3", "P4", "P5", "P6")
TURN = 40
"""The mean number of words of a turn."""
LARGE_WORDS, LARGE_CODINGS = 60_000, 5_000
ALL_SOURCES, ALL_CODINGS, OTHER_WORDS, MEMOS = 200, 50_000, 1_500, 2_000
LARGE, SMALL = "FGD besar", "FGD 001"
BEGUN_CODES, BEGUN_CODINGS = 50, 2_000
DESK_WORDS, DESK_CODINGS = 100_000, 10_000
PARAGRAPH_WORDS, PARAGRAPH_CODINGS = 60_000, 6_000
DESK, PARAGRAPH = "FGD sehari penuh", "Satu paragraf"

_VOCABULARY = """
yang dan di itu ini kami saya mereka tidak ada untuk dengan dari kalau sudah jadi bisa juga karena harus lebih
pendamping keluarga ibu anak sekolah kesehatan bantuan dana rekening kartu laporan aplikasi data desa kecamatan
kabupaten dinas koordinator rapat kunjungan rumah pertemuan kelompok modul graduasi mandiri usaha modal pasar beras
telur listrik sinyal jalan jauh hujan sungai perahu motor bensin waktu malam pagi pulang capek senang bingung sabar
posyandu bidan puskesmas imunisasi hamil balita lansia disabilitas verifikasi komitmen sanksi penyaluran bank antre
ketua tetangga suami menjahit warung tani ternak kebun buruh merantau utang tabungan arisan doa kumpul cerita belajar
"""
_WORDS = _VOCABULARY.split()
_PAUSES = ("eh,", "ya,", "anu,", "begitu,", "kan,", "lho,")
_MOMENT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def talk(words: int, seed: int, vocabulary: Vocabulary | None = None) -> list[tuple[str, str]]:
    """Return about that many words of talk, as (speaker, speech), of a hundred words or of those given."""
    dice = random.Random(seed)
    spoken = iter(vocabulary.spoken(dice, words + 2 * TURN)) if vocabulary else None
    turns: list[tuple[str, str]] = []
    left = words
    while left > 0:
        length = min(left, dice.randint(TURN // 4, 2 * TURN))
        if spoken is None:
            said = [dice.choice(_PAUSES if dice.random() < 0.05 else _WORDS) for _ in range(length)]
        else:
            said = [next(spoken) for _ in range(length)]
        turns.append((SPEAKERS[len(turns) % 2 and dice.randrange(1, len(SPEAKERS))], " ".join(said) + "."))
        left -= length
    return turns


def words_of(dice: random.Random, number: int) -> str:
    """Return so many words of the field's talk."""
    return " ".join(dice.choices(_WORDS, k=number))


def word_files(folder: Path, number: int, words: int) -> list[Path]:
    """Write transcripts as Word files: a heading, a small table of facts, a paragraph for each turn."""
    folder.mkdir(parents=True, exist_ok=True)
    return [word_file(folder / f"FGD {each:03}.docx", words, each) for each in range(1, number + 1)]


def large_project(path: Path) -> Project:
    """Create a project of 200 sources and 50,000 codings; 5,000 of them are in one source of 60,000 words."""
    project = studies.create(path, coder="Pengode")
    districts = project.reader.all(District)
    sizes = [LARGE_WORDS] + [OTHER_WORDS] * (ALL_SOURCES - 1)
    imported = tuple(
        _imported(LARGE if not number else f"FGD {number:03}", words, number, _district(districts, number))
        for number, words in enumerate(sizes)
    )
    project.perform(ImportSources(imported))
    each = (ALL_CODINGS - LARGE_CODINGS) // (ALL_SOURCES - 1)
    left = (ALL_CODINGS - LARGE_CODINGS) % (ALL_SOURCES - 1)
    numbers = [LARGE_CODINGS] + [each + (number < left) for number in range(ALL_SOURCES - 1)]
    codings = [
        coding
        for source, number in zip(imported, numbers, strict=True)
        for coding in _codings(project, source, number)
    ]
    project.perform(AddCodings(tuple(codings)))
    project.settle()
    return project


def retrieval_project(path: Path, codes: int = 0) -> Project:
    """Create a project of 200 sources of 8,000 words with 250 codings each, of so many codes or the study's."""
    project = many_talks(path, ALL_SOURCES, 8_000)
    _more_codes(project, codes)
    reader = project.reader
    each = ALL_CODINGS // ALL_SOURCES
    made = [
        coding
        for number, source in enumerate(reader.all(Source))
        for coding in _strewn(project, source, reader.text(source.id), number, each)
    ]
    memos = [
        Memo(
            MemoId(new_id()), MemoTarget.CODING, coding.id, "Penting: bandingkan.", project.coder.id, _MOMENT
        )
        for coding in made[:: ALL_CODINGS // MEMOS]
    ]
    project.perform(AddCodings(tuple(made), tuple(memos)))
    return project


def desk_project(path: Path, others: int = ALL_SOURCES - 2) -> Project:
    """Create a project with one source of 100,000 words and 10,000 codings, by default one of 50,000 codings.

    With ``others``, another source is one single paragraph of 60,000 words with 6,000 codings; the others are small.
    """
    project = studies.create(path, coder="Pengode")
    districts = project.reader.all(District)
    imported = [_imported(DESK, DESK_WORDS, 0, _district(districts, 0))]
    numbers = [DESK_CODINGS]
    if others:
        imported.append(_paragraph(PARAGRAPH, PARAGRAPH_WORDS))
        numbers.append(PARAGRAPH_CODINGS)
    for number in range(1, others + 1):
        imported.append(_imported(f"FGD {number:03}", OTHER_WORDS, number, _district(districts, number)))
        numbers.append((ALL_CODINGS - DESK_CODINGS - PARAGRAPH_CODINGS) // others)
    project.perform(ImportSources(tuple(imported)))
    for source, number in zip(imported, numbers, strict=True):
        project.perform(AddCodings(tuple(_codings(project, source, number))))
    project.settle()
    return project


def _paragraph(name: str, words: int) -> ImportedSource:
    """Return talk without speakers and without a single line end."""
    text = " ".join(speech for _speaker, speech in talk(words, 1))
    source = SourceId(new_id())
    return ImportedSource(
        described(source, name, SourceKind.NOTE, "txt", text, _MOMENT), Transcript(source, text), ()
    )


def many_talks(path: Path, number: int, words: int) -> Project:
    """Create a project of so many sources of about so many words each, without codings."""
    project = studies.create(path, coder="Pengode")
    districts = project.reader.all(District)
    project.perform(
        ImportSources(
            tuple(
                _imported(f"FGD {each:03}", words, each, _district(districts, each)) for each in range(number)
            )
        )
    )
    return project


def everything(path: Path) -> Project:
    """Create a project of 200 sources of 8,000 words each, some 30,000 different ones, and 50,000 codings."""
    project = studies.create(path, coder="Pengode")
    districts = project.reader.all(District)
    vocabulary = Vocabulary()
    imported = tuple(
        _imported(f"FGD {number:03}", 8_000, number, _district(districts, number), vocabulary)
        for number in range(ALL_SOURCES)
    )
    project.perform(ImportSources(imported))
    each = ALL_CODINGS // ALL_SOURCES
    codings = [coding for source in imported for coding in _codings(project, source, each)]
    project.perform(AddCodings(tuple(codings)))
    project.settle()
    return project


def begun(path: Path) -> Project:
    """Create a project of 200 sources of 8,000 words of which a fifth are coded: 50 codes, 2,000 codings."""
    project = studies.create(path, coder="Pengode")
    districts = project.reader.all(District)
    _more_codes(project, BEGUN_CODES)
    vocabulary = Vocabulary()
    imported = tuple(
        _imported(f"FGD {number:03}", 8_000, number, _district(districts, number), vocabulary)
        for number in range(ALL_SOURCES)
    )
    project.perform(ImportSources(imported))
    coded = imported[: ALL_SOURCES // 5]
    each = BEGUN_CODINGS // len(coded)
    codings = [coding for source in coded for coding in _codings(project, source, each)]
    project.perform(AddCodings(tuple(codings)))
    project.settle()
    return project


def _more_codes(project: Project, wanted: int) -> None:
    """Add codes below the themes in turn until there are so many, the themes not counted."""
    themes = project.codebook().themes()
    for number in range(wanted - sum(not code.is_theme for code in project.codebook())):
        code = Code(CodeId(new_id()), f"Kode {number + 1}", themes[number % len(themes)].id)
        project.perform(AddCode(code))


def _district(districts: Sequence[District], number: int) -> DistrictId:
    return districts[number % len(districts)].id


def _imported(
    name: str, words: int, seed: int, district: DistrictId, vocabulary: Vocabulary | None = None
) -> ImportedSource:
    source = SourceId(new_id())
    people = {each: Participant(ParticipantId(new_id()), each, Role.OTHER) for each in SPEAKERS}
    lines: list[str] = []
    turns: list[Turn] = []
    start = 0
    for speaker, speech in talk(words, seed, vocabulary):
        line = f"{speaker}: {speech}"
        turn = Turn(
            len(turns), speaker, start, start + len(speaker) + 2, start + len(line), people[speaker].id
        )
        turns.append(turn)
        lines.append(line)
        start += len(line) + 1
    text = "\n".join(lines)
    record = described(source, name, SourceKind.FGD, "txt", text, _MOMENT, district)
    return ImportedSource(record, Transcript(source, text, tuple(turns)), tuple(people.values()))


def _codings(project: Project, imported: ImportedSource, number: int) -> list[Coding]:
    """Return codings of 5 to 60 words, strewn over a source and over the codebook, many of them overlapping."""
    return _strewn(project, imported.source, imported.transcript.text, number, number)


def _strewn(project: Project, source: Source, text: str, seed: int, number: int) -> list[Coding]:
    dice = random.Random(seed)
    codes = [code.id for code in project.codebook() if not code.is_theme]
    made: dict[tuple[int, int, str], Coding] = {}
    while len(made) < number:
        start = text.rfind(" ", 0, dice.randrange(10, len(text) - 500)) + 1
        end = text.index(" ", start + dice.randrange(30, 400))
        code = dice.choice(codes)
        segment = Segment(source.id, Span(start, end), text[start:end], source.sha256)
        made[start, end, code] = Coding(CodingId(new_id()), segment, code, project.coder.id, _MOMENT)
    return list(made.values())


def word_file(path: Path, words: int, seed: int) -> Path:
    """Write a transcript as a Word file: a heading, a small table of facts, a paragraph for each turn."""
    document = Document()
    document.add_heading(f"Transkrip FGD {seed}", level=1)
    facts = document.add_table(rows=3, cols=2)
    for row, (name, value) in zip(
        facts.rows,
        (("Tanggal", "2 Maret 2026"), ("Tempat", "Balai desa"), ("Peserta", str(len(SPEAKERS)))),
        strict=True,
    ):
        row.cells[0].text, row.cells[1].text = name, value
    for speaker, speech in talk(words, seed):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{speaker}: ").bold = True
        paragraph.add_run(speech)
    document.save(str(path))
    return path


def printed_project(path: Path, codes: int, codings: int) -> Project:
    """Create a project of 100 sources of 3,000 words, with so many codes and about so many codings strewn over all."""
    project = many_talks(path, 100, 3_000)
    _more_codes(project, codes)
    reader = project.reader
    made = [
        coding
        for number, source in enumerate(reader.all(Source))
        for coding in _strewn(project, source, reader.text(source.id), number, codings // 100)
    ]
    project.perform(AddCodings(tuple(made)))
    project.settle()
    return project
