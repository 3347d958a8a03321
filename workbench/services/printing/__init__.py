"""Print tables as a use case: what an author asks for (``domain.print_tables``) as a report whose blocks are live."""
