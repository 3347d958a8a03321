import pytest

from tests.language.pipelines import NETWORK, code, pipeline
from workbench.domain.spans import Span
from workbench.language.negation import negated_place, negation_at


def negated(text: str, word: str) -> bool:
    norms = text.split()
    at = norms.index(word)
    return negation_at(norms, at, at + 1) is not None


class DescribeNegation:
    @pytest.mark.parametrize(
        "text",
        [
            "di sini tidak ada sinyal",
            "kami belum pernah dapat sinyal",
            "sinyal itu tidak ada",
            "sinyal juga belum masuk",
            "tidak … ada sinyal",
            "kami tanpa sinyal",
            "we had no sinyal",
            "sinyal is not there",
            "tidak ada sinyal , tapi kami sabar",
        ],
    )
    def it_is_found_near_the_word(self, text: str) -> None:
        assert negated(text, "sinyal")

    @pytest.mark.parametrize(
        "text",
        [
            "ada sinyal di bukit",
            "tidak . sinyal baik",
            "kami tidak marah karena sinyal baik",
            "tidak ada listrik di rumah warga dan sinyal lemah",
            "tidak hanya sinyal yang susah",
            "not only sinyal matters",
            "sinyal bagus tidak seperti dulu",
            "sinyal , tidak ada listrik",
            "sinyal bukan hanya lemah",
            "sinyal",
        ],
    )
    def it_is_not_found_where_it_belongs_to_something_else(self, text: str) -> None:
        assert not negated(text, "sinyal")

    def it_is_shown_with_the_word_it_negates(self) -> None:
        text = "di sini tidak ada sinyal. Belum."
        places = [Span(0, 2), Span(3, 7), Span(8, 13), Span(14, 17), Span(18, 24), Span(26, 31)]
        norms = ("di", "sini", "tidak", "ada", "sinyal", "belum")

        assert negated_place(text, places, norms, 4).of(text) == "tidak ada sinyal"
        assert negated_place(text, places, norms, 3).of(text) == "ada"

    def it_is_not_shown_across_a_sentence(self) -> None:
        text = "Tidak. Sinyal bagus."

        assert negated_place(text, [Span(0, 5), Span(7, 13)], ("tidak", "sinyal"), 1) == Span(7, 13)
        assert negated_place(text, [Span(0, 5), Span(7, 13)], ("oke", "sinyal"), 1) == Span(7, 13)


class DescribeNegatedTerms:
    def it_notes_the_negation_and_weighs_alike(self) -> None:
        first, second = pipeline()("Di bukit ada sinyal. Di desa nggak ada sinyal.")._.workbench_terms

        assert (first.negated, second.negated) == (False, True)
        assert first.weight == second.weight

    def it_shows_the_negation_with_the_term(self) -> None:
        doc = pipeline()("Di desa nggak ada sinyal. Bensinnya juga tidak diganti.")

        assert [doc[slice(*hit.shown)].text for hit in doc._.workbench_terms] == [
            "nggak ada sinyal",
            "Bensinnya juga tidak",
        ]

    def it_shows_a_term_alone_that_nothing_negates(self) -> None:
        doc = pipeline((NETWORK,))("Sinyal hilang.")

        assert [doc[slice(*hit.shown)].text for hit in doc._.workbench_terms] == ["Sinyal"]

    def it_does_not_take_a_keywords_own_negation_for_one(self) -> None:
        (hit,) = pipeline((code("c", "Salah sasaran", "", "tidak tepat"),))(
            "Itu tidak tepat."
        )._.workbench_terms

        assert not hit.negated
