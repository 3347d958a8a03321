from collections import Counter
from enum import StrEnum
from importlib.resources import files

import pytest

from workbench.domain import actions, case_events, cases, convergence, facilitators, mentorships, sessions
from workbench.services.glossary import glossary_of, keep_words, program_words
from workbench.services.studies import create


@pytest.fixture
def made_here(tmp_path):
    project = create(tmp_path / "studi.workbench", coder="Sari")
    yield project
    project.close()


KINDS = [
    kind
    for module in (actions, case_events, cases, convergence, facilitators, mentorships, sessions)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]


class DescribeGlossary:
    @pytest.mark.parametrize("language", ["id", "en"])
    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
    def it_has_a_word_for_every_state_and_kind(self, kind, language):
        words = [glossary_of().value(each, language) for each in kind]
        assert all(words)
        assert len(set(words)) == len(words)

    def it_has_both_languages_for_every_key(self):
        assert all(first and second for first, second in program_words().values())

    def it_names_every_key_once(self):
        rows = files("workbench.services").joinpath("glossary.csv").read_text(encoding="utf-8").splitlines()
        keys = Counter(row.partition(",")[0] for row in rows)
        assert [key for key, times in keys.items() if times > 1] == []

    def it_lets_a_project_say_its_own(self, made_here):
        keep_words(made_here, {"case": ("Perkara", "Matter"), "no key": ("a", "b"), "family": ("", "")})
        assert glossary_of(made_here).word("case", "id") == "Perkara"
        assert glossary_of(made_here).word("case", "en") == "Matter"
        assert glossary_of(made_here).words["family"] == program_words()["family"]
        assert "no key" not in glossary_of(made_here).words
        assert glossary_of().word("case", "id") == "Kasus"

    def it_goes_back_to_the_program_s_word(self, made_here):
        keep_words(made_here, {"case": ("Perkara", "Matter")})
        keep_words(made_here, {"case": program_words()["case"]})
        assert made_here.file.setting("glossary") == "{}"
