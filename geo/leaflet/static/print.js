// On paper the list cannot be scrolled, so it is written out under the map while the page prints.
(function (dateline) {
  "use strict";

  const { make } = dateline;
  const MOST = 500;

  dateline.listenToPrint = function (page) {
    const root = document.documentElement;
    let before = null;
    window.addEventListener("beforeprint", () => {
      const sheet = make(
        "section",
        { class: "sheet" },
        page.events.slice(0, MOST).map((event) => entry(event, page.data)),
      );
      if (page.events.length > MOST)
        sheet.append(make("p", {}, `… and ${dateline.number(page.events.length - MOST)} more`));
      document.body.append(sheet);
      before = {
        sheet,
        centre: page.map.getCenter(),
        zoom: page.map.getZoom(),
        bounds: page.map.getBounds(),
        limits: page.map.options.maxBounds,
        shade: root.dataset.shade,
        legend: document.querySelector(".legend details:not([open])"),
      };
      root.dataset.shade = "light";
      if (before.legend) before.legend.open = true;
      // On paper the map is smaller; gliding back within its limits it would be under way when it has its size again.
      page.map.setMaxBounds(null);
      show(page, true);
      page.map.fitBounds(before.bounds, { animate: false });
      page.repaint();
      before.picture = flatten(page.map);
    });
    window.addEventListener("afterprint", () => {
      if (!before) return;
      before.sheet.remove();
      before.picture.remove();
      root.dataset.shade = before.shade;
      if (before.legend) before.legend.open = false;
      show(page, false);
      page.map.setView(before.centre, before.zoom, { animate: false });
      page.map.setMaxBounds(before.limits);
      page.repaint();
      before = null;
    });
  };

  /** The map's canvases as one: Chromium prints each on white, so that the uppermost would hide the others. */
  function flatten(map) {
    const layers = [...map.getContainer().querySelectorAll(".dateline-canvas")];
    const picture = layers[0].cloneNode();
    picture.classList.replace("dateline-canvas", "dateline-picture");
    const context = picture.getContext("2d");
    context.fillStyle = dateline.colours()("sea");
    context.fillRect(0, 0, picture.width, picture.height);
    layers.forEach((layer) => context.drawImage(layer, 0, 0));
    layers[0].after(picture);
    return picture;
  }

  function show(page, printing) {
    document.documentElement.classList.toggle("printing", printing);
    page.map.invalidateSize({ animate: false });
  }

  function entry(event, data) {
    const first = event.claims[0] || {};
    const outlet = first.article !== undefined && dateline.outletOf(data.articles[first.article]);
    const happening = [
      dateline.STATUSES[event.status],
      dateline.typeName(event.type),
      dateline.interval(event.date_start, event.date_end, event.date_prec),
    ];
    const where = event.noun === "place" ? event.places.map(dateline.exactness).join("; ") : event.placeName;
    const facts = [
      ...(event.noun === "place" ? [] : happening),
      event.placed ? where : `not on the map: ${dateline.whyUnplaced(event)}`,
    ];
    return make(
      "article",
      {},
      make("h2", { dir: "auto" }, dateline.clip(event.label || dateline.typeName(event.type), 300)),
      make("p", { dir: "auto" }, facts.filter(Boolean).join(" · ")),
      first.quote &&
        make(
          "blockquote",
          { dir: "auto" },
          dateline.clip(first.quote, 600),
          outlet && ` (${dateline.clip(outlet, 80)})`,
        ),
    );
  }
})((window.dateline = window.dateline || {}));
