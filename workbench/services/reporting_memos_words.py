"""What a report of memos says, in both languages."""

from dataclasses import dataclass

from workbench.domain.memos import MemoStatus, MemoType
from workbench.services.memos import MemoKind


@dataclass(frozen=True, slots=True)
class MemoWords:
    """One language's words."""

    title: str
    memos: str
    open: str
    date: str
    filtered: str
    edited: str
    gone: str
    nothing: str
    untitled: str
    kinds: dict[MemoKind, str]
    types: dict[MemoType, str]
    statuses: dict[MemoStatus, str]


MEMO_WORDS = {
    "id": MemoWords(
        title="Memo",
        memos="Memo",
        open="Masih terbuka",
        date="Tanggal",
        filtered="Pilihan",
        edited="ditulis ulang {day}",
        gone="sudah tidak ada dalam proyek",
        nothing="Tidak ada memo.",
        untitled="Memo, {day}",
        kinds={
            MemoKind.PROJECT: "Proyek",
            MemoKind.SOURCE: "Sumber",
            MemoKind.WORDS: "Kata-kata",
            MemoKind.QUOTATION: "Kutipan lepas",
            MemoKind.CODE: "Kode",
            MemoKind.CODING: "Pengodean",
            MemoKind.PARTICIPANT: "Partisipan",
            MemoKind.DISTRICT: "Kabupaten",
            MemoKind.CASE: "Kasus",
        },
        types={
            MemoType.ANALYTIC: "analitis",
            MemoType.METHODOLOGICAL: "metodologis",
            MemoType.REFLEXIVE: "reflektif",
            MemoType.TRANSLATION: "terjemahan",
        },
        statuses={MemoStatus.OPEN: "terbuka", MemoStatus.DONE: "selesai"},
    ),
    "en": MemoWords(
        title="Memos",
        memos="Memos",
        open="Still open",
        date="Date",
        filtered="Chosen",
        edited="rewritten {day}",
        gone="not in the project any more",
        nothing="There are no memos.",
        untitled="Memo, {day}",
        kinds={
            MemoKind.PROJECT: "Project",
            MemoKind.SOURCE: "Source",
            MemoKind.WORDS: "Words",
            MemoKind.QUOTATION: "Free quotation",
            MemoKind.CODE: "Code",
            MemoKind.CODING: "Coding",
            MemoKind.PARTICIPANT: "Participant",
            MemoKind.DISTRICT: "District",
            MemoKind.CASE: "Case",
        },
        types={
            MemoType.ANALYTIC: "analytic",
            MemoType.METHODOLOGICAL: "methodological",
            MemoType.REFLEXIVE: "reflexive",
            MemoType.TRANSLATION: "translation",
        },
        statuses={MemoStatus.OPEN: "open", MemoStatus.DONE: "done"},
    ),
}
