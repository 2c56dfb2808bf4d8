// Lines and points. World coordinates are those of the Web Mercator square: x and y run from 0 to 1, y southwards.
(function (dateline) {
  "use strict";

  const VALUES = new Uint8Array(128);
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].forEach((letter, value) => {
    VALUES[letter.charCodeAt(0)] = value;
  });
  const MAX_LATITUDE = 85.0511287798;
  const EARTH_KM = 6371.0088;

  function worldX(lon) {
    return (lon + 180) / 360;
  }

  function worldY(lat) {
    const sine = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
    return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }

  function latitude(y) {
    return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  }

  function longitude(x) {
    return x * 360 - 180;
  }

  /** What geo/leaflet/polylines.py encoded: [x0, y0, x1, y1, ...] as whole numbers. */
  function decode(text) {
    const numbers = [];
    let value = 0;
    let shift = 0;
    for (let i = 0; i < text.length; i++) {
      const chunk = VALUES[text.charCodeAt(i)];
      value += (chunk & 31) * 2 ** shift;
      shift += 5;
      if (chunk < 32) {
        const delta = value % 2 ? -(value + 1) / 2 : value / 2;
        numbers.push(numbers.length < 2 ? delta : numbers[numbers.length - 2] + delta);
        value = shift = 0;
      }
    }
    return numbers;
  }

  /** An encoded line with the box around it: { points: Float64Array, box: [x0, y0, x1, y1], degrees: [...] } in world coordinates. */
  function line(text, scale) {
    const numbers = decode(text);
    const points = new Float64Array(numbers.length);
    for (let i = 0; i < numbers.length; i += 2) {
      points[i] = worldX(numbers[i] / scale);
      points[i + 1] = worldY(numbers[i + 1] / scale);
    }
    return { points, box: boxOf(points) };
  }

  function boxOf(points) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < points.length; i += 2) {
      box[0] = Math.min(box[0], points[i]);
      box[1] = Math.min(box[1], points[i + 1]);
      box[2] = Math.max(box[2], points[i]);
      box[3] = Math.max(box[3], points[i + 1]);
    }
    return box;
  }

  function union(boxes) {
    return boxes.reduce(
      (all, box) => [
        Math.min(all[0], box[0]),
        Math.min(all[1], box[1]),
        Math.max(all[2], box[2]),
        Math.max(all[3], box[3]),
      ],
      [Infinity, Infinity, -Infinity, -Infinity],
    );
  }

  /** Whether two boxes share more than an edge. */
  function overlap(one, other) {
    return one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
  }

  /** A shape of the page's table in world coordinates, in one piece even where it crosses the antimeridian. */
  function shape(encoded) {
    const areas = (encoded.areas || []).map((rings) => rings.map((ring) => line(ring, encoded.scale)));
    const lines = (encoded.lines || []).map((text) => line(text, encoded.scale));
    const points = encoded.points ? [line(encoded.points, encoded.scale)] : [];
    const parts = [...areas.flat(), ...lines, ...points];
    let box = union(parts.map((part) => part.box));
    if (box[2] - box[0] > 0.5) {
      const west = parts.filter((part) => part.box[2] < 0.5);
      const shifted = union(parts.map((part) => (west.includes(part) ? move(part.box) : part.box)));
      if (shifted[2] - shifted[0] < box[2] - box[0]) {
        west.forEach((part) => {
          for (let i = 0; i < part.points.length; i += 2) part.points[i] += 1;
          part.box = move(part.box);
        });
        box = shifted;
      }
    }
    return { areas, lines, points, box };
  }

  function move(box) {
    return [box[0] + 1, box[1], box[2] + 1, box[3]];
  }

  /** A circle on the globe as a shape. */
  function circle(lat, lon, km) {
    const points = [];
    const distance = Math.min(km / EARTH_KM, Math.PI / 2);
    const phi = (lat * Math.PI) / 180;
    for (let i = 0; i <= 64; i++) {
      const bearing = (i / 64) * 2 * Math.PI;
      const lat2 = Math.asin(
        Math.sin(phi) * Math.cos(distance) + Math.cos(phi) * Math.sin(distance) * Math.cos(bearing),
      );
      const turn = Math.atan2(
        Math.sin(bearing) * Math.sin(distance) * Math.cos(phi),
        Math.cos(distance) - Math.sin(phi) * Math.sin(lat2),
      );
      points.push(worldX(lon + (turn * 180) / Math.PI), worldY((lat2 * 180) / Math.PI));
    }
    const ring = { points: Float64Array.from(points), box: boxOf(points) };
    return { areas: [[ring]], lines: [], points: [], box: ring.box };
  }

  /** The arc of a movement as a quadratic curve that takes the short way round the globe: { from, control, to, middle, box }. */
  function arc(a, b) {
    let dx = b[0] - a[0];
    dx -= Math.round(dx);
    const to = [a[0] + dx, b[1]];
    const dy = to[1] - a[1];
    // Bulging northwards whichever way it runs, as maps have it.
    const side = dx >= 0 ? 1 : -1;
    const control = [a[0] + dx / 2 + side * dy * 0.22, a[1] + dy / 2 - side * dx * 0.22];
    const middle = [(a[0] + 2 * control[0] + to[0]) / 4, (a[1] + 2 * control[1] + to[1]) / 4];
    return { from: a, control, to, middle, box: boxOf([...a, ...middle, ...to]) };
  }

  function along(curve, t) {
    const u = 1 - t;
    return [0, 1].map((i) => u * u * curve.from[i] + 2 * u * t * curve.control[i] + t * t * curve.to[i]);
  }

  /** Whether a shape's areas hold a point; even-odd over all rings, so holes count. */
  function contains(shape, x, y) {
    let inside = false;
    for (const rings of shape.areas) {
      for (const ring of rings) {
        const p = ring.points;
        for (let i = 0, j = p.length - 2; i < p.length; j = i, i += 2) {
          if (p[i + 1] > y !== p[j + 1] > y && x < ((p[j] - p[i]) * (y - p[i + 1])) / (p[j + 1] - p[i + 1]) + p[i])
            inside = !inside;
        }
      }
    }
    return inside;
  }

  Object.assign(dateline, {
    worldX,
    worldY,
    latitude,
    longitude,
    line,
    shape,
    circle,
    arc,
    along,
    contains,
    boxOf,
    union,
    overlap,
  });
})((window.dateline = window.dateline || {}));
