"""The commands participants and turn."""

from tests.commands.calling import GARUT_TEXT, CommandLine, Rows
from tests.commands.test_material import files_of
from workbench.domain.texts import fingerprint


def people_of(shell: CommandLine, *arguments: object) -> Rows:
    found = shell.json("participants", "list", *arguments)["participants"]
    assert isinstance(found, list)
    return found


def turns_of(shell: CommandLine, source: str = "FGD Garut") -> list[tuple[object, str]]:
    found = shell.json("turns", source)["turns"]
    assert isinstance(found, list)
    return [(each["speaker"], GARUT_TEXT[each["text_start"] : each["end"]]) for each in found]


class DescribeParticipants:
    def it_lists_everybody_with_where_they_speak(self, study: CommandLine) -> None:
        found = people_of(study)
        assert [each["name"] for each in found] == ["Moderator", "P1", "P2"]
        assert found[1] | {"id": ""} == {
            "id": "",
            "name": "P1",
            "role": "other",
            "district": "Garut",
            "sources": ["FGD Garut"],
            "turns": 3,
            "attributes": {},
        }
        assert "FGD Garut" in study.on("participants").out

    def it_lists_those_of_one_source(self, study: CommandLine) -> None:
        study.bring_in("FGD Ende.txt", "Moderator: Ya?\nP1: Ya.\nP9: Tidak.\nModerator: Oh.\n")
        assert [each["name"] for each in people_of(study, "--source", "FGD Ende")] == [
            "Moderator",
            "P1",
            "P9",
        ]

    def it_sets_what_is_known_of_one(self, study: CommandLine) -> None:
        told = ("--role", "pendamping", "--district", "Ende", "--rename", "PD-01", "--attribute", "Usia=34")
        assert study.json("participants", "set", "P1", *told) == {"changed": 1}
        found = people_of(study)[1]
        assert (found["name"], found["role"], found["district"]) == ("PD-01", "pendamping", "Ende")
        assert found["attributes"] == {"Usia": "34"}
        study.json("participants", "set", "PD-01", "--attribute", "Usia=")
        assert people_of(study)[1]["attributes"] == {}

    def it_merges_two_and_knows_their_turns(self, study: CommandLine) -> None:
        study.json("participants", "merge", "P1", "P2")
        assert [each["name"] for each in people_of(study)] == ["Moderator", "P1"]
        assert [who for who, _ in turns_of(study)].count("P1") == 5

    def it_refuses_names_that_are_unknown_or_several(self, study: CommandLine) -> None:
        study.bring_in("FGD Ende.txt", "Moderator: Ya?\nP1: Ya.\nP9: Tidak.\nModerator: Oh.\n")
        study.on("participants", "set", "P7", "--role", "kpm").fails(5)
        study.on("participants", "set", "P1", "--role", "kpm").fails(5)
        study.json("participants", "set", "P1", "--source", "FGD Ende", "--role", "kpm")
        assert [each["role"] for each in people_of(study) if each["name"] == "P1"] == ["other", "kpm"]

    def it_refuses_what_it_cannot_do(self, study: CommandLine) -> None:
        study.on("participants", "dance").fails(2)
        study.on("participants", "set").fails(2)
        study.on("participants", "merge", "P1").fails(2)
        study.on("participants", "set", "P1", "--role", "raja").fails(5)


class DescribeASheetOfParticipants:
    SHEET = (
        "Kode;Sumber;Peran;Kabupaten;L/P;Usia;NIK\n"
        "P1;FGD Garut;Pendamping;Garut;P;34;3205014101900001\n"
        "P2;;Ketua kelompok;;L;51;3205014101900002\n"
        "P8;;;;L;20;\n"
        "P1;FGD Lain;;;;;\n"
        "P2;;;Atlantis;;;\n"
    )

    def it_describes_who_is_known_and_names_the_rest(self, study: CommandLine) -> None:
        said = study.json("participants", "import", study.file("peserta.csv", self.SHEET), code=3)
        assert said == {
            "described": 2,
            "unchanged": 0,
            "refused": [
                {"row": 4, "name": "P8", "reason": "unknown", "what": "participant"},
                {"row": 5, "name": "P1", "reason": "unknown", "what": "participant"},
                {"row": 6, "name": "P2", "reason": "unknown", "what": "district"},
            ],
            "attributes": ["L/P", "Usia"],
            "left_out": ["NIK"],
        }
        first, second = people_of(study)[1:]
        assert (first["role"], first["attributes"]) == ("pendamping", {"L/P": "P", "Usia": "34"})
        assert second["attributes"] == {"L/P": "L", "Usia": "51", "Peran": "Ketua kelompok"}

    def it_changes_nothing_the_second_time(self, study: CommandLine) -> None:
        sheet = study.file("peserta.csv", "Nama,Usia\nP1,34\nP2,40\n")
        study.json("participants", "import", sheet)
        said = study.json("participants", "import", sheet)
        assert (said["described"], said["unchanged"], said["refused"]) == (0, 2, [])

    def it_parts_namesakes_by_district_or_says_that_it_cannot(self, study: CommandLine) -> None:
        study.bring_in("FGD Ende.txt", "Moderator: Ya?\nP1: Ya.\nP9: Tidak.\nModerator: Oh.\n")
        sheet = study.file("peserta.csv", "Nama,Kabupaten,Usia\nP1,Ende,34\nP1,,40\nP9,,\n")
        said = study.json("participants", "import", sheet, code=3)
        assert said["refused"] == [{"row": 3, "name": "P1", "reason": "ambiguous", "what": ""}]
        assert [each["attributes"] for each in people_of(study) if each["name"] == "P1"] == [
            {},
            {"Usia": "34"},
        ]

    def it_takes_for_the_district_what_names_those_of_the_study(self, study: CommandLine) -> None:
        sheet = study.file("peserta.csv", "Nama,Kabupaten,Kecamatan\nP1,Bekasi,Garut\nP2,Bekasi,Ende\n")
        study.json("participants", "import", sheet)
        told = [(each["district"], each["attributes"]) for each in people_of(study)[1:]]
        assert told == [("Garut", {"Kabupaten": "Bekasi"}), ("Ende", {"Kabupaten": "Bekasi"})]

    def it_counts_people_and_not_rows(self, study: CommandLine) -> None:
        sheet = study.file("peserta.csv", "Nama,Usia,Desa\nP1,34,\nP1,,Atas\n")
        study.json("participants", "import", sheet)
        assert people_of(study)[1]["attributes"] == {"Usia": "34", "Desa": "Atas"}
        assert "Change participant “P1”" in study.on("log", "--limit", 1).out

    def it_names_bad_rows_by_their_number(self, study: CommandLine) -> None:
        sheet = study.file("peserta.csv", "Nama,Usia\nP1,34\nP2,40,ekstra,lagi,dan,lagi\n")
        said = study.json("participants", "import", sheet, code=3)
        assert said["described"] == 1
        assert [each["row"] for each in said["refused"]] == [3]

    def it_needs_a_column_of_names(self, study: CommandLine) -> None:
        words = study.on("participants", "import", study.file("a.csv", "Usia,Desa\n3,A\n")).fails(5)
        assert "a.csv" in words


class DescribeModeratorsTalk:
    def it_is_in_every_count_until_it_is_left_out(self, study: CommandLine) -> None:
        study.json("participants", "set", "Moderator", "--role", "moderator")
        study.coded("mulai dari beban kerja", "Beban kerja / Biaya pribadi")
        study.coded("Jaringan internet di desa", "Konteks wilayah / Jaringan internet")
        sides = ("--rows", "theme", "--columns", "district")
        assert study.json("matrix", *sides)["grand_total"] == 2
        assert study.json("matrix", *sides, "--without-moderator")["grand_total"] == 1
        assert study.json("moderator") == {"moderator": "in"}
        assert study.json("moderator", "out") == {"moderator": "out"}
        without = study.json("matrix", *sides)
        assert (without["grand_total"], without["moderator"]) == (1, False)
        garut = next(each for each in study.rows("districts", "districts") if each["name"] == "Garut")
        assert garut["codings"] == 1
        assert len(study.rows("codings", "codings")) == 2
        assert study.json("moderator", "in") == {"moderator": "in"}
        assert "tidak dihitung" in study.on("moderator", "out", lang="id").out
        study.on("moderator", "maybe").fails(2)


class DescribeCorrectingTurns:
    def it_splits_for_somebody_else_and_moves_no_coding(self, study: CommandLine) -> None:
        study.coded("naik ke bukit mencari sinyal", "Konteks wilayah / Jaringan internet")
        at = GARUT_TEXT.index("naik")
        before = study.json("codings")
        assert study.json("turn", "FGD Garut", "split", at, "P2")["turns"] == 8
        assert turns_of(study)[3:5] == [("P1", "Kadang kami"), ("P2", "naik ke bukit mencari sinyal.")]
        after = study.json("codings")
        (coding,), (moved,) = before["codings"], after["codings"]
        assert coding | {"speaker": "P2"} == moved
        assert study.json("check")["ok"]
        assert fingerprint(str(study.json("text", "FGD Garut")["text"])) == fingerprint(GARUT_TEXT)

    def it_splits_within_one_speaker(self, study: CommandLine) -> None:
        study.json("turn", "FGD Garut", "split", GARUT_TEXT.index("naik"))
        assert [who for who, _ in turns_of(study)[3:5]] == ["P1", "P1"]

    def it_joins_assigns_and_unmarks(self, study: CommandLine) -> None:
        study.json("turn", "FGD Garut", "assign", 2, "Bu Lurah")
        assert [who for who, _ in turns_of(study)[1:4]] == ["P1", "Bu Lurah", "P1"]
        study.json("turn", "FGD Garut", "join", 1)
        assert turns_of(study)[1][1].endswith("dikirim malam hari.")
        assert study.json("turn", "FGD Garut", "unmark", 0)["turns"] == 5
        assert study.json("check")["ok"]

    def it_takes_somebody_of_another_source_by_name(self, study: CommandLine) -> None:
        study.bring_in("FGD Ende.txt", "Moderator: Ya?\nP1: Ya.\nP9: Tidak.\nModerator: Oh.\n")
        study.json("turn", "FGD Garut", "assign", 1, "P9")
        (nine,) = (each for each in people_of(study) if each["name"] == "P9")
        assert nine["sources"] == ["FGD Garut", "FGD Ende"]

    def it_tells_the_role_of_somebody_new_by_their_name(self, study: CommandLine) -> None:
        study.json("turn", "FGD Garut", "assign", 1, "Koordinator Kabupaten")
        assert people_of(study)[-1]["role"] == "koordinator"

    def it_refuses_what_is_not_there(self, study: CommandLine) -> None:
        study.on("turn", "FGD Garut", "split", 2).fails(5)
        study.on("turn", "FGD Garut", "join", 6).fails(5)
        study.on("turn", "FGD Garut", "unmark", -1).fails(5)
        study.on("turn", "FGD Garut", "assign", 1).fails(2)
        study.on("turn", "FGD Garut", "dance", 1).fails(2)


def test_a_removed_source_takes_only_its_own_people(study: CommandLine) -> None:
    assert files_of(
        study, study.file("FGD Ende.txt", "Moderator: Ya?\nP9: Ya.\nP9: Tidak.\nModerator: Oh.\n")
    )
    assert len(people_of(study)) == 5
