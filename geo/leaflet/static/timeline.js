// The timeline: an event on each day of its interval and on no other; days are chosen by a drag, in the fields, or by play.
(function (dateline) {
  "use strict";

  const { make, svg, dayNumber, isoDay } = dateline;
  const STEP_MS = 700;
  // Of this many events and more, one or this part of them at either end may be left out of the axis.
  const SEVERAL = 6;
  const FEW = 0.03;
  const AXIS = 19;

  dateline.Timeline = class {
    /**
     * `changed(from, to)` is called with ISO days, both included, or with nulls, when the reader chose a stretch of time;
     * `choose(event)` when an event's bar was clicked; `onAnyDay()` gives the events that pass the other filters.
     */
    constructor(element, data, changed, choose, onAnyDay) {
      Object.assign(this, { element, data, changed, pick: choose, onAnyDay });
      Object.assign(this, { from: null, to: null, timer: null, selected: null });
      this.dated = data.events.filter((event) => event.date_start);
      this.dated.forEach(
        (event) => (event.days = [dayNumber(event.date_start), dayNumber(event.date_end || event.date_start)]),
      );
      this.undated = data.events.length - this.dated.length;
      this.whole = stretch(this.dated, 0);
      this.core = withoutTheFar(this.dated, this.whole);
      this.useful = this.whole[1] > this.whole[0];
      if (!this.useful) return;
      // One event of long ago would press all others into a corner: then the axis starts with the many, and says so.
      this.far = this.core[1] > this.core[0] && this.whole[1] - this.whole[0] > 4 * (this.core[1] - this.core[0] + 1);
      this.span(this.far ? this.core : this.whole);
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
      const earlier = this.dated.filter((event) => event.days[1] < this.first).length;
      const later = this.dated.filter((event) => event.days[0] > this.last).length;
      const outside = [earlier && `${dateline.number(earlier)} earlier`, later && `${dateline.number(later)} later`];
      this.spanButton.hidden = !this.far;
      this.spanButton.textContent = earlier + later ? `+ ${outside.filter(Boolean).join(", ")}` : "Most events only";
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

    /** Underlines the days of the chosen event. */
    mark(event) {
      this.selected = event;
      if (this.useful) this.draw();
    }

    draw() {
      const { width, height } = this.drawing.getBoundingClientRect();
      if (!width || !this.events) return;
      this.axis = dateline.timeAxis(this.first, this.last, width);
      const body = height - AXIS;
      this.drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
      this.drawing.replaceChildren(
        ...dateline.timeTicks(this.axis, body),
        ...dateline.timeContents(this.axis, this.dated, this.events, body),
        ...dateline.timeMark(this.axis, this.selected, body),
        ...this.brush(body),
      );
    }

    brush(body) {
      if (this.from === null) return [];
      const { x } = this.axis;
      const [left, right] = [x(Math.max(this.from, this.first)), x(Math.min(this.to, this.last) + 1)];
      if (right <= left) return [];
      return [svg("rect", { class: "time-brush", x: left, y: 1, width: right - left, height: body - 1 })];
    }

    listenToBrush() {
      let start = null;
      const at = (event) => dateline.dayAt(this.axis, event.clientX - this.drawing.getBoundingClientRect().left);
      this.drawing.addEventListener("pointerdown", (event) => {
        this.stop();
        const day = at(event);
        const inside = this.from !== null && day >= this.from && day <= this.to;
        const bar = event.target.closest(".time-event");
        start = { day, bar, moved: false, shift: inside ? [this.from, this.to] : null };
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
        if (start && !start.moved) this.click(start);
        start = null;
      });
    }

    /** A click without a drag opens the event of a bar, lets go of the days that were chosen there, or chooses the day. */
    click({ bar, shift, day }) {
      if (bar) this.pick(this.data.events[Number(bar.dataset.number)]);
      else this.choose(...(shift ? [null, null] : [day, day]));
    }

    shifted([from, to], days) {
      const by = Math.max(this.first - from, Math.min(this.last - to, days));
      return [from + by, to + by];
    }

    chooseDates() {
      const [a, b] = [this.fromField.value || this.toField.value, this.toField.value || this.fromField.value];
      if (!a) return this.choose(null, null);
      // While a year is typed it is first one of long ago.
      if (a < "1000" || b < "1000") return undefined;
      const [from, to] = [dayNumber(a), dayNumber(b)].sort((one, other) => one - other);
      return this.choose(from, to);
    }

    choose(from, to) {
      if (from === this.from && to === this.to) return;
      this.changed(from === null ? null : isoDay(from), from === null ? null : isoDay(to));
    }

    /** Moves the chosen stretch, or a thirtieth of all days, through time. */
    play() {
      const days = this.from === null ? Math.max(1, Math.ceil((this.last - this.first) / 30)) : this.to - this.from + 1;
      this.playButton.textContent = "❚❚ Pause";
      this.timer = setInterval(() => (this.from === null ? this.stop() : this.goOn(this.to + 1, days)), STEP_MS);
      if (this.from === null || this.to >= this.last) this.goOn(this.first, days);
    }

    /** Chooses the next stretch of so many days, from a day on, in which there are events; after the last one all days. */
    goOn(from, days) {
      const next = this.onAnyDay()
        .filter((event) => event.days && event.days[1] >= from)
        .reduce((least, event) => Math.min(least, Math.max(from, event.days[0])), Infinity);
      if (next > this.last) {
        this.stop();
        return this.choose(null, null);
      }
      const start = from + Math.floor((next - from) / days) * days;
      return this.choose(start, Math.min(this.last, start + days - 1));
    }

    stop() {
      clearInterval(this.timer);
      this.timer = null;
      this.playButton.textContent = "▶ Play";
    }
  };

  /** The days from the first to the last event, without so many of them at either end. */
  function stretch(events, skipped) {
    const starts = events.map((event) => event.days[0]).sort((a, b) => a - b);
    const ends = events.map((event) => event.days[1]).sort((a, b) => a - b);
    return [starts[skipped], ends[ends.length - 1 - skipped]];
  }

  /** The days of all events but the few at either end that are farther away than the others reach. */
  function withoutTheFar(events, [first, last]) {
    if (events.length < SEVERAL) return [first, last];
    const [from, to] = stretch(events, Math.max(1, Math.floor(events.length * FEW)));
    const days = to - from + 1;
    return [from - first > days ? from : first, last - to > days ? to : last];
  }
})((window.dateline = window.dateline || {}));
