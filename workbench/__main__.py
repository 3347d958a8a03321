"""Start: the command line when there are arguments, the desktop app when there are none."""

import sys
from collections.abc import Sequence

READS_FILES = "--read-files"
"""By this a frozen program, which is its own interpreter, asks itself to be a reading process."""


def main() -> int:
    """Run the program and return its exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == [READS_FILES]:
        from workbench.language.readers.worker import main as read_files

        read_files(arguments[1:])
        return 0
    if opens_window(arguments):
        return _open_window(arguments[1:])
    from workbench.cli import main as run

    return run(arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether the window is asked for so plainly that no command line has to be put together for it.

    That would cost a third of a second, before anything shows.
    """
    if not arguments:
        return True
    command, *rest = arguments
    plain = len(rest) <= 1 and not any(each.startswith("-") and each != "--example" for each in rest)
    return command == "open" and plain


def _open_window(arguments: Sequence[str]) -> int:
    try:
        from workbench.app import main as show

        return show(arguments)
    except Exception as error:  # noqa: BLE001 - as on the command line, a bug becomes a sentence and an exit code
        from workbench.cli import told

        return told(error)


if __name__ == "__main__":
    sys.exit(main())
