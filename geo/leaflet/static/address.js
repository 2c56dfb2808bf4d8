// Deep links: the part of the address after # holds the view, the filters and the chosen event.
(function (dateline) {
  "use strict";

  const LONGEST = 4000;
  // Browsers hold up a page that changes its address with every move of the pointer.
  const SETTLED_MS = 150;
  let waiting = null;

  /** "#at=50.1,36.2,6&event=e1&q=kursk&f.status=planned&from=2024-10-01&to=2024-10-31&list=view&order=newest" */
  dateline.writeAddress = function (page) {
    clearTimeout(waiting);
    waiting = setTimeout(() => write(page), SETTLED_MS);
  };

  function write({ map, data, filter, selected, inViewOnly, order }) {
    const parts = new URLSearchParams();
    const centre = map.getCenter().wrap();
    parts.set("at", `${centre.lat.toFixed(3)},${centre.lng.toFixed(3)},${Math.round(map.getZoom() * 100) / 100}`);
    if (selected) parts.set("event", selected.id);
    if (filter.text) parts.set("q", filter.text);
    for (const [key, values] of Object.entries(filter.chosen))
      [...values].sort().forEach((value) => parts.append(`f.${key}`, value));
    if (filter.from) {
      parts.set("from", filter.from);
      parts.set("to", filter.to);
    }
    if (inViewOnly) parts.set("list", "view");
    if (order !== dateline.firstOrder(data)) parts.set("order", order);
    const hash = `#${parts}`;
    if (hash === location.hash || hash.length > LONGEST) return;
    try {
      history.replaceState(null, "", hash);
    } catch {
      // Inside a notebook the page has no address of its own to write to.
    }
  }

  /** What an address asks for: { view: [lat, lon, zoom] or null, event: id or null, filter, inViewOnly, order: key or null }. Nonsense in it is passed over. */
  dateline.readAddress = function (hash) {
    const parts = new URLSearchParams(hash.replace(/^#/, ""));
    const filter = dateline.emptyFilter();
    filter.text = parts.get("q") || "";
    for (const [key, value] of parts)
      if (key.startsWith("f.")) (filter.chosen[key.slice(2)] = filter.chosen[key.slice(2)] || new Set()).add(value);
    const day = /^\d{4}-\d\d-\d\d$/;
    const [from, to] = [parts.get("from"), parts.get("to")];
    if (from && to && day.test(from) && day.test(to) && from <= to) [filter.from, filter.to] = [from, to];
    const view = (parts.get("at") || "").split(",").map(Number);
    const sound = view.length === 3 && view.every(Number.isFinite) && Math.abs(view[0]) <= 90;
    return {
      view: sound ? view : null,
      event: parts.get("event"),
      filter,
      inViewOnly: parts.get("list") === "view",
      order: dateline.orderOf(parts.get("order"), null),
    };
  };
})((window.dateline = window.dateline || {}));
