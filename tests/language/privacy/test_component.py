from pathlib import Path

import spacy

from workbench.domain.personal import PersonalKind
from workbench.language.privacy import find_personal
from workbench.language.privacy.component import PERSONAL_DATA

TEXT = "Bu Sri bilang nomornya 0812-3456-7890."


class DescribeTheComponent:
    def it_writes_what_is_found_to_the_doc(self) -> None:
        nlp = spacy.blank("id")
        nlp.add_pipe(PERSONAL_DATA)

        doc = nlp(TEXT)

        assert doc._.workbench_personal == find_personal(TEXT)
        assert [hit.kind for hit in doc._.workbench_personal] == [PersonalKind.NAME, PersonalKind.PHONE]

    def it_keeps_what_the_project_knows_when_it_is_saved(self, tmp_path: Path) -> None:
        nlp = spacy.blank("id")
        nlp.add_pipe(PERSONAL_DATA, config={"confirmed": ["Sendok"], "rejected": ["Sri"]})
        nlp.to_disk(tmp_path / "saved")

        doc = spacy.load(tmp_path / "saved")("bu sri dan sendok")

        assert [doc.text[hit.start : hit.end] for hit in doc._.workbench_personal] == ["sendok"]
