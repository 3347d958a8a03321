"""One reader per file format, each from a path to canonical text."""
