"""The field's own words as frozen records and the rules that hold between them; standard library only."""
