// On paper the list cannot be scrolled, so it is written out under the map while the page prints.
(function (dateline) {
  "use strict";

  const { make } = dateline;
  const MOST = 500;

  dateline.listenToPrint = function (page) {
    let sheet = null;
    window.addEventListener("beforeprint", () => {
      page.map.invalidateSize({ animate: false });
      sheet = make("section", { class: "sheet" }, page.events.slice(0, MOST).map((event) => entry(event, page.data)));
      if (page.events.length > MOST) sheet.append(make("p", {}, `… and ${dateline.number(page.events.length - MOST)} more`));
      document.body.append(sheet);
    });
    window.addEventListener("afterprint", () => {
      if (sheet) sheet.remove();
      page.map.invalidateSize({ animate: false });
    });
  };

  function entry(event, data) {
    const first = event.claims[0] || {};
    const outlet = first.article !== undefined && data.articles[first.article].outlet;
    const facts = [dateline.STATUSES[event.status], dateline.typeName(event.type), dateline.interval(event.date_start, event.date_end, event.date_prec), event.placed ? event.placeName : "not on the map"];
    return make(
      "article",
      {},
      make("h2", { dir: "auto" }, dateline.clip(event.label || dateline.typeName(event.type), 300)),
      make("p", { dir: "auto" }, facts.filter(Boolean).join(" · ")),
      first.quote && make("blockquote", { dir: "auto" }, dateline.clip(first.quote, 600), outlet && ` (${dateline.clip(outlet, 80)})`),
    );
  }
})((window.dateline = window.dateline || {}));
