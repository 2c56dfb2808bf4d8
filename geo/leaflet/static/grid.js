// A spatial index: boxes by the cells that they reach into, so that what is near a place is found without asking all.
(function (dateline) {
  "use strict";

  // A box over more cells than this is kept apart and looked at every time; there are few of them.
  const MOST_CELLS = 64;
  const ROWS = 65536;

  dateline.Grid = class {
    /** `size` of a cell; with `columns`, the last column is next to the first, as on the globe. */
    constructor(size, columns = 0) {
      Object.assign(this, { size, columns, cells: new Map(), wide: [] });
    }

    /** The globe in world coordinates, in cells of at least a size. */
    static globe(size) {
      const columns = Math.max(1, Math.floor(1 / size));
      return new dateline.Grid(1 / columns, columns);
    }

    /** Boxes are [x0, y0, x1, y1]. */
    add(box, item) {
      const keys = this.keys(box);
      if (!keys) return this.wide.push(item);
      for (const key of keys) {
        if (!this.cells.has(key)) this.cells.set(key, []);
        this.cells.get(key).push(item);
      }
      return undefined;
    }

    /** Whether `wanted` holds for an item of the cells that a box reaches into: the first such item, else undefined. */
    find(box, wanted) {
      for (const key of this.keys(box) || this.cells.keys()) {
        const found = (this.cells.get(key) || []).find(wanted);
        if (found) return found;
      }
      return this.wide.find(wanted);
    }

    /** All items of the cells that a box reaches into for which `wanted` holds, each once. */
    filter(box, wanted) {
      const found = new Set();
      for (const key of this.keys(box) || this.cells.keys())
        for (const item of this.cells.get(key) || []) if (wanted(item)) found.add(item);
      this.wide.filter(wanted).forEach((item) => found.add(item));
      return [...found];
    }

    /** The cells that a box reaches into; null where they are too many. */
    keys(box) {
      const [x0, y0, x1, y1] = box.map((at) => Math.floor(at / this.size));
      if ((x1 - x0 + 1) * (y1 - y0 + 1) > MOST_CELLS) return null;
      const keys = [];
      for (let x = x0; x <= x1; x++) {
        const column = this.columns ? ((x % this.columns) + this.columns) % this.columns : x;
        for (let y = y0; y <= y1; y++) keys.push(column * ROWS + y);
      }
      return keys;
    }
  };
})((window.dateline = window.dateline || {}));
