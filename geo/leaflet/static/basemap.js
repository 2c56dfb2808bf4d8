// The background: land, borders and first-level borders, as vectors from the page itself.
(function (dateline) {
  "use strict";

  const DETAIL_FROM = 5;
  const PROVINCES_FROM = 3.5;

  /** The basemap decoded: { land, borders, disputed, provinces, names, tiles: [{ box, land, ... }] }. */
  dateline.readBasemap = function (data) {
    const world = level(data.world, data.world.scale);
    const { degrees, overlap, scale } = data.tiles;
    world.tiles = Object.entries(data.tiles.at).map(([key, tile]) => {
      const [west, south] = key.split(",").map(Number);
      const box = [
        dateline.worldX(west),
        dateline.worldY(south + degrees),
        dateline.worldX(west + degrees),
        dateline.worldY(south),
      ];
      const edges = [west - overlap, south - overlap, west + degrees + overlap, south + degrees + overlap];
      return { box, cut: cutter(edges, scale), ...level(tile, scale) };
    });
    world.cut = cutter([-180, -90, 180, 90], data.world.scale);
    return world;
  };

  function level(data, scale) {
    const lines = (texts) => (texts || []).map((text) => dateline.line(text, scale));
    return {
      land: data.land.map((rings) => lines(rings)),
      borders: lines(data.borders),
      disputed: lines(data.disputed),
      provinces: lines(data.provinces),
      names: (data.names || []).map(([kind, name, lat, lon, weight]) => ({
        kind,
        name,
        x: dateline.worldX(lon),
        y: dateline.worldY(lat),
        weight,
      })),
    };
  }

  /** Tells whether a segment runs along an edge of the box, in degrees, that land was cut with. */
  function cutter([west, south, east, north], scale) {
    const near = 1.5 / scale / 360;
    const [x0, x1, y0, y1] = [
      dateline.worldX(west),
      dateline.worldX(east),
      dateline.worldY(south),
      dateline.worldY(north),
    ];
    const both = (a, b, edge) => Math.abs(a - edge) < near && Math.abs(b - edge) < near;
    return (ax, ay, bx, by) => both(ax, bx, x0) || both(ax, bx, x1) || both(ay, by, y0) || both(ay, by, y1);
  }

  dateline.BasemapLayer = dateline.CanvasLayer.extend({
    initialize(pane, basemap) {
      dateline.CanvasLayer.prototype.initialize.call(this, pane);
      this._basemap = basemap;
    },

    draw(view) {
      const colour = dateline.colours();
      view.context.lineJoin = "round";
      const tiles = view.zoom >= DETAIL_FROM ? this._basemap.tiles : [];
      const covered = tiles.flatMap((tile) =>
        view.copies.filter((copy) => dateline.inView(view, tile.box, copy)).map((copy) => [tile, copy]),
      );
      for (const copy of view.copies) drawLevel(view, this._basemap, copy, colour);
      for (const [tile, copy] of covered) clearTile(view, tile.box, copy, colour);
      for (const [tile, copy] of covered) drawLevel(view, tile, copy, colour);
    },
  });

  function clearTile(view, box, copy, colour) {
    const left = Math.round((box[0] + copy) * view.scale + view.dx);
    const right = Math.round((box[2] + copy) * view.scale + view.dx);
    const top = Math.round(box[1] * view.scale + view.dy);
    const bottom = Math.round(box[3] * view.scale + view.dy);
    view.context.fillStyle = colour("sea");
    view.context.fillRect(left, top, right - left, bottom - top);
  }

  function drawLevel(view, level, copy, colour) {
    const { context, zoom } = view;
    const land = level.land.filter((rings) => dateline.inView(view, rings[0].box, copy));
    context.beginPath();
    land.forEach((rings) => rings.forEach((ring) => dateline.trace(view, ring.points, copy)));
    context.fillStyle = colour("land");
    context.fill("evenodd");
    context.beginPath();
    land.forEach((rings) => rings.forEach((ring) => dateline.trace(view, ring.points, copy, level.cut)));
    stroke(view, colour("coast"), zoom < 4 ? 0.6 : 0.9);
    if (zoom >= PROVINCES_FROM) strokeLines(view, level.provinces, copy, colour("province"), zoom < 6 ? 0.6 : 0.9);
    strokeLines(view, level.borders, copy, colour("border"), zoom < 4 ? 0.8 : 1.2);
    strokeLines(view, level.disputed, copy, colour("border"), zoom < 4 ? 0.8 : 1.2, [3, 3]);
  }

  function strokeLines(view, lines, copy, colour, width, dash = []) {
    view.context.beginPath();
    for (const line of lines) if (dateline.inView(view, line.box, copy)) dateline.trace(view, line.points, copy);
    stroke(view, colour, width, dash);
  }

  function stroke({ context }, colour, width, dash = []) {
    context.setLineDash(dash);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
    context.setLineDash([]);
  }
})((window.dateline = window.dateline || {}));
