from dataclasses import replace

from tests.language.pipelines import COSTS, NETWORK, code
from workbench.domain.codes import Guide
from workbench.language.code_terms import WEIGHTS, normal_terms
from workbench.language.lexicon import TermKind

VOCABULARY = ("sinyal", "bensin", "uang", "jaringan", "berjaringan", "sendiri", "hujan")


def terms(*codes, vocabulary=VOCABULARY) -> dict[str, dict[tuple[str, ...], float]]:
    return {code: dict(own) for code, own in normal_terms(codes, vocabulary, str.split).items()}


class DescribeNormalTerms:
    def it_weighs_keywords_above_names_above_definitions(self) -> None:
        network, costs = terms(NETWORK, COSTS)["c-network"], terms(NETWORK, COSTS)["c-costs"]

        assert network[("sinyal",)] == WEIGHTS[TermKind.KEYWORD]
        assert network[("jaringan",)] > costs[("uang",)] > 0

    def it_finds_a_word_in_all_its_forms_that_are_said(self) -> None:
        assert ("berjaringan",) in terms(NETWORK)["c-network"]

    def it_knows_only_single_words_that_are_said(self) -> None:
        assert ("sambung",) not in terms(NETWORK)["c-network"]
        assert ("internet",) not in terms(NETWORK)["c-network"]

    def it_keeps_phrases_as_they_are_said(self) -> None:
        assert terms(NETWORK)["c-network"][("cari", "sinyal")] == WEIGHTS[TermKind.KEYWORD]

    def it_says_less_of_a_root_whose_derived_noun_is_meant(self) -> None:
        found = terms(code("c-1", "Pendatang"), vocabulary=("pendatang", "datang"))["c-1"]

        assert found[("datang",)] < found[("pendatang",)]

    def it_takes_the_stronger_of_two_that_say_the_same(self) -> None:
        twin = replace(NETWORK, guide_en=Guide(definition="signal", keywords=("cari sinyal",)))

        assert terms(twin) == terms(replace(twin, guide_en=Guide(definition="signal")))

    def it_comes_in_the_order_of_the_words(self) -> None:
        found = normal_terms((NETWORK,), VOCABULARY, str.split)["c-network"]

        assert list(found) == sorted(found)
        assert found == normal_terms((NETWORK,), reversed(VOCABULARY), str.split)["c-network"]
