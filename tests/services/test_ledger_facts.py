"""The ledger, gathered from a project and printed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from workbench.domain.codes import Code, Codebook
from workbench.domain.spans import Span
from workbench.domain.suggestions import Offer, Run, VerdictKind
from workbench.services.ledger_facts import LedgerFacts, ledger_facts
from workbench.services.reporting_ledger import ledger_listing, methods_paragraph

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
RUNS = (Run("u-1", NOON, "k-sari", "3f9c", 0.8, 1200, 12, 9),)
OFFERS = tuple(
    Offer("u-1", "s-1", Span(0, 4), code, 0.8, NOON) for code in ("c-net", "c-net", "c-work", "c-gone")
)


@pytest.fixture
def store() -> MemoryStore:
    """A project in which one suggestion was accepted (in ``made``) and one refused."""
    refused = replace(
        made.VERDICT, id="w-2", kind=VerdictKind.REFUSED, at=NOON + timedelta(days=1), confidence=0.625
    )
    return MemoryStore(*made.ONE_OF_EACH, refused)


@pytest.fixture
def facts(store: MemoryStore) -> LedgerFacts:
    return ledger_facts(store, RUNS, OFFERS)


class DescribeTheFacts:
    def it_reckons_all_in_all_and_leaves_out_codes_that_are_no_more(self, facts):
        assert (facts.whole.offered, facts.whole.accepted, facts.whole.refused) == (3, 1, 1)
        assert (facts.whole.promised, facts.whole.observed) == (0.75, 0.5)
        assert [(run.id, told.offered, told.decided) for run, told in facts.runs] == [("u-1", 3, 2)]

    def it_lists_codes_in_the_codebooks_order_and_names_who_decided(self, store, facts):
        codes = [code.id for code in Codebook(store.all(Code)) if code.id in {"c-net", "c-work"}]
        assert [code for code, _ in facts.codes] == codes
        assert facts.coders == (made.SARI.name,)
        assert sum(told.decided for _, _, told in facts.spells) == 2


class DescribeTheReport:
    def it_says_in_indonesian_what_a_methods_section_needs(self, facts):
        words = methods_paragraph(facts, "id")
        assert "tidak ada teks yang dikirim" in words
        assert "Dalam 1 putaran diperlihatkan 3 saran." in words
        assert f"{made.SARI.name} menerima 1 di antaranya dan menolak 1. Tidak ada" in words
        assert "dijanjikan rata-rata 0,75; yang terbukti 0,50" in words
        assert "n = 2" in words

    def it_says_the_same_in_english(self, facts):
        words = methods_paragraph(facts, "en")
        assert "In 1 run, 3 suggestions were shown." in words
        assert f"{made.SARI.name} accepted 1 of them" in words
        assert "promised was 0.75 on average; the precision observed 0.50" in words

    @pytest.mark.parametrize(
        ("language", "number", "told"),
        [
            ("id", 1, "memberi kode lain pada 1, dan menolak 1; 1 ditarik kembali bersama putarannya."),
            ("en", 1, "gave another code for 1, and refused 1; 1 was withdrawn with the run."),
            ("en", 2, "gave another code for 2, and refused 1; 2 were withdrawn with the run."),
        ],
    )
    def it_tells_of_other_codes_and_of_what_was_withdrawn_where_there_are_any(
        self, facts, language, number, told
    ):
        whole = replace(facts.whole, recoded=number, withdrawn=number)
        assert told in methods_paragraph(replace(facts, whole=whole), language)

    @pytest.mark.parametrize(
        ("language", "nothing"),
        [("id", "Belum ada saran yang diperlihatkan."), ("en", "No suggestion has been shown yet.")],
    )
    def it_claims_nothing_before_anything_was_shown(self, store, language, nothing):
        assert methods_paragraph(ledger_facts(store, (), ()), language).endswith(nothing)

    @pytest.mark.parametrize(
        ("language", "somebody"), [("id", "Pengode menerima 0"), ("en", "The coders accepted 0")]
    )
    def it_promises_nothing_while_nothing_is_decided(self, language, somebody):
        untouched = MemoryStore(*(each for each in made.ONE_OF_EACH if each != made.VERDICT))
        words = methods_paragraph(ledger_facts(untouched, RUNS, OFFERS), language)
        assert somebody in words
        assert "95%" not in words

    @pytest.mark.parametrize("language", ["id", "en"])
    def it_writes_one_plain_table_for_a_sheet(self, store, facts, language):
        listing = ledger_listing(facts, Codebook(store.all(Code)), language)
        path = Codebook(store.all(Code)).path("c-net")
        assert [row[2:] for row in listing.rows if row[1] == path] == [[2, 1, 0, 1, 0, 0.75, 0.5, 2]]
        assert {len(row) for row in listing.rows} == {len(listing.header)} == {10}
        assert listing.note == methods_paragraph(facts, language)
