"""Start: the command line when there are arguments, the desktop app when there are none."""

import sys


def main() -> int:
    """Run the program and return its exit code."""
    from workbench.cli import main as run

    return run(sys.argv[1:] or ["open"])


if __name__ == "__main__":
    sys.exit(main())
