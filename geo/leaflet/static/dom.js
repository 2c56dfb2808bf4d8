// Elements. Text from articles comes onto the page only through `make`, as text nodes; nothing here parses HTML.
(function (dateline) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  // No label needs more; a megabyte of headline would hold up the layout.
  const LONGEST = 20000;

  /** make("p", { class: "quote", dir: "auto" }, "text", child, ...): falsy children are left out. */
  function make(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
  }

  function svg(tag, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, tag), attributes, children);
  }

  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined || value === null || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(
      ...children
        .flat()
        .filter((child) => child || child === 0)
        .map((child) => (typeof child === "string" ? clip(child) : child)),
    );
    return element;
  }

  function clip(text, length = LONGEST) {
    return text.length > length ? `${text.slice(0, length)}…` : text;
  }

  /** The address if it is one of the web, else null: "javascript:" and its kin are dropped. */
  function webAddress(text) {
    try {
      const url = new URL(text);
      return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
    } catch {
      return null;
    }
  }

  Object.assign(dateline, { make, svg, clip, webAddress });
})((window.dateline = window.dateline || {}));
