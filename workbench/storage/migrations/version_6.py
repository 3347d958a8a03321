"""Version 6: memos that translate words, and saved tables that are for print.

No column changes. The number alone does its work: a program of version 5 does not know these kinds, and must not
open a file that holds them.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Leave everything as it is."""
