from pathlib import Path

import pytest

from tests.language.readers.workbook_files import table, write_workbook
from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import TEXT_LIMIT, DoubtKind, Material, read
from workbench.language.readers.clock import moment_of, seconds_of, times_of
from workbench.language.readers.sheet_columns import (
    SurveySign,
    looks_like_survey,
    survey_sign,
    transcript_columns,
)
from workbench.language.readers.sheets import read_sheet

TALK = (
    "speaker,words,tags,timestamp\n"
    ",(suara kipas angin),,\n"
    "RA,Silakan dimulai.,,0:00:00\n"
    "DB:,Terima kasih; saya mulai.,biaya;  jarak ;biaya,[0:45]\n"
    ",Jaraknya jauh.,jarak,\n"
    'RA,"Baik.\nLalu?",,1:02:03\n'
)


def read_text(folder: Path, content: str, name: str = "a.csv") -> Material:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return read(path)


def spoken(material: Material) -> list[tuple[str, str, float | None]]:
    return [(each.speaker, each.whole[each.speech :], each.time) for each in material.passages]


def doubts(material: Material) -> list[tuple[DoubtKind, dict[str, str]]]:
    return [(doubt.kind, doubt.facts) for doubt in material.warnings]


class DescribeSheetsOfTalk:
    def it_reads_who_says_what_and_when(self, tmp_path: Path) -> None:
        material = read_text(tmp_path, TALK)

        assert spoken(material) == [
            ("", "(suara kipas angin)", None),
            ("RA", "Silakan dimulai.", 0.0),
            ("DB", "Terima kasih; saya mulai.", 45.0),
            ("", "Jaraknya jauh.", None),
            ("RA", "Baik.\nLalu?", 3723.0),
        ]
        assert material.text.startswith("(suara kipas angin)\nRA: Silakan dimulai.\nDB: Terima")
        assert (material.format, material.encoding, material.warnings) == ("csv", "utf-8", ())

    def it_makes_remarks_of_tags(self, tmp_path: Path) -> None:
        material = read_text(tmp_path, TALK)

        assert [(each.text, material.text[each.start : each.end]) for each in material.comments] == [
            ("biaya", "Terima kasih; saya mulai."),
            ("jarak", "Terima kasih; saya mulai."),
            ("jarak", "Jaraknya jauh."),
        ]

    @pytest.mark.parametrize(
        "header",
        [
            "Pembicara;Ucapan",
            "nama;isi",
            "Nama Peserta;Isi Pembicaraan",
            "Narasumber;Transkrip",
            "SPEAKER:;TEXT",
        ],
    )
    def it_knows_columns_by_their_titles_in_both_languages(self, tmp_path: Path, header: str) -> None:
        material = read_text(tmp_path, f"{header}\nBu Sri;Ya, betul.\nPak Umar;Belum.\nBu Sri;Kenapa?\n")

        assert [each.speaker for each in material.passages] == ["Bu Sri", "Pak Umar", "Bu Sri"]

    def it_reads_a_table_without_titles(self, tmp_path: Path) -> None:
        rows = "P: ,Apa kabar semua hari ini?\nN,Baik dan sehat.\nP,Bagaimana bantuannya?\nN,Lancar sampai desa.\n"

        assert [each.speaker for each in read_text(tmp_path, rows).passages] == ["P", "N", "P", "N"]

    def it_finds_the_columns_of_a_table_with_odd_titles(self, tmp_path: Path) -> None:
        material = read_text(
            tmp_path,
            "no,pukul,peserta,teks lengkap\n1,00.10,Ani,Kami menunggu dari pagi\n"
            "2,00.35,Budi,Saya datang siang hari\n3,01.05,Ani,Lalu uangnya bagaimana\n",
        )

        assert spoken(material)[2] == ("Ani", "Lalu uangnya bagaimana", 65.0)

    def it_reads_workbooks_and_names_columns_that_it_left_out(self, tmp_path: Path) -> None:
        rows = table(
            ("no", "speaker", "words", "catatan"),
            (1, "RA", "Halo.", "pelan"),
            (2, "DB", "Ya.", None),
            (3, "RA", None, "x"),
        )
        material = read(write_workbook(tmp_path / "a.xlsx", rows))

        assert spoken(material) == [("RA", "Halo.", None), ("DB", "Ya.", None)]
        assert doubts(material) == [(DoubtKind.COLUMNS_LEFT_OUT, {"names": "catatan"})]

    def it_takes_rows_cut_short_and_names_those_with_too_much(self, tmp_path: Path) -> None:
        material = read_text(tmp_path, "speaker,words,time\nRA,Halo.\nDB,Ya, ada,0:05,x\nRA,Baik.,0:09\n")

        assert spoken(material) == [("RA", "Halo.", None), ("RA", "Baik.", 9.0)]
        assert doubts(material) == [(DoubtKind.BAD_ROWS, {"count": "1", "rows": "3"})]

    def it_reads_words_with_times_and_without_speakers(self, tmp_path: Path) -> None:
        material = read_text(tmp_path, "start,end,text\n0.0,4.25,Selamat pagi.\n4.25,9.5,Apa kabar?\n")

        assert spoken(material) == [("", "Selamat pagi.", 0.0), ("", "Apa kabar?", 4.25)]

    def it_reads_milliseconds_of_whisper(self, tmp_path: Path) -> None:
        material = read_text(
            tmp_path, "start\tend\ttext\n0\t4250\tSelamat pagi.\n4250\t9500\tApa kabar?\n", "a.tsv"
        )

        assert spoken(material) == [("", "Selamat pagi.", 0.0), ("", "Apa kabar?", 4.25)]


class DescribeSurveys:
    @pytest.mark.parametrize(
        ("content", "sign"),
        [
            (
                "Cap waktu,Nama,Jawaban\n2024/05/06 8:01:11 AM GMT+7,Siti,Ya\n2024/05/06 9:00:00,Umi,Tidak\n",
                SurveySign.STAMPS,
            ),
            (
                "Timestamp,Nama,Text\n06/05/2024 08:01:11,Siti,Ya\n16/05/2024 09:00:00,Siti,Tidak\n",
                SurveySign.STAMPS,
            ),
            (
                "nama,Apa yang berubah sejak menerima bantuan?,Bagaimana pendamping membantu Anda\nA,x,y\nB,z,y\n",
                SurveySign.QUESTIONS,
            ),
            (
                "id,usia,kabupaten,pendapat\n1,30,Sampang,bagus sekali\n2,31,Sampang,kurang cepat\n",
                SurveySign.NO_SPEAKERS,
            ),
            (
                "id,peran,usia,jawaban\n1,KPM,30,bagus\n2,KPM,31,kurang\n3,Dinas,40,cukup\n",
                SurveySign.NO_SPEAKERS,
            ),
            (
                "kelompok,pendapat\nA,bagus sekali bantuannya\nB,kurang cepat datangnya\nA,cukup\n",
                SurveySign.NO_SPEAKERS,
            ),
            ("nama,jawaban\nSiti,Ya\nUmi,Tidak\nAni,Belum\nRini,Sudah\n", SurveySign.NO_SPEAKERS),
        ],
    )
    def it_tells_them_from_talk(self, tmp_path: Path, content: str, sign: SurveySign) -> None:
        material = read_text(tmp_path, content)
        sheet = read_sheet(material.path)

        assert (survey_sign(sheet), looks_like_survey(sheet)) == (sign, True)
        assert doubts(material)[-1] == (
            DoubtKind.SURVEY_SHEET,
            {
                "sign": sign.value,
                "rows": str(len(sheet.rows)),
                "shown": str(len(sheet.rows)),
                "columns": str(len(sheet.header)),
            },
        )
        assert [each.cells for each in material.passages] == [sheet.header, *sheet.rows]

    def it_takes_talk_for_talk(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text(TALK)

        assert not looks_like_survey(read_sheet(path))

    def it_names_bad_rows_and_shows_a_sample_of_what_no_source_can_hold(self, tmp_path: Path) -> None:
        answer = "kata " * (TEXT_LIMIT // 300)
        rows = "".join(f"{number},{answer}\n" for number in range(62))
        material = read_text(tmp_path, "id,pendapat\n" + "y\n" * 14 + rows)

        assert len(material.passages) == 20
        assert doubts(material) == [
            (DoubtKind.BAD_ROWS, {"count": "14", "rows": "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, …"}),
            (DoubtKind.SURVEY_SHEET, {"sign": "no_speakers", "rows": "62", "shown": "19", "columns": "2"}),
        ]


class DescribeOldSheets:
    def it_says_what_to_do_with_them(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            read_text(tmp_path, "x", "a.xls")
        assert refused.value.reason is FileReason.OLD_EXCEL


class DescribeTimes:
    @pytest.mark.parametrize(
        ("text", "seconds"),
        [
            ("0:00:45", 45.0),
            ("[01:23]", 83.0),
            ("00:01:02,500", 62.5),
            ("#00:00:12-3#", 12.0),
            ("83.5", 83.5),
            ("12,25 s", 12.25),
            ("125:10", 7510.0),
            ("pagi", None),
            ("", None),
            ("1:2:3:4", None),
        ],
    )
    def it_counts_seconds(self, text: str, seconds: float | None) -> None:
        assert seconds_of(text) == seconds

    def it_knows_dotted_times_by_their_column(self) -> None:
        assert times_of(["00.10", "12.30", "1.02.03", ""]) == [10.0, 750.0, 3723.0, None]
        assert times_of(["0.5", "12.30"]) == [0.5, 12.3]

    def it_counts_moments_from_the_first(self) -> None:
        assert times_of(["2024-05-06 08:00:00", "", "2024-05-06 08:01:30"]) == [0.0, None, 90.0]
        assert moment_of("5/16/2024 8.30") == moment_of("16/05/2024 08:30:00")
        assert moment_of("41/16/2024 8.30") is None


def test_a_table_of_facts_is_no_talk(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    rows = [
        f"{n},Bu {n},3{n},Desa {n},petani,{('sumur', 'PDAM')[n % 2]},air keruh saat kemarau panjang"
        for n in range(9)
    ]
    path.write_text("\n".join(["id,nama,umur,desa,pekerjaan,sumber_air,keluhan", *rows]), encoding="utf-8")
    assert transcript_columns(read_sheet(path)) is None
