"""Tables of participants: by name, by role and district, by role alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT
from tests.services.printing.printed import by_key, labels, only_table, paragraphs, printed, sound
from tests.services.study import study_project
from workbench.domain.participants import Participant, Role
from workbench.domain.print_tables import Anonymity, PrintKind
from workbench.domain.sources import Source, SourceKind
from workbench.services.printing.people import Spread, attendance, attributes_by_frequency, spread_of
from workbench.services.projects import Project, create_file

FGD, KPM, EAST, NOTE = "03-garut-fgd-pendamping", "04-garut-fgd-kpm", "21-ende-fgd", "catatan lapangan"
KNOWN = {
    f"{FGD}-P1": (("Usia", "34"), ("L/P", "P")),
    f"{FGD}-P2": (("Usia", "41 tahun"), ("L/P", "L")),
    f"{EAST}-P1": (("Usia", "29"), ("L/P", "P"), ("Suku", "Lio")),
    f"{EAST}-P3": (("L/P", "P"),),
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = study_project(tmp_path)
    people = [replace(made.reader.get(Participant, id), attributes=told) for id, told in KNOWN.items()]
    made.perform(Rewrite((*people, Participant("p-nobody", "Z1", Role.FACILITATOR, GARUT.id))))
    yield made
    made.close()


def person(number: int, **told: str) -> Participant:
    return Participant(f"p-{number}", f"P{number}", attributes=tuple(told.items()))


class DescribeSpread:
    def it_is_of_numbers_where_all_that_is_known_begins_with_one(self):
        people = [person(1, age="30"), person(2, age="41 tahun"), person(3, age="29,5"), person(4)]
        assert spread_of(people, "age") == Spread(1, (), (29.5, 30, 41))

    def it_counts_values_otherwise(self):
        people = [person(1, sex="P"), person(2, sex="L"), person(3, sex=" P "), person(4, sex="?")]
        assert spread_of(people, "sex") == Spread(0, (("P", 2), ("?", 1), ("L", 1)))

    def it_is_unknown_where_nobody_has_one(self):
        assert spread_of([person(1)], "sex") == Spread(1)

    def it_has_several_where_values_are_too_many_to_be_told(self):
        assert spread_of([person(at, home=f"Desa {at} x") for at in range(5)], "home").several

    def it_gives_the_attributes_of_most_people_first(self):
        people = [person(1, b="1", a="2"), person(2, b="3", c=" ")]
        assert attributes_by_frequency(people) == ("b", "a")


class DescribeAttendance:
    def it_has_those_who_were_in_talks_by_district_role_and_name(self, project: Project):
        found = attendance(project.reader)
        assert [each.person.id for each in found.people] == [
            f"{FGD}-P1", f"{FGD}-P2", f"{KPM}-K1", f"{EAST}-P1", f"{EAST}-P3", f"{NOTE}-N",
        ]  # fmt: skip
        assert (found.moderators, found.respondents, found.unseen) == (1, 0, 1)

    def it_orders_names_by_their_numbers(self, project: Project):
        first = project.reader.get(Participant, f"{FGD}-P1")
        project.perform(Rewrite((replace(first, name="P10"),)))
        assert [each.person.name for each in attendance(project.reader).people][:2] == ["P2", "P10"]

    def it_counts_respondents_apart(self, project: Project):
        note = project.reader.get(Source, NOTE)
        project.perform(Rewrite((replace(note, kind=SourceKind.SURVEY),)))
        found = attendance(project.reader)
        assert (len(found.people), found.respondents) == (5, 1)

    def it_is_of_one_district_where_that_is_named(self, project: Project):
        found = attendance(project.reader, ENDE.id)
        assert {each.district for each in found.people} == {ENDE.id}
        assert (found.moderators, found.unseen) == (0, 0)

    def it_takes_the_district_of_the_talk_for_who_has_none(self, project: Project):
        first = project.reader.get(Participant, f"{FGD}-P1")
        project.perform(Rewrite((replace(first, district=None),)))
        assert attendance(project.reader).people[0].district == GARUT.id


class DescribeTheTableByName:
    def it_has_a_row_for_each_and_a_last_one_for_all(self, project: Project):
        report = printed(project, PrintKind.PARTICIPANTS)
        sound(report)
        table = only_table(report)
        assert labels(table) == ["Nama kode", "Peran", "Kabupaten", "Sumber", "L/P", "Usia", "Suku"]
        told = by_key(table)
        assert told[f"{FGD}-P1"] == ["P1", "pendamping", "Garut", "FGD pendamping Garut", "P", "34", "–"]
        assert told[f"{NOTE}-N"][2] == "–"
        assert told["total"][:2] == ["Jumlah", "6 partisipan"]
        assert told["total"][4:6] == ["P 3; L 1", "median 34 (29–41)"]

    def it_notes_who_counts_and_what_is_not_known(self, project: Project):
        note = only_table(printed(project, PrintKind.PARTICIPANTS)).note
        assert "selain 1 moderator" in note
        assert "1 partisipan dalam proyek tidak hadir" in note
        assert "Tidak diketahui: kabupaten 1 orang; L/P 2 orang; Usia 3 orang; Suku 5 orang." in note

    def it_notes_that_it_is_of_one_district(self, project: Project):
        table = only_table(printed(project, PrintKind.PARTICIPANTS, "en", district=ENDE.id))
        assert "Participants from Ende only." in table.note
        assert len(table.rows) == 3

    def it_notes_attributes_that_have_no_column(self, project: Project):
        first = project.reader.get(Participant, f"{EAST}-P1")
        more = tuple((f"Tanya {at}", "ya") for at in range(5))
        project.perform(Rewrite((replace(first, attributes=(*first.attributes, *more)),)))
        note = only_table(printed(project, PrintKind.PARTICIPANTS)).note
        assert "Tidak dicetak karena diketahui dari paling sedikit orang: Tanya 2; Tanya 3; Tanya 4." in note

    def it_says_when_nobody_takes_part(self, tmp_path: Path):
        made = create_file(tmp_path / "kosong.workbench", study="empty", title="Kosong", coder="Sari")
        assert "Belum ada partisipan" in paragraphs(printed(made, PrintKind.PARTICIPANTS))["nothing"]
        made.close()


class DescribeTheTableWithoutNames:
    def it_counts_roles_in_each_district(self, project: Project):
        table = only_table(printed(project, PrintKind.PARTICIPANTS, anonymity=Anonymity.ROLES))
        assert labels(table) == ["Kabupaten", "Peran", "L/P", "Usia", "Suku", "Partisipan"]
        assert table.keys == (
            f"{GARUT.id}/pendamping", f"{GARUT.id}/kpm", f"{ENDE.id}/pendamping", "/other", "total",
        )  # fmt: skip
        assert [row[-1].value for row in table.rows] == [2, 1, 2, 1, 6]
        assert table.rows[3][0].text == "tanpa kabupaten"

    def it_tells_nothing_more_of_few_people(self, project: Project):
        told = by_key(only_table(printed(project, PrintKind.PARTICIPANTS, anonymity=Anonymity.ROLES)))
        assert told[f"{GARUT.id}/pendamping"][2:5] == ["–", "–", "–"]
        assert told["total"][2] == "P 3; L 1"
        note = only_table(printed(project, PrintKind.PARTICIPANTS, anonymity=Anonymity.ROLES)).note
        assert "4 baris berisi kurang dari 3 orang" in note

    def it_counts_roles_alone_where_places_are_not_told(self, project: Project):
        table = only_table(
            printed(project, PrintKind.PARTICIPANTS, anonymity=Anonymity.SOURCES, district=None)
        )
        assert labels(table)[:1] == ["Peran"]
        assert by_key(table)["/pendamping"] == [
            "pendamping",
            "P 3; L 1",
            "median 34 (29–41); tidak diketahui 1",
            "Lio 1; tidak diketahui 3",
            "4",
        ]
        assert "kabupaten" not in table.note
        assert [row[0].text for row in table.rows] == ["pendamping", "KPM", "lainnya", "Jumlah"]

    def it_does_not_name_the_one_district_where_places_are_not_told(self, project: Project):
        wish = {"anonymity": Anonymity.SOURCES, "district": ENDE.id}
        assert "Ende" not in only_table(printed(project, PrintKind.PARTICIPANTS, **wish)).note

    def it_says_how_many_values_there_are_of_many(self, project: Project):
        people = [
            replace(each, attributes=(("Desa", f"Desa {at}x"),))
            for at, each in enumerate(project.reader.all(Participant))
            if each.role is not Role.MODERATOR
        ]
        project.perform(Rewrite(tuple(people)))
        told = by_key(only_table(printed(project, PrintKind.PARTICIPANTS, "en", anonymity=Anonymity.SOURCES)))
        assert told["total"][1] == "6 different values"

    def it_has_no_word_on_few_people_where_nothing_is_known_of_anybody(self, tmp_path: Path):
        made = study_project(tmp_path)
        note = only_table(printed(made, PrintKind.PARTICIPANTS, anonymity=Anonymity.ROLES)).note
        assert "kurang dari" not in note
        made.close()
