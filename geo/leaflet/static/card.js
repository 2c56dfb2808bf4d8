// The card of an event: what, when, where and how that was worked out, how many by whose figure, and every claim's words.
(function (dateline) {
  "use strict";

  const { make } = dateline;

  /**
   * One event's card. `page.close()` closes it; `page.select(event, siblings)` goes to another;
   * `siblings`, if it was chosen from several, are { events, spread }, with the box of their anchors.
   */
  dateline.eventCard = function (event, data, page, siblings) {
    return [
      head(event, page, siblings),
      make("h2", { id: "card-title", dir: "auto" }, event.label || dateline.typeName(event.type)),
      make(
        "dl",
        { class: "facts" },
        isEvent(event) && when(event),
        where(event),
        who(event),
        counts(event, data),
      ),
      ...(event.claims.length ? claims(event, data) : []),
      ...(event.copies || []).map((copy) => copyNote(copy, data)),
      isEvent(event) &&
        event.reason &&
        make("p", { class: "why", dir: "auto" }, make("b", {}, "Why one event: "), event.reason),
    ];
  };

  function isEvent({ noun }) {
    return noun === "event";
  }

  function claims(event, data) {
    const heading =
      event.claims.length > 1
        ? `${dateline.plural(event.claims.length, "claim")} from ${dateline.plural(event.sources || 1, "source")}`
        : "The claim";
    return [make("h3", {}, heading), dateline.claimList(event, data)];
  }

  /** A card to choose from when several events share a mark; `zoom()`, if they are apart, goes nearer. */
  dateline.chooserCard = function (siblings, page, zoom) {
    const { events } = siblings;
    return [
      make("div", { class: "card-bar" }, make("span", { class: "kicker" }, `Several ${events[0].noun}s here`), closeButton(page)),
      make(
        "h2",
        { id: "card-title" },
        `${dateline.plural(events.length, events[0].noun)} ${zoom ? "here and nearby" : "in this place"}`,
      ),
      zoom && make("button", { type: "button", class: "plain", onclick: zoom }, "Zoom in to tell them apart"),
      make(
        "ul",
        { class: "chooser" },
        events.slice(0, 200).map((event) =>
          make(
            "li",
            {},
            row(event, () => page.select(event, siblings)),
          ),
        ),
      ),
      events.length > 200 &&
        make("p", { class: "note" }, `The first 200 of ${dateline.number(events.length)}; zoom in for the others.`),
    ];
  };

  function row(event, choose) {
    return make(
      "button",
      { type: "button", class: "chooser-row", onclick: choose },
      dateline.symbol(event.type, event.status, event.placed ? event.anchors[0].kind : "point"),
      make(
        "span",
        {},
        make(
          "span",
          { class: "chooser-label", dir: "auto" },
          dateline.clip(event.label || dateline.typeName(event.type), 160),
        ),
        make(
          "span",
          { class: "note" },
          isEvent(event)
            ? `${dateline.interval(event.date_start, event.date_end, event.date_prec)} · ${dateline.STATUSES[event.status] || event.status}`
            : dateline.exactness(event.places[0]),
        ),
      ),
    );
  }

  function head(event, page, siblings) {
    const others = siblings && siblings.events.length > 1;
    return make(
      "div",
      { class: "card-bar" },
      others &&
        make(
          "button",
          {
            type: "button",
            class: "plain back",
            onclick: () => page.choose(siblings.events, null, siblings.spread),
          },
          `‹ All ${siblings.events.length} here`,
        ),
      make(
        "span",
        { class: `kicker family-${event.family}` },
        (isEvent(event) ? dateline.typeName(event.type) : "Place") +
          (event.mode ? ` · ${dateline.clip(event.mode, 80)}` : ""),
      ),
      isEvent(event) && make("span", { class: `status status-${event.status}` }, dateline.STATUSES[event.status] || event.status),
      closeButton(page),
    );
  }

  function closeButton(page) {
    return make("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => page.close() }, "×");
  }

  function fact(term, ...details) {
    return [make("dt", {}, term), ...details.map((detail) => make("dd", {}, detail))];
  }

  function when(event) {
    const source = dateline.DATE_SOURCES[event.date_source];
    const exact = { day: "to the day", week: "to the week", month: "to the month", year: "to the year" }[
      event.date_prec
    ];
    const how = event.date_start ? [exact, source].filter(Boolean).join("; ") : whyUndated(event);
    return fact("When", [
      dateline.interval(event.date_start, event.date_end, event.date_prec),
      make("span", { class: "how" }, how),
    ]);
  }

  function whyUndated({ date_source: source }) {
    return source === "publication" ? "the text does not say when" : "the text says when, but the article bears no date";
  }

  function where(event) {
    if (!event.places.length)
      return fact("Where", [
        make("span", {}, "Not on the map"),
        make("span", { class: "how" }, "no place is named for it"),
      ]);
    return fact("Where", ...event.places.map(placeDetail));
  }

  function placeDetail(place) {
    const role = dateline.ROLES[place.role];
    return [
      make(
        "span",
        { dir: "auto" },
        role && role !== "at" && !(place.name || "").startsWith(`${role} `) && make("span", { class: "role" }, `${role} `),
        place.name || place.text || "a place without a name",
      ),
      place.text && make("span", { class: "note", dir: "auto" }, ` (“${dateline.clip(place.text, 300)}”)`),
      make(
        "span",
        { class: "how", dir: "auto" },
        place.lat === undefined
          ? `Not on the map: ${place.reason || "not resolved"}`
          : [dateline.exactness(place), place.reason].filter(Boolean).join(" — "),
      ),
    ];
  }

  function who(event) {
    const names = (list) => dateline.clip(list.join(", "), 1000);
    return [
      event.actors ? fact("Who", make("span", { dir: "auto" }, names(event.actors))) : [],
      event.recipients ? fact("To whom", make("span", { dir: "auto" }, names(event.recipients))) : [],
    ].flat();
  }

  /** The event's figures, each with what every source says; what a source counts under another name is told with that name. */
  function counts(event, data) {
    const merged = event.counts || [];
    const names = new Set(merged.map((count) => count.what));
    const told = event.claims.flatMap((claim) =>
      (claim.counts || []).map((count) => ({ count, who: teller(claim, data.articles[claim.article]) })),
    );
    const others = told.filter(({ count }) => !names.has(count.what));
    const rows = merged.map((count) => {
      const own = told.filter((one) => one.count.what === count.what);
      return [
        make("span", { dir: "auto" }, make("b", {}, dateline.amount(count)), ` ${count.what || ""}`),
        voices(merged.length === 1 ? [...own, ...others] : own, count.what),
      ];
    });
    if (merged.length !== 1 && others.length) rows.push([voices(others)]);
    return rows.length ? fact("How many", ...rows) : [];
  }

  function teller(claim, article) {
    return [claim.speaker, dateline.outletOf(article)].filter(Boolean).join(", ");
  }

  function voices(told, what) {
    const said = told.map(
      ({ count, who }) => `${dateline.amount(count)}${count.what === what ? "" : ` ${count.what || ""}`} (${who})`,
    );
    return make("span", { class: "how", dir: "auto" }, dateline.clip([...new Set(said)].join("; "), 1000));
  }

  /** An article that repeats another's text and so is no source of its own. */
  function copyNote({ article, outlet: copier, of, of_outlet: first }, { articles }) {
    const named = (id) => dateline.outletOf(articles.find((one) => one.id === id) || { id });
    const text = `${copier || named(article)} repeats the text of ${first || named(of)} and is not counted as a source.`;
    return make("p", { class: "why", dir: "auto" }, dateline.clip(text, 400));
  }
})((window.dateline = window.dateline || {}));
