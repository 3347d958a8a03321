"""No kind of print says a name that is masked, wherever people wrote it."""

from collections.abc import Iterator
from dataclasses import asdict, replace

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import NOW
from tests.services.personal_study import code, mark, named_project, source
from tests.services.printing.printed import printed
from workbench.coding.personal_marks import MaskMarks
from workbench.domain.districts import District, DistrictLink
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.joint_displays import JointDisplay, JointRow
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant
from workbench.domain.print_tables import PrintKind
from workbench.services.personal_decisions import masking
from workbench.services.projects import Project

KINDS = [each for each in PrintKind if each not in {PrintKind.THEMES_BY_DISTRICT, PrintKind.QUOTATIONS}]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    made = named_project(tmp_path_factory.mktemp("masked"), "Studi Budi")
    place = made.reader.all(District)[0]
    operation = masking(made, mark(made, "satu", "Budi")).operation
    assert isinstance(operation, MaskMarks)
    made.perform(operation)
    coding = code(made, "satu", "Tetangga saya Pak Budi punya warung.")
    book = made.codebook()
    theme = book.theme_of(coding.code)
    coder = made.coder.id
    speaker = made.reader.all(Participant)[-1]
    row = JointRow("Pokok Budi", (), (coding.code,), (coding.id,), "Kata Budi.")
    made.perform(
        Rewrite(
            (
                replace(source(made, "satu"), district=place.id, attributes=(("Tempat", "rumah Budi"),)),
                replace(place, notes="Rumah Budi."),
                replace(speaker, name="Budi", attributes=(("Kawan", "Budi"),)),
                replace(theme, research_question="Siapa Budi?"),
                DistrictLink("l-1", coding.code, place.id, coder, NOW, "Budi bercerita."),
                Summary(
                    "s-1",
                    theme.id,
                    SubjectKind.DISTRICT,
                    place.id,
                    "Budi punya warung.",
                    coder,
                    NOW,
                    (coding.id,),
                ),
                JointDisplay("j-1", "Budi dan survei", (row,), coder, NOW, "Catatan Budi."),
                Memo("m-1", MemoTarget.CODE, coding.code, "Tanya Budi lagi.", coder, NOW, title="Budi"),
            )
        )
    )
    yield made
    made.close()


def said(project: Project, kind: PrintKind, *, masked: bool) -> str:
    return str(asdict(printed(project, kind, masked=masked)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_masked_name_is_in_no_print(project: Project, kind: PrintKind) -> None:
    assert "Budi" not in said(project, kind, masked=True)


@pytest.mark.parametrize(
    "kind",
    [
        PrintKind.CODEBOOK,
        PrintKind.FRAMEWORK,
        PrintKind.JOINT_DISPLAY,
        PrintKind.PARTICIPANTS,
        PrintKind.PARTICIPATION,
        PrintKind.MEMOS,
        PrintKind.DISTRICT_PROFILE,
        PrintKind.SRQR,
    ],
)
def test_it_would_be_there_otherwise(project: Project, kind: PrintKind) -> None:
    assert "Budi" in said(project, kind, masked=False)
