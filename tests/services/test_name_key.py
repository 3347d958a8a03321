"""The key of names: opened by its password, kept apart from every project, filled by hand and from sheets."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import CANARY
from workbench.domain.errors import (
    FileReason,
    FileRefused,
    InvalidField,
    KeyClosed,
    KeyMissing,
    NameTaken,
    PasswordEmpty,
    ProjectExists,
    ReadOnly,
    UnknownThing,
)
from workbench.domain.named_people import NamedPerson, PersonKind
from workbench.services.name_key import NameKey, SheetTaken, kind_named, matching, where
from workbench.services.personal_key import PersonalKey
from workbench.services.projects import create_file
from workbench.storage import backup

PASSWORD = "rahasia besar"
YOHANA = NamedPerson("PD-07", "Yohana Mbulu", phone="081234567890", note="Detusoko")
PETRUS = NamedPerson("KK-01", "Petrus Wea", PersonKind.SUPERVISOR)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "uji.names.key"


@pytest.fixture
def key(path: Path) -> Iterator[NameKey]:
    made = NameKey.create(path, PASSWORD)
    yield made
    made.close()


class DescribeTheFile:
    def it_keeps_people_until_the_next_opening(self, key: NameKey, path: Path):
        key.add(YOHANA)
        key.add(PETRUS)
        key.close()
        with NameKey.open(path, PASSWORD) as again:
            assert again.people() == (PETRUS, YOHANA)
            assert again.path == path

    def it_is_encrypted(self, key: NameKey, path: Path):
        key.add(NamedPerson("PD-01", f"Maria {CANARY}"))
        written = path.read_bytes()
        assert CANARY.encode() not in written
        assert not written.startswith(b"SQLite")
        assert sorted(each.name for each in path.parent.iterdir()) == [path.name]

    @pytest.mark.parametrize("password", ["rahasia", "RAHASIA BESAR", "'; --"])
    def it_opens_with_no_other_password(self, key: NameKey, path: Path, password: str):
        with pytest.raises(KeyClosed):
            NameKey.open(path, password)

    def it_says_what_is_wrong(self, key: NameKey, path: Path, tmp_path: Path):
        with pytest.raises(KeyMissing):
            NameKey.open(tmp_path / "lain.key", PASSWORD)
        with pytest.raises(ProjectExists):
            NameKey.create(path, PASSWORD)
        with pytest.raises(PasswordEmpty):
            NameKey.create(tmp_path / "b.key", "")
        damaged = tmp_path / "rusak.key"
        damaged.write_bytes(b"x" * 4096)
        with pytest.raises(KeyClosed):
            NameKey.open(damaged, PASSWORD)

    def it_is_no_key_of_pseudonyms_and_the_other_way_round(self, tmp_path: Path, key: NameKey, path: Path):
        project = create_file(tmp_path / "uji.workbench", study="empty", title="", coder="Sari")
        with PersonalKey.create(project, PASSWORD):
            pass
        with pytest.raises(KeyClosed):
            NameKey.open(tmp_path / "uji.key", PASSWORD)
        with pytest.raises(KeyClosed):
            PersonalKey.open(project, PASSWORD, path)
        assert where(project) == path
        project.close()

    def it_can_be_read_where_it_can_not_be_written(
        self, key: NameKey, path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        key.add(YOHANA)
        monkeypatch.setattr(os, "access", lambda _path, mode: mode == os.R_OK)
        with NameKey.open(path, PASSWORD) as seen:
            assert seen.read_only
            assert seen.who("pd-07") == YOHANA
            with pytest.raises(ReadOnly):
                seen.add(PETRUS)
            with pytest.raises(ReadOnly):
                seen.remove("PD-07")

    def it_is_in_no_project_and_no_backup(self, tmp_path: Path, key: NameKey):
        key.add(NamedPerson("PD-01", f"Maria {CANARY}"))
        project = create_file(tmp_path / "uji.workbench", study="empty", title="", coder="Sari")
        copied = backup.back_up(project.file, tmp_path / "salinan.workbench")
        project.close()
        for each in (
            tmp_path / "uji.workbench",
            Path(getattr(copied, "path", tmp_path / "salinan.workbench")),
        ):
            assert CANARY.encode() not in each.read_bytes()


class DescribePeople:
    def it_finds_who_stands_behind_a_code_and_which_code_for_whom(self, key: NameKey):
        key.add(YOHANA)
        key.add(PETRUS)
        assert key.who(" pd-07 ") == YOHANA
        assert key.who("PD-08") is None
        assert [
            key.code_of(words) for words in ("Ibu Yohana", "Bu Yohana Mbulu", "Pak Wea", "Ibu Rosa", "")
        ] == [
            "PD-07",
            "PD-07",
            "KK-01",
            "",
            "",
        ]

    def it_does_not_guess_between_two(self, key: NameKey):
        key.add(YOHANA)
        key.add(NamedPerson("PD-08", "Yohana Rini"))
        assert key.code_of("Ibu Yohana") == ""

    def it_gives_a_code_name_to_one_person_only(self, key: NameKey):
        key.add(YOHANA)
        with pytest.raises(NameTaken):
            key.add(NamedPerson("pd-07", "Lain"))
        key.add(PETRUS)
        with pytest.raises(NameTaken):
            key.change("PD-07", NamedPerson("KK-01", "Yohana"))

    @pytest.mark.parametrize(
        ("person", "field"), [(NamedPerson(" ", "A"), "code"), (NamedPerson("A", " "), "name")]
    )
    def it_wants_code_and_name(self, key: NameKey, person: NamedPerson, field: str):
        with pytest.raises(InvalidField) as refused:
            key.add(person)
        assert refused.value.name == field

    def it_changes_and_forgets(self, key: NameKey):
        key.add(YOHANA)
        key.change("PD-07", NamedPerson("pd-07", " Yohana  M. "))
        assert key.people() == (NamedPerson("pd-07", "Yohana M."),)
        key.change("PD-07", NamedPerson("PD-09", "Yohana M."))
        assert [each.code for each in key.people()] == ["PD-09"]
        key.remove("pd-09")
        assert key.people() == ()
        for missing in (lambda: key.remove("PD-09"), lambda: key.change("PD-09", YOHANA)):
            with pytest.raises(UnknownThing):
                missing()

    def it_is_searched_by_any_words(self):
        people = (YOHANA, PETRUS)
        assert matching(people, "detusoko YOHANA") == (YOHANA,)
        assert matching(people, "0812") == (YOHANA,)
        assert matching(people, "") == people
        assert matching(people, "x") == ()

    def it_knows_kinds_by_either_language(self):
        assert [kind_named(each) for each in ("Pendamping", "coordinator", "KPM", "lain")] == [
            PersonKind.FACILITATOR,
            PersonKind.SUPERVISOR,
            PersonKind.FAMILY,
            None,
        ]


class DescribeASheet:
    def it_is_taken_in_and_twice_adds_nothing(self, key: NameKey, tmp_path: Path):
        key.add(NamedPerson("PD-07", "Yohana", note="lama"))
        sheet = tmp_path / "nama.csv"
        sheet.write_text(
            "Kode,Nama Lengkap,No HP,Peran,Keterangan\n"
            "pd-07,Yohana Mbulu,081234567890,pendamping,\n"
            "KK-01,Petrus Wea,,koordinator,\n"
            ",,,,\n"
            ",Tanpa kode,,,\n"
            "PD-10,,,,\n"
            "PD-11,Rosa,,penyihir,\n",
            encoding="utf-8",
        )
        assert key.take_sheet(sheet) == SheetTaken(1, 1, 0, ((5, "code"), (6, "name"), (7, "kind")))
        assert key.people() == (
            PETRUS,
            NamedPerson("pd-07", "Yohana Mbulu", phone="081234567890", note="lama"),
        )
        again = key.take_sheet(sheet)
        assert (again.added, again.changed, again.unchanged) == (0, 0, 2)

    @pytest.mark.parametrize(("head", "column"), [("Nama,HP", "kode"), ("Kode,HP", "nama")])
    def it_needs_its_two_columns(self, key: NameKey, tmp_path: Path, head: str, column: str):
        sheet = tmp_path / "nama.csv"
        sheet.write_text(f"{head}\na,b\n", encoding="utf-8")
        with pytest.raises(FileRefused) as refused:
            key.take_sheet(sheet)
        assert (refused.value.reason, refused.value.facts) == (FileReason.NO_CODE_NAMES, {"column": column})
