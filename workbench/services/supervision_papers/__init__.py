"""Everything that supervision writes: one module for each paper, each of them in either language from the same record.

A module makes a ``Paper`` of records; ``writing`` lets it leave the project and writes it.
"""
