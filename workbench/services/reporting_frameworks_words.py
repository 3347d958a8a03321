"""What a printed framework matrix says, in both languages."""

from dataclasses import dataclass

from workbench.domain.framework_grids import FrameworkCell
from workbench.domain.frameworks import Freshness, SubjectKind
from workbench.services.reporting_words import number


@dataclass(frozen=True, slots=True)
class FrameworkWords:
    """One language's words; of a pair, the first is for one and the second for many."""

    title: str
    corner: str
    subjects: dict[SubjectKind, str]
    caption: str
    part: str
    description: str
    stale: str
    new: tuple[str, str]
    gone: tuple[str, str]
    reworded: tuple[str, str]
    recoded: tuple[str, str]
    joined: str
    unwritten: tuple[str, str]
    filled: str
    to_read: str
    to_write: str
    moderator: str
    no_moderator: str
    nothing: str
    without_words: tuple[str, str]
    without_place: dict[SubjectKind, tuple[str, str]]
    date: str


FRAMEWORK_WORDS = {
    "id": FrameworkWords(
        title="Matriks kerangka",
        corner="Tema dan kode",
        subjects={
            SubjectKind.DISTRICT: "kabupaten",
            SubjectKind.PARTICIPANT: "partisipan",
            SubjectKind.SOURCE: "sumber",
        },
        caption="Ringkasan menurut tema dan {subject}",
        part="bagian {part} dari {parts}",
        description="Ringkasan peneliti, satu baris untuk setiap tema atau kode dan satu kolom untuk setiap {subject}.",
        stale="Perlu dibaca ulang",
        new=("{n} pengodean baru", "{n} pengodean baru"),
        gone=("{n} pengodean hilang", "{n} pengodean hilang"),
        reworded=("{n} segmen berubah kata-katanya", "{n} segmen berubah kata-katanya"),
        recoded=("{n} pengodean berganti kode", "{n} pengodean berganti kode"),
        joined="dua ringkasan digabung",
        unwritten=("{n} pengodean, belum dirangkum", "{n} pengodean, belum dirangkum"),
        filled="Sel terisi",
        to_read="Perlu dibaca ulang",
        to_write="Belum dirangkum",
        moderator="Ucapan moderator ikut dihitung.",
        no_moderator="Ucapan moderator tidak dihitung.",
        nothing="Belum ada ringkasan.",
        without_words=(
            "{n} baris atau kolom tanpa ringkasan tidak dicetak.",
            "{n} baris atau kolom tanpa ringkasan tidak dicetak.",
        ),
        without_place={
            SubjectKind.DISTRICT: (
                "{n} pengodean tanpa kabupaten tidak masuk.",
                "{n} pengodean tanpa kabupaten tidak masuk.",
            ),
            SubjectKind.PARTICIPANT: (
                "{n} pengodean tanpa penutur tidak masuk.",
                "{n} pengodean tanpa penutur tidak masuk.",
            ),
            SubjectKind.SOURCE: ("", ""),
        },
        date="Tanggal",
    ),
    "en": FrameworkWords(
        title="Framework matrix",
        corner="Theme and code",
        subjects={
            SubjectKind.DISTRICT: "district",
            SubjectKind.PARTICIPANT: "participant",
            SubjectKind.SOURCE: "source",
        },
        caption="Summaries by theme and {subject}",
        part="part {part} of {parts}",
        description="The researcher's summaries, a row for each theme or code and a column for each {subject}.",
        stale="To be read again",
        new=("{n} new coding", "{n} new codings"),
        gone=("{n} coding gone", "{n} codings gone"),
        reworded=("{n} segment with other words", "{n} segments with other words"),
        recoded=("{n} coding under another code", "{n} codings under another code"),
        joined="two summaries were joined",
        unwritten=("{n} coding, not summed up yet", "{n} codings, not summed up yet"),
        filled="Cells written",
        to_read="To be read again",
        to_write="Not written yet",
        moderator="Moderators' talk is counted.",
        no_moderator="Moderators' talk is left out.",
        nothing="There are no summaries yet.",
        without_words=(
            "{n} row or column without a summary is not printed.",
            "{n} rows or columns without summaries are not printed.",
        ),
        without_place={
            SubjectKind.DISTRICT: (
                "{n} coding without a district is left out.",
                "{n} codings without a district are left out.",
            ),
            SubjectKind.PARTICIPANT: (
                "{n} coding in nobody's words is left out.",
                "{n} codings in nobody's words are left out.",
            ),
            SubjectKind.SOURCE: ("", ""),
        },
        date="Date",
    ),
}


def counted(words: tuple[str, str], count: int, language: str) -> str:
    """Return a number with what is counted."""
    return words[0 if count == 1 else 1].format(n=number(count, language))


def freshness_words(freshness: Freshness, language: str) -> str:
    """Return why a summary is stale, such as ``2 new codings, 1 coding gone``; nothing when it is not."""
    words = FRAMEWORK_WORDS[language]
    parts = [
        counted(each, count, language)
        for each, count in (
            (words.new, len(freshness.new)),
            (words.gone, freshness.gone),
            (words.reworded, len(freshness.reworded)),
            (words.recoded, len(freshness.recoded)),
        )
        if count
    ]
    return ", ".join([*([words.joined] if freshness.joined else []), *parts])


def state_words(cell: FrameworkCell, language: str) -> str:
    """Return what stands below a cell's summary: that it is stale and why, or that it is still to be written."""
    words = FRAMEWORK_WORDS[language]
    if cell.freshness.stale:
        return f"{words.stale}: {freshness_words(cell.freshness, language)}"
    if cell.summary is None and cell.codings:
        return counted(words.unwritten, cell.codings, language)
    return ""
