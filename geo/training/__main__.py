"""`python -m geo.training` makes the weights under `data/models/` again from the corpora."""

from geo.gazetteer import open_gazetteer
from geo.resources import data_folder
from geo.training.everything import write_all

if __name__ == "__main__":
    write_all(data_folder() / "models", open_gazetteer())
