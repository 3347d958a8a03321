"""The real transcripts against turns that somebody marked by reading them."""

from pathlib import Path

import pytest

from tests.language.speakers.real_truth import marked_files, true_turns
from tests.language.speakers.scoring import score
from workbench.language.readers import read
from workbench.language.speakers import recognise

LEAST = 0.97


class DescribeMarkedTranscripts:
    @pytest.mark.parametrize("path", marked_files())
    def it_finds_the_turns_that_a_reader_marked(self, shared_data: Path, path: str) -> None:
        found = recognise(read(shared_data / "transcripts" / path))
        scored = score(found, true_turns(path, found.text))

        assert scored.f1 >= LEAST
        assert scored.accuracy >= LEAST
