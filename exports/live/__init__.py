"""Live Word files: tables, numbers and quotations that are found again in an author's file and brought up to date."""
