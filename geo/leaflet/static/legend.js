// The legend: only of what is on this page.
(function (dateline) {
  "use strict";

  const { make } = dateline;
  const FORMS = [
    ["point", "A known point"],
    ["area", "An area: somewhere inside"],
    ["relative", "Worked out from a phrase"],
    ["vague", "Vague: no more is known"],
    ["movement", "From one place to another"],
  ];

  dateline.fillLegend = function (element, data) {
    const placed = data.events.filter((event) => event.placed);
    if (!placed.length) return element.remove();
    const details = make(
      "details",
      { open: true },
      make("summary", {}, "Legend"),
      ...(data.noun === "event" ? [...types(placed), ...statuses(placed)] : []),
      ...forms(placed),
      make("p", { class: "note" }, note(data)),
    );
    element.append(details);
    // A legend that would cover half of the map waits to be asked for.
    const stage = element.parentElement;
    details.open = details.offsetHeight < stage.clientHeight * 0.5 && details.offsetWidth < stage.clientWidth * 0.35;
  };

  function types(placed) {
    const met = new Set(placed.map((event) => event.type));
    const named = Object.keys(dateline.TYPES).filter((type) => met.has(type));
    const families = Object.keys(dateline.FAMILIES)
      .map((family) => named.filter((type) => dateline.family(type) === family))
      .filter((some) => some.length);
    return [
      make("h3", {}, "What happened"),
      make(
        "ul",
        {},
        families.map((some) => make("li", { class: "legend-family" }, some.map(typeSign))),
      ),
    ];
  }

  function typeSign(type) {
    const symbol = dateline.symbol(type, "reported", "point");
    return make("span", { class: "legend-type" }, symbol, dateline.typeName(type));
  }

  function statuses(placed) {
    const met = new Set(placed.map((event) => event.status));
    const signs = Object.keys(dateline.STATUSES)
      .filter((status) => met.has(status))
      .map((status) => make("li", {}, dateline.symbol("OTHER", status, "point"), dateline.STATUSES[status]));
    return [make("h3", {}, "How sure"), make("ul", { class: "legend-grid" }, signs)];
  }

  function forms(placed) {
    const met = new Set(placed.flatMap((event) => event.anchors.map((anchor) => anchor.kind)));
    const signs = FORMS.filter(([kind]) => met.has(kind)).map(([kind, text]) =>
      make("li", {}, dateline.symbol("OTHER", "reported", kind), text),
    );
    return [make("h3", {}, "Where"), make("ul", {}, signs)];
  }

  function note({ noun }) {
    const larger = noun === "event" ? "Larger marks have more sources, rings" : "Rings";
    return `${larger} are several ${noun}s. Dashed borders are disputed.`;
  }
})((window.dateline = window.dateline || {}));
