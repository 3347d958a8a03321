"""What the recogniser is worth on made-up transcripts whose words and names were not developed on."""

from pathlib import Path

import pytest

from tests.language.speakers.files import written
from tests.language.speakers.generator import generated, late_layouts, layouts, many
from tests.language.speakers.measure import Figures, measured, overall
from tests.language.speakers.scoring import score
from workbench.language.readers import read
from workbench.language.speakers import recognise

LEAST = 0.97
SEED = 1000
EACH = 10


@pytest.fixture(scope="module")
def figures() -> dict[str, Figures]:
    names = (*layouts(), *late_layouts())
    return measured(many(EACH * len(names), SEED, held_out=True, names=names))


class DescribeTheGenerator:
    @pytest.mark.parametrize("layout", [*layouts(), *late_layouts()])
    def it_writes_the_same_text_for_the_same_seed_and_marks_turns_within_it(self, layout: str) -> None:
        made, again = generated(layout, 7), generated(layout, 7)
        text = made.material.text
        places = [place for turn in made.turns for place in (turn.start, turn.text_start, turn.end)]

        assert (made, text) == (again, again.material.text)
        assert places == sorted(places)
        assert all(text[turn.text_start : turn.end].strip() for turn in made.turns)
        assert not made.turns or places[-1] <= len(text)


class DescribeRecognitionOfMadeUpTranscripts:
    @pytest.mark.parametrize("layout", [*layouts(), *late_layouts()])
    def it_finds_turns_and_speakers_of_every_layout(self, figures: dict[str, Figures], layout: str) -> None:
        assert figures[layout].f1 >= LEAST
        assert figures[layout].accuracy >= LEAST

    def it_does_so_overall_and_knows_most_roles(self, figures: dict[str, Figures]) -> None:
        together = overall(figures)

        assert together.f1 >= LEAST
        assert together.accuracy >= LEAST
        assert together.roles >= LEAST

    @pytest.mark.parametrize(
        "layout",
        ["bold_bare", "above_bold", "two_columns", "three_columns_asked", "one_column", "mixed_marks"],
    )
    def it_finds_them_in_files_of_word_as_well(self, tmp_path: Path, layout: str) -> None:
        made = generated(layout, 3, held_out=True)
        found = read(written(made.material, tmp_path / "berkas.docx"))
        scored = score(recognise(found), made.turns)

        assert found.text == made.material.text
        assert min(scored.f1, scored.accuracy) >= LEAST
