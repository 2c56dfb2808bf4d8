"""When it happened: the days that other sentences tell."""

import pytest
from times_help import day_of


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("A barge sank in Leeds on Monday. Its owner wept. Nine cooks drowned.", "drowned", "06-09"),
        ("Rebels raided a mill in Leeds on Monday. Nine cooks were wounded.", "wounded", "06-09"),
        ("Rebels raided a mill in Leeds on Monday. The mayor blamed the slaughter on the army.", "slaughter", "06-09"),
        ("Nurses marched in Leeds on Monday. The mayor praised the rally.", "rally", "06-09"),
    ],
)
def test_what_has_no_day_is_of_the_only_one_that_was_told_of_its_kind(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels raided a mill on Monday. A cook was shot in Osaka on Sunday. The mayor met nurses. Nine nuns were wounded.", "wounded"),
        ("Rebels raided a mill in Leeds on Monday. The mayor met nurses. Another cook was wounded.", "wounded"),
        ("A quake struck Leeds on Monday. The mayor met nurses. Police fired tear gas; two cooks were hurt.", "hurt"),
        ("Rebels raided a mill in Leeds on Monday. The mayor met nurses. Nine cooks have been wounded.", "wounded"),
        ("Rebels raided a mill in Leeds on Monday. The mayor met nurses. Nine cooks had been wounded.", "wounded"),
        ("Rebels raided a mill in Leeds on Monday. The mayor met nurses. The earlier bombing went unnoticed.", "bombing"),
        ("Rebels raided a mill in Leeds on Monday. The mayor met nurses. The mayor blamed the civil war.", "civil war"),
        ("Rebels raided a mill in Leeds in May. The mayor met nurses. Nine cooks were wounded.", "wounded"),
        ("Nurses marched in Leeds on Monday. The mayor met nurses. Nine cooks were wounded.", "wounded"),
    ],
)
def test_what_may_be_another_event_has_not_the_day_told_so_far(text: str, trigger: str) -> None:
    assert not day_of(text, trigger)


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("A bomb has killed nine cooks in Leeds. The blast came late on Monday.", "killed", "06-09"),
        ("Rebels raided a mill in Leeds, killing nine cooks. Monday's raid was the worst in years.", "killing", "06-09"),
        ("Rebels raided a mill in Leeds. A raid in Osaka failed on Monday.", "raided", ""),
        ("Rebels raided a mill in Leeds on Sunday. The raid ended on Monday.", "raided", "06-08"),
        ("Rebels may raid a mill in Leeds. The raid would be on Friday.", "raid", "06-13"),
    ],
)
def test_the_day_told_of_an_event_later_is_that_of_what_told_of_it_first(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rebels shelled a mill in Leeds on Sunday. The morning after, troops stormed a farm.", "06-09"),
        ("Rebels shelled a mill in Leeds on Sunday. Hours later, troops stormed a farm.", "06-08"),
        ("Rebels shelled a mill in Leeds on Sunday. Troops had stormed a farm the evening before.", "06-07"),
        ("Rebels shelled a mill in Leeds on Sunday. The same night troops stormed a farm.", "06-08"),
        ("Leeds was calm on Sunday. The following evening troops stormed a farm.", "06-09"),
        ("Leeds was calm on Sunday. Rain fell. The following evening troops stormed a farm.", "06-09"),
        ("Rebels shelled a mill in Leeds on Friday. Leeds was calm on Sunday. The next afternoon troops stormed a farm.", "06-09"),
    ],
)
def test_a_day_is_counted_from_the_one_that_was_told_last(text: str, day: str) -> None:
    assert day_of(text, "stormed") == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Rebels shelled a mill in Leeds on Sunday, but nobody could confirm the raid.", "raid", "06-08"),
        ("Rebels shelled a mill in Leeds in May; nobody has been tried for that massacre.", "massacre", "05-01"),
        ("Rebels shelled a mill in Leeds on Sunday, as Sudan had warned of the raid.", "raid", ""),
    ],
)
def test_a_noun_goes_back_to_the_clause_before_it(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day
