from pathlib import Path

from tests.fakes.changes import Rewrite
from tests.services.two_districts import two_districts
from workbench.domain.sources import Transcript
from workbench.domain.texts import count_words
from workbench.services.spoken import SaidWords, spoken_words


class DescribeSpokenWords:
    def it_counts_turns_with_and_without_labels_and_follows_changes(self, tmp_path: Path) -> None:
        project = two_districts(tmp_path)
        spoken = spoken_words(project)
        assert spoken_words(project) is spoken
        assert spoken["fgd-garut"]["g1"] == SaidWords(4 * 13, 4 * 12)
        talk = project.reader.get(Transcript, "fgd-garut")
        assert sum(each.whole for each in spoken["fgd-garut"].values()) == count_words(talk.text)
        project.perform(Rewrite((Transcript(talk.source, talk.text, talk.turns[:2]),)))
        now = spoken_words(project)
        assert now["fgd-garut"] == {"m-fgd-garut": SaidWords(13, 12), "g1": SaidWords(13, 12)}
        assert now["fgd-ende"] == spoken["fgd-ende"]
        project.perform(Rewrite((Transcript(talk.source, talk.text),)))
        assert spoken_words(project)["fgd-garut"] == {}
        project.close()
