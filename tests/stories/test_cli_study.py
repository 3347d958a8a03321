"""A whole study by command line, as a research assistant with a script would do it."""

import json
from typing import cast

from docx import Document as WordFile
from docx.oxml.ns import qn

from tests.commands.calling import DIGITAL, ENDE_TEXT, GARUT_TEXT, NETWORK, CommandLine, Rows
from tests.fakes.folders import names_in


def it_takes_a_study_from_transcripts_to_the_theme_table(shell: CommandLine) -> None:
    """New project, material, two coders, matrix, links, a supervised case, Word, and all of it accounted for."""
    shell.json("new", "--title", "Studi kecil", "--coder", "Sari")
    folder = shell.file("bahan/FGD Garut.txt", GARUT_TEXT).parent
    shell.file("bahan/FGD Ende.txt", ENDE_TEXT)
    shell.file("bahan/rusak.docx", b"bukan zip")
    brought = shell.json("import", folder, code=3)
    assert (brought["imported"], brought["refused"]) == (2, 1)
    assert shell.json("import", folder, code=3)["duplicates"] == 2

    wanted = [
        ("FGD Garut", GARUT_TEXT, "Jaringan internet di desa kami lemah sekali", NETWORK, "Sari"),
        ("FGD Garut", GARUT_TEXT, "Jaringan internet di desa kami", NETWORK, "Budi"),
        ("FGD Garut", GARUT_TEXT, "laporan digital itu dikirim malam hari", DIGITAL, "Sari"),
        ("FGD Ende", ENDE_TEXT, "Laporan digital menunggu sinyal", DIGITAL, "Budi"),
    ]
    lines = [
        json.dumps(
            {
                "source": source,
                "start": text.index(words),
                "end": text.index(words) + len(words),
                "code": code,
                "coder": coder,
            }
        )
        for source, text, words, code, coder in wanted
    ]
    batch = shell.file("kode.jsonl", "\n".join(lines))
    assert shell.json("code", "--batch", batch)["added"] == 4
    assert shell.json("code", "--batch", batch)["already_there"] == 4
    found = shell.rows("codings", "codings")
    assert {each["quote"] for each in found} == {words for _, _, words, _, _ in wanted}

    promised = shell.json("suggest", "FGD Ende")
    assert not promised["suggestions"]
    assert {each["code"]: each["why"] for each in promised["withheld"]}[NETWORK] == "few"
    suggestions = shell.rows("suggestions", "suggest", "FGD Ende", "--limit", 3, "--precision", "0.5")
    assert suggestions
    first = suggestions[0]
    shell.json("code", "FGD Ende", first["start"], first["end"], first["code"])
    again = shell.rows("suggestions", "suggest", "FGD Ende", "--precision", "0.5")
    assert (first["start"], first["code"]) not in {(each["start"], each["code"]) for each in again}

    table = shell.json("matrix", "--rows", "code", "--columns", "district")
    assert table["grand_total"] == 5
    evidence = str(found[0]["id"])
    assert shell.json("district-link", NETWORK, "Garut", "--note", "Bukit", "--evidence", evidence)["id"]

    supervise_a_case(shell, evidence)

    out = shell.folder / "tema.docx"
    shell.json("export", "themes", out, "--plain")
    words = "\n".join(cell.text for table in WordFile(str(out)).tables for cell in table._cells)
    assert "Jaringan internet" in words
    assert shell.json("check")["ok"] is True
    copy = shell.folder / "salinan.workbench"
    assert shell.json("backup", copy)["bytes"] == copy.stat().st_size
    events = shell.rows("events", "log")
    assert shell("log", copy, "--json").rows("events") == events
    assert {each["coder"] for each in events} == {"Sari"}
    verbs = {each["what"] for each in events}
    assert {"import_sources", "add_codings", "link_district", "add_case", "finalise_session"} <= verbs
    assert names_in(shell.folder) == [
        "bahan",
        "kode.jsonl",
        "salinan.workbench",
        "studi.workbench",
        "tema.docx",
    ]


def supervise_a_case(shell: CommandLine, evidence: str) -> None:
    case = {
        "code": "K-GAR-001",
        "district": "Garut",
        "facilitator": "PD-07",
        "situation": "Laporan sering terlambat.",
        "themes": [{"code": NETWORK, "strength": 3}],
        "evidence": [evidence],
    }
    shell.json("case", "add", "--file", shell.record("kasus.json", case))
    session = {
        "date": "2026-03-02",
        "district": "Garut",
        "supervisor": "KK-01",
        "supervisees": ["PD-07"],
        "type": "individual",
        "medium": "phone",
        "cases": [
            {
                "case": "K-GAR-001",
                "discussed": "Sinyal",
                "decision": "Laporan dikirim dari kecamatan",
                "rationale": "Di sana ada jaringan",
                "actions": [
                    {"what": "Atur jadwal", "who": "PD-07", "due": "2026-03-16", "priority": "normal"}
                ],
            }
        ],
    }
    number = shell.json("session", "add", "--file", shell.record("sesi.json", session))["number"]
    shell.json("session", "finalise", number)
    shell.json("session", "acknowledge", number, "--name", "PD-07")
    closing = ("state", "K-GAR-001", "closed", "--reason", "Selesai", "--outcome", "Laporan tepat waktu")
    shell.on("case", *closing).fails(5)
    (action,) = shell.rows("actions", "action", "list", "--open")
    shell.json("action", "done", action["id"], "--evidence", "Jadwal ditempel")
    shell.json("action", "verify", action["id"])
    assert shell.json("case", *closing)["state"] == "closed"
    shown = shell.json("case", "show", "K-GAR-001")
    assert cast("Rows", shown["evidence"])[0]["coding_id"] == evidence
    for name in ("kasus.json", "sesi.json"):
        (shell.folder / name).unlink()


class DescribeDemo:
    def it_leaves_project_word_files_and_a_picture(self, shell: CommandLine) -> None:
        folder = shell.folder / "hasil"
        said = shell("demo", folder, "--json")
        assert (said.code, said.err) == (0, "")
        document = said.document
        project, exports = document["project"], document["exports"]
        assert isinstance(exports, list)
        assert len(exports) == 4
        for path in exports:
            # the library sees no table within a control, which those that can be refreshed have
            assert list(WordFile(path).element.body.iter(qn("w:tbl")))
        assert (folder / "pkh-2025.png").read_bytes().startswith(b"\x89PNG")
        assert shell("check", project).code == 0
        assert len(shell("sources", project, "--json").rows("sources")) >= 24
