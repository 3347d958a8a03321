"""Real transcripts by command line: whatever they hold, nothing crashes and what came in is sound."""

from pathlib import Path

import pytest

from tests.commands.calling import CommandLine


@pytest.mark.slow
def it_imports_real_transcripts_or_says_why_not(shared_data: Path, shell: CommandLine) -> None:
    shell.json("new", "--study", "empty", "--coder", "Sari")
    said = shell.on("import", shared_data / "transcripts", "--json")
    assert said.code in {0, 3}
    assert said.err == ""
    document = said.document
    files = said.rows("files")
    assert len(files) == sum(int(str(document[name])) for name in ("imported", "duplicates", "refused"))
    assert document["imported"]
    for each in files:
        assert (each["status"] == "imported") == (each["reason"] is None)
    assert shell.json("check")["ok"] is True
    listed = shell.rows("sources", "sources")
    assert len(listed) == document["imported"]
    for each in listed[:20]:
        text = shell.on("text", each["id"]).out
        assert len(text) == each["characters"]
        turns = shell.rows("turns", "turns", each["id"])
        assert len(turns) == each["turns"]
        places = [int(str(turn[name])) for turn in turns for name in ("start", "text_start", "end")]
        assert places == sorted(places)
        assert all(place <= len(text) for place in places)
