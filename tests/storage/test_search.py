from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from tests.storage.conftest import Put
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.words import folded_words, tokens
from workbench.storage.project_file import ProjectFile
from workbench.storage.search import exact_spans, find_exact, find_words

TEXTS = {
    "s-a": "Anak-anak senang.\nIbu dan anaknya: anak pertama, ANAK kedua.",
    "s-b": "Café di Garut 😀 jaringan internet lemah\njaringan, lalu internet\ninternet jaringan\n\njaringan",
    "s-c": "Straße İstanbul STRASSE 'petik' \"kutip\" (anak)",
}


@pytest.fixture
def library(project: ProjectFile, put: Put) -> ProjectFile:
    for id, text in TEXTS.items():
        put(described(id, id, SourceKind.NOTE, "txt", text, made.NOW), Transcript(id, text))
    return project


def _words(hits) -> list[str]:
    return [span.of(TEXTS[source]) for source, span in hits]


class DescribeFindingWords:
    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("anak", ["Anak", "anak", "anak", "ANAK", "anak"]),
            ("anak-anak", ["Anak-anak"]),
            ("ana*", ["Anak", "anak", "anaknya", "anak", "ANAK", "anak"]),
            ("anak-an*", ["Anak-anak"]),
            ("jar* inter*", ["jaringan internet", "jaringan", "internet", "internet", "jaringan"]),
            ("*", []),
            ("cafe", ["Café"]),
            ("CAFÉ", ["Café"]),
            ("jaringan internet", ["jaringan internet", "jaringan", "internet", "internet", "jaringan"]),
            ("internet  garut", ["Garut", "internet"]),
            ("lemah ibu", []),
            ("tidakada", []),
            ('"petik" OR (kutip', []),
            ("petik' kutip\"", ["petik' \"kutip"]),
            ("😀 — !", []),
            ("", []),
            ("strasse", ["Straße", "STRASSE"]),
        ],
    )
    def it_gives_the_very_places(self, library: ProjectFile, query: str, expected: list[str]):
        assert _words(find_words(library, query)) == expected

    def it_follows_a_text_that_changes(self, library: ProjectFile, put: Put):
        put(Transcript("s-a", "Sekolah saja."))
        assert {source for source, _ in find_words(library, "anak")} == {"s-c"}
        assert [(span.start, span.end) for _, span in find_words(library, "sekolah")] == [(0, 7)]

    def it_forgets_a_text_that_goes_and_finds_it_again_when_it_comes_back(
        self, library: ProjectFile, put: Put
    ):
        text = Transcript("s-c", TEXTS["s-c"])
        gone = library.perform(Rewrite(remove=(text,)), None, at=made.NOW)
        assert find_words(library, "petik") == []
        library.perform(gone.inverse, None, at=made.NOW)
        assert _words(find_words(library, "petik")) == ["petik"]

    @settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(text=st.text(max_size=40), data=st.data())
    def it_finds_every_word_that_a_text_holds(
        self, project: ProjectFile, put: Put, text: str, data: st.DataObject
    ):
        text = text.replace("\0", "").replace("\r", "")
        words = folded_words(text)
        assume(words)
        put(described("s-1", "x", SourceKind.NOTE, "txt", text, made.NOW), Transcript("s-1", text))
        word = data.draw(st.sampled_from(words))
        expected = [(start, end) for each, start, end in tokens(text, 0, len(text)) if each == word]
        assert [(span.start, span.end) for _, span in find_words(project, word)] == expected


class DescribeFindingLetterForLetter:
    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("anak", ["Anak", "anak", "anak", "anak", "ANAK", "anak"]),
            ("k-a", ["k-a"]),
            ("'petik' \"", ["'petik' \""]),
            ("strasse", ["Straße", "STRASSE"]),
            ("i̇stanbul", ["İstanbul"]),
            ("s", ["s", "S", "s", "S", "S", "S"]),
            ("", []),
        ],
    )
    def it_gives_the_very_places(self, library: ProjectFile, query: str, expected: list[str]):
        assert _words(find_exact(library, query)) == expected

    @given(text=st.text("aAßsSİi", max_size=20), query=st.text("aAßsi", min_size=1, max_size=3))
    def it_gives_only_what_equals_the_query_in_order_and_apart(self, text: str, query: str):
        spans = list(exact_spans(text, query))
        assert all(span.of(text).casefold() == query.casefold() for span in spans)
        assert all(left.end <= right.start for left, right in pairwise(spans))
        assert bool(spans) or query not in text

    def it_does_not_search_what_is_no_transcript(self, library: ProjectFile, put: Put):
        put(replace(made.GARUT, name="anakanak"))
        assert find_exact(library, "anakanak") == []
