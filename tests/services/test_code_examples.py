"""Examples taken from segments, with where they stand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.study import study_project
from workbench.domain.codes import ExampleKind
from workbench.domain.codings import Coding
from workbench.services.code_examples import example_of
from workbench.services.projects import Project
from workbench.services.resemblance import content_stems


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


class DescribeExampleOf:
    def it_keeps_the_words_and_says_where_they_stand(self, project: Project) -> None:
        for coding in project.reader.all(Coding):
            example = example_of(project.reader, coding, ExampleKind.BOUNDARY)
            assert (example.kind, example.quote, example.coding) == (
                ExampleKind.BOUNDARY,
                coding.segment.quote,
                coding.id,
            )
            source, *_, paragraph = example.provenance.split(", ")
            assert source == coding.source
            assert paragraph.startswith("par. ")


class DescribeContentStems:
    def it_leaves_out_words_that_say_nothing_and_brings_forms_together(self) -> None:
        assert list(content_stems("Pelaporan yang dan laporan, 2026")) == list(content_stems("lapor"))
        assert list(content_stems("dan yang the")) == []
