"""`python -m geo.training` makes the weights under `data/models/` again from the corpora."""

import argparse

from geo.gazetteer import open_gazetteer
from geo.resources import data_folder
from geo.training.everything import write_all

if __name__ == "__main__":
    description = "Make the weights under data/models again from the corpora in the folder DATELINE_CORPORA."
    argparse.ArgumentParser(prog="python -m geo.training", description=description).parse_args()
    write_all(data_folder() / "models", open_gazetteer())
