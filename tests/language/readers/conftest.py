import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)

WordFile = Callable[..., Path]


@pytest.fixture
def word_file(tmp_path: Path) -> WordFile:
    """Write a Word file whose body is the XML given; keywords name more parts (``styles``, ``footnotes``)."""

    def write(body: str, name: str = "berkas.docx", **parts: str) -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr(
                "word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
            )
            for part, content in parts.items():
                archive.writestr(f"word/{part}.xml", content.replace(">", f" {NAMESPACES}>", 1))
        return path

    return write
