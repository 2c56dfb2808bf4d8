// What the timeline draws along an axis { first, last, width, x(day) }: few events as bars, many as a profile, ticks under both.
(function (dateline) {
  "use strict";

  const { svg } = dateline;
  const DAY_MS = 86400000;
  const SIDE = 14;
  const MOST_BARS = 300;
  const LEAST_HEIGHT = 2.4;
  // As wide as a pointer can hit, however many years the axis has.
  const LEAST_WIDTH = 8;
  const LETTER_WIDE = 6.5;
  const YEAR_WIDE = 45;
  const HOLLOW = new Set(["denied", "planned", "hypothetical"]);

  const dayNumber = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
  const isoDay = (number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

  /** The axis from one day to another, both included, on a drawing of some width. Days are numbers. */
  function timeAxis(first, last, width) {
    const x = (day) => SIDE + ((day - first) / (last + 1 - first)) * (width - 2 * SIDE);
    return { first, last, width, x };
  }

  /** The day at a pixel. */
  function dayAt({ first, last, width }, x) {
    const part = (x - SIDE) / (width - 2 * SIDE);
    return Math.max(first, Math.min(last, first + Math.floor(part * (last + 1 - first))));
  }

  /** `events` as bars, or as a profile where their bars would not fit; `dated` are all events with days. */
  function timeContents(axis, dated, events, body) {
    const lanes = dated.length <= MOST_BARS ? laneOf(axis, dated) : null;
    const fits = lanes && lanes.count * LEAST_HEIGHT <= body - 2;
    return fits ? bars(axis, events, lanes, body) : profile(axis, events, body);
  }

  /** All dated events in lanes, so that a bar stays in its place whatever is filtered. */
  function laneOf(axis, dated) {
    const ends = [];
    const lane = new Map();
    for (const event of [...dated].sort((a, b) => a.days[0] - b.days[0] || b.days[1] - a.days[1])) {
      let number = ends.findIndex((end) => end <= axis.x(event.days[0]));
      if (number < 0) number = ends.length;
      ends[number] = Math.max(axis.x(event.days[1] + 1), axis.x(event.days[0]) + LEAST_WIDTH + 1) + 1;
      lane.set(event, number);
    }
    return { lane, count: ends.length };
  }

  function bars(axis, events, { lane, count }, body) {
    const height = Math.min(12, (body - 2) / Math.max(count, 1));
    return events
      .filter((event) => onAxis(axis, event))
      .map((event) => {
        const left = axis.x(Math.max(event.days[0], axis.first));
        const bar = svg("rect", {
          class: `time-event family-${event.family}${HOLLOW.has(event.status) ? " hollow" : ""}`,
          "data-number": event.index,
          x: left,
          y: body - (lane.get(event) + 1) * height,
          width: Math.max(LEAST_WIDTH, axis.x(Math.min(event.days[1], axis.last) + 1) - left - 1),
          height: height - (height > 5 ? 1.5 : 0.7),
          rx: Math.min(1.5, height / 4),
        });
        bar.append(svg("title", {}, dateline.clip(event.label || dateline.typeName(event.type), 120)));
        return bar;
      });
  }

  function onAxis({ first, last }, { days: [start, end] }) {
    return end >= first && start <= last;
  }

  /** How many events each stretch of days has, the families on top of each other. */
  function profile(axis, events, body) {
    const days = axis.last + 1 - axis.first;
    const count = Math.max(1, Math.min(days, Math.floor((axis.width - 2 * SIDE) / 4)));
    const seen = events.filter((event) => onAxis(axis, event));
    const families = Object.keys(dateline.FAMILIES).map((family) => [family, tally(axis, seen, family, count, days)]);
    const sums = new Float64Array(count);
    families.forEach(([, counts]) => counts.forEach((value, i) => (sums[i] += value)));
    const tall =
      (body - 6) /
      Math.max(
        1,
        sums.reduce((most, sum) => Math.max(most, sum), 0),
      );
    const wide = (axis.width - 2 * SIDE) / count;
    const base = new Float64Array(count).fill(body);
    return families.map(([family, counts]) => {
      let path = "";
      counts.forEach((value, i) => {
        if (!value) return;
        const height = Math.max(sums[i] * tall < 2 ? 2 : 0, value * tall);
        path += `M${SIDE + i * wide} ${base[i]}v${-height}h${Math.max(1, wide - 0.8)}v${height}Z`;
        base[i] -= height;
      });
      return svg("path", { class: `time-profile family-${family}`, d: path });
    });
  }

  function tally(axis, events, family, count, days) {
    const changes = new Float64Array(count + 1);
    const bin = (day) => Math.min(count - 1, Math.floor(((day - axis.first) / days) * count));
    for (const event of events) {
      if (event.family !== family) continue;
      changes[bin(Math.max(event.days[0], axis.first))] += 1;
      changes[bin(Math.min(event.days[1], axis.last)) + 1] -= 1;
    }
    for (let i = 1; i < count; i++) changes[i] += changes[i - 1];
    return changes.subarray(0, count);
  }

  /** A line under the days of the chosen event. */
  function timeMark(axis, event, body) {
    if (!event || !event.days || !onAxis(axis, event)) return [];
    const [left, right] = [axis.x(Math.max(event.days[0], axis.first)), axis.x(Math.min(event.days[1], axis.last) + 1)];
    return [
      svg("rect", {
        class: "time-chosen",
        x: left - 1,
        y: body,
        width: Math.max(6, right - left + 2),
        height: 4,
        rx: 1,
      }),
    ];
  }

  function timeTicks(axis, body) {
    const days = axis.last + 1 - axis.first;
    const most = Math.max(2, Math.floor(axis.width / 90));
    const marks =
      days / most <= 31
        ? dayTicks(axis, Math.max(1, Math.ceil(days / most)))
        : monthTicks(axis, Math.ceil(days / most / 30.4));
    return [
      svg("line", { class: "time-axis", x1: SIDE, x2: axis.width - SIDE, y1: body, y2: body }),
      ...marks.flatMap(([day, text]) => [
        svg("line", { class: "time-tick", x1: axis.x(day), x2: axis.x(day), y1: 2, y2: body + 4 }),
        // A label that the edge would cut is no label.
        axis.x(day) + 3 + text.length * LETTER_WIDE < axis.width &&
          svg("text", { class: "time-label", x: axis.x(day) + 3, y: body + 14 }, text),
      ]),
    ].filter(Boolean);
  }

  function dayTicks({ first, last }, step) {
    const ticks = [];
    for (let day = first; day <= last; day += step)
      ticks.push([day, dateline.day(isoDay(day)).replace(/ \d+$/, day === first ? "$&" : "")]);
    return ticks;
  }

  function monthTicks({ first, last, width }, step) {
    const ticks = [];
    const start = new Date(first * DAY_MS);
    const years = Math.ceil(((last - first) / 365.25) * (YEAR_WIDE / width));
    const every = step > 6 ? 12 * years : step;
    for (let month = every >= 12 ? 0 : start.getUTCMonth(); ; month += every) {
      const date = new Date(Date.UTC(start.getUTCFullYear(), month, 1));
      const day = Math.round(date / DAY_MS);
      if (day > last) return ticks;
      if (day >= first)
        ticks.push([day, every >= 12 ? String(date.getUTCFullYear()) : dateline.day(isoDay(day)).slice(2)]);
    }
  }

  Object.assign(dateline, { dayNumber, isoDay, timeAxis, dayAt, timeContents, timeMark, timeTicks });
})((window.dateline = window.dateline || {}));
