"""What is said of one file for all that are like it, and people who speak in several files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.bringing_in import district, group, names, proposed, written
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import SourceKind, Transcript
from workbench.services.across import across, agreeing, joined
from workbench.services.importing import Proposal, import_operation
from workbench.services.projects import Project
from workbench.services.similar import like, similar
from workbench.services.studies import create

OTHER = "Tanya jawab\nT\nSudah lama?\nJ\nSudah.\n"
IN_TALK = """Pewawancara: Sudah lama di sini?
{name}: Sudah {years} tahun, Pak.
Pewawancara: Apa yang berat?
{name}: Jaraknya, lalu laporan.
"""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create(tmp_path / "studi.workbench", coder="Sari")
    yield opened
    opened.close()


@pytest.fixture
def groups(project: Project, tmp_path: Path) -> tuple[Proposal, ...]:
    for number in range(1, 4):
        written(tmp_path, f"satu/FGD {number}.txt", group(number))
    written(tmp_path, "dua/FGD 9.txt", group(9))
    written(tmp_path, "dua/wawancara.txt", IN_TALK.format(name="Bu Sri", years=3))
    written(tmp_path, "dua/catatan.txt", "Hujan sejak pagi.\n")
    written(tmp_path, "dua/rusak.docx", "bukan arsip")
    return proposed(project, tmp_path / "satu", tmp_path / "dua")


def person(proposal: Proposal, name: str) -> Participant:
    return next(each for each in proposal.participants if each.name == name)


class DescribeSimilar:
    def it_finds_files_of_one_layout_by_folder_or_labels(self, groups: tuple[Proposal, ...]) -> None:
        found = {each.path.name for each in similar(groups[0], groups)}
        assert found == {"FGD 2.txt", "FGD 3.txt", "FGD 9.txt"}

    def it_finds_nothing_for_what_was_refused(self, groups: tuple[Proposal, ...]) -> None:
        assert similar(groups[-2], groups) == () or groups[-2].status == "ready"
        refused = next(each for each in groups if each.status == "refused")
        assert similar(refused, groups) == ()

    def it_goes_by_what_was_recognised_first(self, groups: tuple[Proposal, ...]) -> None:
        again = groups[0].read_as("no_turns")
        assert len(similar(again, groups[1:])) == 3


class DescribeLike:
    def it_says_of_another_what_was_said_of_one(self, groups: tuple[Proposal, ...]) -> None:
        first, other = groups[:2]
        example = (
            first.with_role(person(first, "Peserta 1").id, Role.BENEFICIARY)
            .with_speaker_name(person(first, "Peserta 1").id, "Ani")
            .without_label("Peserta 2")
            .in_kind(SourceKind.NOTE)
        )
        made = like(example, other)
        assert names(made) == ["Fasilitator", "Peserta 1"]
        assert person(made, "Peserta 1").role is Role.BENEFICIARY
        assert made.source is not None
        assert other.source is not None
        assert made.source.kind is SourceKind.NOTE
        assert made.source.name == other.source.name
        assert made.source.district == other.source.district

    def it_reads_in_the_layout_of_the_example(self, groups: tuple[Proposal, ...]) -> None:
        assert like(groups[0].read_as("no_turns"), groups[1]).layout == "no_turns"

    def it_leaves_what_has_nothing_to_read(self, groups: tuple[Proposal, ...]) -> None:
        refused = next(each for each in groups if each.status == "refused")
        assert like(groups[0], refused) == refused
        assert like(refused, groups[0]) == groups[0]


@pytest.fixture
def talks(project: Project, tmp_path: Path) -> tuple[Proposal, ...]:
    """Bu Sri in two files of Garut, and in one of Ende; P1 in two of Garut."""
    for name, who, years in (("a", "Bu Sri", 3), ("b", "Ibu Sri", 4), ("c", "P1", 5), ("d", "P1", 6)):
        text = "Kabupaten: Garut\n\n" + IN_TALK.format(name=who, years=years)
        written(tmp_path, f"garut/{name}.txt", text)
    written(tmp_path, "ende/e.txt", "Kabupaten: Ende\n\n" + IN_TALK.format(name="Bu Sri", years=7))
    return proposed(project, tmp_path / "garut", tmp_path / "ende")


class DescribeAcross:
    def it_proposes_real_names_of_one_district(self, talks: tuple[Proposal, ...], project: Project) -> None:
        (found,) = across(talks)
        assert (found.name, found.district) == ("Bu Sri", district(project, "Garut").id)
        sources = [each.source.id for each in talks if each.source is not None]
        assert [source for source, _ in found.places] == sources[:2]

    def it_joins_nobody_silently_and_once_when_told(
        self, talks: tuple[Proposal, ...], project: Project
    ) -> None:
        assert len({person.id for each in talks for person in each.participants}) == 10
        one = joined(talks, across(talks)[0])
        assert across(one) == ()
        operation = import_operation(one)
        assert operation is not None
        project.perform(operation)
        assert project.reader.count(Participant) == 9
        shared = [
            each.source for each in project.reader.all(Transcript) if one[0].participants[1].id in each.people
        ]
        assert len(shared) == 2
        assert project.reader.get(Participant, one[0].participants[1].id).name == "Bu Sri"

    def it_keeps_who_is_one_person_in_step(self, talks: tuple[Proposal, ...]) -> None:
        one = joined(talks, across(talks)[0])
        sri = one[1].participants[1]
        changed = one[1].with_role(sri.id, Role.COORDINATOR).with_speaker_name(sri.id, "KK-1")
        after = agreeing((one[0], changed, *one[2:]), changed)
        assert (after[0].participants[1].name, after[0].participants[1].role) == ("KK-1", Role.COORDINATOR)
        assert after[2:] == one[2:]

    def it_asks_nothing_of_files_that_stay_out(self, talks: tuple[Proposal, ...]) -> None:
        assert across((talks[0].leaving_out(left_out=True), *talks[1:])) == ()

    def it_proposes_full_names_where_no_district_is_known(self, project: Project, tmp_path: Path) -> None:
        for number, name in enumerate(("Dewi Lestari", "Dewi Lestari", "Dewi", "Dewi")):
            written(tmp_path, f"tanpa/wawancara {number}.txt", IN_TALK.format(name=name, years=number + 3))
        found = across(proposed(project, tmp_path / "tanpa"))
        assert [(each.name, each.district, len(each.places)) for each in found] == [("Dewi Lestari", None, 2)]
