"""What an author may type between two pairs of braces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.live import NumberMeasure
from workbench.services.refreshing.number_words import (
    Asked,
    AskedKind,
    Problem,
    Unclear,
    asked_in,
    placeholder,
    written,
)

THEME, CODE, ALL = AskedKind.THEME, AskedKind.CODE, AskedKind.ALL
names = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=20).map(
    lambda text: " ".join(text.replace("\u200b", "").replace("\ufeff", "").split())
)


class DescribeWhatIsAsked:
    @pytest.mark.parametrize(
        ("words", "asked"),
        [
            ("tema: Beban kerja | jumlah", Asked(THEME, "Beban kerja")),
            ("tema: Beban kerja", Asked(THEME, "Beban kerja")),
            ("TEMA:Beban kerja|SUMBER", Asked(THEME, "Beban kerja", NumberMeasure.SOURCES)),
            ("theme: Workload | codings", Asked(THEME, "Workload")),
            (
                "kode: Beban kerja / Laporan digital | sumber | kabupaten: Garut",
                Asked(CODE, "Beban kerja / Laporan digital", NumberMeasure.SOURCES, "Garut"),
            ),
            (
                "code: Digital reports | district: Garut | speakers",
                Asked(CODE, "Digital reports", NumberMeasure.SPEAKERS, "Garut"),
            ),
            ("semua | pengodean", Asked(ALL)),
            ("all", Asked(ALL)),
            ("semua | kabupaten", Asked(ALL, "", NumberMeasure.DISTRICTS)),
            ("semua | kata | desa: Mekar", Asked(ALL, "", NumberMeasure.WORDS, "Mekar")),
            ("tema: “Beban kerja” | persen", Asked(THEME, "Beban kerja", NumberMeasure.SHARE)),
            ("\u00a0tema:\u00a0Beban\u202fkerja\u00a0|\u00a0jumlah ", Asked(THEME, "Beban kerja")),
            (r"kode: a\|b | kata", Asked(CODE, "a|b", NumberMeasure.WORDS)),
            ("kode: Jam: malam", Asked(CODE, "Jam: malam")),
            ("tabel: Tema utama", Asked(AskedKind.TABLE, "Tema utama")),
            ("quote: [FGD Garut, P3, par. 41]", Asked(AskedKind.QUOTATION, "[FGD Garut, P3, par. 41]")),
        ],
    )
    def it_is_read_in_both_languages(self, words: str, asked: Asked) -> None:
        assert asked_in(words) == asked

    @pytest.mark.parametrize(
        ("words", "problem", "part"),
        [
            ("nama", Problem.KIND, "nama"),
            ("", Problem.KIND, ""),
            ("orang: Beban", Problem.KIND, "orang: Beban"),
            ("tema: ", Problem.NAMELESS, "tema:"),
            ("tema", Problem.NAMELESS, "tema"),
            ("semua: Beban", Problem.PART, "Beban"),
            ("tema: Beban | jumlh", Problem.PART, "jumlh"),
            ("tema: Beban | kabupaten: ", Problem.PART, "kabupaten:"),
            ("tema: Beban | jumlah | kata", Problem.TWICE, "kata"),
            ("tema: Beban | kabupaten: A | kota: B", Problem.TWICE, "kota: B"),
            ("tabel: Tema | jumlah", Problem.PART, "jumlah"),
        ],
    )
    def it_is_told_why_it_is_not_understood(self, words: str, problem: Problem, part: str) -> None:
        found = asked_in(words)
        assert isinstance(found, Unclear)
        assert (found.problem, found.part) == (problem, part)


class DescribeWhatIsWritten:
    def it_is_what_an_author_would_type(self) -> None:
        asked = Asked(CODE, "Beban / Biaya", NumberMeasure.SHARE, "Garut")
        assert written(asked, "id") == "kode: Beban / Biaya | persen | kabupaten: Garut"
        assert written(asked, "en") == "code: Beban / Biaya | share | district: Garut"
        assert placeholder(Asked(ALL), "id") == "{{semua | jumlah}}"

    @given(
        st.sampled_from(AskedKind),
        names.filter(bool),
        st.sampled_from(NumberMeasure),
        names,
        st.sampled_from(("id", "en")),
    )
    def it_is_read_back_as_it_was_meant(
        self, kind: AskedKind, name: str, measure: NumberMeasure, district: str, language: str
    ) -> None:
        if kind is ALL:
            name = ""
        asked = Asked(kind, name, measure, district)
        if kind in {AskedKind.TABLE, AskedKind.QUOTATION}:
            asked = Asked(kind, name)
        text = written(asked, language)
        assert "}}" not in text
        assert "{{" not in text
        assert asked_in(text) == asked
