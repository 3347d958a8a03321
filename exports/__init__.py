"""Writers of reports and exchange files: each takes domain records and a path, nothing else."""
