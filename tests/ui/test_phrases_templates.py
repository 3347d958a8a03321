"""The words for what a template lacks and why it was refused."""

from pathlib import Path

import pytest

from exports.word_fitting import ASKED_FOR
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.templates import TemplateLack, TemplateRemark
from workbench.ui.phrases import sentence
from workbench.ui.phrases_templates import TEMPLATE_REFUSALS, template_remark_text


class DescribeWordsForWhatATemplateLacks:
    @pytest.mark.parametrize("lack", list(TemplateLack))
    def it_has_two_different_sentences_for_everything(self, lack: TemplateLack) -> None:
        indonesian, english = (
            template_remark_text(TemplateRemark(lack, "12"), language) for language in ("id", "en")
        )
        assert indonesian != english
        assert "{" not in indonesian + english
        assert "; " in indonesian or indonesian.endswith(": 12")

    def it_calls_styles_what_word_calls_them(self) -> None:
        remark = TemplateRemark(TemplateLack.STYLE, "Heading2")
        assert "“Judul 2”" in template_remark_text(remark, "id")
        assert "“Heading 2”" in template_remark_text(remark, "en")

    @pytest.mark.parametrize("style", ASKED_FOR)
    def it_knows_every_style_that_can_be_missing(self, style: str) -> None:
        told = template_remark_text(TemplateRemark(TemplateLack.STYLE, style), "id")
        assert f"“{style}”" not in told


class DescribeWordsForARefusedTemplate:
    @pytest.mark.parametrize("reason", list(TEMPLATE_REFUSALS))
    @pytest.mark.parametrize(("language", "word"), [("id", "impor"), ("en", "import")])
    def it_does_not_speak_of_importing(self, reason: FileReason, language: str, word: str) -> None:
        refused = FileRefused(Path("dinas.dotx"), reason, {"template": "yes"})
        told = sentence(refused, language)
        assert "dinas.dotx" in told
        assert word not in told
        assert told != sentence(FileRefused(Path("dinas.dotx"), reason), language)

    def it_says_the_usual_where_that_will_do(self) -> None:
        refused = FileRefused(Path("dinas.docm"), FileReason.MACROS, {"template": "yes"})
        assert sentence(refused, "en").startswith("dinas.docm holds macros")
