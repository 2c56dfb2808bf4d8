// The page: it joins map, list, filters and card, which know nothing of each other.
(function (dateline) {
  "use strict";

  const { make } = dateline;
  const ZOOM_STEP = 0.25;
  const MAP_OPTIONS = {
    zoomSnap: ZOOM_STEP,
    zoomDelta: 1,
    wheelPxPerZoomLevel: 90,
    minZoom: 0.5,
    maxZoom: 12,
    maxBounds: [
      [-87, -720],
      [87, 720],
    ],
    attributionControl: true,
  };
  const PANES = { "dateline-land": 150, "dateline-shapes": 410, "dateline-labels": 420 };
  const CLOSEST_FIT = 7;

  /** Makes the map, at once so that layers of the user's can be added, and fills the page when its data is read. */
  dateline.start = function (id, options) {
    const { given, ...rest } = options;
    const map = L.map(id, { ...MAP_OPTIONS, ...rest, ...(given || { center: [20, 10], zoom: 2 }) });
    map.attributionControl.setPrefix(false).addAttribution("Borders: Natural Earth · Names: GeoNames, CC BY 4.0");
    L.control.scale({ imperial: false, maxWidth: 120 }).addTo(map);
    for (const [name, order] of Object.entries(PANES))
      map.createPane(name).style.cssText = `z-index:${order};pointer-events:none`;
    dateline.ready = fill(map, Boolean(given));
    dateline.ready.catch((error) => {
      const element = document.getElementById("empty");
      element.hidden = false;
      element.textContent = `The map could not be drawn: ${error.message}. A newer browser may be able to.`;
    });
    return map;
  };

  async function fill(map, given) {
    const [basemap, data] = await Promise.all([
      dateline.readData("dateline-basemap"),
      dateline.readData("dateline-events"),
    ]);
    const page = new Page(map, dateline.readBasemap(basemap), dateline.prepare(data), given);
    dateline.page = page;
    document.documentElement.dataset.ready = "true";
    return page;
  }

  class Page {
    constructor(map, basemap, data, given) {
      Object.assign(this, { map, data, filter: dateline.emptyFilter(), selected: null, opener: null });
      this.card = document.getElementById("card");
      this.count = document.getElementById("count");
      this.showAll = document.getElementById("show-all");
      chooseShade(() => this.repaint());
      this.heading();
      this.land = new dateline.BasemapLayer("dateline-land", basemap).addTo(map);
      this.shapes = new dateline.ShapeLayer("dateline-shapes", data).addTo(map);
      const covers = [this.card, document.getElementById("legend")].filter(Boolean);
      this.labels = new dateline.LabelLayer("dateline-labels", basemap, covers).addTo(map);
      this.marks = new dateline.MarkLayer((events, element, spread) => this.choose(events, element, spread)).addTo(map);
      this.marks.on("regroup", () => this.labels.avoid(this.marks.obstacles(), this.shapes.tips(), this.marks.titles()));
      this.panel = new dateline.Panel(document.getElementById("list"), (event, element) =>
        this.select(event, null, element),
      );
      Object.assign(this, { inViewOnly: false, order: dateline.firstOrder(data) });
      this.filters = new dateline.FilterPanel(document.getElementById("filters"), data, this.filter, () =>
        this.update(),
      );
      this.timeline = new dateline.Timeline(
        document.getElementById("timeline"),
        data,
        (from, to) => {
          Object.assign(this.filter, { from, to });
          this.update();
        },
        (event) => this.select(event, null, null),
        () => dateline.filterEvents(data, { ...this.filter, from: null, to: null }),
      );
      dateline.fillLegend(document.getElementById("legend"), data);
      const tools = [this.viewSwitch(), dateline.downloadButtons(this)];
      document.getElementById("filters").append(...tools);
      document.getElementById("filters").hidden = !data.events.length;
      dateline.listenToPrint(this);
      // The page has its parts, so the map has its size.
      this.map.invalidateSize({ animate: false });
      if (!given) this.fit(data.events);
      this.follow(location.hash);
      this.listen();
    }

    /** Shows what an address asks for. */
    follow(hash) {
      const { view, event, filter, inViewOnly, order } = dateline.readAddress(hash);
      Object.assign(this.filter, filter);
      this.inViewOnly = this.inViewBox.checked = inViewOnly;
      this.order = this.orderField.value = order || dateline.firstOrder(this.data);
      if (view) this.map.setView([view[0], view[1]], view[2], { animate: false });
      this.update();
      const chosen = event && this.events.find((one) => one.id === event);
      if (chosen && chosen !== this.selected) this.select(chosen, null, null, Boolean(view));
      else if (!event) this.close();
    }

    heading() {
      const { title, subtitle } = this.data;
      document.getElementById("title").textContent = dateline.clip(title || (this.data.noun === "place" ? "Places on the map" : "Events on the map"), 500);
      const line = document.getElementById("subtitle");
      line.textContent = dateline.clip(subtitle || "", 2000);
      line.hidden = !subtitle;
    }

    listen() {
      this.showAll.addEventListener("click", () => {
        this.fit(this.events);
        this.map.getContainer().focus({ preventScroll: true });
      });
      this.map.on("click", (event) => this.clickMap(event.latlng));
      this.map.on("mousemove", (event) => {
        const hit = this.shapes.at(dateline.worldX(event.latlng.lng), dateline.worldY(event.latlng.lat)).length;
        this.map.getContainer().style.cursor = hit ? "pointer" : "";
      });
      this.map.on("moveend", () => this.moved());
      // Tiles bring names of their own.
      this.map.eachLayer(
        (layer) => layer instanceof L.TileLayer && layer.once("tileload", () => this.labels.leaveNames()),
      );
      window.addEventListener("hashchange", () => this.follow(location.hash));
      document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !this.card.hidden) this.close();
      });
    }

    /** After filters changed: everything that shows events shows the same ones. */
    update() {
      this.events = dateline.filterEvents(this.data, this.filter);
      if (this.selected && !this.events.includes(this.selected)) this.close();
      this.draw();
      this.list();
      this.filters.refresh();
      this.timeline.show(this.events, this.filter.from, this.filter.to);
      const unplaced = this.events.filter((event) => !event.placed).length;
      this.count.textContent =
        `${dateline.number(this.events.length)} of ${dateline.plural(this.data.events.length, this.data.noun)}` +
        (unplaced ? `, ${dateline.number(unplaced)} not on the map` : "");
      this.explainEmpty();
      dateline.writeAddress(this);
    }

    moved() {
      if (this.inViewOnly) this.list();
      else this.inView();
      dateline.writeAddress(this);
    }

    /** The events in view, of those that pass the filters; the switch says how many they are, and a button leads back to all. */
    inView() {
      const box = worldBox(this.map.getBounds());
      const inside = ({ x, y }) => y >= box[1] && y <= box[3] && Math.ceil(box[0] - x) <= box[2] - x;
      const seen = this.events.filter((event) => event.anchors.some(inside));
      this.inViewCount.textContent = dateline.number(seen.length);
      this.showAll.hidden = seen.length === this.events.filter((event) => event.placed).length;
      this.showAll.textContent = seen.length ? "Show all" : "None in view: show all";
      return seen;
    }

    /** The list shows all events that pass the filters, or of these the ones in view. */
    list() {
      const seen = this.inView();
      this.listed = dateline.inOrder(this.data, this.inViewOnly ? seen : this.events, this.order);
      const names = this.inViewOnly || dateline.isFiltered(this.filter) ? [] : this.data.unresolved;
      this.panel.show(this.listed, names, this.selected);
    }

    viewSwitch() {
      this.inViewBox = make("input", { type: "checkbox", id: "in-view" });
      this.inViewBox.addEventListener("change", () => {
        this.inViewOnly = this.inViewBox.checked;
        this.list();
        dateline.writeAddress(this);
      });
      this.inViewCount = make("span", { class: "tally" });
      this.orderField = dateline.orderField((order) => {
        this.order = order;
        this.list();
        dateline.writeAddress(this);
      });
      const only = make(
        "label",
        { class: "choice" },
        this.inViewBox,
        make("span", {}, "Only in view"),
        this.inViewCount,
      );
      // Places have no days and no sources to be ordered by.
      const order = this.data.noun === "event" && make("label", { class: "order" }, "Order", this.orderField);
      return make("div", { class: "list-tools" }, only, order);
    }

    draw() {
      this.shapes.show(this.events, this.selected);
      this.marks.show(this.events, this.selected);
    }

    repaint() {
      [this.land, this.shapes, this.labels].forEach((layer) => layer && layer.redraw());
    }

    explainEmpty() {
      const element = document.getElementById("empty");
      const { noun, events, empty, unresolved } = this.data;
      let text = "";
      if (!events.length) text = empty || `No ${noun}s were found in what was read.`;
      else if (!this.events.length) text = `No ${noun} passes the filters.`;
      else if (!this.events.some((event) => event.placed))
        text =
          noun === "place"
            ? "None of these places could be found; the list says why."
            : "None of these events has a place that could be found; the list says why.";
      // While time plays the next events are there in a moment.
      element.hidden = !text || Boolean(this.timeline.timer);
      const more =
        !events.length &&
        unresolved.length &&
        make(
          "p",
          { class: "note" },
          `${dateline.plural(unresolved.length, "name")} could not be placed; the list says why.`,
        );
      element.replaceChildren(...[text && make("p", { dir: "auto" }, text), more].filter(Boolean));
    }

    clickMap({ lat, lng }) {
      const events = this.shapes.at(dateline.worldX(lng), dateline.worldY(lat));
      if (events.length) this.choose(events, null, null);
      else this.close();
    }

    /** Events that were clicked together: one opens its card, several offer a choice. */
    choose(events, element, spread) {
      if (events.length === 1) return this.select(events[0], null, element);
      const wide = spread && (spread[2] - spread[0] > 1e-6 || spread[3] - spread[1] > 1e-6);
      const zoom = wide && this.map.getZoom() < this.map.getMaxZoom() && (() => this.zoomTo(spread));
      if (zoom && events.length > 12) return zoom();
      this.selected = null;
      this.open(dateline.chooserCard({ events, spread }, this, zoom), element, events[0]);
      this.draw();
      this.panel.mark(null);
      this.timeline.mark(null);
      if (spread) this.clear(spread, this.map.getZoom());
      dateline.writeAddress(this);
    }

    zoomTo(box) {
      this.close();
      this.map.fitBounds(bounds(box), { padding: [80, 80], animate: calm() });
    }

    select(event, siblings, element, still = false) {
      this.selected = event;
      this.open(dateline.eventCard(event, this.data, this, siblings), element, event);
      this.draw();
      this.panel.mark(event);
      this.timeline.mark(event);
      if (!still) this.bringIntoView(event);
      dateline.writeAddress(this);
    }

    /** `opener` is what was clicked, if anything was; a card opened from a card goes back to where the first came from. */
    open(contents, opener, event) {
      const onMap = opener ? opener.classList.contains("mark") : this.opener && this.opener.onMap;
      this.opener = { element: opener || (this.opener && this.opener.element), onMap, event };
      this.card.replaceChildren(...contents.filter(Boolean));
      this.card.hidden = false;
      this.card.scrollTop = 0;
      this.card.focus({ preventScroll: true });
    }

    /** Closes the card; the focus goes back to where it was opened from. */
    close() {
      if (this.card.hidden) return;
      const { element, onMap, event } = this.opener;
      this.card.hidden = true;
      this.card.replaceChildren();
      this.selected = null;
      this.opener = null;
      this.draw();
      this.panel.mark(null);
      this.timeline.mark(null);
      // Marks and rows are made anew when something changes: then it is the one of the same event.
      const again = [this.marks.elementOf(event), this.panel.elementOf(event)];
      const back = [element, ...(onMap ? again : again.reverse())].find((one) => one && one.isConnected);
      if (back) back.focus({ preventScroll: true });
      dateline.writeAddress(this);
    }

    /** Pans, and zooms in from afar, until the event stands clear of the card and apart from its neighbours. */
    bringIntoView(event) {
      if (!event.placed) return;
      const free = this.freeArea(this.map.getSize());
      const box = this.extentOf(event);
      const closer = Math.min(this.fittingZoom(box, free), CLOSEST_FIT, this.map.getZoom() + 4);
      this.clear(box, Math.max(this.map.getZoom(), closer));
    }

    /** Moves the map at a zoom until the middle of a box stands in the part that the card leaves free. */
    clear(box, zoom) {
      const size = this.map.getSize();
      const free = this.freeArea(size);
      const world = 256 * 2 ** zoom;
      const centre = this.map.project(this.map.getCenter(), zoom);
      const x = (box[0] + box[2]) / 2;
      const middle = L.point((x + Math.round(centre.x / world - x)) * world, ((box[1] + box[3]) / 2) * world);
      const at = middle.subtract(centre).add(size.divideBy(2));
      if (zoom === this.map.getZoom() && free.contains(at)) return;
      const target = middle.subtract(free.getCenter()).add(size.divideBy(2));
      this.map.setView(this.map.unproject(target, zoom), zoom, { animate: calm() });
    }

    /** The zoom at which an area is about half as wide as the free part of the map; for points a moderate one. */
    fittingZoom(box, free) {
      const [width, height] = [box[2] - box[0], box[3] - box[1]];
      if (width < 1e-6 && height < 1e-6) return 5;
      const size = free.getSize();
      return Math.floor(
        Math.log2(Math.min(size.x / Math.max(width, 1e-9), size.y / Math.max(height, 1e-9)) / 256) - 0.6,
      );
    }

    extentOf(event) {
      return dateline.union(
        event.anchors.flatMap((anchor) => [[anchor.x, anchor.y, anchor.x, anchor.y], ...this.extent(anchor)]),
      );
    }

    /** The part of the map that neither the card nor the edges take. */
    freeArea(size) {
      const stage = this.map.getContainer().getBoundingClientRect();
      const card = this.card.getBoundingClientRect();
      const below = card.width > stage.width * 0.8;
      const right = below ? size.x : Math.max(size.x * 0.4, card.left - stage.left);
      const bottom = below ? Math.max(size.y * 0.35, card.top - stage.top) : size.y;
      return L.bounds([40, 40], [right - 40, bottom - 40]);
    }

    /** Shows all of these events. Countries count by their mark: their outlines would zoom the map out for nothing. */
    fit(events) {
      const boxes = events.filter((event) => event.placed).map((event) => this.extentOf(event));
      if (!boxes.length) return this.map.setView([25, 15], this.map.getSize().x < 600 ? 1 : 2);
      const box = unrolled(boxes);
      const { left, bottom } = this.besideLegend();
      const room = { paddingTopLeft: [left, 50], paddingBottomRight: [50, bottom], maxZoom: CLOSEST_FIT, animate: false };
      this.map.fitBounds(bounds(box), room);
      // Events all around the world: it is shown once, as large as the map, and no part of it twice.
      const size = this.map.getSize();
      const once = Math.floor(Math.log2(size.x / 256) / ZOOM_STEP) * ZOOM_STEP;
      const tall = (box[3] - box[1]) * 256 * 2 ** once;
      if (this.map.getZoom() < once && tall < size.y - 60)
        this.map.setView([dateline.latitude((box[1] + box[3]) / 2), this.map.getCenter().lng], once, { animate: false });
    }

    /** What the legend takes in its corner of the map: much of the left side where it is open, else a little at the bottom. */
    besideLegend() {
      const legend = document.querySelector(".legend details");
      if (!legend) return { left: 50, bottom: 50 };
      if (legend.open) return { left: legend.offsetWidth + 40, bottom: 50 };
      const stage = this.map.getContainer().getBoundingClientRect();
      return { left: 50, bottom: stage.bottom - legend.getBoundingClientRect().top + 25 };
    }

    extent({ place, arc }) {
      if (arc) return [arc.box];
      return place.shape === undefined || place.precision === "country" ? [] : [this.data.shape(place.shape).box];
    }
  }

  function bounds(box) {
    return [
      [dateline.latitude(box[3]), dateline.longitude(box[0])],
      [dateline.latitude(box[1]), dateline.longitude(box[2])],
    ];
  }

  /** A part of the map as a box in world coordinates. */
  function worldBox(part) {
    const [west, east] = [dateline.worldX(part.getWest()), dateline.worldX(part.getEast())];
    return [west, dateline.worldY(part.getNorth()), east, dateline.worldY(part.getSouth())];
  }

  /** The box around boxes, across the antimeridian if it is smaller so. */
  function unrolled(boxes) {
    const plain = dateline.union(boxes);
    const shifted = dateline.union(boxes.map((box) => (box[2] < 0.5 ? [box[0] + 1, box[1], box[2] + 1, box[3]] : box)));
    return shifted[2] - shifted[0] < plain[2] - plain[0] ? shifted : plain;
  }

  function calm() {
    return !matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** Light or dark: as the page was made, as the system has it, or as the reader chose with the button. */
  function chooseShade(changed) {
    const root = document.documentElement;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    let chosen = root.dataset.theme === "auto" ? null : root.dataset.theme;
    const button = make("button", { type: "button", class: "plain tool" });
    const apply = () => {
      root.dataset.shade = chosen || (dark.matches ? "dark" : "light");
      button.textContent = root.dataset.shade === "dark" ? "Light" : "Dark";
      button.setAttribute("aria-label", `Show in ${button.textContent.toLowerCase()} colours`);
      changed();
    };
    button.addEventListener("click", () => {
      chosen = root.dataset.shade === "dark" ? "light" : "dark";
      apply();
    });
    dark.addEventListener("change", apply);
    document.getElementById("tools").append(button);
    apply();
  }
})((window.dateline = window.dateline || {}));
