// What folium's own layers expect of the libraries that this page does without: of jQuery the two calls
// that popups make, of Leaflet.awesome-markers the icon that folium.Icon asks for.
(function () {
  "use strict";

  const COLOURS = {
    red: "#c8412f",
    darkred: "#8e2a22",
    orange: "#e08a2b",
    green: "#5f9e3a",
    darkgreen: "#3c6b2b",
    blue: "#3579b8",
    darkblue: "#1f4f80",
    purple: "#8b4fa8",
    cadetblue: "#42818a",
    gray: "#666",
    black: "#222",
  };

  /** `$("<div>...</div>")[0]` and `$(document).ready(call)`. The HTML is the notebook author's own, never an article's. */
  window.$ =
    window.$ ||
    function (what) {
      if (typeof what !== "string") return { ready: (call) => call() };
      const holder = document.createElement("template");
      holder.innerHTML = what;
      return holder.content.children;
    };

  L.AwesomeMarkers = L.AwesomeMarkers || {
    icon({ markerColor = "blue" } = {}) {
      const colour = COLOURS[markerColor] || COLOURS[String(markerColor).replace("light", "")] || COLOURS.blue;
      const { svg } = window.dateline;
      const pin = svg(
        "svg",
        { viewBox: "0 0 28 40", width: 28, height: 40 },
        svg("path", {
          d: "M14 39C9 29 1 22 1 13.500a13 13 0 0 1 26 0C27 22 19 29 14 39Z",
          fill: colour,
          stroke: "#fff",
          "stroke-width": 1.5,
        }),
        svg("circle", { cx: 14, cy: 13.5, r: 4.5, fill: "#fff" }),
      );
      return L.divIcon({
        html: pin,
        className: "folium-pin",
        iconSize: [28, 40],
        iconAnchor: [14, 39],
        popupAnchor: [0, -34],
      });
    },
  };
})();
