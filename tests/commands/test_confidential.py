"""The commands name-key and access-log."""

from pathlib import Path

import pytest

from tests.commands.calling import CommandLine
from workbench.domain.access import AccessKind
from workbench.services.access_log import note_access
from workbench.services.projects import open_project


@pytest.fixture
def password(study: CommandLine) -> Path:
    return study.file("sandi.txt", "rahasia besar\n")


@pytest.fixture
def key(study: CommandLine, password: Path, tmp_path: Path) -> tuple[object, ...]:
    path = tmp_path / "uji.names.key"
    assert study("name-key", path, "new", "--password-file", password, "--json").code == 0
    return path, ("--password-file", password)


def call(study: CommandLine, key: tuple[object, ...], *arguments: object, code: int = 0):
    path, options = key
    said = study("name-key", path, *arguments, *options, "--json")
    assert said.code == code, said
    return said.document


class DescribeTheKeyOfNames:
    def it_is_filled_shown_changed_and_emptied(self, study: CommandLine, key: tuple[object, ...]):
        call(study, key, "add", "PD-07", "--name", "Yohana Mbulu", "--phone", "0812")
        call(study, key, "add", "KK-01", "--name", "Petrus", "--kind", "koordinator")
        assert [each["code"] for each in call(study, key, "list")["people"]] == ["KK-01", "PD-07"]
        assert [each["code"] for each in call(study, key, "list", "yohana")["people"]] == ["PD-07"]
        call(study, key, "change", "pd-07", "--note", "Detusoko")
        assert call(study, key, "show", "PD-07")["people"] == [
            {
                "code": "PD-07",
                "name": "Yohana Mbulu",
                "kind": "facilitator",
                "phone": "0812",
                "note": "Detusoko",
            }
        ]
        assert call(study, key, "remove", "PD-07") == {"removed": "PD-07"}
        path, options = key
        assert "PD-07" in study("name-key", path, "show", "PD-07", *options).fails(5)

    def it_takes_a_sheet_and_says_which_rows_it_refused(self, study: CommandLine, key: tuple[object, ...]):
        sheet = study.file("nama.csv", "kode,nama,jenis\nPD-07,Yohana,pendamping\nPD-08,,\n")
        taken = call(study, key, "import", sheet, code=3)
        assert taken == {"added": 1, "changed": 0, "unchanged": 0, "refused": [{"row": 3, "field": "name"}]}
        good = study.file("baik.csv", "kode,nama\nPD-07,Yohana\n")
        assert call(study, key, "import", good)["unchanged"] == 1

    def it_stays_shut_without_its_password(self, study: CommandLine, key: tuple[object, ...], monkeypatch):
        path, _options = key
        other = study.file("lain.txt", "salah")
        assert str(path) in study("name-key", path, "list", "--password-file", other).fails(4)
        study("name-key", path, "list", "--password-file", "tidak-ada.txt").fails(2)
        study("name-key", path, "list").fails(5)
        monkeypatch.setenv("WORKBENCH_KEY_PASSWORD", "rahasia besar")
        assert study("name-key", path, "list").code == 0

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (("frob",), 2),
            (("show",), 2),
            (("add", "PD-01", "--name", "A", "--kind", "penyihir"), 5),
            (("add", "PD-01"), 5),
        ],
    )
    def it_names_what_is_wrong(self, study: CommandLine, key: tuple[object, ...], arguments, code: int):
        path, options = key
        study("name-key", path, *arguments, *options).fails(code)


class DescribeTheAccessLog:
    def it_says_who_looked(self, study: CommandLine, tmp_path: Path):
        assert study.json("access-log") == {"accesses": []}
        project = open_project(study.project, coder="Rini")
        note_access(project, AccessKind.OPENED, "session", "z-1", "wellbeing")
        note_access(project, AccessKind.EXPORTED, "case", "", "chronology")
        project.close()
        found = study.json("access-log")["accesses"]
        assert [(each["coder"], each["kind"], each["what"]) for each in found] == [
            ("Rini", "opened", "wellbeing"),
            ("Rini", "exported", "chronology"),
        ]
        assert [each["what"] for each in study.json("access-log", "--kind", "opened")["accesses"]] == [
            "wellbeing"
        ]
        assert [each["what"] for each in study.json("access-log", "--limit", 1)["accesses"]] == ["chronology"]
        assert "Diekspor" in study.on("access-log", lang="id").out
        study.on("access-log", "--kind", "x").fails(2)
