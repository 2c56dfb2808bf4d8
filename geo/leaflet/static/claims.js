// The claims on a card: each sentence of an article once, with the words of all its claims marked, and what each of them says.
(function (dateline) {
  "use strict";

  const { make } = dateline;

  dateline.claimList = function (event, data) {
    return make(
      "ol",
      { class: "claims" },
      bySentence(event.claims).map((claims) => sentence(claims, event, data)),
    );
  };

  /** Claims in lists of those of one sentence, in the order of the first of each. */
  function bySentence(claims) {
    const sentences = new Map();
    for (const claim of claims) {
      const key = JSON.stringify([claim.article, claim.quote]);
      if (!sentences.has(key)) sentences.set(key, []);
      sentences.get(key).push(claim);
    }
    return [...sentences.values()];
  }

  function sentence(claims, event, data) {
    const article = data.articles[claims[0].article];
    const name = dateline.outletOf(article);
    return make(
      "li",
      { class: "claim" },
      make("blockquote", { dir: "auto" }, quote(claims)),
      byline(claims, event, article, name),
      article.title &&
        article.title !== name &&
        make("p", { class: "note", dir: "auto" }, dateline.clip(article.title, 300)),
      claims.length > 1 &&
        make(
          "ul",
          { class: "said" },
          claims.map((claim) => make("li", { class: "note", dir: "auto" }, words(claim), says(claim, claims))),
        ),
      lost(claims).map((text) => make("p", { class: "note", dir: "auto" }, text)),
    );
  }

  /** Who published a sentence and when, and of its claims what they have in common: who says so, and how sure it is. */
  function byline(claims, event, article, name) {
    const link = article.url && dateline.webAddress(article.url);
    const date = article.published && dateline.day(article.published);
    const [speaker, status] = [shared(claims, "speaker"), shared(claims, "status")];
    return make(
      "p",
      { class: "byline" },
      speaker && make("span", { dir: "auto" }, saidBy(speaker)),
      link
        ? make(
            "a",
            { href: link, target: "_blank", rel: "noopener noreferrer", dir: "auto" },
            dateline.clip(name, 200),
          )
        : make("span", { dir: "auto" }, dateline.clip(name, 200)),
      date && `, ${date}`,
      status &&
        status !== event.status &&
        make("span", { class: `status status-${status}` }, dateline.STATUSES[status] || status),
    );
  }

  /** What all claims have under a key, nothing where they differ. */
  function shared(claims, key) {
    return claims.every((claim) => claim[key] === claims[0][key]) ? claims[0][key] : undefined;
  }

  /** "Said by Kyiv. ", and "According to officials. " where that is how the text puts it. */
  function saidBy(speaker) {
    const named = dateline.clip(speaker, 200);
    return /^according to /i.test(named) ? `${named[0].toUpperCase()}${named.slice(1)}. ` : `Said by ${named}. `;
  }

  /** The words that tell of a claim: “killed”. */
  function words({ quote: text, marks }) {
    const trigger = (marks || []).find(([, , kind]) => kind === "trigger");
    return trigger && [make("b", {}, `“${dateline.clip(text.slice(trigger[0], trigger[1]), 80)}”`), ": "];
  }

  /** What one of several claims of a sentence says: "Assault · Claimed · 12 people killed · Said by Kyiv." */
  function says(claim, claims) {
    const parts = [
      dateline.typeName(claim.type),
      !shared(claims, "status") && (dateline.STATUSES[claim.status] || claim.status),
      ...(claim.counts || []).map((count) => `${dateline.amount(count)} ${count.what || ""}`),
      !shared(claims, "speaker") && claim.speaker && saidBy(claim.speaker).trim(),
    ];
    return dateline.clip(parts.filter(Boolean).join(" · "), 400);
  }

  /** The names that are not on the map, each once, with the reason. */
  function lost(claims) {
    const names = claims.flatMap((claim) => claim.lost || []);
    const texts = names.map(
      ({ text, reason }) => `“${dateline.clip(text || "", 200)}” is not on the map: ${reason || "not resolved"}`,
    );
    return [...new Set(texts)];
  }

  /** The sentence with the words and places of its claims marked. Where spans overlap, the one that starts first is marked. */
  function quote(claims) {
    const text = claims[0].quote || "";
    const marks = claims.flatMap((claim) => claim.marks || []).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const pieces = [];
    let done = 0;
    for (const [start, end, kind] of marks) {
      if (start < done) continue;
      pieces.push(
        text.slice(done, start),
        make(
          "mark",
          {
            class: kind === "trigger" ? "trigger" : "place",
            title: kind === "trigger" ? "what happened" : `place: ${dateline.ROLES[kind] || kind}`,
          },
          text.slice(start, end),
        ),
      );
      done = end;
    }
    return [...pieces, text.slice(done)];
  }
})((window.dateline = window.dateline || {}));
