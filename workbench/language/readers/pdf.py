from workbench.language.readers.material import Material
from pathlib import Path
def read_pdf(path: Path) -> Material:
    raise NotImplementedError
