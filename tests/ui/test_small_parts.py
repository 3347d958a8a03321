"""The small parts that have rules of their own: jobs, readable colours, the code box's choices, translations."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from threading import Event, Timer

import pytest
from PySide6.QtGui import QColor, QFont
from pytestqt.qtbot import QtBot

from scripts.make_translations import FOLDER, LANGUAGES, collect, compile_into, unfinished
from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.services.jobs import Progress
from workbench.ui.job_runner import Job, JobRunner
from workbench.ui.models.code_choices import choices_for
from workbench.ui.theme import DARK, LIGHT, Theme, contrast, readable
from workbench.ui.wrapped_lines import wrapped

UI = FOLDER.parents[1]
NUMBERED = re.compile(r'(?:\.tr|translate)\(\s*(?:"\w+",\s*)?"([^"]*%L?n[^"]*)"')
WORKLOAD, FEES, OFFICE = CodeId("1"), CodeId("2"), CodeId("3")
BOOK = Codebook(
    [
        Code(WORKLOAD, "Beban kerja"),
        Code(FEES, "Biaya pribadi", WORKLOAD),
        Code(OFFICE, "Beban administratif", WORKLOAD, 1),
    ]
)


class DescribeJobRunner:
    def it_delivers_on_this_thread(self, qtbot: QtBot) -> None:
        runner, got = JobRunner(), []
        runner.start("add", lambda _progress: 2 + 3, got.append, got.append)
        qtbot.waitUntil(lambda: not runner.busy)
        runner.close()
        assert got == [5]

    def it_hands_on_what_went_wrong(self, qtbot: QtBot) -> None:
        runner = JobRunner()
        failures: list[Exception] = []
        runner.start("fail", lambda _progress: 1 // 0, lambda _result: None, failures.append)
        qtbot.waitUntil(lambda: not runner.busy)
        runner.close()
        assert [type(each) for each in failures] == [ZeroDivisionError]

    def it_stops_when_it_is_cancelled_and_delivers_nothing(self, qtbot: QtBot) -> None:
        runner, got, begun, go_on = JobRunner(), [], Event(), Event()

        def work(progress: Progress) -> str:
            begun.set()
            go_on.wait(10)
            progress.advance(1, 2)
            return "done"

        job = runner.start("long", work, got.append, got.append)
        assert begun.wait(10)
        job.progress.cancel()
        go_on.set()
        qtbot.waitUntil(lambda: not runner.busy)
        runner.close()
        assert got == []

    def it_shows_a_job_that_lasts(self, qtbot: QtBot) -> None:
        runner, go_on = JobRunner(), Event()
        with qtbot.waitSignal(runner.shown) as seen:
            runner.start("long", lambda _progress: go_on.wait(10), lambda _done: None, lambda _error: None)
        go_on.set()
        qtbot.waitUntil(lambda: not runner.busy)
        runner.close()
        assert isinstance(seen.args[0], Job)

    def it_runs_nothing_more_when_it_is_closed_though_what_waited_is_followed(self) -> None:
        runner, go_on, got = JobRunner(), Event(), []
        for _ in range(2):
            runner.start("long", lambda _progress: go_on.wait(10), got.append, got.append)
        waiting = runner.start("waits", lambda _progress: 1, got.append, got.append)
        waiting.ended.connect(lambda: runner.start("follows", lambda _progress: 2, got.append, got.append))
        # Whoever works lets go when the runner closes, not before.
        Timer(0.1, go_on.set).start()
        runner.close()
        assert got == []
        assert not runner.busy


class DescribeReadable:
    @pytest.mark.parametrize("paper", [LIGHT.paper, DARK.paper, LIGHT.panel, DARK.panel])
    @pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#ffff00", "#003f88", "#f3d07c", "nonsense"])
    def it_stands_out_from_any_paper(self, colour: str, paper: str) -> None:
        assert contrast(readable(colour, paper), QColor(paper)) >= 3.0

    @pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
    def it_is_so_for_the_words_of_each_theme(self, theme: Theme) -> None:
        grounds = (
            theme.window,
            theme.panel,
            theme.page,
            theme.paper,
            theme.field,
            theme.hover,
            theme.selection,
            theme.accent_soft,
        )
        for ground in grounds:
            assert contrast(QColor(theme.ink), QColor(ground)) >= 7.0
            for words in (theme.muted, theme.faint, theme.accent, theme.danger, theme.warning, theme.good):
                assert contrast(QColor(words), QColor(ground)) >= 4.5, (words, ground)


class DescribeTheChoicesOfTheCodeBox:
    def it_puts_the_recent_ones_first_when_nothing_is_typed(self) -> None:
        first = choices_for("", BOOK, [OFFICE, FEES], None)[:2]
        assert [(each.code, each.digit) for each in first] == [(OFFICE, 1), (FEES, 2)]

    def it_finds_codes_by_parts_of_words(self) -> None:
        assert choices_for("adm", BOOK, [], None)[0].code == OFFICE
        assert choices_for("bpri", BOOK, [], None)[0].code == FEES

    def it_offers_a_new_code_and_a_new_theme_last(self) -> None:
        new = [each for each in choices_for("Gaji", BOOK, [], WORKLOAD) if each.code is None]
        assert [(each.name, each.parent) for each in new] == [("Gaji", WORKLOAD), ("Gaji", None)]

    def it_offers_no_name_that_a_sibling_bears(self) -> None:
        new = [each for each in choices_for("biaya PRIBADI", BOOK, [], WORKLOAD) if each.code is None]
        assert [each.parent for each in new] == [None]


class DescribeTheTranslations:
    @pytest.mark.parametrize("language", list(LANGUAGES))
    def it_is_finished(self, language: str) -> None:
        assert unfinished(FOLDER / f"workbench_{language}.ts") == []

    @pytest.mark.parametrize("language", list(LANGUAGES))
    def it_knows_every_text_of_the_window(self, language: str, tmp_path: Path) -> None:
        kept = FOLDER / f"workbench_{language}.ts"
        fresh = tmp_path / kept.name
        fresh.write_bytes(kept.read_bytes())
        collect(language, fresh)
        assert _texts(fresh) == _texts(kept)

    @pytest.mark.parametrize("kept", sorted(FOLDER.glob("*.ts")), ids=lambda path: path.stem)
    def it_is_compiled_as_it_stands(self, kept: Path, tmp_path: Path) -> None:
        compile_into(kept, tmp_path / "fresh.qm")
        assert (tmp_path / "fresh.qm").read_bytes() == kept.with_suffix(".qm").read_bytes()

    @pytest.mark.parametrize("language", list(LANGUAGES))
    def it_counts_with_a_plural_wherever_a_number_is_said(self, language: str) -> None:
        plurals = {
            message.findtext("source", "")
            for message in ET.parse(FOLDER / f"workbench_{language}.ts").iter("message")
            if message.get("numerus") == "yes"
        }
        said = {
            text for path in UI.rglob("*.py") for text in NUMBERED.findall(path.read_text(encoding="utf-8"))
        }
        assert said
        assert said - plurals == set()

    def it_takes_no_plural_past_the_translators_tool(self) -> None:
        """lupdate knows a plural by ``tr``; through ``translate`` it takes it for a sentence, or misses it."""
        assert [
            path.name
            for path in UI.rglob("*.py")
            if re.search(r'translate\(\s*"\w+",\s*"[^"]*%L?n', path.read_text(encoding="utf-8"))
        ] == []


def _texts(path: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(path).iter("context")
        for message in context.iter("message")
    }


class DescribeWrappedLines:
    def it_loses_no_word_behind_an_emoji(self, qtbot: QtBot) -> None:
        words = "😀👍 biaya transpor " * 12 + "selesai"
        lines = wrapped(words, QFont(), 220, 99)
        assert len(lines) > 3
        # A line may break between two emoji; no sign is lost or said twice.
        assert "".join("".join(lines).split()) == "".join(words.split())

    def it_cuts_the_last_line_short(self, qtbot: QtBot) -> None:
        lines = wrapped("biaya transpor " * 12, QFont(), 220, 2)
        assert len(lines) == 2
        assert lines[1].endswith("…")
        assert wrapped("", QFont(), 220, 2) == []
