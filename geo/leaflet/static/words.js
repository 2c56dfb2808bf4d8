// What the page calls things. Everything a reader sees of codes such as ASSAULT or admin1 comes from here.
(function (dateline) {
  "use strict";

  /** A table that knows its own words only: a type called "constructor" is none of them. */
  const table = (words) => Object.assign(Object.create(null), words);

  // The picture that stands in for the map where no script runs has its words from the same table.
  const words = JSON.parse(document.getElementById("dateline-words").textContent);
  const [FAMILIES, TYPES, STATUSES] = [words.families, words.types, words.statuses].map(table);

  const PRECISIONS = table({
    site: "a site",
    settlement: "a town or city",
    admin2: "a district or county",
    admin1: "a province or state",
    country: "a country",
    region: "a region",
    relative: "worked out from a phrase",
    vague: "vague",
    unresolved: "not resolved",
  });

  const ROLES = table({ at: "at", origin: "from", destination: "to", near: "near" });

  const DATE_SOURCES = table({
    explicit: "the text gives the date",
    relative: "worked out from the text and the day of publication",
    publication: "no date in the text; this is the day of publication",
  });

  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

  function typeName(type) {
    return (TYPES[type] || TYPES.OTHER)[0];
  }

  function family(type) {
    return (TYPES[type] || TYPES.OTHER)[1];
  }

  function day(iso) {
    const [year, month, date] = iso.split("-").map(Number);
    return `${date} ${MONTHS[month - 1]} ${year}`;
  }

  /** "30 Oct 2024", "Oct 2024", "2024", "28 Oct – 3 Nov 2024", "undated": no more exact than what is known. */
  function interval(start, end, precision) {
    if (!start) return "undated";
    const [y0, m0, d0] = start.split("-").map(Number);
    const [y1, m1, d1] = (end || start).split("-").map(Number);
    if (precision === "year" && y0 === y1) return String(y0);
    if (precision === "month" && y0 === y1 && m0 === m1) return `${MONTHS[m0 - 1]} ${y0}`;
    if (start === end || !end) return day(start);
    if (y0 !== y1) return `${day(start)} – ${day(end)}`;
    return m0 === m1
      ? `${d0}–${d1} ${MONTHS[m0 - 1]} ${y0}`
      : `${d0} ${MONTHS[m0 - 1]} – ${d1} ${MONTHS[m1 - 1]} ${y0}`;
  }

  /** "a district or county, within about 30 km" */
  function exactness({ precision, radius_km: radius }) {
    return [PRECISIONS[precision], radius >= 1 && `within about ${number(Math.round(radius))} km`].filter(Boolean).join(", ");
  }

  function number(value) {
    return value.toLocaleString("en");
  }

  /** "10,000–12,000, best 11,000" */
  function amount(count) {
    const { low, best, high } = count;
    if (low !== undefined && high !== undefined && low !== high) {
      return (
        `${number(low)}–${number(high)}` +
        (best !== undefined && best !== low && best !== high ? `, best ${number(best)}` : "")
      );
    }
    if (best !== undefined) return number(best);
    if (low !== undefined && high === undefined) return `at least ${number(low)}`;
    return high !== undefined && low === undefined ? `up to ${number(high)}` : number(low);
  }

  function plural(count, one, many = `${one}s`) {
    return `${number(count)} ${count === 1 ? one : many}`;
  }

  Object.assign(dateline, {
    table,
    FAMILIES,
    TYPES,
    STATUSES,
    PRECISIONS,
    ROLES,
    DATE_SOURCES,
    typeName,
    family,
    day,
    interval,
    exactness,
    amount,
    number,
    plural,
  });
})((window.dateline = window.dateline || {}));
