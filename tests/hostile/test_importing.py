"""Importing what no person would have named."""

from zipfile import ZipFile

from tests.commands.calling import CommandLine


class DescribeNamesThatTheSystemRefuses:
    def it_refuses_them_as_files_and_imports_the_rest(self, study: CommandLine):
        good = study.file("catatan.txt", "P1: baik.")
        answer = study.on("import", "x" * 300, good, "--json")
        assert (answer.code, answer.err) == (3, "")
        assert [each["status"] for each in answer.rows("files")] == ["refused", "imported"]


class DescribeWordFilesWithRemarks:
    def it_keeps_the_words_on_both_sides_of_a_comment_in_the_markup(self, study: CommandLine):
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        words = "<w:t>beban<!-- x --> kerja<?pi y?> berat</w:t>"
        path = study.folder / "catatan.docx"
        with ZipFile(path, "w") as archive:
            archive.writestr(
                "word/document.xml",
                f'<w:document xmlns:w="{space}"><w:body><w:p><w:r>{words}</w:r></w:p></w:body></w:document>',
            )
        study.json("import", path)
        assert study.on("text", "catatan").out == "beban kerja berat"
