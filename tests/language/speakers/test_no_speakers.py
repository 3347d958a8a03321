"""What looks like labels and names nobody."""

import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import names

TALK = [
    "Moderator: Bagaimana?",
    "P1: Begini saja.",
    "P2: Setuju, Bu.",
    "Moderator: Lalu?",
    "P1: Lanjut.",
    "P2: Ya.",
]


class DescribeTextsWithoutTalk:
    @pytest.mark.parametrize(
        "lines",
        [
            ["Sinyal: lemah sekali", "Honor: kecil", "Beras: sepuluh kilo", "Telur: satu baki"] * 3,
            ["Jarak tempuh: dua jam", "Data ganda: tiga keluarga", "Tindak lanjut: lapor"] * 4,
            ["Pelatihan: dua hari", "Kebutuhan: modul", "Permasalahan: jaringan"] * 4,
            ["Senin, 3 Maret: hujan", "Selasa, 4 Maret: panas", "Rabu, 5 Maret: panas"] * 3,
            ["A. Latar belakang umum", "B. Tujuan kegiatan kami", "C. Sasaran kegiatan ini"] * 2,
            ["From: Kantor Desa", "To: Warga", "Isi surat itu panjang sekali."] * 3,
            ["Peserta mengatakan: belum ada.", "Fasilitator menambahkan: nanti dibahas."] * 3,
            ["08.00 - 09.00 : pembukaan", "09.00 - 10.00 : diskusi"] * 3,
            [f"**RQ{number}:** Bagaimana petani {number} kali bertahan?" for number in range(1, 6)],
            [f"H{number}: Jarak ke pasar menurunkan laba ke-{number}." for number in range(1, 5)],
            [f"{n}. Apakah sumur ke-{n} dipakai?\n   a. Ya\n   b. Tidak" for n in range(1, 9)],
            [f"{n}. Apakah sumur ke-{n} dipakai?\n[ ] Ya  [ ] Tidak" for n in range(1, 9)],
            [f"{n}. Apakah sumur ke-{n} dipakai?\n.........." for n in range(1, 9)],
            [f"{n}. Apakah sumur ke-{n} dipakai?\n   Probing: siapa, sejak kapan?" for n in range(1, 9)],
            [f"{n}. Apakah sumur ke-{n} dipakai?\n   - Probe: Gali soal sumur {n}." for n in range(1, 9)],
            [f"{n}. Apakah sumur ke-{n} dipakai?\nJawab: ............" for n in range(1, 9)],
            [f"{n}. Apakah sumur ke-{n} dipakai?\nA. Sumur\nB. Sungai\nC. Hujan" for n in range(1, 9)],
            [f"From: Desa\nTo: Warga\nSubject: Izin\n\nSumur ke-{n} kami gali." for n in range(1, 9)],
            [f"Agenda {n}: Sumur\nKeputusan: Sumur ke-{n} digali." for n in range(1, 9)],
            [f"Observasi: Sumur ke-{n} keruh.\nRefleksi: Saya terlalu cepat." for n in range(1, 9)],
            ["**Kutipan:** Sumurnya asin sejak lebaran.", "**Memo:** Ia menyebut asin berkali-kali."] * 4,
        ],
    )
    def it_sees_no_turns(self, recognised: Recognise, lines: list[str]) -> None:
        assert recognised("\n".join(lines)).turns == ()


class DescribeWordsWithinTalk:
    @pytest.mark.parametrize(
        "words",
        [
            "Maksud saya: bukan uangnya.",
            "Ibu saya selalu pesan: jangan berutang.",
            "Alamatnya Jalan Melati No. 5: rumah hijau.",
            "Untuk pendamping sendiri: istirahat.",
            "Singkatnya: kami pasrah.",
            "jawab: tidak bisa.",
            "2:1 begitu perbandingannya.",
        ],
    )
    def it_leaves_them_to_the_speaker_before(self, recognised: Recognise, words: str) -> None:
        found = recognised("\n".join([*TALK, words, *TALK, words]))

        assert names(found) == ["Moderator", "P1", "P2"]

    @pytest.mark.parametrize("guide", ["Pertanyaan {n}: apa hambatannya?", "Bagian {n}. Pengalaman"])
    def it_leaves_out_the_questions_of_a_guide(self, recognised: Recognise, guide: str) -> None:
        found = recognised("\n".join([guide.format(n=1), *TALK, guide.format(n=2), *TALK]))

        assert names(found) == ["Moderator", "P1", "P2"]
        assert found.text[found.turns[5].text_start : found.turns[5].end] == "Ya."

    @pytest.mark.parametrize("group", ["Ibu-ibu", "Beberapa peserta", "Semua", "Peserta lain", "Peserta"])
    def it_hears_groups(self, recognised: Recognise, group: str) -> None:
        assert group in names(recognised("\n".join([*TALK, f"{group}: Betul.", *TALK])))


class DescribeNamesThatAreWords:
    @pytest.mark.parametrize("pattern", ["{who}: {words}", "{who}\n{words}"])
    def it_hears_somebody_whose_name_is_a_word(self, recognised: Recognise, pattern: str) -> None:
        turns = [("Dan", "So how did it go?"), ("Participant", "It went well, thanks.")] * 6
        found = recognised("\n".join(pattern.format(who=who, words=words) for who, words in turns))

        assert names(found) == ["Dan", "Participant"]
        assert len(found.turns) == len(turns)


class DescribeLegendsWithoutHeader:
    @pytest.mark.parametrize(
        "legend",
        [
            ["Keterangan:", "- Mod - Rahmi Suryani, moderator", "- P1 - Sutinah", "- P2 - Yosef, pendamping"],
            ["Mod = peneliti 1", "P1 = Ciater, perempuan", "P2 = Subang kota, pendamping"],
            ["Partisipan:", "1. P1 (KPM, 41 tahun)", "2. P2 (pendamping)", "3. Mod (pewawancara)"],
        ],
    )
    def it_keeps_them_out_of_the_talk(self, recognised: Recognise, legend: list[str]) -> None:
        talk = [line.replace("Moderator", "Mod") for line in TALK]
        found = recognised("\n".join([*legend, "", *talk]))

        assert len(found.turns) == len(talk)
        assert {speaker.name: speaker.role.value for speaker in found.speakers}["P2"] == "pendamping"

    def it_does_not_take_a_greeting_for_one(self, recognised: Recognise) -> None:
        found = recognised(
            "Jonas: Selamat datang semuanya di sini.\n\nSita: Halo Jonas\n\nJonas: Halo Sita\n\nSita: Apa kabar?"
        )

        assert len(found.turns) == 4


class DescribeSignsThatAreNoSpeakers:
    def it_takes_a_list_of_those_present_for_no_talk(self, recognised: Recognise) -> None:
        present = "* Rahma Dewi (Radio Kita)\n* Bonar Siregar (Radio Kita)\n* Lusi Amalia (Radio Kita)\n"

        assert recognised(f"**Hadir** :\n{present}\n{present}\n**Jalannya acara**\n", "rapat.md").turns == ()

    def it_takes_tables_of_people_for_no_talk(self, recognised: Recognise) -> None:
        head = "| No | Nama | Jabatan | Alamat |\n|---|---|---|---|\n"
        rows = "".join(
            f"| {place} | {name} | Ketua kelompok tani | Dusun Krajan RT 03 RW 01 |\n"
            for place, name in enumerate(["Sarno", "Wagimin", "Tukiyem", "Parjo", "Sarno"], 1)
        )

        assert recognised(head + rows, "daftar.md").turns == ()

    def it_takes_a_schedule_for_no_talk(self, recognised: Recognise) -> None:
        schedule = "08.00 Registrasi peserta\n08.30 Pembukaan oleh lurah\n09.00 Diskusi\n10.00 Rehat\n11.00 Diskusi\n"

        assert recognised(schedule * 2).turns == ()

    def it_takes_points_with_letters_for_no_talk(self, recognised: Recognise) -> None:
        points = "a) Modal: lima juta\nb) Bibit: dua karung\nc) Upah: seratus ribu\n"

        assert recognised(points * 3).turns == ()

    def it_takes_words_said_twice_for_no_names(self, recognised: Recognise) -> None:
        assert recognised("Ibu- ibu menjemur padi.\nBapak- bapak ke laut.\n" * 4).turns == ()

    def it_takes_codes_that_stand_once_each_for_rows_of_a_sheet(self, recognised: Recognise) -> None:
        sheet = "\n".join(f"P{place}\t34\tguru honorer sekolah dasar\tDusun Krajan" for place in range(1, 9))

        assert recognised(sheet).turns == ()


def test_minutes_that_report_what_was_said_are_no_talk(recognised: Recognise) -> None:
    found = recognised(
        "NOTULENSI RAPAT DESA\nPak Lurah: menyampaikan dana desa sudah cair.\nBu Endang: menanyakan jadwal posyandu.\n"
        "Pak Lurah: menjelaskan jadwalnya belum ada.\nBu Endang: mengusulkan hari Senin.\nRapat ditutup.\n"
    )
    assert found.turns == ()
