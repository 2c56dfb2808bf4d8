// The events of the list as files: GeoJSON with the shapes, and a table.
(function (dateline) {
  "use strict";

  const { make } = dateline;
  const COLUMNS = [
    "id",
    "label",
    "type",
    "mode",
    "status",
    "date_start",
    "date_end",
    "date_prec",
    "date_source",
    "place",
    "precision",
    "lat",
    "lon",
    "actors",
    "recipients",
    "counts",
    "number_of_sources",
    "outlets",
    "quotes",
  ];
  const PLACE_COLUMNS = ["id", "label", "precision", "radius_km", "lat", "lon", "reason"];

  dateline.downloadButtons = function (page) {
    const button = (name, type, write) =>
      make(
        "button",
        { type: "button", class: "plain", onclick: () => save(`${page.data.noun}s.${name.toLowerCase()}`, type, write(page)) },
        name,
      );
    return make(
      "div",
      { class: "downloads" },
      make("span", { class: "note" }, "Download what is listed:"),
      button("GeoJSON", "application/geo+json", dateline.toGeoJson),
      button("CSV", "text/csv", dateline.toCsv),
    );
  };

  dateline.toGeoJson = function ({ listed, data }) {
    const features = listed.map((event) => ({
      type: "Feature",
      id: event.id,
      properties: facts(event, data),
      geometry: geometry(event, data),
    }));
    return JSON.stringify({ type: "FeatureCollection", features });
  };

  dateline.toCsv = function ({ listed, data }) {
    const columns = data.noun === "place" ? PLACE_COLUMNS : COLUMNS;
    const lines = listed.map((event) => {
      const told = facts(event, data);
      return columns.map((name) => cell(told[name])).join(",");
    });
    return `\ufeff${[columns.join(","), ...lines].join("\r\n")}\r\n`;
  };

  function facts(event, data) {
    const place = event.placed ? event.anchors[0].place : event.places[0] || {};
    return event.noun === "place" ? placeFacts(event, place) : eventFacts(event, place, data);
  }

  function placeFacts({ id, label, reason }, { precision, radius_km, lat, lon }) {
    return { id, label, precision, radius_km, lat, lon, reason };
  }

  function eventFacts(event, place, data) {
    return {
      id: event.id,
      label: event.label,
      type: event.type,
      mode: event.mode,
      status: event.status,
      date_start: event.date_start,
      date_end: event.date_end,
      date_prec: event.date_prec,
      date_source: event.date_source,
      place: place.name || place.text,
      precision: place.precision,
      lat: place.lat,
      lon: place.lon,
      actors: (event.actors || []).join("; "),
      recipients: (event.recipients || []).join("; "),
      counts: (event.counts || []).map((count) => `${dateline.amount(count)} ${count.what || ""}`).join("; "),
      number_of_sources: event.sources || 1,
      outlets: [...new Set(event.claims.map((claim) => data.articles[claim.article].outlet).filter(Boolean))].join(
        "; ",
      ),
      quotes: [...new Set(event.claims.map((claim) => claim.quote).filter(Boolean))].join(" | "),
    };
  }

  /** The shape of the event's place in degrees, its point where it has none. */
  function geometry(event, data) {
    if (!event.placed) return null;
    const { place } = event.anchors[0];
    if (place.shape === undefined) return { type: "Point", coordinates: [place.lon, place.lat] };
    const { areas, lines, points } = data.shape(place.shape);
    const parts = [
      areas.length && { type: "MultiPolygon", coordinates: areas.flatMap(cutArea) },
      lines.length && { type: "MultiLineString", coordinates: lines.flatMap(cutLine) },
      points.length && { type: "MultiPoint", coordinates: points.flatMap((some) => degrees(some, turns(some))).map(([lon, lat]) => [within(lon), lat]) },
    ].filter(Boolean);
    return parts.length === 1 ? parts[0] : { type: "GeometryCollection", geometries: parts };
  }

  /** How many times round the globe a line starts, where the map draws it in one piece with its neighbours. */
  function turns({ box }) {
    return Math.floor(box[0] + 1e-9);
  }

  /** Positions in degrees, so many turns back; they reach beyond 180 where the line crosses the antimeridian. */
  function degrees({ points }, back) {
    const list = [];
    for (let i = 0; i < points.length; i += 2)
      list.push([round(dateline.longitude(points[i] - back)), round(dateline.latitude(points[i + 1]))]);
    return list;
  }

  function within(lon) {
    return lon > 180 ? round(lon - 360) : lon;
  }

  /** An area's rings as RFC 7946 has them: in two parts where they cross the antimeridian. */
  function cutArea(rings) {
    const lists = rings.map((ring) => degrees(ring, turns(rings[0])));
    const parts = [side(lists, (lon) => lon <= 180), side(lists, (lon) => lon >= 180)].filter((part) => part.length);
    return parts.map((part) => part.map(wound));
  }

  /** What of some rings is on one side of the antimeridian, in degrees of that side; a ring that is all on the other is left out. */
  function side(lists, inside) {
    const cut = lists.map((list) => {
      const kept = list.flatMap((here, number) => {
        const before = list[(number || list.length) - 1];
        const edge = inside(here[0]) === inside(before[0]) ? [] : [crossing(before, here)];
        return inside(here[0]) ? [...edge, here] : edge;
      });
      // The antimeridian is 180 on its western side and -180 on its eastern one.
      const east = kept.some(([lon]) => lon > 180);
      return kept.map(([lon, lat]) => [east ? round(lon - 360) : lon, lat]);
    });
    return cut.filter((list) => new Set(list.map(([lon]) => lon)).size > 1);
  }

  function cutLine(line) {
    const parts = [[]];
    degrees(line, turns(line)).forEach((here, number, list) => {
      const before = list[number - 1];
      if (before && here[0] > 180 !== before[0] > 180) {
        const [, lat] = crossing(before, here);
        parts[parts.length - 1].push([before[0] > 180 ? -180 : 180, lat]);
        parts.push([[before[0] > 180 ? 180 : -180, lat]]);
      }
      parts[parts.length - 1].push([within(here[0]), here[1]]);
    });
    return parts.filter((part) => new Set(part.map(String)).size > 1);
  }

  /** Where the way from one point to another meets the antimeridian. */
  function crossing([x0, y0], [x1, y1]) {
    return [180, round(y0 + ((180 - x0) / (x1 - x0)) * (y1 - y0))];
  }

  /** A closed ring as RFC 7946 has it: the outer one, which comes first, counterclockwise, holes clockwise. */
  function wound(list, number) {
    const [first, last] = [list[0], list[list.length - 1]];
    if (first[0] !== last[0] || first[1] !== last[1]) list.push(first);
    let twice = 0;
    for (let i = 1; i < list.length; i++) twice += list[i - 1][0] * list[i][1] - list[i][0] * list[i - 1][1];
    return twice > 0 === (number === 0) ? list : list.reverse();
  }

  function round(value) {
    return Math.round(value * 1e5) / 1e5;
  }

  /** A cell that a spreadsheet takes for text even where it starts like a formula. */
  function cell(value) {
    if (value === undefined || value === null) return "";
    if (typeof value === "number") return String(value);
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  function save(name, type, text) {
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }
})((window.dateline = window.dateline || {}));
