// The marks of events as buttons on the map. Marks that would cover each other become one, with their number.
(function (dateline) {
  "use strict";

  const { make } = dateline;
  // Marks nearer than this many pixels become one; the more there are, the sooner.
  const NEAR = 34;
  const NEAR_WHEN_MANY = 58;
  const MANY = 400;
  // How far the ring of a chosen mark, and the number of its sources, reach beyond it.
  const RING = 7;
  const KEYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  dateline.MarkLayer = L.Layer.extend({
    /** `choose(events, element, spread)` is called when a mark is clicked; `spread` is the box of its anchors. */
    initialize(choose) {
      this._choose = choose;
      this._anchors = [];
      this._markers = new Map();
    },

    onAdd() {
      this._update();
    },

    onRemove() {
      this._clear();
    },

    getEvents() {
      return { moveend: this._update, zoomend: this._regroup };
    },

    show(events, selected) {
      this._selected = selected;
      this._anchors = events.flatMap((event) => event.anchors).sort((a, b) => weight(b.event) - weight(a.event));
      this._regroup();
    },

    /** The places that marks take, as [x, y, radius in pixels]. */
    obstacles() {
      return this._groups.map((group) => [group.x, group.y, size(group) / 2 + (this._isChosen(group) ? RING : 0)]);
    },

    /** The headlines of the marks that stand for one event each, the weightiest first: the chosen one, then those of most sources. */
    titles() {
      const single = this._groups.filter((one) => one.events.length === 1 && one.events[0].label);
      // The group of the chosen event stands last, over the others.
      if (single.length && single[single.length - 1].events[0] === this._selected) single.unshift(single.pop());
      return single.map((one) => ({ event: one.events[0], x: one.x, y: one.y, radius: this._reach(one) }));
    },

    /** How far the mark of one event reaches from its middle. */
    _reach(one) {
      return size(one) / 2 + (this._isChosen(one) || one.events[0].sources > 1 ? RING : 0);
    },

    _isChosen(one) {
      return one.events.includes(this._selected);
    },

    /** The element of the mark that stands for an event, in sight if there is one there; null where there is none. */
    elementOf(event) {
      const found = [...this._markers.values()].filter(({ group }) =>
        group.anchors.some((anchor) => anchor.event === event),
      );
      const seen = found.find(({ marker }) => this._map.getBounds().contains(marker.getLatLng()));
      return seen || found[0] ? (seen || found[0]).element : null;
    },

    _regroup() {
      if (!this._map) return;
      const near = this._anchors.length > MANY ? NEAR_WHEN_MANY : NEAR;
      this._groups = group(this._anchors, near / (256 * 2 ** this._map.getZoom()), this._selected);
      // Marks are made anew; the one with the focus hands it on, or the keyboard would lose its place.
      const focused = [...this._markers.values()].find(({ element }) => element === document.activeElement);
      this._clear();
      this._update();
      const heir = focused && this.elementOf(focused.group.events[0]);
      if (heir) heir.focus({ preventScroll: true });
      this.fire("regroup");
    },

    _clear() {
      this._markers.forEach(({ marker }) => marker.remove());
      this._markers.clear();
    },

    /** Only what is in view, and a little beyond it, is on the page. */
    _update() {
      if (!this._map || !this._groups) return;
      const bounds = this._map.getBounds().pad(0.25);
      const [west, east] = [dateline.worldX(bounds.getWest()), dateline.worldX(bounds.getEast())];
      const [north, south] = [dateline.worldY(bounds.getNorth()), dateline.worldY(bounds.getSouth())];
      const wanted = new Map();
      this._groups.forEach((one, number) => {
        for (let copy = Math.ceil(west - one.x); copy <= Math.floor(east - one.x); copy++) {
          if (one.y >= north && one.y <= south) wanted.set(`${number}/${copy}`, [one, copy]);
        }
      });
      this._markers.forEach(({ marker }, key) => {
        if (wanted.has(key)) return;
        marker.remove();
        this._markers.delete(key);
      });
      wanted.forEach(([one, copy], key) => {
        if (!this._markers.has(key)) this._markers.set(key, this._place(one, copy));
      });
      this._setStops();
    },

    /** The Tab key stops once at each group in view, however many copies of the world there are; arrow keys go beyond. */
    _setStops() {
      const seen = this._map.getBounds();
      const stopped = new Set();
      this._markers.forEach(({ marker, group: one, element }) => {
        const stop = !stopped.has(one) && seen.contains(marker.getLatLng());
        if (stop) stopped.add(one);
        element.tabIndex = stop ? 0 : -1;
      });
    },

    _place(one, copy) {
      const element = button(one, this._isChosen(one));
      const wide = size(one);
      const icon = L.divIcon({ html: element, className: "mark-place", iconSize: [wide, wide] });
      const where = [dateline.latitude(one.y), dateline.longitude(one.x + copy)];
      const marker = L.marker(where, {
        icon,
        interactive: false,
        keyboard: false,
        zIndexOffset: this._isChosen(one) ? 1000 : 0,
      });
      marker.addTo(this._map);
      L.DomEvent.disableClickPropagation(element);
      element.addEventListener("click", () => this._choose(one.events, element, one.spread));
      element.addEventListener("keydown", (event) => this._step(event, element));
      return { marker, group: one, element };
    },

    /** Arrow keys go to the next mark in that direction, and bring it into view. */
    _step(event, element) {
      const direction = KEYS[event.key];
      if (!direction) return;
      event.preventDefault();
      event.stopPropagation();
      const here = element.getBoundingClientRect();
      let [best, least] = [null, Infinity];
      this._markers.forEach((one) => {
        const other = one.element;
        const there = other.getBoundingClientRect();
        const [dx, dy] = [there.x - here.x, there.y - here.y];
        const ahead = dx * direction[0] + dy * direction[1];
        const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
        if (other !== element && ahead > 1 && ahead + 2 * aside < least) [best, least] = [one, ahead + 2 * aside];
      });
      if (!best) return;
      best.element.focus();
      this._map.panInside(best.marker.getLatLng(), { padding: [50, 50] });
    },
  });

  /** Anchors within `near` of a weightier one join it, so a group always stands where one of its events is. */
  function group(anchors, near, selected) {
    const grid = dateline.Grid.globe(near);
    const groups = [];
    for (const anchor of anchors) {
      const { x, y } = anchor;
      const close = (one) => Math.hypot(one.x - x - Math.round(one.x - x), one.y - y) < near;
      let found = grid.find([x - near, y - near, x + near, y + near], close);
      if (!found) {
        found = { x, y, anchors: [] };
        groups.push(found);
        grid.add([x, y, x, y], found);
      }
      found.anchors.push(anchor);
    }
    for (const one of groups) {
      one.events = [...new Set(one.anchors.map((anchor) => anchor.event))];
      // In one piece, even where the group lies on both sides of the date line.
      one.spread = dateline.boxOf(one.anchors.flatMap(({ x, y }) => [x + Math.round(one.x - x), y]));
    }
    return groups.sort((a, b) => a.events.includes(selected) - b.events.includes(selected));
  }

  function weight({ sources, claims }) {
    return (sources || 1) + claims.length / 1000;
  }

  function size(one) {
    if (one.events.length > 1) return 34 + 5 * Math.log10(one.events.length);
    const sources = one.events[0].sources || 1;
    return 28 + Math.min(14, 5 * Math.log2(sources));
  }

  function button(one, selected) {
    const first = one.events[0];
    const single = one.events.length === 1;
    const where = one.anchors[0].place.name;
    const label = single
      ? `${dateline.clip(first.label || "", 200)}. ${facts(one.anchors[0])}`
      : `${dateline.plural(one.events.length, first.noun)} at ${dateline.clip(where || "one place", 200)}${one.spread[0] === one.spread[2] ? "" : " and nearby"}`;
    const families = {};
    one.events.forEach((event) => (families[event.family] = (families[event.family] || 0) + 1));
    const drawing = single
      ? dateline.symbol(first.type, first.status, one.anchors[0].kind)
      : dateline.bundle(one.events.length, families);
    const badge =
      single &&
      first.sources > 1 &&
      make("span", { class: "mark-sources", "aria-hidden": "true" }, String(first.sources));
    const element = make(
      "button",
      {
        type: "button",
        class: `mark${single ? "" : " mark-bundle"}${selected ? " selected" : ""}`,
        "aria-label": label,
        "data-events": one.events
          .slice(0, 50)
          .map((event) => dateline.clip(event.id, 200))
          .join(" "),
      },
      drawing,
      badge,
    );
    tell(element, single ? dateline.clip(first.label || dateline.typeName(first.type), 90) : label);
    return element;
  }

  /** What a mark that stands for one event says of it, or of a place. */
  function facts({ event, place }) {
    if (event.noun === "place") return dateline.exactness(place);
    const facts = [dateline.typeName(event.type), dateline.STATUSES[event.status] || "", dateline.clip(place.name || "", 200)];
    return [...facts, dateline.plural(event.sources || 1, "source")].join(", ");
  }

  /** A tip that is on the page only while the mark is pointed at or has the focus. */
  function tell(element, text) {
    const tip = make("span", { class: "tip", dir: "auto", "aria-hidden": "true" }, text);
    for (const kind of ["mouseenter", "focus"]) element.addEventListener(kind, () => element.append(tip));
    for (const kind of ["mouseleave", "blur"]) element.addEventListener(kind, () => tip.remove());
  }
})((window.dateline = window.dateline || {}));
