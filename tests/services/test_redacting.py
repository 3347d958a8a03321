"""Copies that may leave: nothing masked in them, and none without a look or a logged reason."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from python_calamine import CalamineWorkbook

from tests.services.personal_study import code, mark, named_project, source
from workbench.coding.code_cards import AddExample
from workbench.coding.codes import RenameCode, ReviseCodebook
from workbench.coding.codings import SetMemo
from workbench.coding.correction import CorrectTranscript
from workbench.coding.district_setup import EditDistrict
from workbench.coding.districts import LinkDistrict
from workbench.coding.frameworks import WriteSummary
from workbench.coding.material import RenameSource
from workbench.coding.participants import ChangeParticipants
from workbench.coding.personal_marks import ExportUnreviewed, KeepMarks, MaskMarks
from workbench.domain.codes import Code, Codebook, CodeExample, ExampleKind, Guide
from workbench.domain.codings import Coding
from workbench.domain.corrections import EarlierText
from workbench.domain.districts import District, DistrictLink
from workbench.domain.errors import (
    FileRefused,
    FolderInUse,
    InvalidField,
    ReadOnly,
    UnknownThing,
    Unreviewed,
)
from workbench.domain.found import GroupBy, Order
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.ids import DistrictLinkId, EarlierTextId, MemoId, SummaryId, new_id
from workbench.domain.joint_displays import JointDisplay, JointRow, SurveyFigure
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant
from workbench.domain.personal import PersonalKind, PersonalMark
from workbench.domain.queries import Query
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.domain.texts import fingerprint
from workbench.domain.themes import Interpretation
from workbench.services.finding import Finder
from workbench.services.jobs import Silent
from workbench.services.joint_displays import fresh_display
from workbench.services.personal import Unreviewed as Found
from workbench.services.personal_decisions import GIVEN, ids_of, masking, stand_ins_of
from workbench.services.projects import Project, open_project
from workbench.services.redacted_copies import (
    check_copy,
    export_redacted,
    holds_masked,
    mask_exports,
    masked_reading,
    masks_exports,
    may_leave,
)
from workbench.services.redacting import RedactedReader, redacted
from workbench.services.reporting import export_codebook, export_participation, export_themes
from workbench.services.reporting_found import export_found
from workbench.services.reporting_memos import export_memos
from workbench.services.scrubbing import Scrubber
from workbench.services.undoing import UndoLine
from workbench.services.upkeep import audit_trail
from workbench.services.word_exports import Listing, masked_listing

SECRETS = ("Sri", "Budi", "0812", "contoh.id")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = named_project(tmp_path)
    yield made
    made.close()


@pytest.fixture
def masked(project: Project) -> Project:
    """Everything that tells who somebody is is masked: Sri is P1, Budi P2."""
    marks: list[PersonalMark] = []
    for name, words, kind in (
        ("satu", "Bu Sri", PersonalKind.NAME),
        ("satu", "Pak Budi", PersonalKind.NAME),
        ("dua", "Ibu Sri", PersonalKind.NAME),
        ("satu", "0812-3456-7890", PersonalKind.PHONE),
        ("satu", "sri@contoh.id", PersonalKind.EMAIL),
    ):
        marks += mark(project, name, words, kind)
    operation = masking(project, marks).operation
    assert operation is not None
    project.perform(operation)
    return project


def reader_of(project: Project) -> RedactedReader:
    return RedactedReader(project.reader, stand_ins_of(project))


def tells(text: str) -> list[str]:
    return [each for each in SECRETS if each.casefold() in text.casefold()]


class DescribeARedactedReader:
    def it_replaces_masked_words_and_leaves_the_record(self, masked: Project):
        at = source(masked, "satu").id
        copy = reader_of(masked)
        assert copy.text(at).split("\n")[1] == "P1: Nomor saya [telepon] 😀. Tetangga saya P2 punya warung."
        assert not tells(copy.text(at))
        assert tells(masked.reader.text(at)) == list(SECRETS)

    def it_moves_turns_with_their_words(self, masked: Project):
        at = source(masked, "satu").id
        before, after = masked.reader.get(Transcript, at), reader_of(masked).get(Transcript, at)
        assert len(after.turns) == len(before.turns)
        for turn in after.turns:
            assert after.text[turn.start : turn.text_start].startswith(turn.speaker)
        assert [each.speaker for each in after.turns] == ["Moderator", "P1", "Moderator", "P1"]
        assert after.text[after.turns[1].text_start : after.turns[1].end].startswith("Nomor saya [telepon]")

    def it_moves_codings_and_redacts_their_quotes(self, masked: Project):
        coding = code(masked, "satu", "saya 0812-3456-7890 😀. Tetangga")
        half = code(masked, "satu", "Tetangga saya Pak")
        copy = reader_of(masked)
        found = copy.get(Coding, coding.id)
        text = copy.text(coding.source)
        assert found.segment.quote == "saya [telepon] 😀. Tetangga" == found.span.of(text)
        assert copy.get(Coding, half.id).segment.quote == "Tetangga saya P2"
        assert found.segment.text_sha256 == fingerprint(text)
        assert copy.coded_as(coding.source, found.span) == (found,)
        assert copy.among(Coding, [half.id, coding.id])[1] == found == copy.present(coding)

    def it_calls_people_by_their_pseudonyms(self, masked: Project):
        copy = reader_of(masked)
        assert {each.name for each in copy.all(Participant)} == {"Moderator", "P1", "P7"}
        person = next(each for each in masked.reader.all(Participant) if each.name == "Bu Sri")
        masked.perform(ChangeParticipants((person.described((("nama", "Sri"), ("usia", "40"))),)))
        assert reader_of(masked).get(Participant, person.id).attributes == (("nama", "P1"), ("usia", "40"))
        assert copy.talks_of([person.id]) == masked.reader.talks_of([person.id])

    def it_redacts_what_people_wrote(self, masked: Project):
        project, at = masked, source(masked, "satu")
        which = project.codebook().at_path("Konteks wilayah / Jaringan internet")
        start = project.reader.text(at.id).index("Pak Budi")
        segment = replace(code(project, "satu", "Pak Budi").segment, span=Span(start, start + 8))
        memo = Memo(
            MemoId(new_id()), MemoTarget.SOURCE, at.id, "Tanya bu SRI, Sriwijaya bukan.", project.coder.id,
            project.clock(), segment, "Tentang Budi",
        )  # fmt: skip
        plain = replace(memo, id=MemoId(new_id()), segment=None)
        project.perform(SetMemo(memo))
        project.perform(SetMemo(plain))
        project.perform(RenameSource(at.id, "Wawancara Bu Sri"))
        project.perform(AddExample(which.id, CodeExample(ExampleKind.TYPICAL, "Kata Pak Budi", "Bu Sri")))
        district = project.reader.all(District)[0]
        link = DistrictLink(
            DistrictLinkId(new_id()), which.id, district.id, project.coder.id, project.clock(), "Kata Sri"
        )
        project.perform(LinkDistrict(link))
        summary = Summary(
            SummaryId(new_id()), which.id, SubjectKind.DISTRICT, district.id, "Bu Sri **naik**.", project.coder.id,
            project.clock(),
        )  # fmt: skip
        project.perform(WriteSummary(summary))
        figure = SurveyFigure(
            "Puas, kata Sri", "57 %", 57, "%", "Bu Sri", "Laporan Pak Budi", "0812-3456-7890"
        )
        display = fresh_display(
            project, "Menurut Bu Sri", [JointRow("Sri", (figure,), inference="Budi.")], "Sri"
        )
        project.perform(display)
        project.perform(EditDistrict(replace(district, notes="Hubungi Pak Budi")))
        copy = reader_of(project)
        (shown_display,) = copy.all(JointDisplay)
        assert not tells(repr(shown_display))
        assert shown_display.rows[0].figures[0].printed == "57 %"
        assert copy.get(District, district.id).notes == "Hubungi P2"
        assert copy.get(Summary, summary.id).text == "P1 **naik**."
        assert copy.get(Memo, memo.id).text == "Tanya P1, Sriwijaya bukan."
        assert copy.get(Memo, memo.id).title == "Tentang P2"
        shown = copy.get(Memo, memo.id).segment
        assert shown is not None
        assert shown.quote == "P2"
        assert copy.get(Memo, plain.id).segment is None
        assert copy.get(Source, at.id).name == "Wawancara P1"
        example = copy.get(Code, which.id).examples[-1]
        assert (example.quote, example.provenance) == ("Kata P2", "P1")
        assert copy.where(DistrictLink, code=which.id)[0].note == "Kata P1"
        assert copy.find(Interpretation, which.id) is None

    def it_redacts_what_codes_are_called_and_known_by(self, masked: Project):
        which = masked.codebook().at_path("Konteks wilayah / Jaringan internet")
        guide = Guide("Kata Budi", keywords=("sri", "bu sri", "sinyal"))
        named = replace(
            which, name="Cerita Bu Sri", name_en="Sri's story", guide=guide, research_question="Apa kata Sri?"
        )
        masked.perform(ReviseCodebook((named,)))
        shown = reader_of(masked).get(Code, which.id)
        assert (shown.name, shown.name_en, shown.research_question) == (
            "Cerita P1",
            "P1's story",
            "Apa kata P1?",
        )
        assert shown.guide == Guide("Kata P2", keywords=("P1", "sinyal"))

    def it_redacts_interpretations(self, masked: Project):
        theme = masked.codebook().themes()[0]
        from workbench.coding.codes import Interpret

        masked.perform(Interpret(theme.id, "Bu Sri berkata."))
        assert reader_of(masked).get(Interpretation, theme.id).text == "P1 berkata."

    def it_shows_nothing_that_tells_the_words(self, masked: Project):
        at = source(masked, "satu")
        text = masked.reader.text(at.id)
        kept = EarlierText(EarlierTextId(new_id()), Transcript(at.id, ""), masked.clock(), masked.coder.id)
        masked.perform(CorrectTranscript(Transcript(at.id, text + "Habis.\n"), kept))
        copy = reader_of(masked)
        assert copy.all(PersonalMark) == copy.where(EarlierText, source=at.id) == ()
        assert copy.count(PersonalMark) == 0
        assert copy.count(Source) == 2
        (hidden,) = masked.reader.all(EarlierText)
        assert copy.find(EarlierText, hidden.id) is copy.present(hidden) is None
        assert copy.present(replace(at, id="s-404")) is None
        with pytest.raises(UnknownThing):
            copy.text("s-404")


class DescribeScrubbing:
    def it_says_the_kind_where_words_mean_several(self, masked: Project):
        (third, *_rest) = mark(masked, "dua", "Sri ke balai")
        masked.perform(MaskMarks(((third.id, "P9"),)))
        other = mark(masked, "dua", "Sri")
        masked.perform(MaskMarks(((other[0].id, "P8"),)))
        scrub = Scrubber(masked.reader.all(PersonalMark), stand_ins_of(masked))
        assert scrub.words("Sri, Bu Sri dan Pak Budi.") == "[nama], P1 dan P2."
        assert scrub.person("Ibu Sri") == "[nama]"

    def it_replaces_whole_words_only_also_numbers(self, masked: Project):
        scrub = Scrubber(masked.reader.all(PersonalMark), stand_ins_of(masked)).words
        assert scrub("Budiman, Budi-nya, +0812-3456-7890; 0812-3456-78901") == (
            "Budiman, P2-nya, +[telepon]; 0812-3456-78901"
        )
        assert scrub("tidak ada") == "tidak ada"

    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("FGD_Pak_Budi_2025", "FGD_Pak_P2_2025"),
            ("budi2, 3Budi", "P22, 3P2"),
            ("Budinya, budilah, BUDIPUN", "P2nya, P2lah, P2PUN"),
            ("Budiman, Budinyai, budila", "Budiman, Budinyai, budila"),
            ("hp0812-3456-7890_baru", "hp[telepon]_baru"),
        ],
    )
    def it_finds_names_joined_to_signs_numbers_and_clitics(self, masked: Project, written: str, shown: str):
        assert Scrubber(masked.reader.all(PersonalMark), stand_ins_of(masked)).words(written) == shown

    def it_knows_words_that_are_signs_alone(self, masked: Project):
        (found,) = mark(masked, "satu", "😀", PersonalKind.OTHER)
        masked.perform(MaskMarks(((found.id, "[x]"),)))
        assert "😀" not in reader_of(masked).text(source(masked, "satu").id)


class DescribeExportsThatReadThroughIt:
    def it_masks_what_the_project_is_called(self, tmp_path: Path):
        with closing(named_project(tmp_path, title="Studi Pak Budi")) as project:
            (found, *_rest) = mark(project, "satu", "Pak Budi")
            project.perform(MaskMarks(((found.id, "P2"),)))
            theme, book, people = (tmp_path / f"{name}.docx" for name in ("tema", "kode", "orang"))
            with masked_reading(project, stand_ins_of(project)) as reader:
                export_themes(project, theme, "id", reader=reader)
                export_codebook(project, book, "id", reader=reader)
                export_participation(project, people, "id", reader=reader)
                memos = tmp_path / "memo.docx"
                export_memos(project, memos, "id", reader=reader)
            folder = tmp_path / "salinan"
            export_redacted(
                project, folder, "id", suffix=".docx", reader=project.reader, stand_ins=stand_ins_of(project)
            )
            for path in (theme, book, people, memos, folder / "dua.docx"):
                with ZipFile(path) as parts:
                    written = "".join(
                        parts.read(name).decode("utf-8", "replace") for name in parts.namelist()
                    )
                assert "Studi P2" in written
                assert "Budi" not in written

    def it_masks_the_theme_table(self, masked: Project, tmp_path: Path):
        code(masked, "satu", "Tetangga saya Pak Budi punya warung")
        path = tmp_path / "tema.docx"
        with masked_reading(masked, stand_ins_of(masked)) as reader:
            export_themes(masked, path, "id", reader=reader)
        words = "\n".join(
            cell.text for table in docx.Document(str(path)).tables for row in table.rows for cell in row.cells
        )
        assert "Tetangga saya P2 punya warung" in words
        assert not tells(words)

    def it_masks_a_list_of_codings_with_its_surroundings_and_speakers(self, masked: Project, tmp_path: Path):
        code(masked, "satu", "Tetangga saya Pak Budi")
        found = Finder(masked).find(Query(), masked.codebook())
        path = tmp_path / "daftar.xlsx"
        with masked_reading(masked, stand_ins_of(masked)) as reader:
            rows = export_found(found, None, path, "id", masked.codebook(), reader, Silent())
        assert rows == 1
        cells = [
            str(cell)
            for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
            for cell in row
        ]
        assert "Tetangga saya P2" in cells
        assert "P1" in cells
        assert not tells(" ".join(cells))

    def it_masks_the_names_of_codes_and_sources_in_a_list_of_codings(self, masked: Project, tmp_path: Path):
        first, second = (code(masked, "satu", words) for words in ("Tetangga saya", "Tetangga saya Pak Budi"))
        masked.perform(RenameCode(first.code, "Cerita Bu Sri"))
        masked.perform(RenameSource(source(masked, "satu").id, "Wawancara_Sri"))
        book = masked.codebook()
        at = book.at_path("Konteks wilayah / Cerita Bu Sri")
        assert at.id == second.code
        by_source = Finder(masked).find(Query(), book, Order(group=GroupBy.SOURCE))
        with masked_reading(masked, stand_ins_of(masked)) as reader:
            for name in ("daftar.docx", "daftar.xlsx", "daftar.csv"):
                export_found(by_source, None, tmp_path / name, "id", book, reader, Silent())
        with ZipFile(tmp_path / "daftar.docx") as parts:
            printed = parts.read("word/document.xml").decode()
        sheet = CalamineWorkbook.from_path(tmp_path / "daftar.xlsx").get_sheet_by_index(0).to_python()
        for written in (printed, str(sheet), (tmp_path / "daftar.csv").read_text(encoding="utf-8-sig")):
            assert "Cerita P1" in written
            assert "Wawancara_P1" in written
            assert not tells(written)

    def it_masks_listings_word_by_word(self, masked: Project):
        listing = Listing("Hit “Sri”", "id", ("kata", "n"), [["Bu Sri datang", 3]])
        found = masked_listing(listing, masked.reader, stand_ins_of(masked))
        assert (found.title, list(found.rows)) == ("Hit “P1”", [["P1 datang", 3]])

    def it_lends_the_project_as_it_is_where_nothing_is_to_be_masked(self, masked: Project):
        with masked_reading(masked, None) as reader:
            assert tells(reader.text(source(masked, "satu").id))
        assert isinstance(redacted(masked.reader, {}), RedactedReader)

    def it_is_a_choice_of_the_project(self, project: Project):
        assert not masks_exports(project)
        mask_exports(project, wanted=True)
        assert masks_exports(project)
        mask_exports(project, wanted=False)
        assert not masks_exports(project)

    def it_knows_whether_anything_is_masked(self, project: Project):
        budi = mark(project, "satu", "Pak Budi")
        assert not holds_masked(project.reader)
        project.perform(MaskMarks(((budi[0].id, "P1"),)))
        assert holds_masked(project.reader)


class DescribeTheRule:
    def it_refuses_what_nobody_looked_at(self, project: Project):
        with pytest.raises(Unreviewed) as refused:
            check_copy(project, "redacted")
        assert refused.value.count >= 2
        assert not [each for each in audit_trail(project) if each.step.verb == ExportUnreviewed.VERB]

    def it_writes_a_reason_into_the_audit_trail(self, project: Project):
        before = UndoLine(project).to_undo
        found = check_copy(project, "redacted", " Untuk penguji. ")
        (event,) = [each for each in audit_trail(project) if each.step.verb == ExportUnreviewed.VERB]
        assert event.step.subject == "redacted [justified: Untuk penguji.]"
        assert event.step.count == found.count
        assert (event.coder, event.kind, event.record_id, event.before) == ("Rini", "", "", None)
        assert UndoLine(project).to_undo == before

    def it_asks_for_no_reason_when_all_is_decided(self, masked: Project):
        open_ones = [each for each in masked.reader.all(PersonalMark) if each.state.value == "open"]
        masked.perform(KeepMarks(ids_of(open_ones)))
        from workbench.services.personal import search_personal

        rest = search_personal(masked.reader, masked.coder.id, masked.clock)
        if rest is not None:
            masked.perform(rest)
            masked.perform(KeepMarks(ids_of(rest.marks)))
        assert check_copy(masked, "redacted").count == 0
        assert masked.file.setting(GIVEN) == "2"

    @pytest.mark.parametrize("reason", ["Kata 3205014107850003", "hubungi 0812-3456-7890"])
    def it_takes_no_reason_that_names_somebody_itself(self, project: Project, reason: str):
        with pytest.raises(InvalidField):
            check_copy(project, "redacted", reason)

    def it_refuses_where_the_reason_can_not_be_written(self, project: Project):
        project.close()
        with open_project(project.path, read_only=True).file as file:
            shut = Project(file, None, project.clock)
            with pytest.raises(ReadOnly):
                may_leave(shut, "redacted", Found(1, 0, 1), "Diminta.")
            may_leave(shut, "redacted", Found())


class DescribeRedactedTranscripts:
    def write(self, project: Project, folder: Path, **more) -> int:
        return export_redacted(
            project, folder, "id", reader=project.reader, stand_ins=stand_ins_of(project), **more
        )

    def it_writes_a_file_for_each_source(self, masked: Project, tmp_path: Path):
        folder = tmp_path / "salinan"
        assert self.write(masked, folder) == 2
        assert sorted(each.name for each in folder.iterdir()) == ["dua.txt", "satu.txt"]
        words = (folder / "satu.txt").read_bytes().decode("utf-8")
        assert words == reader_of(masked).text(source(masked, "satu").id)

    def it_writes_word_files_into_an_empty_folder(self, masked: Project, tmp_path: Path):
        folder = tmp_path / "salinan"
        folder.mkdir()
        assert self.write(masked, folder, suffix=".docx", sources=[source(masked, "satu").id]) == 1
        words = "\n".join(each.text for each in docx.Document(str(folder / "satu.docx")).paragraphs)
        assert "P1: Nomor saya [telepon] 😀." in words
        assert not tells(words)

    def it_leaves_a_folder_that_is_in_use(self, masked: Project, tmp_path: Path):
        folder = tmp_path / "salinan"
        folder.mkdir()
        (folder / "lain.txt").write_text("milik orang")
        with pytest.raises(FolderInUse):
            self.write(masked, folder)
        with pytest.raises(FolderInUse):
            self.write(masked, folder / "lain.txt")
        assert [each.name for each in folder.iterdir()] == ["lain.txt"]

    def it_writes_all_or_nothing(self, masked: Project, tmp_path: Path):
        class Stopped(Silent):
            def advance(self, done: int, total: int, what: str = "") -> None:
                if done == 1:
                    raise RuntimeError(what)

        before = sorted(tmp_path.iterdir())
        with pytest.raises(RuntimeError):
            self.write(masked, tmp_path / "salinan", progress=Stopped())
        assert sorted(tmp_path.iterdir()) == before

    def it_refuses_formats_and_places_that_are_none(self, masked: Project, tmp_path: Path):
        with pytest.raises(FileRefused):
            self.write(masked, tmp_path / "salinan", suffix=".pdf")
        with pytest.raises(FileRefused):
            self.write(masked, tmp_path / "tidak" / "ada" / "salinan")

    def it_keeps_apart_what_masking_made_one(self, masked: Project, tmp_path: Path):
        masked.perform(RenameSource(source(masked, "satu").id, "Bu Sri: wawancara / 1"))
        masked.perform(RenameSource(source(masked, "dua").id, "Ibu Sri: wawancara / 1"))
        folder = tmp_path / "salinan"
        self.write(masked, folder)
        assert sorted(each.name for each in folder.iterdir()) == [
            "P1 wawancara 1 (2).txt",
            "P1 wawancara 1.txt",
        ]

    def it_names_a_file_also_when_nothing_is_left_of_its_name(self, masked: Project, tmp_path: Path):
        masked.perform(RenameSource(source(masked, "dua").id, "???"))
        self.write(masked, tmp_path / "salinan")
        assert (tmp_path / "salinan" / "-.txt").exists()


def test_a_codebook_that_reads_through_it_is_whole(masked: Project):
    assert len(Codebook(reader_of(masked).all(Code))) == len(masked.codebook())
