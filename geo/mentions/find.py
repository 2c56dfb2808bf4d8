"""An article's mentions of places, chosen among the candidates."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from geo.gazetteer import Gazetteer
from geo.lexicon import table, word_classes
from geo.linear import LinearModel, model, probability
from geo.mentions.asked import CAPITAL, GREAT, asked_feature
from geo.mentions.candidates import Candidate, find_candidates, has_sides
from geo.mentions.containers import container_of, is_set_apart
from geo.mentions.features import FEATURES, Surroundings, features, survey
from geo.mentions.parts import DASHES
from geo.mentions.people import find_people
from geo.mentions.reading import Reading, read
from geo.mentions.roles import is_state_s, role, telling
from geo.mentions.towns import is_told_of_town
from geo.mentions.words import (
    afloat,
    befalling,
    common_words,
    feature_words,
    first_names,
    goods,
    ground_words,
    holding,
    members,
    no_places,
    range_words,
    road_words,
    royal_words,
    sides,
    surnames,
)
from geo.records import Article, Mention, Span
from geo.text import byline

_MOST = 4.0
"""The score, in logits, of what is certain; none counts for more or against more in the judgement of others."""
_AGREEMENT = 0.5
"""How much the other mentions of a name count."""
THRESHOLD = 0.4
"""How probable a candidate must be. Below a half, for what the resolver cannot place costs less than what is missed."""

_JOINTS = ("and", "-")
_CITY = 300_000
"""People of a city whose name is enough to tell it by, where it stands alone."""
_NEAR = 1.5
"""Degrees, north and east together, between two towns of which the one speaks for the other."""
_SEAT = 5_000
"""People of a town that a district may be called after."""
_TOWN = 20_000
"""People of a town that what befalls towns, or what is in it, is enough to tell by."""


def find_mentions(article: Article, gazetteer: Gazetteer, *, weights: LinearModel | None = None) -> tuple[Mention, ...]:
    """The spans of an article that speak of places, in the order of the text, none overlapping another.

    People named like places are left out. What the text plainly calls a place and the gazetteer does not
    hold ("the village of X") is found too. `weights` are those of `data/models/names.json` unless others are given.
    """
    reading = read(article.text)
    candidates = find_candidates(reading, gazetteer)
    around = survey(reading, candidates, find_people(reading), gazetteer, title=article.title, outlet=article.outlet)
    asked = [asked_feature(reading, candidate, around, gazetteer) for candidate in candidates]
    scores = _scores(reading, candidates, asked, around, gazetteer, weights or model("names", FEATURES))
    spread = _spread_features(reading, candidates, asked)
    found = []
    writers, _ = byline(article.text)
    end = bisect_left(reading.starts, writers)
    for index, (candidate, feature, score) in enumerate(zip(candidates, asked, scores, strict=True)):
        if score < THRESHOLD and candidate.last > candidate.first + 1:
            score = _score_of_last(reading, candidates, scores, index, around)
        if candidate.first < end or score < THRESHOLD or candidate.first in around.people.sure:
            continue
        if not _is_other(reading, candidate, gazetteer):
            feature = feature or spread.get(candidate.name, "")
            found.append(_mention(article, reading, candidate, feature, around, gazetteer, score))
            end = candidate.last
    return tuple(found)


def describe(article: Article, spans: Iterable[Span], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions at spans that are known to speak of places: what each names, what the words around ask for, its container.

    One mention a span, with just that span, in the order of the spans. Other recognisers than ours find the spans.
    """
    reading = read(article.text)
    candidates = find_candidates(reading, gazetteer)
    around = survey(reading, candidates, find_people(reading), gazetteer, title=article.title, outlet=article.outlet)
    found = []
    for span in spans:
        candidate = _candidate_at(span, reading, candidates)
        if candidate is None:
            found.append(Mention(article.id, span.start, span.end, span.text, "name", "place", span.text))
        else:
            mention = _mention(article, reading, candidate, asked_feature(reading, candidate, around, gazetteer), around, gazetteer, 1.0)
            found.append(replace(mention, start=span.start, end=span.end, text=span.text))
    return tuple(found)


def _candidate_at(span: Span, reading: Reading, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate that is the span within one character; the span may also have the article and the word for the kind of place."""
    for candidate in candidates:
        first, last = candidate.first, candidate.last
        begins = abs(reading.starts[first] - span.start) <= 1 or (
            reading.word(first - 1) == "the" and reading.starts[first - 1] == span.start
        )
        ends = abs(reading.ends[last - 1] - span.end) <= 1
        if begins and (ends or (reading.word(last) in feature_words("feature_after") and reading.ends[last] == span.end)):
            return candidate
    return None


def _spread_features(reading: Reading, candidates: Sequence[Candidate], asked: Sequence[str]) -> dict[str, str]:
    """What a bare name means in an article that elsewhere says "Kursk region" of it, and nowhere "the city of Kursk"; or "Paris said"."""
    spreading = feature_words("spreading")
    said: dict[str, set[str]] = {}
    for candidate, feature in zip(candidates, asked, strict=True):
        if feature and candidate.kind == "name":
            said.setdefault(candidate.name, set()).add(CAPITAL if feature == CAPITAL else spreading.get(reading.word(candidate.last), ""))
    spread = {CAPITAL, *spreading.values()}
    return {name: next(iter(features)) for name, features in said.items() if features <= spread and len(features) == 1}


def _scores(
    reading: Reading,
    candidates: Sequence[Candidate],
    asked: Sequence[str],
    around: Surroundings,
    gazetteer: Gazetteer,
    weights: LinearModel,
) -> list[float]:
    """How probable it is that each candidate speaks of a place. This is the one place where that is decided.

    What speaks for a name where it is plain also speaks for it where it is not: half of the mean of the others is added.
    """
    scored: list[tuple[float, float, list[float]]] = []
    by_name: dict[str, list[float]] = {}
    for candidate, feature in zip(candidates, asked, strict=True):
        certain = _is_certain(reading, candidate, feature, around, gazetteer)
        score = _MOST if certain else weights.score(features(reading, candidate, around, gazetteer))
        kept = score if -_MOST < score < _MOST else math.copysign(_MOST, score)
        same = by_name.setdefault(candidate.name.lower(), [])
        same.append(kept)
        scored.append((score, kept, same))
    return [probability(score + _AGREEMENT * _mean_of_others(score, kept, same)) for score, kept, same in scored]


def _score_of_last(reading: Reading, candidates: Sequence[Candidate], scores: Sequence[float], index: int, around: Surroundings) -> float:
    """The score of the name that a longer one ends in, which may speak for the longer: "Port Sudan" is no port in Sudan."""
    longer = candidates[index]
    if longer.first in around.people.inside or not (longer.kind == "name" or _is_strange(reading, longer)):
        return 0.0
    inside = range(index + 1, min(index + longer.last - longer.first + 2, len(candidates)))
    return max((scores[i] for i in inside if candidates[i].last == longer.last and candidates[i].kind == "name"), default=0.0)


def _is_other(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a name is a group's, or begins another: of a range, "Nuba Mountains", or of a park after a state, "Victoria Gardens"."""
    last = candidate.last
    if candidate.name in no_places() or _is_goods(reading, candidate):
        return True
    if candidate.kind != "name" or not _follows(reading, last) or _follows(reading, last + 1):
        return False
    ends = reading.lower[last]
    return ends in range_words() or (ends in ground_words() and gazetteer.feature(candidate.rows[0]) in ("PCLI", "ADM1"))


def _is_goods(reading: Reading, candidate: Candidate) -> bool:
    """Whether fruit or other goods are meant that are called like a place: "Lima beans", "Mango and blueberry growers"."""
    told = goods().get(candidate.name)
    if told is None:
        return False
    last = candidate.last
    return reading.word(last) in told or (reading.word(last) == "and" and reading.word(last + 2) in told)


def _is_strange(reading: Reading, longer: Candidate) -> bool:
    """Whether a name that the gazetteer does not hold stands where one is, and begins with no known word: "in Busa Buji"."""
    first = longer.first
    return reading.lower[first - 1] in members("inside") and reading.lower[first] not in word_classes()


def _has_side(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a side with its capital stands before the name, and no other capitalised word on either hand: "in South Texas"."""
    side = candidate.first - 1
    if side < 0 or reading.lower[side] not in sides() or not (reading.capital[side] and reading.joined[candidate.first]):
        return False
    alone = side == 0 or reading.opens[side] or not (reading.capital[side - 1] and reading.joined[side])
    return alone and not _follows(reading, candidate.last) and has_sides(candidate.rows[0], gazetteer)


def _mean_of_others(score: float, kept: float, same: Sequence[float]) -> float:
    """The mean of the kept scores of a name without one of them; nothing is added to what is certain."""
    return 0.0 if len(same) == 1 or score == _MOST else (sum(same) - kept) / (len(same) - 1)


def _is_certain(reading: Reading, candidate: Candidate, asked: str, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether the text itself says that the name is a place's: a seat of government, "the village of X", "the Kursk region"."""
    if candidate.kind == "unknown":
        lower, first = reading.lower, candidate.first
        return lower[first - 1] == "of" and feature_words("feature_before").get(lower[first - 2], "").startswith("PPL")
    if gazetteer.feature(candidate.rows[0]) == "GOVB":
        return True
    if candidate.kind != "name" or candidate.first in around.people.inside:
        return False
    if not holding().isdisjoint(reading.words[candidate.first : candidate.last]):
        return True
    if candidate.name.endswith(f" {reading.lower[candidate.last].capitalize()}") or _is_royal_town(reading, candidate, around):
        return True  # the Dnipro River of "the Dnipro river"
    if asked in ("ADM1", "ADM2") and any(gazetteer.feature(row) == asked for row in candidate.rows[:3]):
        return True
    if asked == "PPL" and reading.lower[candidate.last] == "," and _is_called_town(reading, candidate, gazetteer):
        return True
    if (
        _ends_road(reading, candidate, around)
        or is_set_apart(reading, candidate, around, gazetteer)
        or _is_speaking_capital(reading, candidate, around, gazetteer)
        or _is_at_sea(reading, candidate)
        or _has_side(reading, candidate, gazetteer)
        or (_is_told_of_town(reading, candidate, asked, gazetteer) and _is_town_alone(reading, candidate, around, gazetteer))
    ):
        return True
    return _is_certain_town(reading, candidate, around, gazetteer)


def _is_certain_town(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether a town is named that another beside it speaks for, that is shelled or taken, or that everybody knows."""
    before = reading.lower[candidate.first - 1]
    if before in _JOINTS:
        return _is_beside_capital(reading, candidate, around, gazetteer) or _is_beside_town(reading, candidate, around, gazetteer)
    if before in befalling() and _is_taken(reading, candidate, around, gazetteer):
        return True
    return _is_great_town(reading, candidate, around, gazetteer)


def _is_at_sea(reading: Reading, candidate: Candidate) -> bool:
    """Whether something floats or sinks off what is named: "capsized off Samos"."""
    first = candidate.first
    return reading.lower[first - 1] == "off" and reading.word(first - 2) in afloat() and not _follows(reading, candidate.last)


def _is_royal_town(reading: Reading, candidate: Candidate, around: Surroundings) -> bool:
    """Whether something is in what is called like a prince, or in a place beside it: "in Comox and Prince Rupert"."""
    first, last = candidate.first, candidate.last
    if reading.words[first] not in royal_words() or last == first + 1 or _follows(reading, last) or reading.word(last) in ("'s", "’s"):
        return False
    beside = around.ends.get(first - 1) if reading.word(first - 1) == "and" else None
    return reading.word((first if beside is None else beside.first) - 1) in members("inside")


def _is_called_town(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether what is told of a name may be told of it alone, which is a town's and no word: "Charlotte, a city of bankers"."""
    first = candidate.first
    if (reading.joined[first] and reading.capital[first - 1]) or reading.lower[first] in common_words() | members("calendar"):
        return False
    return gazetteer.feature(candidate.rows[0]).startswith("PPL")


def _ends_road(reading: Reading, candidate: Candidate, around: Surroundings) -> bool:
    """Whether a road is called after the place and another: "the Kano-Zaria road", "the Kano–Zaria national highway"."""
    if reading.word(candidate.last) in DASHES:
        other = around.starts.get(candidate.last + 1)
        end = other.last if other is not None else 0
    elif reading.word(candidate.first - 1) in DASHES:
        other, end = around.ends.get(candidate.first - 1), candidate.last
    else:
        return False
    if other is None or reading.lower[candidate.first] in members("street") or reading.lower[other.first] in members("street"):
        return False  # "Station Street-Clarke Road"
    return any(reading.word(index) in road_words() for index in (end, end + 1))


def _is_great_town(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether a name that stands alone is that of a city, and no word and no person has it: "visit Lyon", "attacked Kursk".

    What something is in may be smaller where it is a capital or has a name of several words: "in Port Moresby".
    """
    first, last = candidate.first, candidate.last
    row = candidate.rows[0]
    smaller = reading.lower[first - 1] == "in" and (last > first + 1 or gazetteer.feature(row) == "PPLC")
    if gazetteer.population[row] < (_TOWN if smaller else _CITY) or not gazetteer.feature(row).startswith(("PPL", "ADM1")):
        return False
    if _follows(reading, last) or reading.capital[first - 1]:
        return False
    if (reading.opens[first] or not reading.lower[first - 1].isalpha()) and reading.lower[last] != ":":
        return False  # but "Kano: Gunmen shot two men", "5 June - Kano: Gunmen"
    is_town_of_words = last > first + 1 and gazetteer.feature(row).startswith("PPL")
    is_word = reading.lower[first] in common_words() and not is_town_of_words
    return not is_word and not _is_like_a_person(reading, candidate, around)


def _is_beside_capital(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether a great town is named in one breath with a great capital before it: "to Cairo and Doha", "the Abuja-Kaduna road"."""
    other = around.ends.get(candidate.first - 1)
    if other is None or reading.word(other.first - 1) not in members("inside") | members("path") | {"the"}:
        return False
    if _is_like_a_person(reading, candidate, around) or _is_like_a_person(reading, other, around):
        return False
    return gazetteer.population[candidate.rows[0]] >= GREAT and _is_great_capital(other, gazetteer)


def _is_beside_town(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether a town is named in one breath with one not far from it, and something is there: "in Otley and Ilkley"."""
    other = around.ends.get(candidate.first - 1)
    if other is None or other.kind != "name" or reading.word(other.first - 1) not in members("inside"):
        return False
    row, beside = candidate.rows[0], other.rows[0]
    towns = gazetteer.feature(row).startswith("PPL") and gazetteer.feature(beside).startswith("PPL")
    if not towns or _follows(reading, candidate.last) or reading.lower[candidate.last - 1] in around.people.surnames:
        return False
    near = abs(gazetteer.lat[row] - gazetteer.lat[beside]) + abs(gazetteer.lon[row] - gazetteer.lon[beside]) < _NEAR
    return near and gazetteer.country(row) == gazetteer.country(beside)


def _is_like_a_person(reading: Reading, candidate: Candidate, around: Surroundings) -> bool:
    """Whether people are called like a place, in the article or at large."""
    word = reading.words[candidate.last - 1]
    return word in surnames() or word in first_names() or word.lower() in around.people.surnames


def _is_told_of_town(reading: Reading, candidate: Candidate, asked: str, gazetteer: Gazetteer) -> bool:
    """Whether what stands beside a name is said of towns alone, or of the district that one of some size has: "the Suzak district"."""
    seat = asked in ("ADM1", "ADM2") and gazetteer.population[candidate.rows[0]] >= _SEAT
    return seat or is_told_of_town(reading, candidate.first, candidate.last)


def _is_town_alone(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether a name that stands alone is a town's, and no word and no person has it."""
    first = candidate.first
    led = reading.joined[first] and reading.capital[first - 1] and not reading.opens[first - 1]
    if led or _follows(reading, candidate.last) or reading.word(candidate.last) == "-":
        return False
    if reading.lower[first] in common_words() | members("calendar") or not gazetteer.feature(candidate.rows[0]).startswith("PPL"):
        return False
    return not _is_like_a_person(reading, candidate, around)


def _is_taken(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether a town of some size is what is shelled or taken, "Troops retake Wad Madani", and no person has its name."""
    if _follows(reading, candidate.last) or gazetteer.population[candidate.rows[0]] < _TOWN:
        return False
    return not _is_like_a_person(reading, candidate, around)


def _is_speaking_capital(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether a great capital speaks or acts: "Washington said", where nobody is called so. Local news teach that people do."""
    after = reading.lower[candidate.last]
    if (after not in telling() and after not in ("'s", "’s")) or reading.lower[candidate.last - 1] in around.people.surnames:
        return False
    if after not in members("speech") and not is_state_s(reading, candidate.last):
        return False
    first = candidate.first
    if reading.words[first] in first_names() or (first and reading.capital[first - 1] and reading.joined[first]):
        return False
    return _is_great_capital(candidate, gazetteer)


def _is_great_capital(candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a name is first of all that of a large capital, or of the division that is one."""
    if candidate.name.lower() in table("grammar")["capital_divisions"]:
        return True
    return any(gazetteer.feature(row) == "PPLC" and gazetteer.population[row] >= GREAT for row in candidate.rows[:3])


def _mention(
    article: Article,
    reading: Reading,
    candidate: Candidate,
    feature: str,
    around: Surroundings,
    gazetteer: Gazetteer,
    score: float,
) -> Mention:
    last = candidate.last
    if _follows(reading, last) and not _follows(reading, last + 1) and reading.lower[last] in feature_words("feature_after"):
        last += 1
    start, end = reading.starts[candidate.first], reading.ends[last - 1]
    container = container_of(reading, candidate, around, gazetteer)
    return Mention(
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        kind="demonym" if candidate.kind == "demonym" else "name",
        role=role(reading, candidate, gazetteer),
        name=candidate.name,
        feature="" if feature == CAPITAL and container else feature,
        container=container,
        score=round(score, 4),
    )


def _follows(reading: Reading, index: int) -> bool:
    """Whether a capitalised word goes on without a break from the token before it."""
    return index < len(reading.words) and reading.capital[index] and reading.joined[index]
