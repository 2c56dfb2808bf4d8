// Names on the map: the weightiest first, none over another or over a mark.
(function (dateline) {
  "use strict";

  const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';
  const MARGIN = 4;
  const LINE = 13;
  const CELL = 64;
  const DOT = 3;
  const LONGEST_LINE = 15;
  // Where a name may stand: its left edge as a part of its width and in pixels, and its middle, from the place itself.
  const AROUND_A_CITY = [
    [0, 6, 0],
    [-1, -6, 0],
    [-0.5, 0, -11],
    [-0.5, 0, 11],
  ];
  const INSIDE_AN_AREA = [
    [-0.5, 0, 0],
    [-0.9, 0, 0],
    [-0.1, 0, 0],
    [-0.5, 0, 20],
    [-0.5, 0, -20],
  ];
  // The smallest city named at a zoom level is about this many people divided by three for every level.
  const CITY_PEOPLE = 12e6;

  dateline.LabelLayer = dateline.CanvasLayer.extend({
    /** `covers` are elements that lie over the map, such as the card: no headline is written under them. */
    initialize(pane, basemap, covers) {
      dateline.CanvasLayer.prototype.initialize.call(this, pane);
      const rank = { country: 0, sea: 1, capital: 2, city: 3 };
      const sort = (names) => [...names].sort((a, b) => rank[a.kind] - rank[b.kind] || b.weight - a.weight);
      this._world = sort(basemap.names);
      this._tiles = basemap.tiles.map((tile) => ({ box: tile.box, names: sort(tile.names) }));
      this._covers = covers;
      Object.assign(this, { _obstacles: [], _tips: [], _titles: [] });
      this._named = true;
    },

    /**
     * Marks that names keep clear of and the tips of arrows, which only point at cities, as [x, y, radius] with the
     * radius in pixels, and the headlines of some marks.
     */
    avoid(obstacles, tips, titles) {
      Object.assign(this, { _obstacles: obstacles, _tips: tips, _titles: titles });
      this.redraw();
    },

    /** The boxes of what lies over the map, in the pixels of a view. */
    _covered({ seen }) {
      const stage = this._map.getContainer().getBoundingClientRect();
      return this._covers
        .map((element) => element.getBoundingClientRect())
        .map(({ left, top, right, bottom }) => [left, top, right, bottom])
        .map((box) => box.map((at, side) => at + (side % 2 ? seen[1] - stage.top : seen[0] - stage.left)));
    },

    /** Leaves the names of places to the tiles that lie over the background. */
    leaveNames() {
      this._named = false;
      this.redraw();
    },

    draw(view) {
      const colour = dateline.colours();
      const taken = new Boxes();
      const tips = new Boxes();
      taken.addAround(view, this._obstacles);
      tips.addAround(view, this._tips);
      const cities = this._named ? this._world.filter((name) => isCity(name) && wanted(view, name)) : [];
      const dots = new Boxes();
      dots.addAround(view, cities.map(dotOf));
      const capitals = new Boxes();
      capitals.addAround(view, cities.filter(({ kind }) => kind === "capital").map(dotOf));
      const add = (box) => taken.add(box);
      const wide = { free: (box) => taken.free(box) && tips.free(box), clear: (box) => dots.free(box), add };
      const city = { free: (box) => taken.free(box), clear: (box) => dots.free(box), add };
      // A capital makes way for no smaller city.
      const capital = { ...city, clear: (box) => capitals.free(box) };
      const rooms = { country: wide, sea: wide, city, capital };
      dateline.drawTitles(view, this._titles, colour, wide, this._covered(view));
      if (!this._named) return;
      for (const copy of view.copies) {
        this._world.forEach((name) => place(view, name, copy, colour, rooms[name.kind]));
        for (const tile of this._tiles) {
          if (view.zoom >= 5.5 && dateline.inView(view, tile.box, copy))
            tile.names.forEach((name) => place(view, name, copy, colour, rooms[name.kind]));
        }
      }
    },
  });

  function isCity({ kind }) {
    return kind === "city" || kind === "capital";
  }

  function dotOf({ x, y }) {
    return [x, y, DOT];
  }

  /** How wide on the screen the circle is that has an area's size. */
  function extent(view, name) {
    return Math.sqrt(name.weight) * (view.scale / 360);
  }

  function wanted(view, name) {
    const width = extent(view, name);
    if (name.kind === "country") return width > 42 && view.zoom < 8;
    if (name.kind === "sea") return width > 120 && view.zoom < 8;
    const smallest = CITY_PEOPLE / 3 ** (view.zoom - 3);
    return view.zoom >= 3 && name.weight >= (name.kind === "capital" ? smallest / 6 : smallest);
  }

  /**
   * Writes a name where there is room for it, if there is: `room.free(box)` tells whether nothing is there,
   * `room.clear(box)` whether none of the cities that could still be named is.
   */
  function place(view, name, copy, colour, room) {
    const [x, y] = [(name.x + copy) * view.scale + view.dx, name.y * view.scale + view.dy];
    if (x < -50 || y < -20 || x > view.width + 50 || y > view.height + 20 || !wanted(view, name)) return;
    const { context } = view;
    style(context, name, view, colour);
    const city = isCity(name);
    const lines = city
      ? [name.name]
      : lineUp(name.kind === "country" ? name.name.toUpperCase() : name.name, LONGEST_LINE);
    const width = Math.max(...lines.map((line) => context.measureText(line).width));
    // A name much wider than its country would lie on the neighbours.
    if (name.kind === "country" && width > 2 * Math.max(40, extent(view, name))) return;
    const height = city ? 13 : LINE * lines.length;
    const spots = (city ? AROUND_A_CITY : INSIDE_AN_AREA).map(([dx, gap, dy]) => [x + dx * width + gap, y + dy]);
    if (city && !room.free([x - DOT, y - DOT, x + DOT, y + DOT])) return;
    const boxAt = ([left, middle], margin) => [left - margin, middle - height / 2, left + width + margin, middle + height / 2];
    const free = spots.filter((one) => room.free(boxAt(one, MARGIN)));
    const spot = free.find((one) => room.clear(boxAt(one, 0))) || free[0];
    if (!spot) return;
    room.add(boxAt(spot, MARGIN));
    if (city) dot(context, x, y, name.kind === "capital", colour, room);
    lines.forEach((line, number) => {
      const left = spot[0] + (width - context.measureText(line).width) / 2;
      const middle = spot[1] + (number - (lines.length - 1) / 2) * LINE;
      context.strokeText(line, left, middle);
      context.fillText(line, left, middle);
    });
  }

  /** A long name in lines of about equal length. */
  function lineUp(text, longest) {
    const count = Math.ceil(text.length / longest);
    const lines = [""];
    for (const word of text.split(" ")) {
      const last = lines[lines.length - 1];
      if (last && last.length + word.length / 2 > text.length / count) lines.push(word);
      else lines[lines.length - 1] = last ? `${last} ${word}` : word;
    }
    return lines;
  }

  function style(context, name, view, colour) {
    const size =
      name.kind === "country"
        ? Math.min(14, 9.5 + Math.sqrt(name.weight) / 9 + Math.max(0, view.zoom - 3))
        : name.kind === "sea"
          ? 12
          : 11.5;
    const weight = name.kind === "country" ? 600 : name.kind === "capital" ? 600 : 400;
    context.font = `${name.kind === "sea" ? "italic " : ""}${weight} ${size}px ${FONT}`;
    context.letterSpacing = name.kind === "country" ? "1.2px" : name.kind === "sea" ? "0.6px" : "0px";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = colour(name.kind === "sea" ? "sea" : "land");
    context.fillStyle = colour(name.kind === "sea" ? "sea-label" : name.kind === "country" ? "country-label" : "label");
  }

  function dot(context, x, y, capital, colour, room) {
    room.add([x - DOT, y - DOT, x + DOT, y + DOT]);
    context.save();
    context.beginPath();
    context.arc(x, y, capital ? 2.6 : 2, 0, 2 * Math.PI);
    context.fillStyle = colour("label");
    context.strokeStyle = colour("land");
    context.lineWidth = 2;
    context.stroke();
    context.fill();
    context.restore();
  }

  /** The boxes on the screen that are taken. */
  class Boxes {
    constructor() {
      this.grid = new dateline.Grid(CELL);
    }

    add(box) {
      this.grid.add(box, box);
    }

    /** Takes the room around points [x, y, radius in pixels] of the world, on each copy of it. */
    addAround(view, points) {
      for (const copy of view.copies)
        for (const [x, y, radius] of points) {
          const [px, py] = [(x + copy) * view.scale + view.dx, y * view.scale + view.dy];
          this.add([px - radius, py - radius, px + radius, py + radius]);
        }
    }

    free(box) {
      return !this.grid.find(box, (other) => dateline.overlap(box, other));
    }
  }

  Object.assign(dateline, { FONT, lineUp });
})((window.dateline = window.dateline || {}));
