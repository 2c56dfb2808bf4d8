// What is shown: free text, and facets of which any value may be chosen; within a facet any choice will do, and every facet must agree.
(function (dateline) {
  "use strict";

  const { make } = dateline;
  const MOST_VALUES = 60;

  const FACETS = [
    { key: "type", name: "Type", of: (event) => [event.type], say: dateline.typeName },
    { key: "status", name: "Status", of: (event) => [event.status], say: (value) => dateline.STATUSES[value] || value },
    {
      key: "precision",
      name: "Place known to",
      of: (event) => [event.placed ? event.anchors[0].place.precision || "site" : "unresolved"],
      say: (value) => dateline.PRECISIONS[value] || value,
    },
    {
      key: "source",
      name: "Source",
      of: (event, data) => [
        ...new Set(event.claims.map((claim) => data.articles[claim.article].outlet || "no outlet given")),
      ],
      say: (value) => value,
    },
    {
      key: "actor",
      name: "Actor",
      of: (event) => [...(event.actors || []), ...(event.recipients || [])],
      say: (value) => value,
    },
  ];

  /** A filter: `chosen` holds a set of values by facet, `text` lower-case words. */
  dateline.emptyFilter = () => ({ text: "", chosen: dateline.table(), from: null, to: null });

  dateline.filterEvents = function (data, filter) {
    const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
    const facets = FACETS.filter((facet) => filter.chosen[facet.key] && filter.chosen[facet.key].size);
    return data.events.filter(
      (event) =>
        facets.every((facet) => values(facet, event, data).some((value) => filter.chosen[facet.key].has(value))) &&
        inTime(event, filter) &&
        words.every((word) => haystack(event, data).includes(word)),
    );
  };

  dateline.isFiltered = (filter) =>
    Boolean(filter.text || filter.from || Object.values(filter.chosen).some((set) => set.size));

  function values(facet, event, data) {
    event.values = event.values || {};
    event.values[facet.key] = event.values[facet.key] || facet.of(event, data);
    return event.values[facet.key];
  }

  /** An event is in a stretch of days if its interval shares a day with it. Undated ones are never hidden: nobody knows that they are not in it. */
  function inTime(event, { from, to }) {
    return !from || !event.date_start || (event.date_start <= to && (event.date_end || event.date_start) >= from);
  }

  function haystack(event, data) {
    if (event.haystack === undefined) {
      const claims = event.claims.flatMap((claim) => [
        claim.quote,
        claim.speaker,
        data.articles[claim.article].outlet,
        data.articles[claim.article].title,
      ]);
      const places = event.places.flatMap((place) => [place.name, place.text]);
      event.haystack = [
        event.label,
        dateline.typeName(event.type),
        event.mode,
        ...(event.actors || []),
        ...(event.recipients || []),
        ...places,
        ...claims,
      ]
        .filter(Boolean)
        .join("\n")
        .toLowerCase();
    }
    return event.haystack;
  }

  /** The controls. `changed()` is called after `filter` has been changed by the reader. */
  dateline.FilterPanel = class {
    constructor(element, data, filter, changed) {
      Object.assign(this, { data, filter, changed });
      this.boxes = [];
      this.search = make("input", {
        type: "search",
        id: "search",
        placeholder: data.noun === "place" ? "Search places" : "Search events, places, quotes",
        autocomplete: "off",
        "aria-label": `Search in the ${data.noun}s`,
      });
      this.search.addEventListener("input", () => {
        filter.text = this.search.value;
        changed();
      });
      this.clear = make(
        "button",
        { type: "button", class: "plain", hidden: true, onclick: () => this.reset() },
        "Clear all",
      );
      const facets = FACETS.map((facet) => this.facet(facet)).filter(Boolean);
      element.append(
        this.search,
        ...(facets.length ? [make("details", { class: "facets" }, make("summary", {}, "Filter"), ...facets)] : []),
        this.clear,
      );
    }

    facet(facet) {
      const tally = new Map();
      this.data.events.forEach((event) =>
        values(facet, event, this.data).forEach((value) => tally.set(value, (tally.get(value) || 0) + 1)),
      );
      if (tally.size < 2) return null;
      const listed = [...tally]
        .sort((a, b) => b[1] - a[1] || (facet.say(a[0]) < facet.say(b[0]) ? -1 : 1))
        .slice(0, MOST_VALUES);
      const boxes = listed.map(([value, count]) => {
        const box = make("input", { type: "checkbox" });
        box.addEventListener("change", () => this.toggle(facet.key, value, box.checked));
        this.boxes.push({ facet: facet.key, value, box });
        return make(
          "label",
          { class: "choice" },
          box,
          make("span", { dir: "auto" }, dateline.clip(String(facet.say(value)), 80)),
          make("span", { class: "tally" }, dateline.number(count)),
        );
      });
      const more =
        tally.size > MOST_VALUES &&
        make("p", { class: "note" }, `The ${MOST_VALUES} most frequent of ${dateline.number(tally.size)}; search finds the others.`);
      return make("fieldset", {}, make("legend", {}, facet.name), make("div", { class: "choices" }, boxes), more);
    }

    toggle(key, value, on) {
      const chosen = (this.filter.chosen[key] = this.filter.chosen[key] || new Set());
      if (on) chosen.add(value);
      else chosen.delete(value);
      this.changed();
    }

    reset() {
      Object.assign(this.filter, dateline.emptyFilter()); // the object stays, others hold it
      this.refresh();
      this.changed();
      this.search.focus();
    }

    /** Make the controls show what the filter holds. */
    refresh() {
      if (this.search.value !== this.filter.text) this.search.value = this.filter.text;
      this.boxes.forEach(
        ({ facet, value, box }) =>
          (box.checked = Boolean(this.filter.chosen[facet] && this.filter.chosen[facet].has(value))),
      );
      this.clear.hidden = !dateline.isFiltered(this.filter);
    }
  };
})((window.dateline = window.dateline || {}));
