"""Schema versions of the project file, one Alembic revision each."""
