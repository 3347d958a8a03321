"""The words for what was recognised of speakers: layouts, reasons to merge names, and clues to roles."""

from collections.abc import Mapping
from typing import Final

LAYOUT_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "auto": ("kenali sendiri", "find out"),
    "given": ("penutur disebut oleh format berkas", "the file's format names the speakers"),
    "colon": ("nama dan titik dua", "name and colon"),
    "bold": ("nama tebal atau bergaris bawah", "bold or underlined name"),
    "own_line": ("nama pada baris tersendiri", "name on a line of its own"),
    "bracket": ("nama dalam kurung siku", "name in brackets"),
    "tab": ("nama dan tab", "name and tab"),
    "dash": ("nama dan tanda pisah", "name and dash"),
    "table": ("tabel: penutur dan ucapan", "table: speaker and words"),
    "alternating": ("pertanyaan dan jawaban bergantian", "question and answer in turn"),
    "no_turns": ("tanpa giliran bicara", "without turns"),
}
"""How speakers are set off, for each value of ``LayoutChoice``."""

MERGE_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "case": ("hanya berbeda huruf besar dan kecil", "they differ in capitals only"),
    "punctuation": ("hanya berbeda tanda baca", "they differ in punctuation only"),
    "honorific": ("sapaannya sama artinya", "they are addressed alike"),
    "slip": ("tampaknya salah ketik", "it looks like a typing slip"),
    "legend": ("menurut keterangan di awal berkas", "the file's legend says so"),
    "initials": ("inisialnya cocok", "the initials fit"),
    "numbered": ("singkatan dan nomornya cocok", "abbreviation and number fit"),
    "fuller": ("yang satu bentuk lebih lengkap dari yang lain", "one is the fuller form of the other"),
}
"""Why two names are probably one person's, for each value of ``MergeReason``."""

CLUE_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "label": ("labelnya menyebut “{words}”", "the label says “{words}”"),
    "legend": ("keterangan di awal berkas menyebut “{words}”", "the file's legend says “{words}”"),
    "title": ("judulnya menyebut “{words}”", "the title says “{words}”"),
    "questions": ("bertanya dalam {words} gilirannya", "asks in {words} of the turns"),
    "pair": ("pasangan huruf yang lazim: {words}", "a usual pair of letters: {words}"),
    "none": ("tidak ada petunjuk", "there is no clue"),
}
"""What made a role likely, for each value of ``RoleClue``, with the words that gave it."""
