"""A coordinator gets a folder from ten assistants: formats and layouts as they come, brought in in one go."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx

from tests.services.bringing_in import NAMES, TWO, district, group, names, proposed, written
from workbench.domain.codings import Coding
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.services.across import across, joined
from workbench.services.importing import Proposal, import_operation, split_up
from workbench.services.projects import Project
from workbench.services.similar import like, similar
from workbench.services.studies import create

SUBTITLES = """1
00:00:01,000 --> 00:00:04,000
Moderator: Apa kabar kelompok di sini?

2
00:00:04,500 --> 00:00:09,000
Bu Rini: Baik, walau kapal jarang datang.

3
00:00:09,500 --> 00:00:12,000
Moderator: Lalu laporannya?

4
00:00:12,500 --> 00:00:15,000
Bu Rini: Menunggu sinyal.
"""
CHAT = """12/08/25 09.14 - Bu Tini: Selamat pagi, laporan sudah saya kirim.
12/08/25 09.15 - Pak Eko: Baik Bu, terima kasih.
12/08/25 09.20 - Bu Tini: Sinyal baru ada pagi ini.
12/08/25 09.21 - Pak Eko: Sama, di sini juga.
"""
OWN_LINE = """Pewawancara
Sejak kapan Ibu menerima bantuan?

KPM 4
Sejak anak pertama masuk sekolah.

Pewawancara
Dipakai untuk apa?

KPM 4
Untuk seragam dan buku.
"""


def table_file() -> bytes:
    """Return a Word file with a table of who says what, and codes in its margin."""
    document = docx.Document()
    document.add_paragraph("Kabupaten: Mimika")
    table = document.add_table(rows=0, cols=2)
    for who, words in (
        ("Penanya", "Bagaimana jalannya?"),
        ("PD-02", "Jalan putus kalau hujan."),
        ("Penanya", "Lalu bagaimana?"),
        ("PD-02", "Kami menyeberang dengan perahu."),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = who, words
        if who == "PD-02":
            document.add_comment(cells[1].paragraphs[0].runs, text="Kode: jarak", author="Bagas")
    last = document.add_paragraph("Catatan: hujan sejak pagi.")
    document.add_comment(last.runs, text="Kode: cuaca", author="Bagas")
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def incoming(folder: Path) -> Path:
    """Lay down what the assistants sent."""
    written(folder, "garut/FGD.txt", NAMES)
    written(folder, "ende/FGD.txt", "Kabupaten: Ende\n\n" + group(7))
    written(
        folder, "garut/wawancara.txt", "Kabupaten: Garut\n\nPewawancara: Lama?\nBu Wati: Enam tahun.\n" * 2
    )
    written(folder, "dua wawancara.txt", TWO)
    written(folder, "wawancara kpm.txt", OWN_LINE)
    written(folder, "rekaman.srt", SUBTITLES)
    written(folder, "obrolan.txt", CHAT)
    for number in range(1, 4):
        written(folder, f"mimika/FGD {number}.txt", group(number))
    (folder / "mimika" / "tabel.docx").write_bytes(table_file())
    (folder / "lama.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    return folder


class DescribeAFolderOfEverything:
    def it_comes_in_in_one_step_as_it_was_put_right(self, tmp_path: Path) -> None:
        project = create(tmp_path / "studi.workbench", coder="Sari")
        try:
            self._bring_in(project, incoming(tmp_path / "bahan"))
        finally:
            project.close()

    def _bring_in(self, project: Project, folder: Path) -> None:
        found = {_called(each): each for each in proposed(project, folder)}
        assert found["lama.doc"].status == "refused"
        assert {"FGD (garut)", "FGD (ende)"} < set(found)
        assert {name: each.layout for name, each in found.items() if each.layout} == {
            "FGD (garut)": "colon",
            "FGD (ende)": "colon",
            "wawancara": "colon",
            "dua wawancara": "colon",
            "wawancara kpm": "own_line",
            "rekaman": "given",
            "obrolan": "given",
            "FGD 1": "colon",
            "FGD 2": "colon",
            "FGD 3": "colon",
            "tabel": "table",
        }

        talk = found["FGD (garut)"]
        found["FGD (garut)"] = talk.merged_as(talk.merges[0])
        mimika = district(project, "Mimika").id
        first = found["FGD 1"].placed(mimika).in_kind(SourceKind.FGD)
        speaker = first.participants[1]
        found["FGD 1"] = first = first.with_role(speaker.id, Role.BENEFICIARY)
        for other in similar(first, found.values()):
            found[_called(other)] = like(first, other)
        assert found["FGD 3"].participants[1].role is Role.BENEFICIARY
        assert found["FGD (ende)"].participants[1].role is Role.BENEFICIARY
        parts = split_up(found.pop("dua wawancara"), (), [*found])
        assert [_called(each) for each in parts] == ["dua wawancara – 1", "dua wawancara – 2"]
        everything = (*found.values(), *parts)
        (wati,) = across(everything)
        everything = joined(everything, wati)

        operation = import_operation(everything, project)
        assert operation is not None
        done = project.perform(operation)
        sources = {each.name: each for each in project.reader.all(Source)}
        assert len(sources) == 12
        assert (sources["FGD 1"].district, sources["FGD (ende)"].kind) == (mimika, SourceKind.FGD)
        in_two = [
            source.name
            for source in sources.values()
            if wati.places[0][1] in project.reader.get(Transcript, source.id).people
        ]
        assert sorted(in_two) == ["FGD (garut)", "wawancara"]
        times = [turn.time for turn in project.reader.get(Transcript, sources["rekaman"].id).turns]
        assert times[0] == 1.0
        coded = {
            (project.codebook().path(each.code), each.segment.quote) for each in project.reader.all(Coding)
        }
        assert coded == {
            ("Kode impor / jarak", "Jalan putus kalau hujan."),
            ("Kode impor / jarak", "Kami menyeberang dengan perahu."),
            ("Kode impor / cuaca", "Catatan: hujan sejak pagi."),
        }

        project.undo(done)
        assert project.reader.count(Source) == project.reader.count(Participant) == 0

    def it_is_read_as_told_even_after_names_were_given(self, tmp_path: Path) -> None:
        project = create(tmp_path / "studi.workbench", coder="Sari")
        try:
            (kpm,) = proposed(project, written(tmp_path, "wawancara kpm.txt", OWN_LINE))
            named = kpm.with_speaker_name(kpm.participants[1].id, "KPM-GRT-04")
            again = named.read_as("no_turns").read_as("own_line")
            assert names(again) == ["Pewawancara", "KPM-GRT-04"]
            assert replace(again, reading=None).layout is None
        finally:
            project.close()


def _called(proposal: Proposal) -> str:
    return proposal.source.name if proposal.source else proposal.path.name
