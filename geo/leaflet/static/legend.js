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
    const types = new Set(placed.map((event) => event.type));
    const statuses = new Set(placed.map((event) => event.status));
    const kinds = new Set(placed.flatMap((event) => event.anchors.map((anchor) => anchor.kind)));
    const families = Object.keys(dateline.FAMILIES).filter((family) =>
      [...types].some((type) => dateline.family(type) === family),
    );
    const details = make(
      "details",
      { open: true },
      make("summary", {}, "Legend"),
      make("h3", {}, "What happened"),
      make(
        "ul",
        {},
        families.map((family) =>
          make(
            "li",
            { class: "legend-family" },
            ...Object.keys(dateline.TYPES)
              .filter((type) => types.has(type) && dateline.family(type) === family)
              .map((type) =>
                make(
                  "span",
                  { class: "legend-type" },
                  dateline.symbol(type, "reported", "point"),
                  dateline.typeName(type),
                ),
              ),
          ),
        ),
      ),
      make("h3", {}, "How sure"),
      make(
        "ul",
        { class: "legend-grid" },
        Object.keys(dateline.STATUSES)
          .filter((status) => statuses.has(status))
          .map((status) => make("li", {}, dateline.symbol("OTHER", status, "point"), dateline.STATUSES[status])),
      ),
      make("h3", {}, "Where"),
      make(
        "ul",
        {},
        FORMS.filter(([kind]) => kinds.has(kind)).map(([kind, text]) =>
          make("li", {}, dateline.symbol("OTHER", "reported", kind), text),
        ),
      ),
      make(
        "p",
        { class: "note" },
        "Larger marks have more sources, rings are several events. Dashed borders are disputed.",
      ),
    );
    element.append(details);
    // A legend that would cover half of the map waits to be asked for.
    const stage = element.parentElement;
    details.open = details.offsetHeight < stage.clientHeight * 0.5 && details.offsetWidth < stage.clientWidth * 0.35;
  };
})((window.dateline = window.dateline || {}));
