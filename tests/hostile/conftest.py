"""The command line of the tests of commands, here too."""

from tests.commands.conftest import founded, shell, study

__all__ = ["founded", "shell", "study"]
