"""Qt item models, thin over records."""
