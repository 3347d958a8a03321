import html
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.texts import canonical
from workbench.language.readers import DoubtKind, Material, read

TEAMS = """WEBVTT

6f0c/12-0
00:00:01.000 --> 00:00:03.000
<v Sri Wahyuni>Selamat pagi,</v>

6f0c/12-1
00:00:03.000 --> 00:00:05.500
<v Sri Wahyuni>Bapak &amp; Ibu.</v>

6f0c/15-0
00:00:06.000 --> 00:00:07.000
<v Umar>Pagi.</v>
"""
ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:03.000
Bu Sri: Jadi begini: kita mulai

2
00:00:03.000 --> 00:00:05.000
dari pukul 08:30.

3
00:00:06.000 --> 00:00:07.000
Umar Faruq: Siap.
"""


def read_text(folder: Path, content: str | bytes, name: str = "a.vtt") -> Material:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(path)


def spoken(material: Material) -> list[tuple[str, str, float | None]]:
    return [(each.speaker, each.whole[each.speech :], each.time) for each in material.passages]


def vtt(*texts: str, step: float = 2.0, length: float = 2.0) -> str:
    cues = [
        f"00:{int(n * step) // 60:02}:{n * step % 60:06.3f} --> 00:{int(n * step + length) // 60:02}:"
        f"{(n * step + length) % 60:06.3f}\n{text}"
        for n, text in enumerate(texts)
    ]
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


class DescribeNamedSpeakers:
    def it_reads_voices(self, tmp_path: Path) -> None:
        material = read_text(tmp_path, TEAMS)

        assert spoken(material) == [
            ("Sri Wahyuni", "Selamat pagi, Bapak & Ibu.", 1.0),
            ("Umar", "Pagi.", 6.0),
        ]
        assert material.text == "Sri Wahyuni: Selamat pagi, Bapak & Ibu.\nUmar: Pagi."
        assert (material.format, material.encoding, material.warnings) == ("vtt", "utf-8", ())

    def it_reads_names_with_colons_but_no_colons_of_speech(self, tmp_path: Path) -> None:
        assert spoken(read_text(tmp_path, ZOOM)) == [
            ("Bu Sri", "Jadi begini: kita mulai dari pukul 08:30.", 1.0),
            ("Umar Faruq", "Siap.", 6.0),
        ]

    def it_leaves_a_colon_alone_where_nobody_is_named(self, tmp_path: Path) -> None:
        material = read_text(tmp_path, vtt("Syaratnya: ada tiga.", "Pertama, KTP.", "Catatan: bawa salinan."))

        assert spoken(material) == [("", "Syaratnya: ada tiga. Pertama, KTP. Catatan: bawa salinan.", 0.0)]

    def it_reads_several_voices_in_a_cue_and_voices_with_classes(self, tmp_path: Path) -> None:
        material = read_text(
            tmp_path, vtt("<v.keras Ani>Ya!</v> <v Budi>Belum.", "<v Budi><i>Nanti</i> saja.")
        )

        assert spoken(material) == [("Ani", "Ya!", 0.0), ("Budi", "Belum. Nanti saja.", 0.0)]

    def it_lets_a_voice_end_with_its_cue_where_the_file_repeats_voices(self, tmp_path: Path) -> None:
        material = read_text(tmp_path, vtt("<v Ani>Ya.", "<v Ani>Benar.", "Narator berkata lain."))

        assert spoken(material) == [("Ani", "Ya. Benar.", 0.0), ("?", "Narator berkata lain.", 4.0)]

    def it_lets_a_voice_go_on_where_each_is_named_once(self, tmp_path: Path) -> None:
        material = read_text(tmp_path, vtt("<v Ani>Ya.", "Benar.", "<v Budi>Tidak."))

        assert spoken(material) == [("Ani", "Ya. Benar.", 0.0), ("Budi", "Tidak.", 4.0)]

    def it_reads_changes_of_captioners(self, tmp_path: Path) -> None:
        material = read_text(
            tmp_path, vtt("&gt;&gt; SITI AMINAH: Good morning. >> Morning!", ">> I agree.", "So do I.")
        )

        assert spoken(material) == [
            ("SITI AMINAH", "Good morning.", 0.0),
            ("?", "Morning!", 0.0),
            ("?", "I agree. So do I.", 2.0),
        ]
        assert ">> Morning!" in material.text

    def it_parts_dashes_of_two_in_a_cue(self, tmp_path: Path) -> None:
        named = read_text(tmp_path, vtt("ANI: Sudah makan?", "- Sudah.\n- Belum."))
        unnamed = read_text(tmp_path, vtt("- Sudah.\n- Belum.", "-5 derajat\nitu dingin"), "b.srt")

        assert spoken(named) == [("ANI", "Sudah makan?", 0.0), ("?", "Sudah.", 2.0), ("?", "Belum.", 2.0)]
        assert spoken(unnamed) == [("", "- Sudah.", 0.0), ("", "- Belum. -5 derajat itu dingin", 0.0)]

    def it_parts_a_long_stretch_without_naming_its_speaker_again(self, tmp_path: Path) -> None:
        material = read_text(
            tmp_path, vtt(*[f"<v Ani>{'Kalimat panjang sekali ' * 20}{n}." for n in range(5)])
        )

        assert [each.speaker for each in material.passages] == ["Ani", ""]
        assert material.passages[1].time == 6.0


class DescribeUnnamedTalk:
    def it_joins_sentences_over_cues(self, tmp_path: Path) -> None:
        content = (
            "1\r\n00:00:01,000 --> 00:00:02,500\r\nSaya datang\r\ndari Sampang\r\n\r\n"
            "2\r\n00:00:02,500 --> 00:00:04,000\r\nkemarin.\r\n"
        )
        material = read_text(tmp_path, b"\xef\xbb\xbf" + content.encode(), "a.srt")

        assert spoken(material) == [("", "Saya datang dari Sampang kemarin.", 1.0)]
        assert material.format == "srt"

    def it_parts_at_pauses_and_after_long_sentences(self, tmp_path: Path) -> None:
        paused = read_text(tmp_path, vtt("Satu.", "Dua", "tiga.", step=5.0))
        long = read_text(tmp_path, vtt("kata " * 99 + "satu.", "dua " * 9 + "tiga.", "Empat."))

        assert [each[1:] for each in spoken(paused)] == [("Satu.", 0.0), ("Dua tiga.", 5.0)]
        assert [each[2] for each in spoken(long)] == [0.0, 2.0]

    def it_reads_hours_or_none(self, tmp_path: Path) -> None:
        material = read_text(
            tmp_path,
            "WEBVTT Language: id\n\n01:02.5 --> 01:03.000 align:start\na\n\n1:00:00.000 --> 1:00:01\nb\n",
        )

        assert [each.time for each in material.passages] == [62.5, 3600.0]

    def it_merges_lines_that_roll_up_the_screen(self, tmp_path: Path) -> None:
        material = read_text(
            tmp_path,
            vtt(
                " \nselamat<00:00:00.500><c> pagi</c>",
                "selamat pagi\n ",
                "selamat pagi\nbapak<c> ibu</c>",
                "bapak ibu\n ",
                "bapak ibu\nsemua",
                "semua\n ",
                "semua\nya",
            ),
        )

        assert material.text == "selamat pagi bapak ibu semua ya"

    def it_keeps_what_people_say_twice(self, tmp_path: Path) -> None:
        assert (
            read_text(tmp_path, vtt("Ya.", "Ya.", "Tidak.", "Lalu?", "Sudah.")).text
            == "Ya. Ya. Tidak. Lalu? Sudah."
        )

    def it_leaves_out_comments_styles_and_markup_but_no_marks_of_typists(self, tmp_path: Path) -> None:
        content = (
            "WEBVTT - judul\nLanguage: id\n\nSTYLE\n::cue { color: red }\n\nNOTE tidak --> ini\njuga tidak\n\n"
            "00:01.000 --> 00:02.000\n<b>Halo</b> {\\an8}<tidak jelas> &lt;tawa&gt; a&nbsp;b\n\n"
            "NOTE akhir\n\n00:02.000 --> 00:03.000\nya\n"
        )
        material = read_text(tmp_path, content)

        assert material.text == "Halo <tidak jelas> <tawa> a\u00a0b ya"
        assert material.facts == (("language", "id"),)

    def it_keeps_the_words_of_cues_with_broken_times_and_says_so(self, tmp_path: Path) -> None:
        material = read_text(
            tmp_path, "1\n00:00:01,000 --> 00:00:02,000\nSatu\n2\n00:00:0x --> dua\nDua\n\nTiga\n", "a.srt"
        )

        assert material.text == "Satu Dua Tiga"
        assert [(doubt.kind, doubt.facts) for doubt in material.warnings] == [
            (DoubtKind.BROKEN_CUES, {"count": "1"})
        ]


class DescribeLaws:
    @given(
        texts=st.lists(
            st.lists(st.from_regex(r"[a-zA-Z>\-0-9.]{1,6}", fullmatch=True), min_size=1, max_size=5).map(
                " ".join
            ),
            min_size=1,
            max_size=8,
        ),
        suffix=st.sampled_from([".vtt", ".srt"]),
    )
    def it_loses_no_word_of_a_cue(
        self, tmp_path_factory: pytest.TempPathFactory, texts: list[str], suffix: str
    ) -> None:
        texts = [text for text in (each.replace("-->", "") for each in texts) if text.strip()] or ["x"]
        # Two cues with one text might roll.
        texts = [f"{text} w{number}" for number, text in enumerate(texts)]
        material = read_text(tmp_path_factory.mktemp("any"), vtt(*texts), f"a{suffix}")

        words = iter(re.findall(r"\w+", material.text))
        assert all(word in words for text in texts for word in re.findall(r"\w+", text))

    @given(
        content=st.text(st.sampled_from("1:.,-> \n<v A>&;/0NOTE"), max_size=120),
        suffix=st.sampled_from([".vtt", ".srt"]),
    )
    def it_reads_or_refuses_anything(
        self, tmp_path_factory: pytest.TempPathFactory, content: str, suffix: str
    ) -> None:
        with suppress(FileRefused):
            text = read_text(tmp_path_factory.mktemp("any"), content, f"a{suffix}").text
            assert canonical(text) == text

    def it_loses_no_word_of_real_subtitles(self, shared_data: Path) -> None:
        paths = sorted((shared_data / "transcripts").rglob("*.vtt"))
        assert len(paths) > 50
        for path in paths:
            lines = [
                re.sub(r"<[^>]*>", "", line)
                for line in path.read_text(encoding="utf-8-sig").split("\n")
                if not re.match(r".*-->|WEBVTT|Kind:|Language:|NOTE|\s*\d+\s*$", line)
            ]
            words = iter(re.findall(r"\w+", read(path).text))
            assert all(word in words for word in re.findall(r"\w+", html.unescape(" ".join(lines))))

    def it_refuses_a_file_without_cues(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            read_text(tmp_path, "hanya teks", "a.srt")
        assert refused.value.reason is FileReason.DAMAGED


def test_a_meeting_names_its_people_as_they_call_themselves(tmp_path: Path) -> None:
    names = ("dr. Retno, Sp.A", "samsul bahri", "Lutfi's iPhone", "Fitria - UGM", "0812-3456-7890")
    cues = [f"{name}: Kami setuju dengan jadwal itu." for _ in range(4) for name in names]
    material = read_text(tmp_path, vtt(*cues, step=6))

    assert [speaker for speaker, _, _ in spoken(material)] == [*names] * 4
