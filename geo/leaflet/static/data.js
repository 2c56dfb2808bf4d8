// What the page carries, read from its script elements and made ready for drawing.
(function (dateline) {
  "use strict";

  /** The JSON in an element, inflated if it was deflated. */
  async function readData(id) {
    const element = document.getElementById(id);
    if (element.type === "application/json") return JSON.parse(element.textContent);
    const stream = new Blob([bytesOf(element.textContent)]).stream().pipeThrough(new DecompressionStream("deflate"));
    return JSON.parse(await new Response(stream).text());
  }

  function bytesOf(base64) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
    const letters = atob(base64);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
    return bytes;
  }

  /**
   * Events with what drawing them needs:
   * `anchors`: where their marks stand, each { event, kind, x, y, place, arc? } in world coordinates;
   * `placed`: whether there is any;
   * `noun`: what it is called, "event", or "place" on a map of places that tells of none.
   */
  function prepare(data) {
    const shapes = data.shapes.map((encoded) => ({ encoded, value: null }));
    data.shape = (number) => {
      const entry = shapes[number];
      entry.value = entry.value || dateline.shape(entry.encoded);
      return entry.value;
    };
    data.events.forEach((event, index) => {
      event.index = index;
      event.noun = data.noun;
      event.family = dateline.family(event.type);
      event.places = event.places || [];
      event.claims = event.claims || [];
      event.anchors = anchorsOf(event);
      event.placed = event.anchors.length > 0;
      event.placeName = placeName(event);
    });
    return data;
  }

  function anchorsOf(event) {
    const placed = event.places.filter((place) => place.lat !== undefined);
    placed.forEach((place) => {
      place.x = dateline.worldX(place.lon);
      place.y = dateline.worldY(place.lat);
      place.kind = kindOf(place);
    });
    const origin = placed.find((place) => place.role === "origin");
    const destination = placed.find((place) => place.role === "destination");
    if (origin && destination && !samePoint(origin, destination)) {
      const arc = dateline.arc([origin.x, origin.y], [destination.x, destination.y]);
      const anchors = [{ event, kind: "movement", x: arc.middle[0], y: arc.middle[1], place: destination, arc }];
      return [...anchors, ...placed.filter((place) => place.role === "at").map((place) => anchorAt(event, place))];
    }
    const main = placed.filter((place) => place.role === "at" || place.role === "destination");
    return (main.length ? main : placed.slice(0, 1)).map((place) => anchorAt(event, place));
  }

  function placeName(event) {
    if (!event.placed) return "";
    const [{ place, arc }] = event.anchors;
    const origin = arc && event.places.find((one) => one.role === "origin");
    return origin ? `${origin.name} → ${place.name}` : place.name || place.text || "";
  }

  function anchorAt(event, place) {
    return { event, kind: place.kind, x: place.x, y: place.y, place };
  }

  function samePoint(a, b) {
    return a.lat === b.lat && a.lon === b.lon;
  }

  /** point, area, relative (worked out from a phrase), or vague. */
  function kindOf(place) {
    if (place.precision === "vague") return "vague";
    if (place.precision === "relative") return "relative";
    if (place.shape !== undefined) return "area";
    return place.precision === "site" || place.precision === "settlement" ? "point" : "vague";
  }

  /** Who published an article, or what else it is known by: its title, the host of its address, at last its number. */
  function outletOf({ outlet, title, url, id }) {
    const address = url && dateline.webAddress(url);
    return outlet || title || (address && new URL(address).hostname) || (id ? `article ${dateline.clip(id, 12)}` : "an article");
  }

  Object.assign(dateline, { readData, prepare, outletOf });
})((window.dateline = window.dateline || {}));
