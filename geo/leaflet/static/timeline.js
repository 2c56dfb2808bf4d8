// The timeline: an event on each day of its interval and on no other. Few events are bars, many are a profile.
(function (dateline) {
  "use strict";

  const { make, svg } = dateline;
  const MOST_BARS = 120;
  const MOST_LANES = 7;
  const STEP_MS = 700;
  const FEW = 0.03;
  const AXIS = 18;
  const SIDE = 14;
  const DAY_MS = 86400000;

  const dayNumber = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
  const isoDay = (number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

  dateline.Timeline = class {
    /** `changed(from, to)` is called with ISO days, both included, or with nulls, when the reader chose a stretch of time. */
    constructor(element, data, changed) {
      Object.assign(this, { element, changed, from: null, to: null, timer: null });
      this.dated = data.events.filter((event) => event.date_start);
      this.dated.forEach(
        (event) => (event.days = [dayNumber(event.date_start), dayNumber(event.date_end || event.date_start)]),
      );
      this.undated = data.events.length - this.dated.length;
      [this.whole, this.core] = [stretch(this.dated, 0), stretch(this.dated, FEW)];
      this.useful = this.whole[1] > this.whole[0];
      if (!this.useful) return;
      // One event of long ago would press all others into a corner: then the axis starts with the many, and says so.
      const far = this.whole[1] - this.whole[0] > 4 * (this.core[1] - this.core[0] + 1);
      this.span(far && this.core[1] > this.core[0] ? this.core : this.whole);
      element.hidden = false;
      this.build();
      new ResizeObserver(() => this.draw()).observe(this.drawing);
    }

    build() {
      this.drawing = svg("svg", {
        class: "time-drawing",
        role: "img",
        "aria-label": "Events over time; the date fields choose a stretch of it",
      });
      this.playButton = make(
        "button",
        { type: "button", class: "plain", onclick: () => (this.timer ? this.stop() : this.play()) },
        "▶ Play",
      );
      const date = (name) => make("input", { type: "date", "aria-label": name, onchange: () => this.chooseDates() });
      [this.fromField, this.toField] = [date("From day"), date("To day")];
      this.clearButton = make(
        "button",
        { type: "button", class: "plain", hidden: true, onclick: () => this.choose(null, null) },
        "All days",
      );
      this.spanButton = make("button", { type: "button", class: "plain", onclick: () => this.turn() });
      const note =
        this.undated > 0 &&
        make("span", { class: "note time-undated" }, `${dateline.plural(this.undated, "event")} undated, always shown`);
      this.element.append(
        make(
          "div",
          { class: "time-bar" },
          this.playButton,
          this.fromField,
          make("span", { class: "note time-to" }, "to"),
          this.toField,
          this.clearButton,
          this.spanButton,
          note,
        ),
        this.drawing,
      );
      this.describeSpan();
      this.listenToBrush();
    }

    span([first, last]) {
      Object.assign(this, { first, last });
    }

    /** Switches between the days of most events and those of all. */
    turn() {
      this.stop();
      this.span(this.first === this.whole[0] && this.last === this.whole[1] ? this.core : this.whole);
      this.describeSpan();
      this.draw();
    }

    describeSpan() {
      const outside = this.dated.filter((event) => event.days[1] < this.first || event.days[0] > this.last).length;
      this.spanButton.hidden = !outside && this.core[0] === this.whole[0] && this.core[1] === this.whole[1];
      this.spanButton.textContent = outside ? `+ ${dateline.number(outside)} beyond this axis` : "Most events only";
      for (const field of [this.fromField, this.toField])
        Object.assign(field, { min: isoDay(this.whole[0]), max: isoDay(this.whole[1]) });
    }

    /** Show these events, and the stretch of days that is chosen. */
    show(events, from, to) {
      if (!this.useful) return;
      this.events = events.filter((event) => event.days);
      [this.from, this.to] = from ? [dayNumber(from), dayNumber(to)] : [null, null];
      this.fromField.value = from || "";
      this.toField.value = to || "";
      this.clearButton.hidden = !from;
      this.draw();
    }

    draw() {
      const { width, height } = this.drawing.getBoundingClientRect();
      if (!width || !this.events) return;
      this.width = width;
      const lanes = this.dated.length <= MOST_BARS ? this.lanes() : null;
      const body = height - AXIS;
      this.drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
      this.drawing.replaceChildren(
        ...this.ticks(body),
        ...(lanes && lanes.count <= MOST_LANES ? this.bars(lanes, body) : this.profile(body)),
        ...this.brush(body),
      );
    }

    /** Where a day starts, in pixels. */
    x(day) {
      return SIDE + ((day - this.first) / (this.last + 1 - this.first)) * (this.width - 2 * SIDE);
    }

    day(x) {
      const part = (x - SIDE) / (this.width - 2 * SIDE);
      return Math.max(this.first, Math.min(this.last, this.first + Math.floor(part * (this.last + 1 - this.first))));
    }

    /** All dated events in lanes, so that a bar stays in its place whatever is filtered. */
    lanes() {
      const ends = [];
      const lane = new Map();
      for (const event of [...this.dated].sort((a, b) => a.days[0] - b.days[0] || b.days[1] - a.days[1])) {
        let number = ends.findIndex((end) => end <= this.x(event.days[0]));
        if (number < 0) number = ends.length;
        ends[number] = Math.max(this.x(event.days[1] + 1), this.x(event.days[0]) + 5) + 1;
        lane.set(event, number);
      }
      return { lane, count: ends.length };
    }

    onAxis({ days: [start, end] }) {
      return end >= this.first && start <= this.last;
    }

    bars({ lane, count }, body) {
      const height = Math.min(12, (body - 4) / Math.max(count, 1));
      const shown = new Set(this.events);
      return this.dated
        .filter((event) => shown.has(event) && this.onAxis(event))
        .map((event) => {
          const left = this.x(Math.max(event.days[0], this.first));
          const hollow = ["denied", "planned", "hypothetical"].includes(event.status);
          const bar = svg("rect", {
            class: `time-event family-${event.family}${hollow ? " hollow" : ""}`,
            x: left,
            y: body - (lane.get(event) + 1) * height,
            width: Math.max(4, this.x(Math.min(event.days[1], this.last) + 1) - left - 1),
            height: Math.max(2, height - 1.5),
            rx: 1.5,
          });
          bar.append(svg("title", {}, dateline.clip(event.label || "", 120)));
          return bar;
        });
    }

    profile(body) {
      const days = this.last + 1 - this.first;
      const bins = Math.max(1, Math.min(days, Math.floor((this.width - 2 * SIDE) / 4)));
      const changes = new Float64Array(bins + 1);
      const bin = (day) => Math.min(bins - 1, Math.floor(((day - this.first) / days) * bins));
      this.events
        .filter((event) => this.onAxis(event))
        .forEach(({ days: [start, end] }) => {
          changes[bin(Math.max(start, this.first))] += 1;
          changes[bin(Math.min(end, this.last)) + 1] -= 1;
        });
      const counts = [];
      changes.slice(0, bins).reduce((sum, change) => (counts.push(sum + change), sum + change), 0);
      const most = Math.max(1, ...counts);
      const wide = (this.width - 2 * SIDE) / bins;
      const path = counts
        .map((count, i) =>
          count
            ? `M${SIDE + i * wide} ${body}v${-Math.max(1.5, (count / most) * (body - 6))}h${Math.max(1, wide - 0.8)}V${body}Z`
            : "",
        )
        .join("");
      return [svg("path", { class: "time-profile", d: path })];
    }

    ticks(body) {
      const days = this.last + 1 - this.first;
      const most = Math.max(2, Math.floor(this.width / 90));
      const marks =
        days / most <= 31
          ? dayTicks(this.first, this.last, Math.max(1, Math.ceil(days / most)))
          : monthTicks(this.first, this.last, Math.ceil(days / most / 30.4));
      return [
        svg("line", { class: "time-axis", x1: SIDE, x2: this.width - SIDE, y1: body, y2: body }),
        ...marks.flatMap(([day, text]) => [
          svg("line", { class: "time-tick", x1: this.x(day), x2: this.x(day), y1: 2, y2: body + 4 }),
          svg("text", { class: "time-label", x: this.x(day) + 3, y: body + 13 }, text),
        ]),
      ];
    }

    brush(body) {
      if (this.from === null) return [];
      const [left, right] = [this.x(Math.max(this.from, this.first)), this.x(Math.min(this.to, this.last) + 1)];
      if (right <= left) return [];
      return [svg("rect", { class: "time-brush", x: left, y: 1, width: right - left, height: body - 1 })];
    }

    listenToBrush() {
      let start = null;
      const at = (event) => this.day(event.clientX - this.drawing.getBoundingClientRect().left);
      this.drawing.addEventListener("pointerdown", (event) => {
        this.stop();
        const day = at(event);
        const inside = this.from !== null && day >= this.from && day <= this.to;
        start = { day, moved: false, shift: inside ? [this.from, this.to] : null };
        this.drawing.setPointerCapture(event.pointerId);
      });
      this.drawing.addEventListener("pointermove", (event) => {
        if (!start) return;
        const day = at(event);
        if (day === start.day && !start.moved) return;
        start.moved = true;
        if (start.shift) this.choose(...this.shifted(start.shift, day - start.day));
        else this.choose(Math.min(start.day, day), Math.max(start.day, day));
      });
      this.drawing.addEventListener("pointerup", () => {
        // A click without a drag chooses the day, or lets go of what was chosen there.
        if (start && !start.moved) this.choose(...(start.shift ? [null, null] : [start.day, start.day]));
        start = null;
      });
    }

    shifted([from, to], days) {
      const by = Math.max(this.first - from, Math.min(this.last - to, days));
      return [from + by, to + by];
    }

    chooseDates() {
      const [a, b] = [this.fromField.value || this.toField.value, this.toField.value || this.fromField.value];
      if (!a) return this.choose(null, null);
      const [from, to] = [dayNumber(a), dayNumber(b)].sort((one, other) => one - other);
      return this.choose(from, to);
    }

    choose(from, to) {
      if (from === this.from && to === this.to) return;
      this.changed(from === null ? null : isoDay(from), from === null ? null : isoDay(to));
    }

    /** Moves the chosen stretch, or a thirtieth of all days, through time. */
    play() {
      const wide = this.from === null ? Math.max(0, Math.ceil((this.last - this.first) / 30) - 1) : this.to - this.from;
      if (this.from === null || this.to >= this.last) this.choose(this.first, Math.min(this.last, this.first + wide));
      this.playButton.textContent = "❚❚ Pause";
      this.timer = setInterval(() => {
        if (this.from === null || this.to >= this.last) return this.stop();
        const [from, to] = [this.from + wide + 1, this.to + wide + 1];
        return this.choose(Math.min(from, this.last), Math.min(to, this.last));
      }, STEP_MS);
    }

    stop() {
      clearInterval(this.timer);
      this.timer = null;
      this.playButton.textContent = "▶ Play";
    }
  };

  /** The days from the first to the last event, without a part of them at either end. */
  function stretch(events, part) {
    const starts = events.map((event) => event.days[0]).sort((a, b) => a - b);
    const ends = events.map((event) => event.days[1]).sort((a, b) => a - b);
    const skipped = Math.floor(events.length * part);
    return [starts[skipped], ends[ends.length - 1 - skipped]];
  }

  function dayTicks(first, last, step) {
    const ticks = [];
    for (let day = first; day <= last; day += step)
      ticks.push([day, dateline.day(isoDay(day)).replace(/ \d+$/, day === first ? "$&" : "")]);
    return ticks;
  }

  function monthTicks(first, last, step) {
    const ticks = [];
    const start = new Date(first * DAY_MS);
    const every = step > 6 ? Math.ceil(step / 12) * 12 : step;
    for (let month = every >= 12 ? 0 : start.getUTCMonth(); ; month += every) {
      const date = new Date(Date.UTC(start.getUTCFullYear(), month, 1));
      const day = Math.round(date / DAY_MS);
      if (day > last) return ticks;
      if (day >= first)
        ticks.push([day, every >= 12 ? String(date.getUTCFullYear()) : dateline.day(isoDay(day)).slice(2)]);
    }
  }
})((window.dateline = window.dateline || {}));
