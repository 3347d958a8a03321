"""A window that says when it can be used, and ends: ours with the arguments of the command line, or an empty one.

python -m benchmarks.child_start empty
python -m benchmarks.child_start ours [PROJECT]
"""

import sys
from time import monotonic

from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override


class Watched(QApplication):
    """Runs until the window stands painted and no event waits, and prints that moment of the system's clock."""

    @override
    def exec(self) -> int:  # type: ignore[override]
        while not any(_is_exposed(each) for each in self.topLevelWidgets()):
            self.processEvents()
        for _ in range(3):
            self.processEvents()
        print(monotonic(), flush=True)
        return 0


def _is_exposed(widget: object) -> bool:
    handle = widget.windowHandle() if isinstance(widget, QMainWindow) else None
    return handle is not None and handle.isExposed()


def main() -> int:
    """Show the window that the arguments ask for."""
    application = Watched(sys.argv[:1])
    if sys.argv[1] == "empty":
        window = QMainWindow()
        window.resize(1360, 860)
        window.show()
        return application.exec()
    from workbench.__main__ import main as run

    sys.argv = ["workbench", *(["open", *sys.argv[2:]] if sys.argv[2:] else [])]
    return run()


if __name__ == "__main__":
    sys.exit(main())
