"""``personal``: find, decide, look into the key; and exports that are masked or refused."""

from pathlib import Path

import docx
import pytest

from tests.commands.calling import CommandLine

TALK = """Moderator: Nomornya berapa?
Bu Sri: Nomor saya 0812-3456-7890. Surel saya sri@contoh.id.
Moderator: Terima kasih Bu Sri.
"""


@pytest.fixture
def named(study: CommandLine) -> CommandLine:
    """A project with one more source, in which somebody is named; what is found is noted."""
    study.json("import", study.file("Kebun.txt", TALK))
    study.json("personal", "scan", "Kebun")
    text = study.on("text", "Kebun").out
    for start in (text.index("Bu Sri"), text.rindex("Bu Sri")):
        study("personal", study.project, "mark", "Kebun", start, start + 6, "--kind", "name")
    return study


def marks(line: CommandLine, *options: object) -> list[tuple[object, object, object]]:
    found = line.rows("marks", "personal", "list", "--source", "Kebun", *options)
    return [(each["quote"], each["state"], each["pseudonym"]) for each in found]


def decide_all(line: CommandLine) -> None:
    line.json("personal", "scan")
    line.json("personal", "keep", "--kind", "name")
    for kind in ("name", "phone", "email"):
        line.json("personal", "mask", "--kind", kind, "--source", "Kebun")
    rest = {each["kind"] for each in line.rows("marks", "personal", "list", "--state", "open")}
    for kind in sorted(map(str, rest)):
        line.json("personal", "keep", "--kind", kind, "--state", "open")


class DescribePersonal:
    def it_finds_lists_and_says_how_surely(self, named: CommandLine) -> None:
        phone = named.rows("marks", "personal", "list", "--kind", "phone", "--source", "Kebun")[0]
        assert (phone["quote"], phone["state"], phone["source"]) == ("0812-3456-7890", "open", "Kebun")
        assert isinstance(phone["certainty"], float)
        assert phone["before"] == "Bu Sri: Nomor saya "
        assert named.json("personal", "scan", "Kebun")["found"] == 0

    def it_masks_by_kind_by_words_and_all_that_say_the_same(self, named: CommandLine) -> None:
        assert named.json("personal", "mask", "--kind", "phone")["pseudonyms"] == ["[telepon]"]
        first = named.rows("marks", "personal", "list", "bu sri")[0]["id"]
        done = named.json("personal", "mask", first, "--same")
        assert done["masked"] >= 2
        (pseudonym,) = done["pseudonyms"]
        named.json("personal", "reopen", first)
        assert named.json("personal", "mask", first, "--as", "Petani 1")["pseudonyms"] == ["Petani 1"]
        shown = [each for each in marks(named) if each[0] == "Bu Sri"]
        assert ("Bu Sri", "masked", "Petani 1") in shown
        assert ("Bu Sri", "masked", pseudonym) in shown
        # Two of one name in one source: a person has to say who is meant.
        assert "Bu Sri" in named.on("personal", "mask", first).fails(5)

    def it_keeps_reopens_and_unmarks(self, named: CommandLine) -> None:
        assert named.json("personal", "keep", "sri@contoh.id") == {"decided": 1}
        assert ("sri@contoh.id", "kept", "") in marks(named)
        named.json("personal", "reopen", "sri@contoh.id")
        assert ("sri@contoh.id", "open", "") in marks(named, "--state", "open")
        named.json("personal", "unmark", "sri@contoh.id")
        assert "sri@contoh.id" not in [each[0] for each in marks(named)]
        assert named.json("personal", "keep", "--kind", "plate") == {"decided": 0}
        assert named.json("personal", "mask", "--kind", "plate")["masked"] == 0

    @pytest.mark.parametrize("name", ["Bu Sri", "sri", "Ibu Sri Dua", "0812-3456-7890"])
    def it_takes_no_pseudonym_that_tells_a_name(self, named: CommandLine, name: str) -> None:
        named.json("personal", "mask", "--source", "Kebun")
        text = named.on("text", "Kebun").out
        start = text.index("Sri", text.index("Terima"))
        at = named.json("personal", "mark", "Kebun", start - 3, start - 1, "--kind", "name")["id"]
        before = marks(named)
        assert name in named.on("personal", "mask", at, "--as", name).fails(5)
        assert marks(named) == before

    def it_decides_about_all_in_a_state(self, named: CommandLine) -> None:
        undecided = len(named.rows("marks", "personal", "list", "--state", "open"))
        assert named.json("personal", "keep", "--state", "open") == {"decided": undecided}
        assert named.rows("marks", "personal", "list", "--state", "open") == []

    @pytest.mark.parametrize(("lang", "words"), [("en", "Not reviewed"), ("id", "Belum ditinjau")])
    def it_prints_a_table(self, named: CommandLine, lang: str, words: str) -> None:
        out = named.on("personal", "list", "--source", "Kebun", lang=lang).out
        assert words in out
        assert "0812-3456-7890" in out

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (("mask", "tidak ada"), 5),
            (("mask",), 2),
            (("terbang",), 2),
            (("list", "--kind", "x"), 2),
            (("list", "--state", "x"), 2),
            (("list", "--source", "x"), 5),
            (("mark", "Kebun", "a", "b"), 2),
            (("mark", "Kebun", "3"), 2),
            (("mark", "Kebun", "0", "9999"), 5),
            (("mark", "Kebun", "-1", "3"), 5),
            (("key",), 4),
            (("key", "--key-password-file", "tidak-ada"), 2),
        ],
    )
    def it_refuses_what_it_does_not_know(
        self, named: CommandLine, arguments: tuple[str, ...], code: int
    ) -> None:
        named.on("personal", *arguments).fails(code)


class DescribeTheKey:
    def it_is_made_and_opened_with_its_own_password(
        self, named: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        named.json("personal", "mask", "--kind", "name", "--source", "Kebun")
        named.on("personal", "key", "--create").fails(5)
        secret = named.file("sandi.txt", "rahasia\n")
        made = named.json("personal", "key", "--create", "--key-password-file", secret)
        (person,) = [each for each in made["people"] if each["names"] == ["Bu Sri"]]
        assert person["note"] == ""
        assert Path(str(made["path"])) == named.project.with_suffix(".key")
        monkeypatch.setenv("WORKBENCH_KEY_PASSWORD", "salah")
        named.on("personal", "key").fails(4)
        monkeypatch.setenv("WORKBENCH_KEY_PASSWORD", "rahasia")
        assert "Bu Sri" in named.on("personal", "key").out

    def it_says_who_has_two_pseudonyms(self, named: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("WORKBENCH_KEY_PASSWORD", "rahasia")
        first, second = (each["id"] for each in named.rows("marks", "personal", "list", "Bu Sri")[:2])
        named.json("personal", "mask", first, "--as", "P41")
        named.json("personal", "mask", second, "--as", "P42")
        other = named.folder / "lain.key"
        made = named.json("personal", "key", "--create", "--key", other)
        assert made["twice"] == {"sri": ["P41", "P42"]}
        assert "P41, P42" in named.on("personal", "key", "--key", other).out


class DescribeCopies:
    def it_writes_no_unreviewed_copy_without_a_reason(self, named: CommandLine) -> None:
        out = named.folder / "salinan"
        assert "--justify" in named.on("export", "redacted", out).fails(5)
        assert not out.exists()
        done = named.json("export", "redacted", out, "--justify", "Untuk penguji.")
        assert done["rows"] == 2
        assert done["unreviewed"] > 0
        events = named.rows("events", "log")
        assert [each["subject"] for each in events if each["what"] == "export_unreviewed"] == [
            "redacted [justified: Untuk penguji.]"
        ]

    def it_writes_redacted_transcripts_once_all_is_decided(self, named: CommandLine) -> None:
        decide_all(named)
        out = named.folder / "salinan"
        done = named.json("export", "redacted", out, "--format", "txt", "--source", "Kebun")
        assert (done["rows"], done["unreviewed"]) == (1, 0)
        words = (out / "Kebun.txt").read_text(encoding="utf-8")
        assert "[telepon]" in words
        assert "Sri" not in words
        named.on("export", "redacted", out).fails(5)
        named.on("export", "redacted", named.folder / "lain", "--format", "pdf").fails(2)

    def it_writes_redacted_transcripts_to_a_folder_with_a_point_in_its_name(self, named: CommandLine) -> None:
        decide_all(named)
        folder = named.project.parent / "salinan 2.0"
        assert named.json("export", "redacted", folder)["path"] == str(folder)
        assert (folder / "Kebun.txt").exists()
        words = named.on("export", "redacted", named.project.parent / "salinan.docx", lang="en").fails(2)
        assert "--format docx" in words

    @pytest.mark.parametrize("what", ["themes", "memos", "participation", "codebook"])
    def it_masks_other_exports_on_wish(self, named: CommandLine, what: str) -> None:
        out = named.folder / f"{what}.docx"
        assert "--justify" in named.on("export", what, out, "--masked").fails(5)
        decide_all(named)
        assert named.json("export", what, out, "--masked")["what"] == what
        assert out.exists()

    def it_finds_a_joint_display_by_the_name_that_it_masks(self, named: CommandLine) -> None:
        decide_all(named)
        for title in ("Menurut Bu Sri", "Lain"):
            named.json("joint", "add", "--file", named.record("sajian.json", {"title": title, "rows": []}))
        out = named.folder / "sajian.docx"
        done = named.json("export", "joint-display", out, "--display", "Menurut Bu Sri", "--masked")
        assert done["rows"] == 0
        assert "Sri" not in "".join(each.text for each in docx.Document(str(out)).paragraphs)

    def it_masks_no_history_that_quotes_what_was_written(self, named: CommandLine) -> None:
        named.on("export", "codebook-history", named.folder / "riwayat.docx", "--masked").fails(2)
