import shutil
from pathlib import Path

import pytest

from workbench.domain.cases import Case
from workbench.domain.codings import Coding
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.sessions import Session, SessionState
from workbench.domain.sources import Transcript
from workbench.domain.surveys import Survey
from workbench.services.projects import open_project
from workbench.services.upkeep import audit_trail, check

HERE = Path(__file__).parent
PROJECTS = sorted(HERE.glob("*.workbench"))


def test_there_is_one_of_every_released_schema():
    assert [each.stem for each in PROJECTS] == ["version-1", "version-2"]


@pytest.mark.parametrize("kept", PROJECTS, ids=lambda each: each.stem)
class DescribeProjectsOfEverySchema:
    @pytest.fixture
    def path(self, kept, tmp_path):
        return Path(shutil.copy(kept, tmp_path / kept.name))

    def it_opens_with_everything_in_it(self, path):
        project = open_project(path)
        (coding,) = project.reader.all(Coding)
        text = project.reader.get(Transcript, coding.source).text
        assert coding.span.of(text) == coding.segment.quote == "Sinyal hilang 😀"
        assert [each.code for each in project.reader.all(Case)] == ["K-END-001"]
        assert [each.state for each in project.reader.all(Session)] == [SessionState.FINALISED]
        assert len(project.codebook()) == 40
        project.close()

    def it_is_whole(self, path):
        result = check(path)
        assert result.ok
        assert not result.problems

    def it_can_still_be_undone_and_worked_on(self, path):
        project = open_project(path)
        steps = project.history()
        assert [each.step.verb for each in steps][-2:] == ["add_session", "finalise_session"]
        for done in reversed(steps):
            project.undo(done)
        assert not project.reader.all(Coding)
        assert project.reader.count(Transcript) == 0
        assert any(event.undoes for event in audit_trail(project))
        project.close()
        assert check(path).ok


def test_version_2_brings_a_survey_and_what_a_correction_left(tmp_path: Path):
    project = open_project(Path(shutil.copy(HERE / "version-2.workbench", tmp_path / "a.workbench")))
    (survey,) = project.reader.all(Survey)
    (waiting,) = project.reader.all(Unplaced)
    (earlier,) = project.reader.all(EarlierText)
    assert list(survey.questions.values()) == ["Apa kendala terbesar?"]
    assert waiting.coding is not None
    assert waiting.coding.span.of(earlier.transcript.text) == waiting.coding.segment.quote == "Bensin beli"
    assert {memo.segment.quote for memo in project.reader.all(Memo) if memo.segment} == {"Sinyal hilang 😀"}
    assert any(person.attribute("Usia") for person in project.reader.all(Participant))
    project.close()
