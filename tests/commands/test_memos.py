"""``memos``: what was remarked in files' margins, and what was noted on codings."""

from io import BytesIO

import docx
import pytest

from tests.commands.calling import NETWORK, CommandLine

WORDS = "P2: Jalannya rusak."


def remarked_file() -> bytes:
    """Return a Word file with a sentence in its margin."""
    document = docx.Document()
    document.add_paragraph("Moderator: Apa yang berat?")
    document.add_comment(document.add_paragraph(WORDS).runs, text="Tanyakan ke dinas.", author="Bagas")
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


@pytest.fixture
def remarked(study: CommandLine) -> CommandLine:
    """A project with a remark on words of one source and a memo on a coding in another."""
    study.json("import", study.file("Ende.docx", remarked_file()), "--comments", "memos")
    study.json("code", "FGD Garut", 60, 70, NETWORK, "--memo", "Bandingkan.")
    return study


class DescribeMemos:
    def it_lists_a_remark_with_its_words_and_author(self, remarked: CommandLine) -> None:
        (memo,) = remarked.rows("memos", "memos", "Ende")
        (source,) = [each for each in remarked.rows("sources", "sources") if each["name"] == "Ende"]
        text = remarked.on("text", "Ende").out
        start, end = memo["start"], memo["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == memo["quote"] == WORDS
        assert (memo["target"], memo["about"], memo["source"]) == ("source", source["id"], "Ende")
        assert (memo["text"], memo["author"]) == ("Tanyakan ke dinas.", "Bagas")
        assert {"id", "at"} < set(memo)

    def it_lists_memos_on_codings_by_their_source(self, remarked: CommandLine) -> None:
        found = remarked.rows("memos", "memos")
        assert [(each["source"], each["target"]) for each in found] == [
            ("Ende", "source"),
            ("FGD Garut", "coding"),
        ]
        assert (found[1]["start"], found[1]["end"], found[1]["author"]) == (60, 70, "Sari")
        assert remarked.rows("memos", "memos", "FGD Garut") == [found[1]]

    @pytest.mark.parametrize(("lang", "head"), [("en", "source"), ("id", "sumber")])
    def it_prints_a_table(self, remarked: CommandLine, lang: str, head: str) -> None:
        lines = remarked.on("memos", lang=lang).out.splitlines()
        assert lines[0].startswith(head)
        assert lines[2].split("  ")[0] == "Ende"
        assert lines[2].rstrip().endswith("Bagas")

    def it_refuses_a_source_that_is_not_there(self, remarked: CommandLine) -> None:
        remarked.on("memos", "Flores").fails(5)

    def it_has_none_in_a_fresh_project(self, study: CommandLine) -> None:
        assert study.json("memos") == {"memos": []}


class DescribeNarrowedMemos:
    def it_tells_more_of_each(self, remarked: CommandLine) -> None:
        remark, noted = remarked.rows("memos", "memos")
        assert (remark["kind"], remark["name"], remark["title"]) == ("words", "Ende", "")
        assert (remark["type"], remark["status"], remark["edited_at"]) == ("analytic", "open", None)
        assert (noted["kind"], noted["name"]) == ("coding", NETWORK)

    @pytest.mark.parametrize(
        ("options", "kinds"),
        [
            (("--type", "analytic"), ["words", "coding"]),
            (("--type", "reflexive"), []),
            (("--status", "open"), ["words", "coding"]),
            (("--status", "done"), []),
            (("--about", "coding"), ["coding"]),
            (("--about", "words:Ende"), ["words"]),
            (("--about", "words:FGD Garut"), []),
            (("--about", f"code:{NETWORK}"), []),
            (("--about", "district:Ende"), []),
        ],
    )
    def it_narrows_the_list(self, remarked: CommandLine, options: tuple[str, str], kinds: list[str]) -> None:
        assert [each["kind"] for each in remarked.rows("memos", "memos", *options)] == kinds

    def it_refuses_what_no_memo_is_about(self, remarked: CommandLine) -> None:
        remarked.on("memos", "--about", "kabar").fails(2)
        remarked.on("memos", "--about", "district:Flores").fails(5)
        remarked.on("memos", "--about", "coding:x").fails(5)
        remarked.on("memos", "--about", "case:K-9").fails(5)
        remarked.on("memos", "--about", "participant:P99").fails(5)
        remarked.on("memos", "--type", "puitis").fails(2)

    @pytest.mark.parametrize("name", ["memo.docx", "memo.csv"])
    def it_is_written_to_a_file(self, remarked: CommandLine, name: str) -> None:
        out = remarked.folder / name
        said = remarked.json("export", "memos", out)
        assert (said["what"], said["rows"], said["bytes"]) == ("memos", 2, out.stat().st_size)
        few = remarked.json("export", "memos", out, "--about", "coding", "--by", "type")
        assert few["rows"] == 1
