"""Pictures as files: PNG, SVG, and figures of Word."""

import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from PySide6.QtGui import QImage

from exports.pictures import PRINT, as_figure, draw, save
from exports.word import write_word
from tests.exports.pictures.samples import FRAME, KINDS, SMALL, bars, heat
from workbench.domain.errors import FileRefused
from workbench.domain.pictures import Bars, Frame, Part, Picture, Series
from workbench.domain.reports import Report, Section

SVG = "{http://www.w3.org/2000/svg}"


def svg_of(picture: Picture, folder: Path) -> ET.Element:
    path = folder / "a.svg"
    save(picture, path, SMALL)
    return ET.fromstring(path.read_bytes())


class DescribeSvg:
    @pytest.mark.parametrize("kind", KINDS)
    def it_keeps_its_words_as_words(self, kind: str, tmp_path: Path) -> None:
        root = svg_of(KINDS[kind](), tmp_path)
        shown = [text.text for text in root.iter(f"{SVG}text")]
        assert "Kode menurut kabupaten" in shown
        assert "Tanpa moderator." in shown
        styles = {text.get("style", "") for text in root.iter(f"{SVG}text")}
        assert all("DejaVu Sans', Verdana" in style for style in styles)

    @pytest.mark.parametrize("kind", KINDS)
    def it_is_the_same_each_time_and_says_no_date(self, kind: str, tmp_path: Path) -> None:
        one, other = tmp_path / "one.svg", tmp_path / "other.svg"
        save(KINDS[kind](), one)
        save(KINDS[kind](), other)
        assert one.read_bytes() == other.read_bytes()
        assert b"matplotlib" not in one.read_bytes().lower()
        assert b"date>" not in one.read_bytes()

    def it_speaks_to_who_can_t_see_it(self, tmp_path: Path) -> None:
        root = svg_of(bars(3, 5), tmp_path)
        assert root.get("role") == "img"
        assert root.get("lang") == "id"
        title, description = root[0], root[1]
        assert (title.tag, title.text) == (f"{SVG}title", FRAME.title)
        assert (description.tag, description.text) == (f"{SVG}desc", FRAME.description)
        assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"

    def it_has_a_tip_on_every_part(self, tmp_path: Path) -> None:
        root = svg_of(heat([[3.0, 5.0]]), tmp_path)
        tips = [
            group[0].text for group in root.iter(f"{SVG}g") if len(group) and group[0].tag == f"{SVG}title"
        ]
        assert tips == ["Baris 0: Kolom 0: 3", "Baris 0: Kolom 1: 5"]

    def it_is_well_formed_whatever_the_words(self, tmp_path: Path) -> None:
        odd = 'a<b>&"\x00\x1f\ud800 $x$ سلام 😀'
        picture = Bars(Frame(odd, odd, "en", odd), (odd,), (Series(odd, (Part(1, "k", odd, odd),)),), odd)
        assert svg_of(picture, tmp_path)[0].text == 'a<b>&"\ufffd $x$ سلام 😀'


class DescribePng:
    def it_is_for_print(self, tmp_path: Path) -> None:
        path = tmp_path / "a.PNG"
        size = save(bars(3, 5), path)
        image = QImage(str(path))
        drawn = draw(bars(3, 5), PRINT)
        assert size == path.stat().st_size
        assert (image.width(), image.height()) == (drawn.width, drawn.height)
        assert image.width() == pytest.approx(16 / 2.54 * 300, abs=4)
        assert image.dotsPerMeterX() == pytest.approx(300 / 0.0254, abs=2)
        assert image.text("Description") == FRAME.description

    def it_is_the_same_each_time(self, tmp_path: Path) -> None:
        one, other = tmp_path / "one.png", tmp_path / "other.png"
        save(bars(3, 5), one, SMALL)
        save(bars(3, 5), other, SMALL)
        assert one.read_bytes() == other.read_bytes()


class DescribeFigure:
    def it_stands_in_word_with_its_caption_and_alternative_text(self, tmp_path: Path) -> None:
        figure = as_figure(replace(heat([[3.0, 5.0]]), frame=FRAME), tmp_path)
        report = Report("Laporan", "id", (Section("", (figure,)),))
        write_word(report, tmp_path / "a.docx")
        document = Document(str(tmp_path / "a.docx"))
        told = [each.get("descr") for each in document.element.body.iter(qn("wp:docPr"))]
        assert told == [FRAME.description]
        assert "Gambar 1. Kode menurut kabupaten" in [each.text for each in document.paragraphs]
        with zipfile.ZipFile(tmp_path / "a.docx") as archive:
            assert [name for name in archive.namelist() if name.endswith(".png")] == ["word/media/image1.png"]

    def it_leaves_the_title_to_the_caption(self, tmp_path: Path) -> None:
        figure = as_figure(bars(3), tmp_path, "satu")
        assert figure.path == tmp_path / "satu.png"
        whole = draw(bars(3), PRINT)
        assert QImage(str(figure.path)).height() < whole.height


class DescribeSave:
    def it_refuses_what_it_can_t_write(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused):
            save(bars(3), tmp_path / "a.pdf")
        with pytest.raises(FileRefused):
            save(bars(3), tmp_path / "nowhere" / "a.png", SMALL)
