// The list of events. Only the rows in sight are on the page, so a hundred thousand scroll as ten do.
(function (dateline) {
  "use strict";

  const { make } = dateline;
  const HEIGHTS = { head: 2.5, event: 4.7 }; // in rem
  const AROUND = 6;

  dateline.Panel = class {
    /** `choose(event, element)` is called when a row is chosen. */
    constructor(element, choose) {
      this.element = element;
      this.choose = choose;
      Object.assign(this, { items: [], names: [], measured: null });
      this.inner = make("div", { class: "list-inner", role: "list" });
      this.rows = new Map();
      this.focused = 0;
      this.tops = [0];
      element.append(this.inner);
      element.addEventListener("scroll", () => this.draw());
      element.addEventListener("keydown", (event) => this.step(event));
      new ResizeObserver(() => {
        this.layOut();
        this.draw();
      }).observe(element);
    }

    /** Show these events, the unplaced after the placed, and the names that were not resolved. */
    show(events, unresolved, selected) {
      const placed = events.filter((event) => event.placed);
      const unplaced = events.filter((event) => !event.placed);
      this.items = [
        ...placed.map((event) => ({ kind: "event", event })),
        ...(unplaced.length ? [{ kind: "head", text: `Not on the map (${dateline.number(unplaced.length)})` }] : []),
        ...unplaced.map((event) => ({ kind: "event", event })),
        ...(unresolved.length
          ? [{ kind: "head", text: `Names not resolved (${dateline.number(unresolved.length)})` }]
          : []),
        ...unresolved.map((name) => ({ kind: "name", name })),
      ];
      this.names = unresolved;
      this.layOut();
      this.selected = selected;
      this.focused = Math.max(
        0,
        this.items.findIndex((item) => item.kind === "event"),
      );
      this.rows.forEach((row) => row.remove());
      this.rows.clear();
      this.draw();
    }

    /** How far down each row stands. Names have their whole reason, in as many lines as it takes at the list's width. */
    layOut() {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const heights = this.nameHeights();
      const height = (item) => (item.kind === "name" ? heights.get(item.name) : HEIGHTS[item.kind] * rem);
      this.tops = [0];
      this.items.forEach((item) => this.tops.push(this.tops[this.tops.length - 1] + height(item)));
      this.inner.style.height = `${this.tops[this.items.length]}px`;
      this.rows.forEach((row, number) => (row.style.top = `${this.tops[number]}px`));
    }

    nameHeights() {
      const width = this.element.clientWidth;
      if (this.measured && this.measured.names === this.names && this.measured.width === width) return this.measured.heights;
      const rows = this.names.map((name) => nameRow(name));
      const probe = make("div", { class: "list-probe", "aria-hidden": "true" }, rows);
      this.inner.append(probe);
      const heights = new Map(rows.map((row, number) => [this.names[number], row.offsetHeight]));
      probe.remove();
      this.measured = { names: this.names, width, heights };
      return heights;
    }

    mark(selected) {
      this.selected = selected;
      const number = this.items.findIndex((item) => item.event && item.event === selected);
      if (number >= 0) {
        this.focused = number;
        this.reveal(number);
      }
      this.rows.forEach((row) => row.remove());
      this.rows.clear();
      this.draw();
    }

    reveal(number) {
      const { scrollTop, clientHeight } = this.element;
      if (this.tops[number] < scrollTop) this.element.scrollTop = this.tops[number];
      else if (this.tops[number + 1] > scrollTop + clientHeight)
        this.element.scrollTop = this.tops[number + 1] - clientHeight;
    }

    draw() {
      const { scrollTop, clientHeight } = this.element;
      const first = Math.max(0, this.find(scrollTop) - AROUND);
      const last = Math.min(this.items.length, this.find(scrollTop + clientHeight) + AROUND + 1);
      this.rows.forEach((row, number) => {
        // The row with the focus stays, or the keyboard would lose its place.
        if ((number < first || number >= last) && !row.contains(document.activeElement)) {
          row.remove();
          this.rows.delete(number);
        }
      });
      for (let number = first; number < last; number++) {
        if (this.rows.has(number)) continue;
        const row = this.row(this.items[number], number);
        row.style.top = `${this.tops[number]}px`;
        this.rows.set(number, row);
        const next = [...this.rows.keys()].filter((other) => other > number).sort((a, b) => a - b)[0];
        this.inner.insertBefore(row, next === undefined ? null : this.rows.get(next));
      }
    }

    /** The number of the item at a height. */
    find(height) {
      let [low, high] = [0, Math.max(0, this.items.length - 1)];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.tops[middle] <= height) low = middle;
        else high = middle - 1;
      }
      return low;
    }

    row(item, number) {
      const place = { role: "listitem", "aria-setsize": this.items.length, "aria-posinset": number + 1 };
      if (item.kind === "head") return make("div", { ...place, class: "list-head" }, make("h2", {}, item.text));
      if (item.kind === "name") return nameRow(item.name, place);
      const { event } = item;
      const button = make(
        "button",
        {
          type: "button",
          class: "row",
          tabindex: number === this.focused ? 0 : -1,
          "aria-current": event === this.selected ? "true" : null,
          "data-event": dateline.clip(event.id, 200),
        },
        make(
          "span",
          {
            class: "row-type",
            role: "img",
            "aria-label": kind(event),
            title: kind(event),
          },
          dateline.symbol(event.type, event.status, event.placed ? event.anchors[0].kind : "point"),
        ),
        make(
          "span",
          { class: "row-text" },
          make(
            "span",
            { class: "row-label", dir: "auto" },
            dateline.clip(event.label || dateline.typeName(event.type), 240),
          ),
          make("span", { class: "row-meta", dir: "auto" }, meta(event)),
        ),
      );
      button.addEventListener("click", () => this.choose(event, button));
      button.addEventListener("focus", () => (this.focused = number));
      return make("div", { ...place, class: "list-row" }, button);
    }

    step(event) {
      const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };
      if (!(event.key in steps) || !event.target.closest(".row")) return;
      event.preventDefault();
      const events = this.items.flatMap((item, number) => (item.kind === "event" ? [number] : []));
      const here = Math.max(0, events.indexOf(this.focused));
      const number = events[Math.max(0, Math.min(events.length - 1, here + steps[event.key]))];
      const old = this.rows.get(this.focused);
      if (old) old.firstElementChild.tabIndex = -1;
      this.focused = number;
      this.reveal(number);
      this.draw();
      const button = this.rows.get(number).firstElementChild;
      button.tabIndex = 0;
      button.focus({ preventScroll: true });
    }

    elementOf(event) {
      const number = this.items.findIndex((item) => item.event === event);
      return this.rows.has(number) ? this.rows.get(number).firstElementChild : null;
    }
  };

  function kind(event) {
    return event.noun === "place" ? "Place" : dateline.typeName(event.type);
  }

  function meta(event) {
    if (event.noun === "place") return event.placed ? dateline.exactness(event.anchors[0].place) : event.reason || "not resolved";
    const parts = [
      event.status !== "reported" && (dateline.STATUSES[event.status] || event.status),
      event.placed ? event.placeName : whyUnplaced(event),
      dateline.interval(event.date_start, event.date_end, event.date_prec),
      (event.sources || 1) > 1 && dateline.plural(event.sources, "source"),
    ];
    return dateline.clip(parts.filter(Boolean).join(" · "), 300);
  }

  function whyUnplaced(event) {
    const lost = event.places.find((place) => place.reason);
    return lost ? `${lost.name || lost.text}: ${lost.reason}` : "no place is named for it";
  }

  Object.assign(dateline, { whyUnplaced });

  function nameRow(name, place) {
    return make(
      "div",
      { ...place, class: "list-row list-name" },
      make("span", { class: "row-label", dir: "auto" }, `“${dateline.clip(name.text || "", 120)}”`),
      make(
        "span",
        { class: "row-meta", dir: "auto" },
        dateline.clip([name.reason || "not resolved", name.article].filter(Boolean).join(" · "), 600),
      ),
    );
  }
})((window.dateline = window.dateline || {}));
