from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.services.two_districts import two_districts
from workbench.domain.errors import UnknownThing
from workbench.domain.sources import Transcript
from workbench.services import spoken as module
from workbench.services.spoken import SaidWords, spoken_words


class DescribeSpokenWords:
    def it_counts_turns_with_and_without_labels_and_follows_changes(self, tmp_path: Path) -> None:
        project = two_districts(tmp_path)
        spoken = spoken_words(project)
        assert spoken_words(project) is spoken
        assert spoken.now()["fgd-garut"]["g1"] == SaidWords(4 * 13, 4 * 12)
        before = spoken.now()["fgd-ende"]
        talk = project.reader.get(Transcript, "fgd-garut")
        project.perform(Rewrite((Transcript(talk.source, talk.text, talk.turns[:2]),)))
        assert spoken.now()["fgd-garut"] == {"m-fgd-garut": SaidWords(13, 12), "g1": SaidWords(13, 12)}
        assert spoken.now()["fgd-ende"] is before
        project.close()

    def it_starts_anew_after_a_failure(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        project = two_districts(tmp_path)
        spoken = spoken_words(project)

        def fails(_talk: Transcript) -> None:
            raise UnknownThing("source", "x")

        with monkeypatch.context() as patch:
            patch.setattr(module, "said_in", fails)
            with pytest.raises(UnknownThing):
                spoken.now()
        assert len(spoken.now()) == 5
        project.close()
