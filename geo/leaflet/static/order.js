// The order of the list: as the page was made, or as the reader chooses.
(function (dateline) {
  "use strict";

  const { make } = dateline;
  // A list longer than this is not read to its end: it begins with what most sources tell of.
  const LONG = 50;
  const last = ({ date_start: start, date_end: end }) => end || start || "";
  const ORDERS = {
    given: { name: "As given", before: () => 0 },
    newest: { name: "Newest", before: (a, b) => compare(last(b), last(a)) },
    oldest: { name: "Oldest", before: (a, b) => compare(a.date_start || "9999", b.date_start || "9999") },
    sources: {
      name: "Most sources",
      before: (a, b) =>
        (b.sources || 1) - (a.sources || 1) || b.claims.length - a.claims.length || compare(last(b), last(a)),
    },
  };

  function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
  }

  /** Some of a page's events in an order by its key; those that are equal in it stay as they were given, undated ones come last. */
  dateline.inOrder = function (data, events, order) {
    data.ordered = data.ordered || dateline.table();
    data.ordered[order] = data.ordered[order] || [...data.events].sort(ORDERS[order].before);
    const wanted = new Set(events);
    return data.ordered[order].filter((event) => wanted.has(event));
  };

  /** A key of an order, whatever an address asks for. */
  dateline.orderOf = (key, otherwise) => (Object.keys(ORDERS).includes(key) ? key : otherwise);

  /** The order of a page that was opened: the one that it was made with, else by the sources where there are many events. */
  dateline.firstOrder = ({ order, events }) => dateline.orderOf(order, events.length > LONG ? "sources" : "given");

  /** The field that chooses; `changed(key)` is called when the reader did. */
  dateline.orderField = function (changed) {
    const options = Object.entries(ORDERS).map(([value, { name }]) => make("option", { value }, name));
    const field = make("select", { id: "order", onchange: () => changed(field.value) }, ...options);
    return field;
  };
})((window.dateline = window.dateline || {}));
