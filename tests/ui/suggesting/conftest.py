"""The coding workspace with a machine that says what it is told to."""

import pytest

from tests.ui.suggesting.desk import ACCESS, Suggest, span_of
from tests.ui.teller import FakeTeller
from workbench.domain.suggestions import (
    Reason,
    Suggestion,
)
from workbench.ui.workspaces.coding import CodingWorkspace


@pytest.fixture
def teller(coding: CodingWorkspace) -> FakeTeller:
    """The machine of the open project, which says what it is told to."""
    made = FakeTeller()
    coding.sitting.machine.answer_with(made)
    return made


@pytest.fixture
def suggested(coding: CodingWorkspace) -> Suggest:
    """Make a suggestion for words of the open source."""

    def make(words: str, path: str = ACCESS, confidence: float = 0.8, *reasons: Reason) -> Suggestion:
        span = span_of(coding, words)
        source = coding.transcript.source
        assert source is not None
        code = coding.sitting.project.codebook().at_path(path)
        return Suggestion(source, span, words, code.id, confidence, reasons)

    return make
