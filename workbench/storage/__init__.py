"""The project file: tables, mapping, engine, reads, search and journal."""
