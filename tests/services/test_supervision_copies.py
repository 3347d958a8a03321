import hashlib
import json
import shutil
from datetime import UTC, datetime
from zipfile import ZipFile

import pytest
from docx import Document

from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.sessions import Session
from workbench.services.access_log import accesses
from workbench.services.projects import open_project
from workbench.services.studies import create
from workbench.services.supervision import case_edited, case_from, session_edited, session_from
from workbench.services.supervision_copies import CopyWish, write_copy
from workbench.services.supervision_masking import copy_mask
from workbench.services.supervision_merging import looked_through, merge_operation, read_copy
from workbench.supervision.copying import CopyFor
from workbench.supervision.merging import Left

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
THEME = "Konteks wilayah / Jaringan internet"


def _case(code, district="Ende", **more):
    return {"code": code, "district": district, "facilitator": "PD-07", "situation": "Sinyal hilang.", **more}


def _session(case, **more):
    said = {"case": case, "discussed": "Ibu Siti di rumah.", "themes": [{"code": THEME}]}
    return {
        "date": "2026-03-02",
        "district": "Ende",
        "supervisor": "KK-01",
        "supervisees": ["PD-07"],
        "cases": [said],
        **more,
    }


@pytest.fixture
def project(tmp_path):
    opened = create(tmp_path / "studi.workbench", coder="Rini", clock=lambda: NOON)
    opened.perform(case_from(opened, _case("K-END-001", research_consent=True)))
    opened.perform(case_from(opened, _case("K-GAR-001", "Garut")))
    opened.perform(session_from(opened, _session("K-END-001")))
    yield opened
    opened.close()


@pytest.fixture
def coordinators(project, tmp_path):
    """The coordinator's own project: a copy of the study's as it was."""
    path = shutil.copy(project.path, tmp_path / "ende.workbench")
    project.file.checkpoint()
    shutil.copy(project.path, path)
    opened = open_project(path, coder="Koordinator", clock=lambda: NOON)
    yield opened
    opened.close()


def _written(project, kind, path, **more):
    return write_copy(project, CopyWish(kind, **more), path, "id", copy_mask(project))


def _records(path):
    with ZipFile(path) as bundle:
        return json.loads(bundle.read("records.json"))


def _district(project, name):
    return next(each.id for each in project.reader.all(District) if each.name == name)


class DescribeACopy:
    def it_is_whole_and_says_so(self, project, tmp_path):
        written = _written(project, CopyFor.DISTRICT, tmp_path / "c.zip", district=_district(project, "Ende"))
        with ZipFile(tmp_path / "c.zip") as bundle:
            manifest = json.loads(bundle.read("manifest.json"))
            for name, print_ in manifest["sha256"].items():
                assert hashlib.sha256(bundle.read(name)).hexdigest() == print_
        assert set(manifest["sha256"]) == {"records.json", "records.docx"}
        assert manifest["records"] == written.counts == {"case": 1, "session": 1}
        assert written.bytes == (tmp_path / "c.zip").stat().st_size

    def it_can_be_read_as_a_word_file(self, project, tmp_path):
        _written(project, CopyFor.DISTRICT, tmp_path / "c.zip")
        with ZipFile(tmp_path / "c.zip") as bundle, bundle.open("records.docx") as paper:
            document = Document(paper)
        words = [each.text for each in document.paragraphs]
        words += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        assert "Salinan kabupaten" in words
        assert "Ibu Siti di rumah." in words
        assert THEME in words

    def it_is_noted_who_took_it(self, project, tmp_path):
        _written(project, CopyFor.DISTRICT, tmp_path / "c.zip")
        (entry,) = accesses(project)
        assert (entry.coder, entry.what) == ("Rini", "copy_district")

    def it_holds_for_research_only_what_has_consent_and_nobody_s_name(self, project, tmp_path):
        _written(project, CopyFor.RESEARCH, tmp_path / "r.zip")
        with ZipFile(tmp_path / "r.zip") as bundle:
            everything = b"".join(bundle.read(each) for each in ("records.json", "manifest.json")).decode()
            with bundle.open("records.docx") as paper:
                document = Document(paper)
        told = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        for name in ("K-END-001", "K-GAR-001", "PD-07", "KK-01", "Siti", "END/2026"):
            assert name not in everything
            assert name not in repr(told)
        assert "[nama]" in everything
        assert len(_records(tmp_path / "r.zip")["records"]["case"]) == 1

    def it_holds_for_a_facilitator_her_own(self, project, tmp_path):
        written = _written(project, CopyFor.FACILITATOR, tmp_path / "f.zip", facilitator="pd-07")
        assert written.counts == {"case": 2, "session": 1}
        nobody = _written(project, CopyFor.FACILITATOR, tmp_path / "n.zip", facilitator="PD-99")
        assert nobody.counts == {}

    def it_leaves_what_stood_there_when_it_can_t_be_written(self, project, tmp_path):
        with pytest.raises(FileRefused):
            _written(project, CopyFor.DISTRICT, tmp_path / "gone" / "c.zip")


class DescribeTakingACopyIn:
    def _taken(self, project, path, **options):
        incoming = read_copy(project, path)
        merge = looked_through(project, incoming, **options)
        operation = merge_operation(incoming, merge)
        done = project.perform(operation) if operation is not None else None
        return merge, done

    def it_takes_what_the_coordinator_did_in_the_field(self, project, coordinators, tmp_path):
        coordinators.perform(case_edited(coordinators, "K-END-001", {"situation": "Sinyal kembali."}))
        coordinators.perform(case_from(coordinators, _case("K-END-002")))
        coordinators.perform(session_from(coordinators, _session("K-END-002")))
        _written(coordinators, CopyFor.DISTRICT, tmp_path / "ende.zip", district=_district(project, "Ende"))
        merge, done = self._taken(project, tmp_path / "ende.zip")
        assert (merge.added, merge.updated, merge.older, merge.left_out) == (2, 1, 1, ())
        assert project.reader.bearing(Case, "K-END-001")[0].situation == "Sinyal kembali."
        assert [each.number for each in project.reader.all(Session)] == ["END/2026/001", "END/2026/002"]
        project.undo(done)
        assert project.reader.count(Case) == 2

    def it_changes_nothing_a_second_time(self, project, coordinators, tmp_path):
        coordinators.perform(case_from(coordinators, _case("K-END-002")))
        _written(coordinators, CopyFor.DISTRICT, tmp_path / "ende.zip")
        self._taken(project, tmp_path / "ende.zip")
        merge, done = self._taken(project, tmp_path / "ende.zip")
        assert (merge.added, merge.updated, merge.older, done) == (0, 0, 4, None)

    def it_knows_that_the_study_went_on(self, project, coordinators, tmp_path):
        _written(coordinators, CopyFor.DISTRICT, tmp_path / "ende.zip")
        project.perform(session_edited(project, "END/2026/001", {"supervisor": "KK-02"}))
        merge, _ = self._taken(project, tmp_path / "ende.zip")
        assert (merge.updated, merge.older) == (0, 3)
        assert project.reader.all(Session)[0].supervisor == "KK-02"

    def it_leaves_to_a_person_what_both_changed(self, project, coordinators, tmp_path):
        project.perform(case_edited(project, "K-END-001", {"situation": "Kami"}))
        coordinators.perform(case_edited(coordinators, "K-END-001", {"situation": "Mereka"}))
        _written(coordinators, CopyFor.DISTRICT, tmp_path / "ende.zip")
        merge, _ = self._taken(project, tmp_path / "ende.zip")
        assert [(each.name, each.why) for each in merge.left_out] == [("K-END-001", Left.CHANGED_HERE)]
        assert project.reader.bearing(Case, "K-END-001")[0].situation == "Kami"

    def it_finds_districts_and_codes_of_another_project_by_their_names(self, project, tmp_path):
        other = create(tmp_path / "lain.workbench", coder="Lain", clock=lambda: NOON)
        other.perform(case_from(other, _case("K-END-009")))
        other.perform(session_from(other, _session("K-END-009", date="2025-03-02")))
        _written(other, CopyFor.DISTRICT, tmp_path / "lain.zip")
        other.close()
        merge, _ = self._taken(project, tmp_path / "lain.zip")
        assert merge.added == 2
        (session,) = project.reader.bearing(Session, "END/2025/001")
        book = project.codebook()
        assert [book.path(tie.code) for tie in session.discussions[0].themes] == [THEME]
        assert session.district == _district(project, "Ende")

    def it_names_what_this_project_has_none_of(self, project, tmp_path):
        empty = create(tmp_path / "kosong.workbench", study="empty", coder="K", clock=lambda: NOON)
        _written(project, CopyFor.DISTRICT, tmp_path / "c.zip")
        incoming = read_copy(empty, tmp_path / "c.zip")
        assert incoming.records.all() == ()
        assert set(incoming.strange) == {"Ende", "Garut"}
        empty.close()


class DescribeFilesThatAreNoCopies:
    def _refused(self, project, path):
        with pytest.raises(FileRefused) as refused:
            read_copy(project, path)
        return refused.value.reason

    def it_says_that_there_is_none(self, project, tmp_path):
        assert self._refused(project, tmp_path / "tidak.zip") is FileReason.MISSING

    @pytest.mark.parametrize("content", [b"", b"PK", b"{}"])
    def it_says_that_it_is_none(self, project, tmp_path, content):
        (tmp_path / "x.zip").write_bytes(content)
        assert self._refused(project, tmp_path / "x.zip") is FileReason.NOT_A_COPY

    def it_says_that_it_was_changed_on_the_way(self, project, tmp_path):
        _written(project, CopyFor.DISTRICT, tmp_path / "c.zip")
        with ZipFile(tmp_path / "c.zip") as bundle:
            manifest, records = bundle.read("manifest.json"), bundle.read("records.json")
        with ZipFile(tmp_path / "d.zip", "w") as bundle:
            bundle.writestr("manifest.json", manifest)
            bundle.writestr("records.json", records.replace(b"Sinyal", b"Signal"))
        assert self._refused(project, tmp_path / "d.zip") is FileReason.DAMAGED

    @pytest.mark.parametrize("kind", [CopyFor.RESEARCH, CopyFor.FACILITATOR])
    def it_takes_no_copy_that_was_made_for_somebody_else(self, project, tmp_path, kind):
        _written(project, kind, tmp_path / "c.zip", facilitator="PD-07")
        assert self._refused(project, tmp_path / "c.zip") is FileReason.NOT_A_COPY

    @pytest.mark.parametrize(
        "data",
        [
            {"records": {"case": [{"id": 1}]}},
            {"records": {"case": [{}]}},
            {"records": []},
            {"districts": []},
            {"codes": None},
            {
                "records": {
                    "case": [
                        {"id": "x", "code": 5, "district": "d", "facilitator": "", "created_at": "2026-03-02"}
                    ]
                }
            },
        ],
    )
    def it_takes_nothing_of_what_can_t_be_read(self, project, tmp_path, data):
        plain = {
            "format": "workbench-supervision",
            "version": 1,
            "copy": "district",
            "districts": {},
            "codes": {},
        }
        content = json.dumps({**plain, "records": {}, **data}).encode()
        with ZipFile(tmp_path / "d.zip", "w") as bundle:
            prints = {"records.json": hashlib.sha256(content).hexdigest()}
            bundle.writestr("manifest.json", json.dumps({"sha256": prints}))
            bundle.writestr("records.json", content)
        assert self._refused(project, tmp_path / "d.zip") is FileReason.NOT_A_COPY
