"""Searching texts that no person would type."""

from tests.commands.calling import CommandLine


class DescribeSurroundings:
    def it_shows_them_within_the_line_and_no_further_than_sixty_characters(self, shell: CommandLine):
        assert shell("new", shell.project).code == 0
        text = f"{'a' * 70} satu {'b' * 70}\nx satu y"
        shell.bring_in("teks.txt", text)
        first, second = shell.rows("hits", "search", "satu")
        assert (first["before"], first["after"]) == (f"{'a' * 59} ", f" {'b' * 59}")
        assert (second["before"], second["after"]) == ("x ", " y")
