"""Relative phrases found in text: which, how far they reach, and what they are taken to say."""

import re
from typing import Any

import pytest

from geo.errors import PhraseError
from geo.gazetteer import open_gazetteer
from geo.pipeline import places
from geo.records import Article, Mention
from geo.relative import find_phrases, locate, parse_phrase


def story(marked: str) -> tuple[Article, tuple[Mention, ...]]:
    """An article and its mentions from a text in which [names] and {demonyms|their places} are marked."""
    text, mentions, at = "", [], 0
    for match in re.finditer(r"\[([^\]]+)\]|\{([^|}]+)\|([^}]+)\}", marked):
        text += marked[at : match.start()]
        words = match[1] or match[2]
        kind = "name" if match[1] else "demonym"
        mentions.append(Mention("a", len(text), len(text) + len(words), words, kind, "place", match[1] or match[3]))  # type: ignore[arg-type]
        text, at = text + words, match.end()
    return Article("a", text + marked[at:]), tuple(mentions)


def found(marked: str) -> list[Mention]:
    return list(find_phrases(*story(marked)))


# text -> the phrase's own words, relation, anchors, and what else must hold
SAID: list[tuple[str, str, str, str, dict[str, Any]]] = [
    (
        "troops are 50 kilometres from the {Ukrainian|Ukraine} border, he said",
        "50 kilometres from the Ukrainian border",
        "distance",
        "Ukraine",
        {"feature": "border", "low_km": 42.5, "high_km": 57.5},
    ),
    (
        "some 25 km (16 miles) north-east of [Gwoza].",
        "some 25 km (16 miles) north-east of Gwoza",
        "distance",
        "Gwoza",
        {"bearing": 45.0, "low_km": 18.75},
    ),
    ("a camp within 30 km of [Kharkiv]", "within 30 km of Kharkiv", "distance", "Kharkiv", {"low_km": 0.0, "high_km": 30.0}),
    ("a dozen miles outside [Kandahar]", "a dozen miles outside Kandahar", "distance", "Kandahar", {"manner": "outside"}),
    (
        "they drove up to 40 kilometres deep into [Ukraine]",
        "up to 40 kilometres deep into Ukraine",
        "distance",
        "Ukraine",
        {"manner": "inside", "high_km": 40.0},
    ),
    ("an hour's drive from [Kyiv]", "an hour's drive from Kyiv", "distance", "Kyiv", {"manner": "travel"}),
    ("40 to 50 km from [Goma]", "40 to 50 km from Goma", "distance", "Goma", {"low_km": 34.0, "high_km": 57.5}),
    ("twenty-five miles south of [Tripoli]", "twenty-five miles south of Tripoli", "distance", "Tripoli", {"bearing": 180.0}),
    (
        "a 30-kilometre exclusion zone around [Chernobyl]",
        "a 30-kilometre exclusion zone around Chernobyl",
        "distance",
        "Chernobyl",
        {"low_km": 0.0},
    ),
    (
        "200 nautical miles off [Somalia]",
        "200 nautical miles off Somalia",
        "distance",
        "Somalia",
        {"feature": "coast", "manner": "offshore"},
    ),
    (
        "20 miles southwest of the capital, [Baghdad], on Monday",
        "20 miles southwest of the capital, Baghdad",
        "distance",
        "Baghdad",
        {"bearing": 225.0},
    ),
    ("15 km NE of [Maiduguri]", "15 km NE of Maiduguri", "distance", "Maiduguri", {"bearing": 45.0}),
    ("80 km to the west of the city of [Mosul]", "80 km to the west of the city of Mosul", "distance", "Mosul", {"bearing": 270.0}),
    ("within a 10 mile radius of [Austin]", "within a 10 mile radius of Austin", "distance", "Austin", {"low_km": 0.0}),
    (
        "10 km from the border between [Chad] and [Sudan]",
        "10 km from the border between Chad and Sudan",
        "distance",
        "Chad Sudan",
        {"feature": "border"},
    ),
    ("fighting north of [Aleppo] went on", "north of Aleppo", "direction", "Aleppo", {"bearing": 0.0}),
    ("to the north of [Homs]", "to the north of Homs", "direction", "Homs", {"bearing": 0.0}),
    ("in the north of [Syria]", "the north of Syria", "part", "Syria", {"bearing": 0.0}),
    ("in southern [Lebanon], where", "southern Lebanon", "part", "Lebanon", {"bearing": 180.0}),
    ("combat zones in western [Russia], though", "western Russia", "part", "Russia", {"bearing": 270.0}),
    ("in northeast [Nigeria]", "northeast Nigeria", "part", "Nigeria", {"bearing": 45.0}),
    ("in [Syria]'s north-east.", "Syria's north-east", "part", "Syria", {"bearing": 45.0}),
    ("the eastern half of [Ukraine]", "the eastern half of Ukraine", "part", "Ukraine", {"manner": "half"}),
    ("the southern suburbs of [Beirut]", "the southern suburbs of Beirut", "part", "Beirut", {"manner": "edge", "bearing": 180.0}),
    ("in central [Baghdad] on Friday", "central Baghdad", "part", "Baghdad", {"manner": "middle"}),
    ("on the outskirts of [Damascus]", "the outskirts of Damascus", "part", "Damascus", {"manner": "edge"}),
    ("in the [Homs] countryside", "the Homs countryside", "part", "Homs", {"manner": "edge"}),
    ("near the {Syrian|Syria} border", "near the Syrian border", "near", "Syria", {"feature": "border"}),
    ("near the {Turkish|Turkey} border town of [Kilis]", "near the Turkish border town of Kilis", "near", "Kilis", {"feature": ""}),
    ("around [Bakhmut]", "around Bakhmut", "near", "Bakhmut", {"manner": "around"}),
    ("just outside [Kirkuk]", "just outside Kirkuk", "near", "Kirkuk", {"manner": "outside"}),
    ("the border with [Belarus]", "the border with Belarus", "border", "Belarus", {"feature": "border"}),
    ("along the [Chad]-[Sudan] border", "along the Chad-Sudan border", "border", "Chad Sudan", {}),
    ("[Turkey]'s southern border with [Syria]", "Turkey's southern border with Syria", "border", "Turkey Syria", {"bearing": 180.0}),
    ("a ship off the coast of [Yemen]", "off the coast of Yemen", "coast", "Yemen", {"manner": "offshore"}),
    ("off the {Libyan|Libya} coast", "off the Libyan coast", "coast", "Libya", {"manner": "offshore"}),
    (
        "halfway between [Kharkiv] and [Belgorod]",
        "halfway between Kharkiv and Belgorod",
        "between",
        "Kharkiv Belgorod",
        {"manner": "middle"},
    ),
    ("the road from [Kabul] to [Kandahar]", "road from Kabul to Kandahar", "between", "Kabul Kandahar", {}),
    (
        "gunmen hold the tri-border area of [Mali], [Niger] and [Chad].",
        "the tri-border area of Mali, Niger and Chad",
        "border",
        "Mali Niger Chad",
        {"high_km": 50.0},
    ),
    (
        "a post where the borders of [Mali], [Niger] and [Chad] meet",
        "where the borders of Mali, Niger and Chad meet",
        "border",
        "Mali Niger Chad",
        {"high_km": 15.0},
    ),
    ("the [Mali]-[Niger]-[Chad] tri-border area", "the Mali-Niger-Chad tri-border area", "border", "Mali Niger Chad", {}),
    (
        "a drone fell in [Ukraine], some 5 km from the border",
        "Ukraine, some 5 km from the border",
        "distance",
        "Ukraine",
        {"manner": "inside"},
    ),
    (
        "a convoy in [Syria], near the {Turkish|Turkey} border",
        "Syria, near the Turkish border",
        "near",
        "Turkey Syria",
        {"feature": "border"},
    ),
    ("a boat sank up the [Nile] from [Cairo]", "up the Nile from Cairo", "near", "Cairo", {"manner": "river"}),
    ("fields upriver from [Vicksburg] flooded", "upriver from Vicksburg", "near", "Vicksburg", {"manner": "river"}),
    ("schools in upstate [New York] closed", "upstate New York", "part", "New York", {"manner": "most"}),
    ("shots just outside the [Chicago] city limits", "just outside the Chicago city limits", "near", "Chicago", {"manner": "outside"}),
    ("villages in the mountainous south of [Yemen]", "the mountainous south of Yemen", "part", "Yemen", {"bearing": 180.0}),
    ("at the tip of [Cornwall]", "the tip of Cornwall", "part", "Cornwall", {"manner": "tip"}),
    (
        "a 10 km-wide strip along the {Lebanese|Lebanon} border",
        "a 10 km-wide strip along the Lebanese border",
        "distance",
        "Lebanon",
        {"manner": "strip", "low_km": 0.0},
    ),
    (
        "a 10-km buffer zone on both sides of the {Lebanese|Lebanon} border",
        "a 10-km buffer zone on both sides of the Lebanese border",
        "distance",
        "Lebanon",
        {"manner": "", "low_km": 0.0},
    ),
    ("the [Kabul]-[Kandahar] highway", "the Kabul-Kandahar highway", "between", "Kabul Kandahar", {}),
]


@pytest.mark.parametrize(("text", "words", "relation", "anchors", "more"), SAID, ids=[row[0] for row in SAID])
def test_a_phrase_is_found_and_taken_apart(text: str, words: str, relation: str, anchors: str, more: dict[str, Any]) -> None:
    (mention,) = found(text)
    assert mention.phrase is not None
    assert mention.text.removeprefix("just ") == words.removeprefix("just ")
    assert mention.phrase.relation == relation
    assert " ".join(anchor.name for anchor in mention.phrase.anchors) == anchors
    for key, value in more.items():
        assert getattr(mention.phrase, key) == (pytest.approx(value) if isinstance(value, float) else value), key


NOT_SAID = [
    "troops of [North Korea] and of [South Sudan] met",
    "{Ukrainian|Ukraine} border guards said",
    "talks between [Israel] and [Syria]",
    "50 km of roads in [Syria]",
    "the northern city of [Aleppo]",
    "protests outside the [U.S.] embassy",
    "around 20 {Iraqi|Iraq} soldiers",
    "near [Turkey]'s largest base",
    "he moved north and then to [Mali]",
    "the north wind reached [Oslo]",
    "the company paid off [Iran] and left",
    "the southeastern part of [Syria]'s largest province",
    "a blast outside the [US] headquarters",
    "the central [Shiite] cities",
    "the Austro-{Hungarian|Hungary} border of 1914",
    "homes within the city limits of [Chicago]",
    "residents living within [Chicago] city limits",
    "where [Iran], [Russia] and [Turkey] meet for talks",
    "[Peru] borders [Chile]",
    "[Peru] borders [Chile] and [Bolivia]",
    "the match between [Leeds] and [Derby] was stopped",
    "talks on Monday between [Leeds] and [Derby] councils",
    "the ferry sank between [Peru] and [Chile]",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_words_that_only_look_like_a_phrase_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_phrase_is_where_its_span_says() -> None:
    article, mentions = story("On Monday, shells fell north of [Aleppo] and, 10 km from the {Turkish|Turkey} border, on İzmir's road.")
    for mention in find_phrases(article, mentions):
        assert article.text[mention.start : mention.end] == mention.text


def test_letters_that_grow_in_lower_case_move_no_span() -> None:
    article, mentions = story("İİİİ wrote: İt was in northern [Syria]")
    (mention,) = find_phrases(article, mentions)
    assert mention.text == "northern Syria"


def test_the_longest_of_overlapping_phrases_is_taken() -> None:
    assert [mention.text for mention in found("5 km north of the border with [Belarus]")] == ["5 km north of the border with Belarus"]


def test_a_town_before_a_border_is_no_land_that_the_border_is_seen_from() -> None:
    assert [mention.text for mention in found("a fire in [Kilis], near the {Syrian|Syria} border")] == ["near the Syrian border"]


def test_a_name_inside_another_name_carries_no_phrase() -> None:
    article, (name,) = story("north of [Aleppo] University")
    part = Mention("a", name.start, name.end, name.text, "name", "part", name.name)
    assert find_phrases(article, (part,)) == ()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("50 km from [A]", 42.5, 57.5),
        ("about 50 km from [A]", 37.5, 62.5),
        ("exactly 50 km from [A]", 48.5, 51.5),
        ("16 km from [A]", 14.4, 17.6),
        ("12.5 km from [A]", 11.875, 13.125),
        ("137 km from [A]", 130.15, 143.85),
        ("nearly 50 km from [A]", 42.5, 50.0),
        ("more than 50 km from [A]", 50.0, 75.0),
        ("less than 50 km from [A]", 0.0, 50.0),
        ("two and a half miles from [A]", 3.72, 4.32),
        ("one hundred and fifty kilometres from [A]", 127.5, 172.5),
        ("1,200 km from [A]", 1020.0, 1380.0),
        ("a few miles from [A]", 3.22, 9.66),
        ("half a kilometre from [A]", 0.2, 0.8),
        ("300 metres from [A]", 0.0, 0.6),
        ("between 40 and 50 kilometres from [A]", 34.0, 57.5),
    ],
)
def test_a_distance_is_as_wide_as_its_words(text: str, low: float, high: float) -> None:
    (mention,) = found(text)
    assert mention.phrase is not None
    assert mention.phrase.low_km == pytest.approx(low, abs=0.02)
    assert mention.phrase.high_km == pytest.approx(high, abs=0.02)


def test_a_name_alone_is_a_phrase() -> None:
    location = locate("Kharkiv", open_gazetteer())
    assert location.place is not None
    assert location.place.country == "UA"


def test_a_phrase_is_understood_in_any_case() -> None:
    assert locate("50 KM FROM THE UKRAINIAN BORDER", open_gazetteer()).precision == "relative"
    assert locate("50 km from the ukrainian border", open_gazetteer()).precision == "relative"


def test_names_that_hold_a_direction_stay_whole() -> None:
    for name in ("North Korea", "South Sudan", "West Virginia", "Northern Ireland", "West Bank"):
        assert parse_phrase(name, open_gazetteer()).phrase is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("flying over Aleppo", ["'Aleppo' is known", "'flying over'"]),
        ("50 km from Qwxyzville", ["no place"]),
        ("", ["no place"]),
        ("a sunny day 20 km north of Aleppo in spring", ["'20 km north of Aleppo' is understood", "a sunny day"]),
    ],
)
def test_an_error_says_what_was_understood_and_what_was_not(text: str, parts: list[str]) -> None:
    with pytest.raises(PhraseError) as caught:
        locate(text, open_gazetteer())
    for part in parts:
        assert part in str(caught.value)


def test_near_chooses_among_places_with_one_name() -> None:
    location = locate("central Paris", open_gazetteer(), near="Texas")
    assert location.lat == pytest.approx(33.66, abs=0.1)


def test_a_border_of_no_country_is_an_error_that_asks_for_a_place_near_it() -> None:
    with pytest.raises(PhraseError, match=r"which country's.*--near"):
        locate("50 km from the border", open_gazetteer())


def test_a_place_near_tells_whose_border_is_meant() -> None:
    assert "Ukraine's border" in locate("50 km from the border", open_gazetteer(), near="Ukraine").reason


def test_a_near_that_is_no_place_is_an_error() -> None:
    with pytest.raises(PhraseError, match="Qwxyzville"):
        locate("Paris", open_gazetteer(), near="Qwxyzville")


def test_phrases_about_one_place_are_one_mention() -> None:
    (mention,) = found("a village 15 km north-west of [Gwoza], [Borno State], near the {Cameroonian|Cameroon} border, burned")
    assert mention.phrase is not None
    assert mention.text.endswith("near the Cameroonian border")
    assert [part.relation for part in mention.phrase.parts] == ["part", "near"]
    assert [anchor.name for anchor in mention.phrase.anchors] == ["Gwoza", "Borno State", "Cameroon"]


def test_items_of_a_list_stay_apart() -> None:
    assert [mention.text for mention in found("in northern [Syria], eastern [Iraq] and southern [Turkey]")] == [
        "northern Syria",
        "eastern Iraq",
        "southern Turkey",
    ]


@pytest.mark.parametrize(
    ("text", "words", "feature", "anchors"),
    [
        ("[Ramadi], some 130 km west of the {Iraqi|Iraq} capital.", "some 130 km west of the Iraqi capital", "capital", ["Iraq"]),
        ("In [Iraq] a bomb went off 60 km south of the capital.", "60 km south of the capital", "capital", []),
        ("Troops of [Russia] stand 50 km from the border.", "50 km from the border", "border", []),
        ("In [Mali], rebels hold the north of the country.", "the north of the country", "", []),
        ("20 km north of [Aden], and 30 km east of the city.", "30 km east of the city", "", ["Aden"]),
    ],
)
def test_words_without_a_name_carry_phrases(text: str, words: str, feature: str, anchors: list[str]) -> None:
    mention = next(mention for mention in found(text) if mention.text == words)
    assert mention.phrase is not None
    assert mention.phrase.feature == feature
    assert [anchor.name for anchor in mention.phrase.anchors] == anchors


@pytest.mark.parametrize(
    ("text", "words", "feature", "anchors"),
    [
        (
            "A bomb hit [Helmand] province. Hospitals in the provincial capital took the wounded.",
            "the provincial capital",
            "capital",
            ["Helmand"],
        ),
        ("In the [Kharkiv] region, people in the region's capital heard blasts.", "the region's capital", "capital", ["Kharkiv"]),
        ("[Helmand]'s provincial capital was calm.", "Helmand's provincial capital", "capital", ["Helmand"]),
        ("Rebels in [Mali] hold the country's north.", "the country's north", "", []),
        ("Shells fell on [Kherson]. Villages north of the city burned.", "north of the city", "", ["Kherson"]),
        ("Troops of [Thailand] crossed the frontier and shelled both sides of the border.", "both sides of the border", "border", []),
        ("The camp lies across the border in [Chad].", "across the border in Chad", "border", ["Chad"]),
        ("The army shelled villages along the Line of Control.", "along the Line of Control", "border", []),
        ("A tanker sank in the waters off [Oman].", "in the waters off Oman", "coast", ["Oman"]),
        ("A boat with migrants sank off [Libya].", "off Libya", "coast", ["Libya"]),
        ("He was shot on the outskirts of [Bwari] town.", "the outskirts of Bwari town", "", ["Bwari"]),
        ("A bomb went off outside the capital city [Lashkar Gah].", "outside the capital city Lashkar Gah", "", ["Lashkar Gah"]),
        ("Shells fell in [Lebanon]'s volatile south on Monday.", "Lebanon's volatile south", "", ["Lebanon"]),
        ("It lies an hour north of [Baghdad].", "an hour north of Baghdad", "", ["Baghdad"]),
    ],
)
def test_what_was_last_spoken_of_is_meant(text: str, words: str, feature: str, anchors: list[str]) -> None:
    mention = next(mention for mention in found(text) if mention.text == words)
    assert mention.phrase is not None
    assert mention.phrase.feature == feature
    assert [anchor.name for anchor in mention.phrase.anchors] == anchors


def test_a_direction_that_says_where_in_its_country_a_town_lies_is_of_the_country() -> None:
    relations = [
        (mention.text, mention.phrase.relation)
        for mention in found("in [Aleppo], north of [Syria]; in [Sharqat], north of [Baghdad]")
        if mention.phrase
    ]
    assert relations == [("north of Syria", "part"), ("north of Baghdad", "direction")]
    (mention,) = found("he fled to [Turkey], north of [Syria]")
    assert mention.phrase is not None
    assert mention.phrase.relation == "direction"


def test_a_capital_that_only_says_what_a_name_is_is_no_phrase() -> None:
    assert found("in [Gitega], the capital of [Burundi]") == []


def test_a_capital_is_the_settlement() -> None:
    atlas = open_gazetteer()
    located = [locate(text, atlas) for text in ("Helmand's provincial capital", "the capital of New York state", "the Syrian capital")]
    assert [location.place.name for location in located if location.place is not None] == ["Lashkar Gāh", "Albany", "Damascus"]
    assert located[0].reason == "Lashkar Gāh, the capital of Helmand"


def test_the_outskirts_that_a_town_owns_may_follow_a_preposition() -> None:
    assert [mention.text for mention in found("in [Lebanon]'s south on Tuesday")] == ["Lebanon's south"]
    assert found("in [Pakistan]'s North [Waziristan] region") == []


def test_two_directions_are_one_wider_one() -> None:
    (mention,) = found("villages south and east of [Jalalabad]")
    assert mention.phrase is not None
    assert (mention.phrase.bearing, mention.phrase.width) == (135.0, 150.0)


def test_a_direction_before_a_province_may_only_say_where_it_lies() -> None:
    (mention,) = found("in southern [Helmand] province")
    assert mention.phrase is not None
    assert (mention.text, mention.phrase.manner) == ("southern Helmand province", "division")
    assert found("in [Thailand]'s southernmost [Narathiwat]") == []


def test_a_province_that_lies_where_the_words_say_is_taken_whole_and_another_is_cut() -> None:
    atlas = open_gazetteer()
    assert "is open" in locate("southern Helmand province", atlas).reason
    assert "the third of Helmand that lies furthest north" in locate("northern Helmand province", atlas).reason
    assert "the third of Helmand that lies furthest south" in locate("the south of Helmand province", atlas).reason


def test_the_area_of_a_town_alone_is_what_is_around_it() -> None:
    atlas = open_gazetteer()
    assert locate("the Bakhmut area", atlas).reason == locate("around Bakhmut", atlas).reason


def test_between_alone_is_the_area_between() -> None:
    atlas = open_gazetteer()
    assert locate("between Kharkiv and Belgorod", atlas).reason == locate("the area between Kharkiv and Belgorod", atlas).reason


def test_between_that_makes_no_sense_is_still_an_error() -> None:
    with pytest.raises(PhraseError):
        locate("between Kharkiv and nothing at all", open_gazetteer())


@pytest.mark.parametrize(
    ("phrase", "near", "told"),
    [
        ("the regional capital", "Tigray", "the capital of Tigray"),
        ("the state's capital", "Borno", "the capital of Borno State"),
        ("west of the city", "Raqqa", "to the west of Ar Raqqah"),
        ("around the city", "Mariupol", "from the middle of Mariupol"),
        ("the frontier", "Finland", "from Finland's border"),
        ("central and southern Israel", None, "the two thirds of Israel that lies furthest south"),
        ("southern and central Somalia", None, "the two thirds of Somalia that lies furthest south"),
        ("Syria's coastal region", None, "from Syria's coast"),
        ("the Baghdad-to-Amman highway", None, "from Baghdad to Amman"),
        ("the Kaliningrad region's border with Lithuania", None, "Kaliningrad Oblast's border with Lithuania"),
        ("the Pakistani side of the Durand Line", None, "Pakistan's border with Afghanistan, inside Pakistan"),
        ("near the inter-Korean border", None, "North Korea's border with South Korea"),
        ("the eastern pocket of Aleppo", None, "that lies furthest east"),
        ("30-odd kilometres outside Kharkiv", None, "between 26 and 48 km from the middle of Kharkiv"),
    ],
)
def test_ordinary_ways_of_writing_say_how_their_shape_was_made(phrase: str, near: str | None, told: str) -> None:
    assert told in locate(phrase, open_gazetteer(), near=near).reason


def test_half_a_mile_in_figures_is_not_two_miles() -> None:
    (mention,) = found("a crash 1/2 mile west of [Richland]")
    assert mention.phrase is not None
    assert mention.text == "1/2 mile west of Richland"
    assert mention.phrase.high_km is not None
    assert mention.phrase.high_km < 1.2


@pytest.mark.parametrize(
    "text",
    ["they landed on [Utah] Beach", "he works at [Omaha]'s Center", "an [Israeli] border policeman", "in the second round [Paris] won"],
)
def test_a_name_or_a_people_is_not_a_coast_a_middle_or_a_border(text: str) -> None:
    assert found(text) == []


def test_the_bank_of_a_river_known_by_a_point_is_vague() -> None:
    assert locate("on the banks of the Euphrates", open_gazetteer()).precision == "vague"


def test_a_town_known_by_another_name_gives_way_to_one_that_is_mainly_called_so() -> None:
    location = locate("Sloviansk", open_gazetteer())
    assert location.place is not None
    assert location.place.name == "Slovyansk"


def test_a_village_does_not_take_the_former_name_of_a_city() -> None:
    location = locate("Bombay", open_gazetteer())
    assert location.place is not None
    assert location.place.name == "Mumbai"


@pytest.mark.parametrize(
    ("text", "words", "feature"),
    [
        ("The {Franco-Italian|Italy} border was closed.", "The Franco-Italian border", "border"),
        ("They camped near the Sino-{Indian|India} border.", "near the Sino-Indian border", "border"),
        ("He wants a 30 km-wide strip along the border with [Lebanon].", "a 30 km-wide strip along the border with Lebanon", "border"),
        ("The column was 5 km from the border, inside [Ukraine].", "5 km from the border, inside Ukraine", "border"),
        ("Drones fell deep inside {Russian|Russia} territory.", "deep inside Russian territory", ""),
        ("It lies a stone's throw from the {Syrian|Syria} border.", "a stone's throw from the Syrian border", "border"),
        ("Shells fell on the left bank of the [Dnieper].", "on the left bank of the Dnieper", ""),
        ("The dhow drifted for nearly 20 hours west of [Mocha].", "west of Mocha", ""),
        ("A lorry hit a minibus between [Arua] and [Gulu].", "between Arua and Gulu", ""),
        ("A helicopter crashed between [Arua] and [Gulu].", "between Arua and Gulu", ""),
        ("A convoy was ambushed on Friday between [Arua] and [Gulu].", "between Arua and Gulu", ""),
        ("Troops massed on [Peru]'s borders with [Chile].", "on Peru's borders with Chile", "border"),
    ],
)
def test_more_ways_of_writing_are_found(text: str, words: str, feature: str) -> None:
    (mention,) = found(text)
    assert mention.phrase is not None
    assert (mention.text, mention.phrase.feature) == (words, feature)


@pytest.mark.parametrize(
    "text",
    [
        "a protest outside the [US] de facto embassy",
        "soldiers died in the tri-border area of [Mali]",
        "the {Austro-Hungarian|Hungary} empire",
        "a 30 km-long stretch along the coast road of [Libya]",
    ],
)
def test_what_only_resembles_these_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_line_of_a_county_is_its_border() -> None:
    assert [(m.text, m.phrase.feature) for m in found("A truck overturned near the [Scott County] line.") if m.phrase] == [
        ("near the Scott County line", "border")
    ]
    assert found("He drove over the state line from [Beloit] to [Rockford].") == []
    assert [m.text for m in found("The crash was near the [Georgia] state line.")] == ["near the Georgia state line"]


def test_words_that_lead_over_a_border_to_a_town_are_no_phrase() -> None:
    assert found("She shops over the border in [Strasbourg].") == []
    assert [m.text for m in found("Shells fell across the border in [Sudan].")] == ["across the border in Sudan"]


def test_how_far_a_river_is_stays_vague_as_only_a_point_of_it_is_known() -> None:
    assert locate("north of the Litani River", open_gazetteer()).precision == "vague"


def test_the_border_with_a_town_that_its_province_is_called_after_is_the_province_s() -> None:
    assert "Katsina State's border" in locate("on the border with Katsina", open_gazetteer()).reason


def test_the_town_is_no_province_that_was_named_before() -> None:
    text = "Many had come from Transcarpathia. They were shot near the town."
    location = next(one for one in places(Article("a", text), open_gazetteer()) if one.mention.kind == "relative")
    assert location.precision == "unresolved"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("A plane crashed 20 km north of Tanwalbo, Borno State, on Monday.", "Borno State"),
        ("A bus burned near Kolobe village on the outskirts of Sokoto.", "the outskirts of Sokoto"),
    ],
)
def test_what_is_near_an_unknown_place_is_somewhere_in_what_the_text_sets_it_in(text: str, inside: str) -> None:
    atlas = open_gazetteer()
    location = next(one for one in places(Article("a", text), atlas) if one.mention.kind == "relative")
    outer = locate(inside, atlas)
    assert location.precision == "vague"
    assert (location.lat, location.lon) == (pytest.approx(outer.lat, abs=0.01), pytest.approx(outer.lon, abs=0.01))
    assert "is measured from" in location.reason


def test_what_is_near_an_unknown_place_alone_is_nowhere() -> None:
    text = "A plane crashed 20 km north of Tanwalbo on Monday."
    phrase, name = sorted(places(Article("a", text), open_gazetteer()), key=lambda one: one.mention.kind != "relative")
    assert (phrase.precision, name.precision) == ("unresolved", "unresolved")
    assert phrase.reason == f"it is measured from 'Tanwalbo', which could not be placed: {name.reason}"


@pytest.mark.parametrize("words", ["their border", "their disputed border", "the common border"])
def test_a_border_of_both_is_that_between_the_two_countries(words: str) -> None:
    text = f"Soldiers of Thailand and Cambodia clashed along {words} on Monday."
    (border,) = [one for one in places(Article("a", text), open_gazetteer()) if one.mention.kind == "relative"]
    assert border.mention.text == f"along {words}"
    assert border.lat == pytest.approx(13, abs=1.5)
    assert border.lon == pytest.approx(102.6, abs=1.5)


def test_a_line_between_two_divisions_is_drawn_between_them_and_not_along_the_whole_border() -> None:
    found = places(Article("a", "Shelling across the Line of Control killed ten on Monday."), open_gazetteer())
    (line,) = [one for one in found if one.mention.kind == "relative"]
    assert line.lat == pytest.approx(34, abs=1)
    assert line.lon == pytest.approx(74.3, abs=1)
