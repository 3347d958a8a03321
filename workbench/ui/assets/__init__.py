"""Icons, fonts and translations."""
