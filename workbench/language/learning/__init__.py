"""Learning codes from the project's own codings: features, a linear model, calibration, and honest trials of it."""
