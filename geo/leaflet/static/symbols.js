// The marks: what happened by icon and colour, how sure it is by outline and badge, how exact the place is by form.
(function (dateline) {
  "use strict";

  const { svg } = dateline;

  // Strokes on a field of 16 by 16.
  const ICONS = dateline.table({
    ASSAULT:
      "M8 1.6 9.5 5.3 13 3.6 11.2 7 14.6 8.4 11 9.5 12.4 13 8.9 11.2 7.4 14.5 6.4 10.9 2.8 12.2 4.7 8.9 1.4 7.4 5 6.5 3.7 3 7 4.8Z",
    CRIME: "M8 2.2 13 4v3.8c0 3-2.1 5-5 6.2-2.9-1.2-5-3.2-5-6.2V4ZM8 5.4v3.2M8 10.8v.2",
    COERCE: "M3.8 7.4h8.4v6H3.8ZM5.4 7.4V5.2a2.6 2.6 0 0 1 5.2 0v2.2",
    MOBILIZE: "M3.2 7.6 8 3.4l4.8 4.2M3.2 12.2 8 8l4.8 4.2",
    PROTEST: "M2.6 6.4v3.2H5l5.6 3.1V3.3L5 6.4ZM13 6.2v3.6M5 9.8v3.2",
    SANCTION: "M13.6 8A5.6 5.6 0 1 1 2.4 8a5.6 5.6 0 0 1 11.2 0ZM4.2 11.8l7.6-7.6",
    ACCUSE: "M8 2.6v7M8 13v.2",
    REJECT: "M4 4l8 8M12 4l-8 8",
    REQUEST: "M5.2 5.9A2.8 2.8 0 1 1 9 8.5c-.8.4-1 1-1 1.8M8 13.1v.2",
    THREATEN: "M9.2 1.8 3.8 9.2h3.7L6.8 14.2l5.4-7.4H8.5Z",
    AGREE: "M2.8 8.6l3.5 3.6 7-8",
    AID: "M8 2.8v10.4M2.8 8h10.4",
    CONCEDE: "M4 14V2.6M4 3h8.4l-2.2 2.8 2.2 2.8H4",
    CONSULT: "M2 3h8.4v5.6H6.2L3.8 11V8.6H2ZM12.4 6.2H14v5.2h-1.6v2L10 11.4H7.6",
    COOPERATE: "M9.4 8A3.5 3.5 0 1 1 2.4 8a3.5 3.5 0 0 1 7 0ZM13.6 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Z",
    RETREAT: "M13.4 8H3M7 3.8 2.8 8 7 12.2",
    SUPPORT: "M8 13.4S2.2 10 2.2 6A3 3 0 0 1 8 4.8 3 3 0 0 1 13.8 6C13.8 10 8 13.4 8 13.4Z",
    ACCIDENT: "M8 2.4 14.2 13.2H1.8ZM8 6.4v3.2M8 11.4v.1",
    DISASTER: "M1.8 6c2-2.2 4.1-2.2 6.2 0s4.2 2.2 6.2 0M1.8 11c2-2.2 4.1-2.2 6.2 0s4.2 2.2 6.2 0",
    OTHER: "M8 8h.01M4 8h.01M12 8h.01",
  });

  const FORMS = {
    point: () => svg("circle", { cx: 16, cy: 16, r: 12 }),
    area: () => svg("rect", { x: 4.5, y: 4.5, width: 23, height: 23, rx: 5 }),
    relative: () => svg("path", { d: "M10 4.5h12L28 16l-6 11.5H10L4 16Z" }),
    vague: () => svg("path", { d: "M10 4.5h12L28 16l-6 11.5H10L4 16Z" }),
    movement: () => svg("path", { d: "M16 2.5 29.5 16 16 29.5 2.5 16Z" }),
  };

  const BADGES = dateline.table({
    claimed: "M2.6 6.2V3.4h2v2.2L3.4 7.2M6 6.2V3.4h2v2.2L6.8 7.2",
    denied: "M3 3l4.4 4.4M7.4 3 3 7.4",
    planned: "M5.2 2.6v2.8l1.9 1.2",
    hypothetical: "M3.7 4.1a1.5 1.5 0 1 1 2.1 1.4c-.4.2-.6.5-.6.9M5.2 7.9v.1",
  });

  function icon(type, attributes = {}) {
    return svg("path", { class: "icon", d: ICONS[type] || ICONS.OTHER, ...attributes });
  }

  // A mark is built once and copied after that: a map of thousands shows hundreds of them at once.
  const built = new Map();

  /** One event's mark: a 32 by 32 SVG whose look follows from its classes in page.css. */
  function symbol(type, status, kind) {
    const key = `${type} ${status} ${kind}`;
    if (!built.has(key)) built.set(key, build(type, status, kind));
    return built.get(key).cloneNode(true);
  }

  function build(type, status, kind) {
    const hollow = status === "denied" || status === "planned" || status === "hypothetical";
    const root = svg("svg", {
      viewBox: "-2 -2 36 36",
      class: `symbol family-${dateline.family(type)} status-${status} kind-${kind}${hollow ? " hollow" : ""}`,
      "aria-hidden": "true",
    });
    const halo = FORMS[kind]();
    halo.setAttribute("class", "halo");
    const form = FORMS[kind]();
    form.setAttribute("class", "form");
    root.append(halo, form, svg("g", { transform: "translate(9.2 9.2) scale(.85)" }, icon(type)));
    if (status === "denied") root.append(svg("path", { class: "strike", d: "M6.5 25.5 25.5 6.5" }));
    if (BADGES[status]) {
      root.append(
        svg(
          "g",
          { class: "badge", transform: "translate(21 21)" },
          svg("circle", { cx: 5.2, cy: 5.2, r: 6 }),
          svg("path", { d: BADGES[status] }),
        ),
      );
    }
    return root;
  }

  /** A bundle of marks: how many, with the families as a ring. */
  function bundle(count, families) {
    const root = svg("svg", { viewBox: "0 0 40 40", class: "symbol bundle", "aria-hidden": "true" });
    root.append(svg("circle", { class: "halo", cx: 20, cy: 20, r: 17 }));
    const round = 2 * Math.PI * 15;
    const total = Object.values(families).reduce((sum, part) => sum + part, 0);
    let turned = 0;
    for (const name of Object.keys(dateline.FAMILIES)) {
      if (!families[name]) continue;
      const part = (families[name] / total) * round;
      root.append(
        svg("circle", {
          class: `part family-${name}`,
          cx: 20,
          cy: 20,
          r: 15,
          "stroke-dasharray": `${part} ${round - part}`,
          "stroke-dashoffset": -turned,
          transform: "rotate(-90 20 20)",
        }),
      );
      turned += part;
    }
    const label = count < 1000 ? String(count) : `${count < 9950 ? Math.round(count / 100) / 10 : Math.round(count / 1000)}k`;
    root.append(
      svg("circle", { class: "middle", cx: 20, cy: 20, r: 11.5 }),
      svg("text", { x: 20, y: 20, dy: ".36em" }, label),
    );
    return root;
  }

  Object.assign(dateline, { symbol, bundle, icon });
})((window.dateline = window.dateline || {}));
