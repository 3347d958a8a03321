"""Preferences: kept whole, read with suspicion."""

import json
from pathlib import Path

import pytest

from tests.fakes.folders import names_in
from workbench.services import settings
from workbench.services.settings import Settings, keep_settings, load_settings


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("platformdirs.user_config_dir", lambda _name: str(tmp_path / "config"))
    return tmp_path / "config" / "settings.json"


class DescribeSettings:
    def it_comes_back_as_it_was_kept(self, file: Path) -> None:
        kept = Settings("en", "dark", 14.5, coder="Sari", recent=("/a", "/b"), window="AAA=")
        keep_settings(kept)
        assert load_settings() == kept
        assert names_in(file.parent) == ["settings.json"]

    @pytest.mark.parametrize("words", [None, "", "{", "[1]", "7", "\udcff"])
    def it_is_plain_when_nothing_can_be_read(self, file: Path, words: str | None) -> None:
        if words is not None:
            file.parent.mkdir(parents=True)
            file.write_bytes(words.encode(errors="surrogateescape"))
        assert load_settings() == Settings()

    def it_takes_what_fits_and_leaves_the_rest(self, file: Path) -> None:
        file.parent.mkdir(parents=True)
        data = {
            "language": "en",
            "text_size": "big",
            "recent": ["/a", 7],
            "tomorrow": 1,
            "coder": None,
            "window": "x",
        }
        file.write_text(json.dumps(data), encoding="utf-8")
        assert load_settings() == Settings(language="en", window="x")

    @pytest.mark.parametrize("name", ["language", "appearance", "text_size"])
    @pytest.mark.parametrize("value", ["xx", True, -1, 0, float("nan"), float("inf"), 1e9, [], {}])
    def it_leaves_values_that_no_window_can_show(self, file: Path, name: str, value: object) -> None:
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps({name: value, "coder": "Sari"}), encoding="utf-8")
        assert load_settings() == Settings(coder="Sari")

    def it_lists_the_latest_ten_once(self) -> None:
        kept = Settings()
        for number in [*range(12), 5]:
            kept = kept.with_recent(Path(f"/p{number}"))
        assert kept.recent[0] == "/p5"
        assert len(kept.recent) == len(set(kept.recent)) == settings.MOST_RECENT

    def it_is_no_work_when_it_can_not_be_written(self, file: Path) -> None:
        file.parent.parent.joinpath("config").write_text("eine Datei")
        keep_settings(Settings("en"))
        assert load_settings() == Settings()

    def it_has_a_place_for_projects(self) -> None:
        assert settings.data_folder().name == settings.APPLICATION
