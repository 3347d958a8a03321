from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import FileRefused
from workbench.domain.texts import canonical
from workbench.language.readers import DoubtKind, Material, read
from workbench.language.readers.chat_stamps import moments_of, stamp_of

ANDROID = """12/05/24 08.01 - Pesan dan panggilan terenkripsi secara end-to-end. Ketuk untuk info selengkapnya.
12/05/24 08.01 - Bu Sri membuat grup "Pendamping: Sampang"
12/05/24 08.01 - Anda ditambahkan
12/05/24 08.02 - Bu Sri: Selamat pagi
semua, jam 09.00 kita mulai: ya

12/05/24 08.05 - +62 812-3456-7890: <Media tidak disertakan>
12/05/24 08.06 - +62 812-3456-7890 bergabung menggunakan tautan undangan grup ini
13/05/24 09.00 - Umar: Siap <Pesan ini diedit>
"""
IPHONE = """[12/05/24 08.01.02] Pendamping Sampang: \u200ePesan dan panggilan terenkripsi secara end-to-end.
[12/05/24 08.01.02] Bu Sri: \u200eBu Sri menambahkan Anda
\u200e[12/05/24 08.02.10] Bu Sri: \u200e<terlampir: 0001-PHOTO.jpg>
[12/05/24 08.03.00] Umar: Baik.
"""


def chat(folder: Path, content: str) -> Material:
    path = folder / "a.txt"
    path.write_text(content, encoding="utf-8")
    return read(path)


def spoken(material: Material) -> list[tuple[str, str, float | None]]:
    return [(each.speaker, each.whole[each.speech :], each.time) for each in material.passages]


def doubts(material: Material) -> dict[DoubtKind, str]:
    return {doubt.kind: doubt.facts["count"] for doubt in material.warnings}


class DescribeChats:
    def it_reads_an_export_of_android(self, tmp_path: Path) -> None:
        material = chat(tmp_path, ANDROID)

        assert spoken(material) == [
            ("Bu Sri", "Selamat pagi\nsemua, jam 09.00 kita mulai: ya\n", 60.0),
            ("+62 812-3456-7890", "<Media tidak disertakan>", 240.0),
            ("Umar", "Siap <Pesan ini diedit>", 89940.0),
        ]
        assert material.text.startswith("12/05/24 08.02 - Bu Sri: Selamat pagi\nsemua")
        assert doubts(material) == {DoubtKind.CHAT_EVENTS: "4", DoubtKind.CHAT_MEDIA: "1"}
        assert material.facts == (
            ("first_date", "2024-05-12"),
            ("last_date", "2024-05-13"),
            ("group", "Pendamping: Sampang"),
        )

    def it_reads_an_export_of_an_iphone(self, tmp_path: Path) -> None:
        material = chat(tmp_path, IPHONE)

        assert spoken(material) == [("Bu Sri", "<terlampir: 0001-PHOTO.jpg>", 68.0), ("Umar", "Baik.", 118.0)]
        assert material.text.startswith("\u200e[12/05/24 08.02.10] Bu Sri: \u200e<terlampir")
        assert (material.format, doubts(material)[DoubtKind.CHAT_EVENTS]) == ("whatsapp", "2")

    def it_takes_deleted_messages_for_messages(self, tmp_path: Path) -> None:
        content = "1/5/24, 8:01 AM - Ana: This message was deleted\n1/5/24, 8:02 AM - Budi: Oh.\n"

        assert [each.speaker for each in chat(tmp_path, content).passages] == ["Ana", "Budi"]

    def it_takes_no_date_within_a_message_for_a_stamp(self, tmp_path: Path) -> None:
        content = "12/05/24 08.02 - Ana: jadwal\n13/05/24 09.00 hari: Senin\n12/05/24 08.03 - Budi: ya\n"

        assert spoken(chat(tmp_path, content))[0] == ("Ana", "jadwal\n13/05/24 09.00 hari: Senin", 0.0)

    @pytest.mark.parametrize(
        "content",
        [
            "Catatan 12/05/24 08.02\nBu Sri: ya\nUmar: tidak\n",
            "12/05/24 08.02 - rapat dimulai\nBu Sri: ya\n12/05/24 09.02 - rapat selesai\n",
            "[00:01:02] Bu Sri: ya\n[00:02:02] Umar: ya\n",
            "Tanggal wawancara\n12/05/24 08.02 - Bu Sri: ya\n" + "Bu Sri: ya\n" * 8,
        ],
    )
    def it_takes_no_other_text_for_a_chat(self, tmp_path: Path, content: str) -> None:
        material = chat(tmp_path, content)

        assert (material.format, material.text) == ("txt", content)


class DescribeStamps:
    @pytest.mark.parametrize(
        ("line", "moment", "rest"),
        [
            ("13/6/18, 1:55 p.m. - a: m", "2018-06-13 13:55:00", "a: m"),
            ("13-06-2018, 01.55 PM - a: m", "2018-06-13 13:55:00", "a: m"),
            ("13.06.18 21.25.15: a: m", "2018-06-13 21:25:15", "a: m"),
            ("[06.13.18 21:25:15] a: m", "2018-06-13 21:25:15", "a: m"),
            ("13.6.2018 klo 21.25.15 - a: m", "2018-06-13 21:25:15", "a: m"),
            ("13. 6. 2018. 21:25:15 a: m", "2018-06-13 21:25:15", "a: m"),
            ("\u200e[13/6/18 12:55:00 a. m.] a: m", "2018-06-13 00:55:00", "a: m"),
            ("[2018/06/13, 21:25:15] a: m", "2018-06-13 21:25:15", "a: m"),
            ("[06/2018/13, 21:25:15] a: m", "2018-06-13 21:25:15", "a: m"),
            ("3/6/2018 1:55 p.\u00a0m. - a: m", "2018-06-03 13:55:00", "a: m"),
            ("3/6/18, 1:55\u202fPM - a: m", "2018-06-03 13:55:00", "a: m"),
            ("3/6/18 pukul 1.55 siang - a: m", "2018-06-03 13:55:00", "a: m"),
            ("3/6/18 11.55 siang - a: m", "2018-06-03 11:55:00", "a: m"),
            ("3/6/18, pagi 7.55 - a: m", "2018-06-03 07:55:00", "a: m"),
            ("3/6/18 12.05 pagi \u2013 a: m", "2018-06-03 00:05:00", "a: m"),
        ],
    )
    def it_reads_what_telephones_write(self, line: str, moment: str, rest: str) -> None:
        stamp = stamp_of(line)

        assert stamp
        found = moments_of([stamp])[0]
        assert found
        assert (found.isoformat(" ")[:19], line[stamp.end :]) == (moment, rest)

    @pytest.mark.parametrize(
        "line", ["", "12/05 08.02 - a: m", "12/05/24 28.02 - a: m", "12/05/24 - a: m", "1:150 - a"]
    )
    def it_knows_what_is_none(self, line: str) -> None:
        assert stamp_of(line) is None

    def it_lets_the_whole_file_tell_day_from_month(self) -> None:
        american = [stamp_of(f"{date}/18, 10:00 - a: m") for date in ("5/6", "5/13")]
        going_on = [stamp_of(f"{date}/18, 10:00 - a: m") for date in ("5/6", "5/7", "6/1")]
        unclear = [stamp_of(f"{date}/18, 10:00 - a: m") for date in ("5/6", "5/7")]
        impossible = [stamp_of(f"{date}/18, 10:00 - a: m") for date in ("5/13", "13/5")]

        def days(stamps: list) -> list[str]:
            return [f"{each:%d.%m.}" if each else "" for each in moments_of(stamps)]

        assert days(american) == ["06.05.", "13.05."]
        assert days(going_on) == ["06.05.", "07.05.", "01.06."]
        assert days(unclear) == ["05.06.", "05.07."]
        assert days(impossible) == ["13.05.", ""]


class DescribeLaws:
    @given(content=st.text(st.sampled_from("[]12/.:, -\n\u200eapmANna"), max_size=150))
    def it_reads_or_refuses_anything(self, tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
        with suppress(FileRefused):
            text = chat(tmp_path_factory.mktemp("any"), content).text
            assert canonical(text) == text
