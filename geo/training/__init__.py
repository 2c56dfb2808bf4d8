"""Making the weights under `data/models/` from annotated corpora."""
