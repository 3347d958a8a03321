"""Nothing of supervision gets out of the project: no log, no error and no sentence repeats its words."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import CANARY
from tests.fakes.changes import Rewrite
from tests.fakes.records import (
    CODING,
    ENDE,
    GARUT,
    NETWORK,
    NOW,
    P1,
    P2,
    SARI,
    SOURCE,
    TRANSCRIPT,
    WORKLOAD,
)
from tests.supervision.desk import DENIS, MARIA, NIK, discussion_file, session_file
from workbench.cli import told
from workbench.domain.access import AccessKind
from workbench.domain.errors import WorkbenchError
from workbench.domain.named_people import NamedPerson
from workbench.services import supervision as do
from workbench.services.access_log import accesses, note_access
from workbench.services.name_key import NameKey
from workbench.services.note_scanning import findings_in
from workbench.services.projects import Project, create_file
from workbench.ui.phrases import sentence

SECRET = f"Ibu Yohana {CANARY}"
NUMBER = "END/2026/001"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create_file(tmp_path / "uji.workbench", study="empty", title="", coder="Sari", clock=lambda: NOW)
    opened.perform(
        Rewrite((GARUT, ENDE, SARI, SOURCE, P1, P2, TRANSCRIPT, WORKLOAD, NETWORK, CODING, DENIS, MARIA))
    )
    opened.perform(
        do.session_from(opened, session_file(cases=[discussion_file(discussed=SECRET, actions=[])]))
    )
    yield opened
    opened.close()


def _closed(project: Project) -> None:
    project.perform(do.case_in_state(project, "K-END-001", "closed", SECRET, SECRET))


REFUSED: dict[str, Callable[[Project], object]] = {
    "finalising": lambda project: do.session_finalised(project, NUMBER),
    "a reason that names somebody": lambda project: do.session_finalised(project, NUMBER, SECRET),
    "closing": _closed,
    "a number": lambda project: project.perform(
        do.case_edited(project, "K-END-001", {"situation": f"{SECRET} {NIK}"})
    ),
    "a number in a reason": lambda project: project.perform(
        do.case_edited(project, "K-END-001", {"situation": SECRET}, f"{SECRET} {NIK}")
    ),
    "signing": lambda project: do.session_acknowledged(project, NUMBER, f"{SECRET} 081234567890"),
}


class DescribeRefusals:
    @pytest.mark.parametrize("name", REFUSED)
    def it_repeats_no_words_of_the_record(
        self, project: Project, name: str, capsys: pytest.CaptureFixture[str]
    ):
        with pytest.raises(WorkbenchError) as refused:
            REFUSED[name](project)
        for language in ("id", "en"):
            assert CANARY not in sentence(refused.value, language)
        assert CANARY not in f"{refused.value!r} {refused.value}"
        told(refused.value)
        said = capsys.readouterr()
        assert CANARY not in said.out + said.err


class DescribeLogs:
    def it_writes_nothing_of_a_record_while_it_scans_refuses_and_notes(
        self, project: Project, caplog: pytest.LogCaptureFixture
    ):
        caplog.set_level(logging.DEBUG)
        assert findings_in(project, f"{SECRET}, HP 081234567890")
        project.perform(do.session_finalised(project, NUMBER, "sudah disetujui keluarga"))
        note_access(
            project, AccessKind.EXPORTED, "session", project.reader.get(type(DENIS), DENIS.id).id, "x"
        )
        assert CANARY not in caplog.text
        assert not any(CANARY in repr(vars(each)) for each in caplog.records)

    def it_keeps_names_out_of_the_log_of_accesses(self, project: Project):
        note_access(project, AccessKind.OPENED, "session", "z-1", "wellbeing")
        assert CANARY not in repr(accesses(project))


class DescribeTheKeyOfNames:
    def it_writes_nothing_of_a_person_anywhere_else(
        self, project: Project, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ):
        caplog.set_level(logging.DEBUG)
        path = tmp_path / "uji.names.key"
        with NameKey.create(path, "rahasia besar") as key:
            key.add(NamedPerson("PD-07", SECRET, phone=CANARY, note=CANARY))
            key.change("PD-07", NamedPerson("PD-08", SECRET))
            key.remove("PD-08")
            with pytest.raises(WorkbenchError) as refused:
                key.add(replace(NamedPerson("", SECRET)))
        project.file.checkpoint()
        assert CANARY not in repr(refused.value)
        assert CANARY not in caplog.text
        inside = {each.name for each in tmp_path.iterdir() if CANARY.encode() in each.read_bytes()}
        # The record that the fixture logged stands in the project itself, and there alone.
        assert inside == {"uji.workbench"}
