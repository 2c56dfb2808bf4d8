// A Leaflet layer that is one canvas a little larger than the map, drawn anew when the map has moved.
(function (dateline) {
  "use strict";

  // How far the canvas reaches beyond the map on each side, as a part of the map's size.
  const PADDING = 0.3;

  /**
   * Layers say how they look in `draw(view)`. A view is
   * { context, width, height, zoom, scale, dx, dy, box, copies, seen }:
   * a world point (x, y) lies at pixel (x * scale + dx, y * scale + dy); `box` is the canvas in world coordinates;
   * `seen` is the part of it, in pixels, that was in sight when it was drawn;
   * `copies` are the whole numbers to add to x for each copy of the world in view.
   */
  dateline.CanvasLayer = L.Layer.extend({
    initialize(pane) {
      this._paneName = pane;
    },

    onAdd(map) {
      this._canvas = L.DomUtil.create("canvas", "dateline-canvas leaflet-zoom-animated", map.getPane(this._paneName));
      this._canvas.setAttribute("aria-hidden", "true");
      this.redraw();
    },

    onRemove() {
      this._canvas.remove();
    },

    getEvents() {
      return {
        moveend: this.redraw,
        viewreset: this.redraw,
        resize: this.redraw,
        move: this._follow,
        zoomanim: this._animate,
      };
    },

    redraw() {
      const map = this._map;
      if (!map) return;
      const size = map.getSize();
      const pad = size.multiplyBy(PADDING).round();
      const corner = map.containerPointToLayerPoint(pad.multiplyBy(-1)).round();
      const [width, height] = [size.x + 2 * pad.x, size.y + 2 * pad.y];
      const ratio = Math.min(window.devicePixelRatio || 1, 2);
      const canvas = this._canvas;
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
      }
      L.DomUtil.setPosition(canvas, corner);
      this._pad = pad;
      this._zoom = map.getZoom();
      this._corner = map.layerPointToLatLng(corner);
      this._drawnAt = map.containerPointToLayerPoint([0, 0]);
      const origin = map.getPixelOrigin();
      const context = canvas.getContext("2d");
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      this.view = dateline.viewOf(context, width, height, map.getZoom(), -origin.x - corner.x, -origin.y - corner.y);
      this.view.seen = [pad.x, pad.y, width - pad.x, height - pad.y];
      this.draw(this.view);
    },

    /** While the map is dragged the canvas goes with it; beyond its edge it is drawn anew. */
    _follow() {
      const gone = this._map.containerPointToLayerPoint([0, 0]).subtract(this._drawnAt);
      if (Math.abs(gone.x) > this._pad.x || Math.abs(gone.y) > this._pad.y) this.redraw();
    },

    _animate(event) {
      const offset = this._map._latLngToNewLayerPoint(this._corner, event.zoom, event.center);
      L.DomUtil.setTransform(this._canvas, offset, this._map.getZoomScale(event.zoom, this._zoom));
    },
  });

  dateline.viewOf = function (context, width, height, zoom, dx, dy) {
    const scale = 256 * 2 ** zoom;
    const box = [-dx / scale, -dy / scale, (width - dx) / scale, (height - dy) / scale];
    const copies = [];
    // Shapes across the antimeridian reach beyond 1, so a copy starts one world earlier than its own square.
    for (let copy = Math.floor(box[0]) - 1; copy <= Math.floor(box[2]); copy++) copies.push(copy);
    return { context, width, height, zoom, scale, dx, dy, box, copies };
  };

  dateline.inView = function (view, box, copy) {
    return (
      box[2] + copy >= view.box[0] && box[0] + copy <= view.box[2] && box[3] >= view.box[1] && box[1] <= view.box[3]
    );
  };

  /**
   * Adds a line to the current path, without the points that would fall on the pixel before.
   * `cut(x0, y0, x1, y1)` tells the segments that are edges of a tile and no coast.
   */
  dateline.trace = function (view, points, copy, cut) {
    const { context, scale, dx, dy } = view;
    let [px, py] = [points[0], points[1]];
    let [lastX, lastY] = [(px + copy) * scale + dx, py * scale + dy];
    context.moveTo(lastX, lastY);
    for (let i = 2; i < points.length; i += 2) {
      const x = (points[i] + copy) * scale + dx;
      const y = points[i + 1] * scale + dy;
      if (i < points.length - 2 && !cut && Math.abs(x - lastX) + Math.abs(y - lastY) < 0.8) continue;
      if (cut && cut(px, py, points[i], points[i + 1])) context.moveTo(x, y);
      else context.lineTo(x, y);
      [px, py, lastX, lastY] = [points[i], points[i + 1], x, y];
    }
  };

  /** The colours of the page's theme, by the names of their custom properties. */
  dateline.colours = function () {
    const style = getComputedStyle(document.documentElement);
    return (name) => style.getPropertyValue(`--${name}`).trim();
  };
})((window.dateline = window.dateline || {}));
