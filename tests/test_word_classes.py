import csv
import json

import numpy as np
import pytest

from geo.lexicon import rows, word_classes
from geo.training.word_classes import classes, read_vectors, write_word_classes


def vectors_file(tmp_path, words):
    """A file like the package's: words in the order of how frequent they are, and vectors with two more numbers at their ends."""
    path = tmp_path / "vectors.json"
    vectors = {word: [*vector, *[0.0] * (100 - len(vector)), 1.0, number] for number, (word, vector) in enumerate(words.items())}
    path.write_text(json.dumps({"words": list(words), "vectors": vectors}), encoding="utf-8")
    return path


def test_vectors_of_one_direction_are_of_one_class_however_long_they_are():
    random = np.random.default_rng(3)
    directions = random.normal(size=(40, 6))
    vectors = np.concatenate([directions, -directions])  # their mean is nothing, so that only directions count
    found = classes(np.concatenate([vectors, 5 * vectors]), 8)
    assert found[:80].tolist() == found[80:].tolist()
    assert len(set(found.tolist())) == 8


def test_the_same_vectors_give_the_same_classes():
    vectors = np.random.default_rng(1).normal(size=(200, 10))
    assert classes(vectors, 7).tolist() == classes(vectors.copy(), 7).tolist()


def test_marks_and_numbers_are_no_words(tmp_path):
    words, vectors = read_vectors(vectors_file(tmp_path, {"the": [1.0], ",": [2.0], "river": [3.0], "1990s": [4.0]}))
    assert words == ["the", "river"]
    assert vectors[:, 0].tolist() == [1.0, 3.0]


def test_what_follows_the_vector_in_the_file_is_left_out(tmp_path):
    _, vectors = read_vectors(vectors_file(tmp_path, {"the": [1.0], "river": [3.0]}))
    assert vectors.shape == (2, 100)


def test_the_table_has_every_word_once_the_most_frequent_first(tmp_path):
    names = [f"{a}{b}" for a in "abcdefghij" for b in "klmnopqrst"]
    random = np.random.default_rng(2)
    source = vectors_file(tmp_path, {name: random.normal(size=5).tolist() for name in names})
    write_word_classes(source, tmp_path / "table.csv")
    with (tmp_path / "table.csv").open(encoding="utf-8", newline="") as lines:
        lists = [row["words"].split() for row in csv.DictReader(lines)]
    assert sorted(word for words in lists for word in words) == names
    assert all(words == sorted(words) for words in lists)


def test_no_word_of_the_lexicon_is_of_two_classes():
    words = [word for row in rows("word_classes") for word in row["words"].split()]
    assert len(words) == len(word_classes()) == 60_000


@pytest.mark.parametrize(
    ("one", "like", "unlike"),
    [("yusuf", "khalid", "village"), ("mortar", "grenade", "khalid"), ("leeds", "sunderland", "yusuf")],
)
def test_words_that_are_used_alike_are_of_one_class_of_the_lexicon(one, like, unlike):
    found = word_classes()
    assert found[one] == found[like] != found[unlike]
