// Headlines beside the marks of the weightiest events in sight, none over a mark or another headline.
(function (dateline) {
  "use strict";

  const MOST = 9;
  const LONGEST = 64;
  const LONGEST_LINE = 26;
  const LINE = 14;
  const GAP = 5;
  const WIDE_PAGE = 700;

  /**
   * Draws headlines and takes their room.
   * `titles`: [{ event, x, y, radius }], the weightiest first, in world coordinates and pixels;
   * `taken` knows which boxes on the screen are free, `covers` are boxes of what lies over the map.
   */
  dateline.drawTitles = function (view, titles, colour, taken, covers) {
    // On a phone a headline would cover what it is about.
    if (view.seen[2] - view.seen[0] < WIDE_PAGE) return;
    const { context } = view;
    context.font = `600 12px ${dateline.FONT}`;
    context.letterSpacing = "0px";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    // An event of several marks has its headline at one of them.
    const said = new Set();
    for (const title of titles) {
      if (said.size >= MOST) return;
      for (const copy of view.copies)
        if (!said.has(title.event) && drawTitle(view, title, copy, colour, taken, covers)) said.add(title.event);
    }
  };

  function drawTitle(view, { event, x, y, radius }, copy, colour, taken, covers) {
    const { context, seen } = view;
    const [px, py] = [(x + copy) * view.scale + view.dx, y * view.scale + view.dy];
    if (px < seen[0] || px > seen[2] || py < seen[1] || py > seen[3]) return false;
    const words = event.label.split(" ").map((word) => dateline.clip(word, LONGEST_LINE));
    const lines = dateline.lineUp(dateline.clip(words.join(" "), LONGEST), LONGEST_LINE);
    const wide = Math.max(...lines.map((line) => context.measureText(line).width));
    const tall = lines.length * LINE;
    const free = (box) => inside(box, seen) && taken.free(box) && !covers.some((cover) => dateline.overlap(box, cover));
    const spot = spots(px, py, radius, wide, tall).find(free);
    if (!spot) return false;
    taken.add(spot);
    context.lineWidth = 3.5;
    context.strokeStyle = colour("paper");
    context.fillStyle = colour("ink");
    lines.forEach((line, number) => {
      const middle = spot[1] + (number + 0.5) * LINE;
      context.strokeText(line, spot[0], middle);
      context.fillText(line, spot[0], middle);
    });
    return true;
  }

  /** Boxes right of a mark, left of it, below and above. */
  function spots(x, y, radius, wide, tall) {
    const away = radius + GAP;
    return [
      [x + away, y - tall / 2, x + away + wide, y + tall / 2],
      [x - away - wide, y - tall / 2, x - away, y + tall / 2],
      [x - wide / 2, y + away, x + wide / 2, y + away + tall],
      [x - wide / 2, y - away - tall, x + wide / 2, y - away],
    ];
  }

  function inside(box, seen) {
    return box[0] > seen[0] && box[1] > seen[1] && box[2] < seen[2] && box[3] < seen[3];
  }
})((window.dateline = window.dateline || {}));
