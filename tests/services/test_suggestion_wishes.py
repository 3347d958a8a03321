"""What is wanted of the machine, kept with the project."""

from pathlib import Path

import pytest

from tests.ui.teller import FakeTeller
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.suggestions import Readiness, Standing, Suggestion
from workbench.services import studies
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project, open_project
from workbench.services.suggestion_wishes import (
    SETTING,
    Wishes,
    keep_wishes,
    outside_moderation,
    promised_only,
    wishes_of,
)

TALK = "Moderator: Apa yang berat?\nP1: Laporannya, Pak.\nModerator: Biayanya?\nP1: Bensin sendiri.\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one talk."""
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini")
    (tmp_path / "FGD Garut.txt").write_text(TALK, encoding="utf-8")
    operation = import_operation(
        propose(made.reader, [tmp_path / "FGD Garut.txt"], ImportOptions(), Silent())
    )
    assert operation is not None
    made.perform(operation)
    return made


class DescribeWishes:
    def it_wants_nothing_until_somebody_says_so(self, project: Project) -> None:
        assert wishes_of(project) == Wishes()
        assert not Wishes().proposes
        assert Wishes(on=True).proposes
        assert not Wishes(on=True, unasked=False).proposes

    def it_is_kept_with_the_project(self, project: Project, tmp_path: Path) -> None:
        wanted = Wishes(on=True, unasked=False, precision=0.9, own_only=True, skips_moderators=True)
        keep_wishes(project, wanted)
        project.close()
        again = open_project(tmp_path / "uji.workbench")
        assert wishes_of(again) == wanted
        again.close()

    @pytest.mark.parametrize(
        ("kept", "read"),
        [
            ("not json", Wishes()),
            ("[1, 2]", Wishes()),
            ('{"on": 1, "precision": 0.9, "colour": "red"}', Wishes(precision=0.9)),
            ('{"on": true, "precision": 0.123}', Wishes(on=True)),
        ],
    )
    def it_passes_over_what_it_does_not_know(self, project: Project, kept: str, read: Wishes) -> None:
        project.file.set_setting(SETTING, kept)
        assert wishes_of(project) == read


class DescribeLeavingModeratorsOut:
    def it_keeps_what_others_said(self, project: Project) -> None:
        (source,) = project.reader.all(Source)
        text = project.reader.text(source.id)

        def suggested(words: str) -> Suggestion:
            start = text.index(words)
            return Suggestion(source.id, Span(start, start + len(words)), words, CodeId("c"), 0.8)

        mine, theirs = suggested("Bensin sendiri"), suggested("Biayanya")
        assert outside_moderation(project.reader, [theirs, mine]) == (mine,)


class DescribePromising:
    def it_lets_through_only_codes_that_keep_the_promise_and_says_how_the_others_stand(self) -> None:
        def suggested(code: str) -> Suggestion:
            return Suggestion(SourceId("s"), Span(0, 4), "kata", CodeId(code), 0.6)

        teller = FakeTeller(suggested("sure"), suggested("rare"), suggested("vague"))
        teller.promised = frozenset({"sure"})
        found = teller.suggest(None)  # type: ignore[arg-type]
        standings = {
            "sure": Standing("sure", Readiness.ENOUGH, 40, 4, 0.5),
            "rare": Standing("rare", Readiness.FEW, 3, 2),
            "vague": Standing("vague", Readiness.NOT_SEPARABLE, 60, 9),
        }
        kept = promised_only(found, standings)
        assert [each.code for each in kept.suggestions] == ["sure"]
        assert [(each.code, each.why, each.codings, each.sources) for each in kept.withheld] == [
            ("rare", "few", 3, 2),
            ("vague", "not_separable", 60, 9),
        ]
