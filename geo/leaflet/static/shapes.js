// The shapes of events: areas, bands and sectors that were worked out, circles of vague places, arcs of movements.
(function (dateline) {
  "use strict";

  // The cells of the index, as parts of the world: about three degrees.
  const CELL = 1 / 128;
  const MOST_TIPS = 200;
  // Where along an arc its ends are, and how far they reach.
  const TIPS = [
    [0, 6],
    [0.72, 5],
    [0.8, 5],
    [0.88, 5],
    [0.96, 7],
    [1, 7],
  ];
  const HOLLOW = new Set(["denied", "planned", "hypothetical"]);
  const SURE = ["reported", "claimed", "planned", "hypothetical", "denied"];
  const DASHES = { claimed: [9, 4], planned: [7, 5], hypothetical: [2, 5], denied: [3, 6] };

  dateline.ShapeLayer = dateline.CanvasLayer.extend({
    initialize(pane, data) {
      dateline.CanvasLayer.prototype.initialize.call(this, pane);
      this._data = data;
      this._figures = [];
      this._arcs = [];
      this._selected = null;
    },

    /** Show the shapes of these events; `selected` is one of them, or null. */
    show(events, selected) {
      this._selected = selected;
      const figures = new Map();
      this._arcs = [];
      for (const event of events) {
        for (const anchor of event.anchors) if (anchor.arc) this._arcs.push(anchor);
        for (const place of event.places) addFigure(figures, this._data, event, place, event === selected);
      }
      // Large ones first, so that small ones lie on top of them.
      this._figures = [...figures.values()].sort((a, b) => extent(b.shape) - extent(a.shape));
      this._index = dateline.Grid.globe(CELL);
      this._figures.filter((figure) => !figure.idle).forEach((figure) => this._index.add(figure.shape.box, figure));
      this._arcIndex = dateline.Grid.globe(CELL);
      this._arcs.forEach((anchor) => this._arcIndex.add(anchor.arc.box, anchor));
      this.redraw();
    },

    /** The events whose arc or smallest shape lies at a world point; empty where there is none. */
    at(x, y) {
      const near = 7 / this.view.scale;
      const box = [x - near, y - near, x + near, y + near];
      const arcs = this._arcIndex.filter(
        box,
        ({ arc }) => around(arc.box, x, y, near) && distanceToArc(arc, x, y) < near,
      );
      if (arcs.length) return arcs.map((anchor) => anchor.event);
      const inside = ({ shape }) =>
        around(shape.box, x, y, 0) && [0, 1, -1].some((turn) => dateline.contains(shape, x + turn, y));
      const figures = this._index.filter([x, y, x, y], inside);
      return figures.length ? figures.reduce((a, b) => (extent(b.shape) < extent(a.shape) ? b : a)).events : [];
    },

    /** The ends of the arrows, as [x, y, radius in pixels]; none where there are so many that no name could stand. */
    tips() {
      if (this._arcs.length > MOST_TIPS) return [];
      return this._arcs.flatMap(({ arc }) => TIPS.map(([part, radius]) => [...dateline.along(arc, part), radius]));
    },

    draw(view) {
      const colour = dateline.colours();
      view.context.lineCap = "round";
      view.context.lineJoin = "round";
      for (const copy of view.copies) {
        for (const figure of this._figures)
          if (dateline.inView(view, figure.shape.box, copy)) drawFigure(view, figure, copy, colour);
        for (const anchor of this._arcs)
          if (dateline.inView(view, anchor.arc.box, copy))
            drawArc(view, anchor, copy, colour, anchor.event === this._selected);
      }
    },
  });

  function addFigure(figures, data, event, place, selected) {
    if (place.lat === undefined) return;
    const key =
      place.shape !== undefined
        ? place.shape
        : place.kind === "vague" && place.radius_km
          ? `${place.lat},${place.lon},${place.radius_km}`
          : null;
    if (key === null) return;
    if (!figures.has(key)) {
      place.circle =
        place.circle || (place.shape === undefined && dateline.circle(place.lat, place.lon, place.radius_km));
      const shape = place.shape !== undefined ? data.shape(place.shape) : place.circle;
      const broad = place.precision === "country" || place.precision === "region";
      figures.set(key, {
        shape,
        broad,
        kind: place.kind,
        events: [],
        sources: 0,
        status: event.status,
        family: event.family,
        selected: false,
        idle: true,
      });
    }
    const figure = figures.get(key);
    // Events come one after the other, so one that is here already is the last.
    if (figure.events[figure.events.length - 1] !== event) figure.events.push(event);
    // Where a thing came from, or is near to, is shown fainter than where it happened.
    figure.idle = figure.idle && (place.role === "origin" || place.role === "near") && event.places.length > 1;
    figure.sources = Math.max(figure.sources, event.sources || 1);
    if (SURE.indexOf(event.status) < SURE.indexOf(figure.status))
      [figure.status, figure.family] = [event.status, event.family];
    if (selected) [figure.selected, figure.status, figure.family] = [true, event.status, event.family];
  }

  function extent({ box }) {
    return (box[2] - box[0]) * (box[3] - box[1]);
  }

  function drawFigure(view, figure, copy, colour) {
    const { context } = view;
    const ink = colour(figure.family);
    const wide = Math.sqrt(extent(figure.shape)) * view.scale;
    context.beginPath();
    figure.shape.areas.forEach((rings) => rings.forEach((ring) => dateline.trace(view, ring.points, copy)));
    if (figure.kind === "relative") hatch(view, ink, figure.idle || wide > 700 ? 0.25 : 0.55);
    if (!HOLLOW.has(figure.status)) {
      // A country fills the screen: a lighter tint keeps the map under it readable.
      context.globalAlpha =
        (figure.idle ? 0.04 : wide > 700 || figure.broad ? 0.08 : 0.16) + (figure.selected ? 0.1 : 0);
      context.fillStyle = ink;
      context.fill("evenodd");
    }
    context.globalAlpha = figure.selected ? 1 : figure.idle ? 0.45 : wide > 700 ? 0.65 : 0.95;
    // A heavy line around something small or ragged would be all that is seen of it.
    const heaviest = figure.broad ? 1.6 : 3.5;
    context.lineWidth = Math.min(1 + 0.5 * figure.sources, heaviest, 0.7 + wide / 60) + (figure.selected ? 0.8 : 0);
    context.setLineDash({ relative: [6, 4], vague: [1.5, 5] }[figure.kind] || []);
    context.strokeStyle = ink;
    context.stroke();
    context.beginPath();
    figure.shape.lines.forEach((line) => dateline.trace(view, line.points, copy));
    context.lineWidth += 1.5;
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  function hatch({ context }, ink, alpha) {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 16;
    const pen = tile.getContext("2d");
    pen.strokeStyle = ink;
    pen.globalAlpha = alpha;
    pen.lineWidth = 2;
    for (const shift of [-16, 0, 16]) {
      pen.moveTo(shift - 2, 18);
      pen.lineTo(shift + 18, -2);
    }
    pen.stroke();
    const pattern = context.createPattern(tile, "repeat");
    pattern.setTransform(new DOMMatrix().scale(0.5));
    context.fillStyle = pattern;
    context.fill("evenodd");
  }

  function drawArc(view, { arc, event }, copy, colour, selected) {
    const { context } = view;
    const pixel = ([x, y]) => [(x + copy) * view.scale + view.dx, y * view.scale + view.dy];
    const [from, control, to] = [arc.from, arc.control, arc.to].map(pixel);
    const width = Math.min(1.8 + 0.7 * (event.sources || 1), 5) + (selected ? 1.2 : 0);
    const angle = Math.atan2(to[1] - control[1], to[0] - control[0]);
    const head = 6 + 2.2 * width;
    const neck = [to[0] - Math.cos(angle) * head * 0.8, to[1] - Math.sin(angle) * head * 0.8];
    // A line of the paper's colour under the arc lifts it off borders that it crosses.
    for (const [ink, extra] of [
      [colour("paper"), 3],
      [colour(event.family), 0],
    ]) {
      context.beginPath();
      context.moveTo(...from);
      context.quadraticCurveTo(...control, ...neck);
      context.strokeStyle = ink;
      context.globalAlpha = extra ? 0.7 : 1;
      context.lineWidth = width + extra;
      context.setLineDash(extra ? [] : DASHES[event.status] || []);
      context.stroke();
      context.setLineDash([]);
      context.beginPath();
      context.moveTo(...to);
      for (const turn of [0.42, -0.42])
        context.lineTo(to[0] - Math.cos(angle + turn) * head, to[1] - Math.sin(angle + turn) * head);
      context.closePath();
      if (extra) context.stroke();
      context.fillStyle = ink;
      context.fill();
    }
    context.globalAlpha = 1;
    context.beginPath();
    context.arc(...from, width + 1.5, 0, 2 * Math.PI);
    context.fillStyle = colour("paper");
    context.strokeStyle = colour(event.family);
    context.lineWidth = 1.8;
    context.fill();
    context.stroke();
  }

  /** Whether a point lies within so much of a box, or of the box on a copy of the world. */
  function around(box, x, y, margin) {
    if (y < box[1] - margin || y > box[3] + margin) return false;
    return [0, 1, -1].some((turn) => x + turn >= box[0] - margin && x + turn <= box[2] + margin);
  }

  function distanceToArc(arc, x, y) {
    let least = Infinity;
    for (let i = 0; i <= 40; i++) {
      const [px, py] = dateline.along(arc, i / 40);
      const dx = px - x - Math.round(px - x);
      least = Math.min(least, Math.hypot(dx, py - y));
    }
    // Between two of the points that were looked at the arc can be half a step nearer.
    return least - Math.hypot(arc.to[0] - arc.from[0], arc.to[1] - arc.from[1]) / 80;
  }
})((window.dateline = window.dateline || {}));
