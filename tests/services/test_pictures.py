"""Pictures as a use case: written in every format, masked, and made of what a project holds."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from math import isnan
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.exports.pictures.samples import KINDS, SMALL, bars, regions
from tests.fakes.records import NOW
from tests.services.personal_study import mark, named_project
from tests.services.talking import talking_project
from tests.services.together_study import together_project
from workbench.domain.errors import FileRefused
from workbench.domain.ids import SourceId
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.domain.pictures import Bars, Frame, Part, Series
from workbench.services import picture_kinds, studies
from workbench.services.personal_decisions import masking, stand_ins_of
from workbench.services.pictures import drawn, is_empty, masked_picture, size_of, write_picture
from workbench.services.region_maps import MapWish, region_map
from workbench.services.regions import CREDIT, land

PARTS = {
    "bars": 4, "grouped": 12, "stacked": 27, "heat": 6, "network": 5, "timeline": 4, "curves": 10,
    "named curves": 10, "one map": 3, "small maps": 4, "tiles": 4,
}  # fmt: skip


class DescribeWritePicture:
    @pytest.mark.parametrize("kind", KINDS)
    def it_counts_parts(self, kind: str) -> None:
        assert size_of(KINDS[kind]()) == PARTS[kind]

    def it_knows_when_there_is_nothing(self) -> None:
        assert is_empty(bars())
        assert not is_empty(bars(0))

    @pytest.mark.parametrize("name", ["a.png", "a.SVG", "a.docx"])
    def it_writes_every_format(self, name: str, tmp_path: Path) -> None:
        written = write_picture(bars(3, 4), tmp_path / name, author="Sari", clock=lambda: NOW)
        assert (written.rows, written.bytes) == (2, (tmp_path / name).stat().st_size)

    def it_writes_its_note_as_words_in_word(self, tmp_path: Path) -> None:
        write_picture(regions((107.0, -6.5)), tmp_path / "a.docx", clock=lambda: NOW)
        document = Document(str(tmp_path / "a.docx"))
        said = [each.text for each in document.paragraphs]
        assert said == ["Kode menurut kabupaten", "", "Gambar 1. Kode menurut kabupaten", "Tanpa moderator."]
        told = [each.get("descr") for each in document.element.body.iter(qn("wp:docPr"))]
        assert told == ["Tujuh kode, tiga kabupaten."]

    def it_needs_no_note(self, tmp_path: Path) -> None:
        picture = replace(bars(3), frame=Frame("Judul", "Kata", "en"))
        write_picture(picture, tmp_path / "a.docx", clock=lambda: NOW)
        assert [each.text for each in Document(str(tmp_path / "a.docx")).paragraphs][-1] == "Figure 1. Judul"

    def it_keeps_a_high_picture_on_one_page_with_its_caption(self, tmp_path: Path) -> None:
        write_picture(bars(*range(80)), tmp_path / "a.docx", clock=lambda: NOW)
        shape = Document(str(tmp_path / "a.docx")).inline_shapes[0]
        assert shape.height.cm < 20
        assert shape.width.cm < 16

    def it_refuses_another_ending(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused):
            write_picture(bars(3), tmp_path / "a.jpg")

    def it_draws_for_the_window(self) -> None:
        assert drawn(bars(3), SMALL).spots[0].key == "0:0"


class DescribeMaskedPicture:
    def it_replaces_what_is_masked_wherever_it_stands(self, tmp_path: Path) -> None:
        project = named_project(tmp_path)
        name = "Budi"
        project.perform(masking(project, mark(project, "satu", name), "P-2").operation)
        picture = Bars(
            Frame(f"Kata {name}", f"{name} bicara", "id", f"Tanpa {name}."),
            (f"{name} (KPM)",),
            (Series(name, (Part(1, name, f"{name}: 1", name),), "#aabbcc"),),
            name,
        )
        masked = masked_picture(picture, project.reader, stand_ins_of(project))
        assert isinstance(masked, Bars)
        assert name not in repr(replace(masked, series=()))
        part = masked.series[0].parts[0]
        assert (part.key, part.value, masked.series[0].colour) == (name, 1, "#aabbcc")
        assert (part.words, part.text, masked.series[0].name) == ("P-2: 1", "P-2", "P-2")
        project.close()


def facets(*dimensions: Dimension) -> tuple[Facet, ...]:
    return tuple(map(Facet, dimensions))


class DescribePicturesOfCodings:
    def it_draws_a_bar_for_each_theme(self, tmp_path: Path) -> None:
        project = together_project(tmp_path)
        wish = MatrixWish(facets(Dimension.THEME), facets(Dimension.SOURCE), moderator=True)
        found = picture_kinds.bars(project, wish, "id", totals=True)
        assert found.labels == ("Beban", "Wilayah")
        # counted by hand in together_study: five of cost and two of digital; five of signal
        assert [part.value for part in found.series[0].parts] == [7, 5]
        assert found.frame.title == "Pengodean: tema"
        assert found.frame.description == "Pengodean: tema. 2 baris. Terbanyak: Beban: 7."
        assert "Ucapan moderator ikut dihitung." in found.frame.note
        project.close()

    def it_puts_the_greatest_first_where_that_is_asked_for(self, tmp_path: Path) -> None:
        project = together_project(tmp_path)
        wish = MatrixWish(facets(Dimension.CODE), facets(Dimension.KIND), moderator=True)
        found = picture_kinds.bars(project, wish, "en", by_value=True)
        assert found.labels == ("Biaya", "Sinyal", "Digital")
        assert len(found.series) == 3
        project.close()

    def it_draws_a_table_as_shades(self, tmp_path: Path) -> None:
        project = together_project(tmp_path)
        wish = MatrixWish(facets(Dimension.CODE), facets(Dimension.DISTRICT), Measure.SOURCES, moderator=True)
        with project.reading() as reader:
            found = picture_kinds.heat_map(project, wish, "id", reader)
        assert found.rows == ("Biaya", "Digital", "Sinyal")
        assert [[part.value for part in row] for row in found.cells] == [[1, 0], [1, 1], [1, 1]]
        assert found.scale == "Sumber"
        project.close()


class DescribePicturesOfTalks:
    def it_shares_the_words_of_a_talk_between_roles(self, tmp_path: Path) -> None:
        project = talking_project(tmp_path / "a.workbench")
        found = picture_kinds.participation_by_source(project.reader, "id")
        garut = found.labels.index("FGD Garut")
        shares = {each.name: each.parts[garut] for each in found.series}
        # 3, 9 and 7 of 19 words
        assert shares["moderator"].value == pytest.approx(100 * 3 / 19)
        assert shares["KPM"].value == pytest.approx(100 * 9 / 19)
        assert shares["pendamping"].words == "FGD Garut, pendamping: 36,8% (7)"
        assert shares["pendamping"].key == "s-garut"
        assert found.stacked
        assert all(isnan(each.parts[found.labels.index("Catatan")].value) for each in found.series)
        project.close()

    def it_shows_who_says_how_much(self, tmp_path: Path) -> None:
        project = talking_project(tmp_path / "a.workbench")
        found = picture_kinds.participation_in_source(project.reader, SourceId("s-garut"), "en")
        assert found.labels == ("Rina (beneficiary (KPM))", "Budi (PKH facilitator)", "Moderator (moderator)")
        assert [each.value for each in found.series[0].parts] == [9, 7, 3]
        assert found.series[0].parts[0].words == "Rina (beneficiary (KPM)): 9 (47.4%)"
        assert found.frame.title == "Words by speaker: FGD Garut"
        project.close()

    def it_shows_who_says_nothing(self, tmp_path: Path) -> None:
        from tests.fakes.changes import Rewrite
        from workbench.domain.participants import Participant
        from workbench.domain.sources import Transcript

        project = talking_project(tmp_path / "a.workbench")
        quiet = Participant("p-quiet", "Yeni")
        talk = project.reader.get(Transcript, "s-garut")
        project.perform(Rewrite((quiet, replace(talk, silent=(quiet.id,)))))
        found = picture_kinds.participation_in_source(project.reader, SourceId("s-garut"), "id")
        assert found.labels[-1] == "Yeni (lainnya)"
        assert (found.series[0].parts[-1].value, found.series[0].parts[-1].key) == (0, "p-quiet")
        project.close()


class DescribeTheMapOfTheStudy:
    def it_lies_over_the_land_that_its_outlines_are_of(self, tmp_path: Path) -> None:
        project = studies.create(tmp_path / "a.workbench", coder="Sari")
        found = region_map(project, MapWish(), "id")
        assert (found.land, found.credit) == (land(), CREDIT)
        assert all(each.rings for each in found.regions)
        project.close()

    def it_lies_over_none_where_others_drew_the_outlines(self, tmp_path: Path) -> None:
        project = talking_project(tmp_path / "a.workbench")
        assert region_map(project, MapWish(), "id").land == ()
        project.close()


def test_svg_of_a_project_is_well_formed(tmp_path: Path) -> None:
    project = talking_project(tmp_path / "a.workbench")
    write_picture(picture_kinds.participation_by_source(project.reader, "id"), tmp_path / "a.svg")
    assert ET.parse(tmp_path / "a.svg").getroot().get("lang") == "id"
    project.close()
