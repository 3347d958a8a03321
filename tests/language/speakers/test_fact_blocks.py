import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import names

TALK = [
    "Pewawancara: Sejak kapan Mbok membuka warung di terminal?",
    "Mbok Jirah: Sejak terminalnya masih tanah, belum diaspal.",
    "Pewawancara: Siapa yang membantu memasak setiap subuh?",
    "Mbok Jirah: Anak bungsu saya, sebelum dia berangkat sekolah.",
    "Pewawancara: Kalau hujan, pembelinya masih banyak?",
    "Mbok Jirah: Malah ramai, sopir-sopir menunggu di dalam.",
]
BLOCKS = {
    "roles": "Pewawancara: Ratna\nInforman: Mbok Jirah",
    "roles in brackets": "Keterangan:\nPewawancara: Ratna (mahasiswa)\nMbok Jirah: penjual nasi, 61 th",
    "equals": "Pewawancara = Ratna\nMbok Jirah = penjual nasi",
    "hosts": "Host: Ratna\nTamu: Mbok Jirah",
    "team": "Tim: Ratna, Yusuf\nAlat: perekam saku\nBahasa: Jawa\nSuasana: bising",
    "focus": "Kode: T4/MJ\nFokus: modal warung\nTujuan: menggali cerita\nInforman ke: 4",
    "link": "Sumber: https://contoh.invalid/v?t=2:10\nDiakses: 9 Juni 2021",
    "tabs": "No. Wawancara\t: 4\nSubjek\t\t: J\nLokasi\t\t: terminal",
    "checked": "Hasil Wawancara: Mbok Jirah\nDitranskrip oleh: Yusuf\nDicek: Dr. Hesti",
    "present": "Peserta:\n1. Mbok Jirah (61)\n2. Mbok Karsi (58)\nModerator: Ratna",
    "summary": "Ringkasan: Mbok Jirah bercerita soal warung dan hujan.\nKata kunci: warung, modal",
    "questions": "Topik: Warung\nSub topik: modal harian\nPertanyaan riset: bagaimana warung bertahan?",
}


class DescribeBlocksOfFacts:
    @pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
    @pytest.mark.parametrize("place", ["head", "amid", "tail"])
    def it_keeps_them_out_of_the_talk(self, recognised: Recognise, block: str, place: str) -> None:
        cut = {"head": 0, "amid": 4, "tail": len(TALK)}[place]
        parts = ("\n".join(TALK[:cut]), block, "\n".join(TALK[cut:]))
        found = recognised("\n\n".join(filter(None, parts)))

        assert names(found) == ["Pewawancara", "Mbok Jirah"]
        spoken = [found.text[turn.start : turn.end] for turn in found.turns]
        assert spoken == TALK

    @pytest.mark.parametrize(
        "line",
        [
            "Mbok Jirah: penjual nasi, 61 tahun",
            "Wawancara Khusus: Warung Terminal\nNarasumber: Mbok Jirah",
            "Cerita dari Terminal Lama: Siapa yang Bertahan?\nHost: Ratna\nTamu: Hj. Jirah, S.Sos.",
            "Int: Ratna | Resp: Jirah",
        ],
    )
    def it_takes_what_stands_over_the_talk_for_its_header(self, recognised: Recognise, line: str) -> None:
        found = recognised("\n".join((line, "", *TALK)))

        assert [found.text[turn.start : turn.end] for turn in found.turns] == TALK

    @pytest.mark.parametrize(
        "block",
        [
            "Pewawancara (P): Ratna\nInforman (I): Jirah",
            "Ket:\nPewawancara : Ratna\nMbok Jirah : informan",
            "Legenda:\nP: pewawancara\nMbok Jirah: informan kunci",
            "Key informant: Jirah\nInterviewer: Ratna\nVenue: stall\nWeather: rain",
        ],
    )
    def it_needs_no_gap_between_the_header_and_the_talk(self, recognised: Recognise, block: str) -> None:
        found = recognised("\n".join(("WAWANCARA", block, *TALK)))

        assert [found.text[turn.start : turn.end] for turn in found.turns] == TALK

    @pytest.mark.parametrize(
        "line", ["Share: Surel Pesan", "Jirah: janda, 61 th", "Wawancara dengan Mbok Jirah: Warung dan Hujan"]
    )
    def it_takes_a_line_about_the_talk_at_its_end_for_no_turn(self, recognised: Recognise, line: str) -> None:
        found = recognised("\n".join((*TALK, "", line)))

        assert [found.text[turn.start : turn.end] for turn in found.turns] == TALK

    def it_leaves_the_headers_of_mail_alone(self, recognised: Recognise) -> None:
        header = "Dari: Ratna\nKepada: Bu Lurah\nTanggal: 9 Juni\nSubjek: Izin"
        mail = f"{header}\n\nDengan hormat, saya mohon izin.\n\n> Subjek: Izin"

        assert recognised(mail).turns == ()


class DescribeTurnsThatLookLikeFacts:
    def it_hears_answers_of_a_word_or_two_without_stops(self, recognised: Recognise) -> None:
        asked = ("umurnya berapa bu", "kerjanya apa", "anaknya berapa", "rumahnya di mana", "sudah lama bu")
        answers = ("61 tahun", "Penjual nasi", "tiga, L semua", "Gang Melati", "40 tahun")
        pairs = zip(asked, answers, strict=True)
        found = recognised("\n\n".join(f"Penanya: {asks}\nMbok Jirah: {says}" for asks, says in pairs))

        assert len(found.turns) == 2 * len(asked)

    def it_hears_a_greeting_before_the_first_sentence_and_thanks_behind_the_last(
        self, recognised: Recognise
    ) -> None:
        found = recognised("\n\n".join(("Mbok Jirah: Pagi", *TALK, "Mbok Jirah: Sama-sama")))

        assert len(found.turns) == len(TALK) + 2
