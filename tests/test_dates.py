import csv
from datetime import date
from pathlib import Path

import pytest

from geo.dates import find_dates

PUBLISHED = date(2024, 10, 30)  # a Wednesday


def read(text, published=PUBLISHED):
    found = find_dates(text, published)
    assert len(found) == 1, [text[one.start : one.end] for one in found]
    interval = found[0].interval
    return interval.start, interval.end, interval.precision, interval.source


def day(year, month, number, source="relative"):
    return date(year, month, number), date(year, month, number), "day", source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister spoke on Wednesday.", day(2024, 10, 30)),
        ("The bridge fell on Thursday.", day(2024, 10, 24)),
        ("They will sign the paper on Thursday.", day(2024, 10, 31)),
        ("A vote is scheduled for Monday.", day(2024, 11, 4)),
        ("It happened last Friday.", day(2024, 10, 25)),
        ("Shells fell overnight into Sunday.", (date(2024, 10, 26), date(2024, 10, 27), "day", "relative")),
        ("Shells fell overnight on Saturday.", (date(2024, 10, 26), date(2024, 10, 27), "day", "relative")),
        ("Shells fell overnight.", (date(2024, 10, 29), PUBLISHED, "day", "relative")),
        ("They will strike after talks failed on Monday.", day(2024, 10, 28)),
        ("They will strike after talks on Monday.", day(2024, 11, 4)),
        ("On Friday, the two will meet.", day(2024, 11, 1)),
        ("On Friday, the two met and said they will go.", day(2024, 10, 25)),
        ("The mayor on Friday is expected to resign.", day(2024, 11, 1)),
        ("The man arrested on Friday will appear in court.", day(2024, 10, 25)),
        ("Crowds came for Friday prayers.", day(2024, 10, 25)),
        ("A march set for Friday was banned.", day(2024, 11, 1)),
        ("A march against the planned closure of a mill drew ten nuns on Friday.", day(2024, 10, 25)),
        ("Nurses rallied against planned cuts on Friday.", day(2024, 10, 25)),
        ("Nurses will rally against planned cuts on Friday.", day(2024, 11, 1)),
        ("The union announced a strike in Leeds on Friday.", day(2024, 11, 1)),
        ("The union announced a strike in Leeds on Monday.", day(2024, 10, 28)),
        ("The king has imposed a curfew from Thursday.", day(2024, 10, 31)),
        ("The king imposed a curfew from Monday.", (date(2024, 10, 28), date(2024, 10, 28), "day", "relative")),
        ("The two agreed to meet on Thursday.", day(2024, 10, 31)),
        ("The two agreed to a truce on Thursday.", day(2024, 10, 24)),
        ("The two agreed to meet on Monday.", day(2024, 10, 28)),
        ("The king is to meet U.N. envoy Anna Berg on Monday.", day(2024, 11, 4)),
        ("The king is to meet Gen. Omar Diaz on Monday.", day(2024, 11, 4)),
        ("A mass is planned for 1 p.m. Saturday.", day(2024, 11, 2)),
        ("The mill invited its nurses to talks on Thursday.", day(2024, 10, 31)),
        ("The mill invited its nurses to talks on Monday.", day(2024, 10, 28)),
        ("Nurses plan to march next Thursday.", day(2024, 11, 7)),
        ("Nurses plan to march next Sunday.", day(2024, 11, 3)),
        ("It opened last Wednesday.", day(2024, 10, 23)),
        ("Next Tuesday is a holiday.", day(2024, 11, 5)),
        ("Nobody slept last night.", day(2024, 10, 29)),
        ("The market reopened yesterday.", day(2024, 10, 29)),
    ],
)
def test_a_weekday_is_the_last_one_unless_the_sentence_looks_ahead(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ship sank on 30 October 2024.", day(2024, 10, 30, "explicit")),
        ("The ship sank on October 30, 2024.", day(2024, 10, 30, "explicit")),
        ("The ship sank on Sept. 11.", day(2024, 9, 11, "explicit")),
        ("The ship sank on Dec. 29.", day(2023, 12, 29, "explicit")),
        ("The log says 2024-02-29.", day(2024, 2, 29, "explicit")),
    ],
)
def test_a_named_day_is_explicit(text, expected):
    assert read(text) == expected


def test_the_end_of_december_read_in_january_is_last_year():
    assert read("The roof fell on Dec. 29.", date(2025, 1, 3)) == day(2024, 12, 29, "explicit")


def test_a_month_without_a_year_is_the_last_one_begun():
    assert read("A raid in August failed.") == (date(2024, 8, 1), date(2024, 8, 31), "month", "relative")
    assert read("A raid in December failed.") == (date(2023, 12, 1), date(2023, 12, 31), "month", "relative")


def test_earlier_this_month_ends_with_publication():
    assert read("Pictures came out earlier this month.") == (date(2024, 10, 1), PUBLISHED, "month", "relative")


def test_last_week_runs_from_monday_to_sunday():
    assert read("Floods came last week.") == (date(2024, 10, 21), date(2024, 10, 27), "week", "relative")


def test_a_stretch_of_years_ends_with_publication():
    assert read("Peace came after more than two years.") == (date(2022, 10, 30), PUBLISHED, "year", "relative")


def test_without_a_publication_date_a_relative_day_has_no_days():
    assert read("It rained on Monday.", None) == (None, None, "unknown", "relative")


def test_words_that_are_also_months_are_not_dates_by_themselves():
    assert find_dates("They may march to the hall.", PUBLISHED) == ()


def test_a_verb_that_months_are_called_by_too_is_no_date():
    assert find_dates("She called on her supporters to march in the streets.", PUBLISHED) == ()


@pytest.mark.parametrize("text", ["Saw Chit Thu fled the town.", "Mon villagers fled.", "The New Mon State Party signed a truce."])
def test_a_short_day_within_a_name_is_no_date(text: str):
    assert find_dates(text, PUBLISHED) == ()


@pytest.mark.parametrize("text", ["Two died in Kano on Mon.", "Two died in Kano early Thu."])
def test_a_short_day_after_its_cue_is_one(text: str):
    assert len(find_dates(text, PUBLISHED)) == 1


def test_a_day_that_cannot_exist_is_left_out():
    assert find_dates("It was 30 February 2024 in the joke.", PUBLISHED)[0].interval.precision != "day"


@pytest.mark.parametrize(
    "text", ["They fled across the river in two weeks.", "It was the worst flood in ten years.", "She has won in 20 minutes."]
)
def test_how_long_something_took_is_no_day(text: str):
    assert find_dates(text, PUBLISHED) == ()


def test_how_long_something_took_is_no_time_unless_it_goes_on():
    assert find_dates("The kiln burned for nearly 20 hours.", PUBLISHED) == ()
    assert len(find_dates("The kiln has burned for nearly 20 hours.", PUBLISHED)) == 1


@pytest.mark.parametrize("text", ["He was jailed for at least two years.", "She was banned for more than ten years."])
def test_the_term_of_a_punishment_is_no_stretch_up_to_publication(text: str):
    assert find_dates(text, PUBLISHED) == ()


@pytest.mark.parametrize("text", ["Saw Chit Thu left.", "The two are named Mon and Sun.", "Mon State is quiet."])
def test_a_name_that_looks_like_a_short_weekday_is_no_date(text: str):
    assert find_dates(text, PUBLISHED) == ()


def test_an_overnight_bus_is_of_no_night():
    assert find_dates("An overnight bus left the road.", PUBLISHED) == ()


def test_that_year_is_the_one_told_before():
    text = "In July of that year the mill shut."
    assert find_dates(text, PUBLISHED, year=2019)[0].interval.start == date(2019, 7, 1)
    assert find_dates(text, PUBLISHED)[0].interval.precision == "unknown"


def test_a_day_after_what_opens_a_sentence_is_counted_from_the_day_that_follows():
    first, second = find_dates("A day after the mill burned, the army came on Tuesday.", PUBLISHED)
    assert (first.interval.start, second.interval.start) == (date(2024, 10, 28), date(2024, 10, 29))


@pytest.mark.parametrize(
    "text", ["The vote is in two weeks.", "He announced that the vote is in two weeks.", "They will vote in two weeks."]
)
def test_what_is_ahead_is_counted_from_publication(text: str):
    assert read(text)[:2] == (date(2024, 11, 10), date(2024, 11, 16))


def test_numbers_of_people_are_not_years():
    assert find_dates("A crowd of 2000 people gathered for 1,900 meals.", PUBLISHED) == ()


def test_expressions_keep_their_offsets():
    text = "On Monday rain fell; on Tuesday it stopped."
    assert [text[one.start : one.end] for one in find_dates(text, PUBLISHED)] == ["Monday", "Tuesday"]


def table():
    with (Path(__file__).parent / "dates.csv").open(encoding="utf-8", newline="") as lines:
        return [pytest.param(row, id=f"{row['text']} {row['published']}") for row in csv.DictReader(lines)]


def as_day(text):
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize("row", table())
def test_an_expression_of_the_table_means_its_days(row):
    expected = as_day(row["start"]), as_day(row["end"]), row["precision"], row["source"]
    assert read(row["text"], as_day(row["published"])) == expected


def test_the_table_is_large():
    assert len(table()) >= 120


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The king is pressing the rebels to disarm before the April election.", (2025, 4)),
        ("The king pressed the rebels to disarm before the April election.", (2024, 4)),
        ("The king saw no hope of calm before Leeds votes in April.", (2025, 4)),
        ("Elections set for April were put off.", (2025, 4)),
        ("They chose a king in April.", (2024, 4)),
    ],
)
def test_a_month_before_which_something_goes_on_or_for_which_it_is_set_is_to_come(text, month):
    start = read(text)[0]
    assert (start.year, start.month) == month


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten nuns have been hurt in a week of riots.", (date(2024, 10, 23), PUBLISHED, "week", "relative")),
        ("They signed after two days of talks.", (date(2024, 10, 28), PUBLISHED, "day", "relative")),
        ("Ten nuns have been hurt in two years of riots.", (date(2022, 10, 30), PUBLISHED, "year", "relative")),
    ],
)
def test_what_lasted_so_long_ends_with_publication(text, expected):
    assert read(text) == expected


def test_years_of_what_may_be_long_over_are_of_no_day():
    assert find_dates("Ten nuns died in two years of war.", PUBLISHED) == ()


def test_what_lasted_so_long_ends_with_the_day_told_before():
    found = find_dates("They signed on Monday after two days of talks.", PUBLISHED)[-1].interval
    assert (found.start, found.end) == (date(2024, 10, 26), date(2024, 10, 28))


def test_the_day_before_is_one_before_the_news_where_no_day_is_told():
    assert read("A tram had left the rails the day before.")[:2] == (date(2024, 10, 28), date(2024, 10, 29))
    assert find_dates("They left the day before troops came.", PUBLISHED) == ()
    assert find_dates("A tram left the rails that night.", PUBLISHED) == ()


def test_by_the_autumn_is_the_autumn():
    assert read("The army will leave by the spring.")[0] == date(2025, 3, 1)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Suzak was flooded on May 12 and again on June 3 last year.", [2023, 2023]),
        ("Raids came on May 12 and June 3, 2022.", [2022, 2022]),
        ("Raids came on May 12, 2021 and on June 3, 2022.", [2021, 2022]),
        ("Talks will be held on November 12, and a vote was held on June 3, 2022.", [2024, 2022]),
    ],
)
def test_a_day_has_the_year_of_the_one_that_it_is_listed_with(text: str, years: list[int]) -> None:
    assert [one.interval.start.year for one in find_dates(text, PUBLISHED) if one.interval.start] == years


def test_what_is_compared_is_not_of_the_last_ten_years() -> None:
    assert find_dates("The town has had its worst fire in ten years.", PUBLISHED) == ()
