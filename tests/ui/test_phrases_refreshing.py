"""The words for refreshing: every fact has some, in both languages, and says what to do."""

from pathlib import Path

import pytest

from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.live import Happening
from workbench.services.refreshing.number_words import Asked, AskedKind, Problem, Unclear
from workbench.ui.phrases import phrase
from workbench.ui.phrases_refreshing import (
    REFRESH_REFUSALS,
    advice_words,
    happening_words,
    unclear_words,
)


@pytest.mark.parametrize("language", ["id", "en"])
class DescribeWords:
    @pytest.mark.parametrize("problem", list(Problem))
    def it_says_of_every_problem_what_to_do(self, problem: Problem, language: str) -> None:
        words = unclear_words(Unclear(problem, "Beban"), language)
        assert "“Beban”" in words
        assert "; " in words
        assert words.endswith(".")

    def it_says_what_may_be_meant(self, language: str) -> None:
        near = (Asked(AskedKind.THEME, "Beban kerja"), Asked(AskedKind.CODE, "A / B"))
        words = unclear_words(Unclear(Problem.UNKNOWN_CODE, "Bebn", near), language)
        meant = {"id": "tema: Beban kerja atau kode: A / B", "en": "theme: Beban kerja or code: A / B"}
        assert meant[language] in words
        place = unclear_words(
            Unclear(Problem.UNKNOWN_DISTRICT, "Garrut", (Asked(AskedKind.ALL, district="Garut"),)), language
        )
        assert place.endswith("Garut.") or "Garut is meant" in place

    def it_cuts_what_is_very_long(self, language: str) -> None:
        words = unclear_words(Unclear(Problem.KIND, "panjang " * 100), language)
        assert "…" in words
        assert len(words) < 300

    @pytest.mark.parametrize("what", list(Happening))
    def it_has_words_for_everything_that_happens(self, what: Happening, language: str) -> None:
        assert happening_words(what, language)
        untold = {Happening.CHANGED, Happening.ADDED, Happening.REMOVED, Happening.UNCLEAR}
        assert bool(advice_words(what, language)) is (what not in untold)

    @pytest.mark.parametrize("reason", list(REFRESH_REFUSALS))
    def it_says_of_a_file_what_refreshing_needs(self, reason: FileReason, language: str) -> None:
        path = Path("naskah.docx")
        of_refresh = phrase(FileRefused(path, reason, {"refresh": "yes", "lock": "~$skah.docx"}), language)
        assert "naskah.docx" in of_refresh
        assert "; " in of_refresh
        assert of_refresh != phrase(FileRefused(path, reason), language)
        assert "impor" not in of_refresh
