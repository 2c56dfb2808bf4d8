"""The timeline: bars and days, brush and play."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from browser import Tab, tab
from sample_events import UNDATED
from seen import barred, days, opened, search, shown, told


def test_a_click_on_a_bar_of_the_timeline_opens_its_event_and_underlines_its_days(page: Tab) -> None:
    bar = page.run(
        "(() => { const { x, y } = document.querySelector('.time-event[data-number=\"4\"]').getBoundingClientRect(); return [x, y] })()"
    )
    page.page.mouse.click(bar[0] + 2, bar[1] + 2)
    assert page.text(".card h2") == "Ministers meet at the Pentagon"
    assert page.run("document.querySelectorAll('.time-chosen').length") == 1


def test_the_bar_of_one_day_among_years_is_wide_enough_to_be_hit(blank: Tab, tmp_path: Path) -> None:
    events = [told(number, days(date(year, 5, 1), date(year, 5, 1))) for number, year in enumerate(range(2000, 2025))]
    opened(blank, events, tmp_path)
    widths = blank.run("[...document.querySelectorAll('.time-event')].map((bar) => bar.getBoundingClientRect().width)")
    assert len(widths) == 25
    assert min(widths) >= 8


def test_an_event_is_shown_on_each_day_of_its_interval_and_on_no_other(blank: Tab, tmp_path: Path) -> None:
    first = date(2024, 2, 25)
    spans = [(0, 0), (1, 3), (3, 8), (8, 8), (2, 9)]
    events = [told(number, days(first + timedelta(start), first + timedelta(end))) for number, (start, end) in enumerate(spans)]
    opened(blank, [*events, told(9, UNDATED)], tmp_path)
    for day in range(10):
        iso = (first + timedelta(day)).isoformat()
        blank.page.fill("[aria-label='From day']", iso)
        blank.page.fill("[aria-label='To day']", iso)
        expected = [f"event-{number}" for number, (start, end) in enumerate(spans) if start <= day <= end]
        assert shown(blank) == [*expected, "event-9"], iso
        blank.page.get_by_role("button", name="All days").click()


def test_a_bar_reaches_from_the_first_day_of_its_event_to_the_last(page: Tab) -> None:
    left, right, start, end = page.run(
        """() => {
          const bar = document.querySelector('.time-event[data-number="0"]');
          const { x, day } = { x: dateline.page.timeline.axis.x, day: dateline.dayNumber };
          const at = Number(bar.getAttribute("x"));
          return [at, at + Number(bar.getAttribute("width")), x(day("2024-10-28")), x(day("2024-10-30") + 1)];
        }"""
    )
    assert (left, right) == (pytest.approx(start, abs=1.5), pytest.approx(end, abs=1.5))


def test_undated_events_are_said_to_be_undated_and_never_hidden(page: Tab) -> None:
    page.page.fill("[aria-label='From day']", "2024-10-20")
    page.page.fill("[aria-label='To day']", "2024-10-27")
    assert shown(page) == ["event-4"]
    assert "1 event undated, always shown" in page.text("#timeline")
    assert "undated" in page.text('[data-event="event-4"]')


def test_a_drag_on_the_timeline_chooses_its_days(page: Tab) -> None:
    box = page.page.locator(".time-drawing").bounding_box()
    page.page.mouse.move(box["x"] + 40, box["y"] + 4)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 4, steps=4)
    page.page.mouse.up()
    assert page.run("[dateline.page.filter.from, dateline.page.filter.to]") == ["2024-10-28", "2024-10-29"]
    assert page.run("document.querySelectorAll('.time-brush').length") == 1


def test_play_goes_through_time_and_can_be_paused(blank: Tab, tmp_path: Path) -> None:
    month = [date(2024, 10, day) for day in range(1, 29)]
    opened(blank, [told(number, days(day, day)) for number, day in enumerate(month)], tmp_path)
    blank.page.get_by_role("button", name="Play").click()
    assert shown(blank) == ["event-0"]
    blank.page.wait_for_selector('[data-event="event-2"]')
    blank.page.get_by_role("button", name="Pause").click()
    paused = shown(blank)
    blank.page.wait_for_timeout(1000)
    assert shown(blank) == paused
    assert len(paused) == 1


def played(page: Tab) -> list[list[Any]]:
    """What is seen while time plays to its end: each time the events, and whether a box lies over the map."""
    page.run(
        """() => {
          const page = dateline.page;
          const update = page.update;
          window.seen = [];
          page.update = () => {
            update.call(page);
            window.seen.push([page.events.map((event) => event.id).join(), !document.getElementById("empty").hidden]);
          };
        }"""
    )
    page.page.get_by_role("button", name="Play").click()
    page.page.get_by_role("button", name="Play").wait_for()
    return list(page.run("window.seen"))


def test_play_shows_each_day_once_and_then_all_days_again(blank: Tab, tmp_path: Path) -> None:
    first = date(2024, 2, 27)
    opened(blank, [told(number, days(first + timedelta(number), first + timedelta(number))) for number in range(4)], tmp_path)
    assert [events for events, _ in played(blank)] == [*(f"event-{number}" for number in range(4)), "event-0,event-1,event-2,event-3"]
    assert blank.run("dateline.page.filter.from") is None


def test_play_passes_over_the_days_on_which_nothing_happened(blank: Tab, tmp_path: Path) -> None:
    dates = [date(2024, 2, 1), date(2024, 2, 12), date(2024, 2, 28)]
    opened(blank, [told(number, days(day, day)) for number, day in enumerate(dates)], tmp_path)
    search(blank, "moved")
    assert [events for events, _ in played(blank)] == ["event-0", "event-1", "event-2", "event-0,event-1,event-2"]


def test_no_box_covers_the_map_while_time_plays(blank: Tab, tmp_path: Path) -> None:
    """These events have no place, which is said when the time has played."""
    opened(blank, [told(number, days(date(2024, 2, day), date(2024, 2, day))) for number, day in enumerate((1, 3))], tmp_path)
    assert [boxed for _, boxed in played(blank)] == [False, False, True]


def test_one_event_of_long_ago_does_not_press_the_others_into_a_corner(blank: Tab, tmp_path: Path) -> None:
    month = [date(2024, 10, day) for day in range(1, 29)]
    events = [told(number, days(day, day)) for number, day in enumerate([*month, *month, date(1941, 1, 1)])]
    opened(blank, events, tmp_path)
    assert "+ 1 earlier" in blank.text("#timeline")
    assert blank.run("dateline.page.timeline.last - dateline.page.timeline.first") < 30


def test_among_a_few_events_one_of_long_ago_is_left_out_of_the_axis_until_it_is_asked_for(blank: Tab, tmp_path: Path) -> None:
    month = [date(2024, 10, day) for day in range(1, 9)]
    opened(blank, [told(number, days(day, day)) for number, day in enumerate([*month, date(1941, 1, 1)])], tmp_path)
    assert blank.run("dateline.page.timeline.last - dateline.page.timeline.first") == 7
    assert barred(blank) == {f"event-{number}" for number in range(8)}
    blank.page.get_by_role("button", name="+ 1 earlier", exact=True).click()
    assert "event-8" in barred(blank)


def test_an_axis_over_some_years_names_each_of_them_on_a_phone(browser: Any, tmp_path: Path) -> None:
    events = [told(number, days(date(year, 5, 1), date(year, 8, 1))) for number, year in enumerate(range(2020, 2025))]
    with tab(browser, width=390, height=844) as page:
        opened(page, events, tmp_path)
        assert page.texts(".time-label") == ["2021", "2022", "2023", "2024"]
        within = "[...document.querySelectorAll('.time-label')].every((label) => label.getBoundingClientRect().right < innerWidth)"
        assert page.run(within)


def test_many_events_are_a_profile_whose_columns_count_them(blank: Tab, tmp_path: Path) -> None:
    month = [date(2024, 10, 1 + number % 28) for number in range(400)]
    opened(blank, [told(number, days(day, day)) for number, day in enumerate(month)], tmp_path)
    assert barred(blank) == set()
    columns = blank.run("[...document.querySelectorAll('.time-profile')].map((path) => path.getAttribute('d').split('M').length - 1)")
    assert sum(columns) == 28
