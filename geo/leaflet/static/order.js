// The order of the list: as the page was made, or as the reader chooses.
(function (dateline) {
  "use strict";

  const { make } = dateline;
  const last = ({ date_start: start, date_end: end }) => end || start || "";
  const ORDERS = {
    given: { name: "As given" },
    newest: { name: "Newest", before: (a, b) => compare(last(b), last(a)) },
    oldest: { name: "Oldest", before: (a, b) => compare(a.date_start || "9999", b.date_start || "9999") },
    sources: {
      name: "Most sources",
      before: (a, b) => (b.sources || 1) - (a.sources || 1) || b.claims.length - a.claims.length,
    },
  };

  function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
  }

  /** Events in an order by its key; those that are equal in it stay as they were given, undated ones come last. */
  dateline.inOrder = (events, order) => (ORDERS[order].before ? [...events].sort(ORDERS[order].before) : events);

  /** A key of an order, whatever an address asks for. */
  dateline.orderOf = (key) => (Object.keys(ORDERS).includes(key) ? key : "given");

  /** The field that chooses; `changed(key)` is called when the reader did. */
  dateline.orderField = function (changed) {
    const options = Object.entries(ORDERS).map(([value, { name }]) => make("option", { value }, name));
    const field = make("select", { id: "order", onchange: () => changed(field.value) }, ...options);
    return field;
  };
})((window.dateline = window.dateline || {}));
