/*
 * Says which words of a page cannot be read at the width it has: those beyond an edge, those cut off by a box around them, and those
 * that lie upon others. Maps are pictures and have their words beside them.
 */
() => {
  const width = document.documentElement.clientWidth;
  const wrong = [];
  if (document.documentElement.scrollWidth > width) wrong.push(`scrolls to ${document.documentElement.scrollWidth}`);

  const range = document.createRange();
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest("svg, script, .unseen, .skip, .languages .own, .languages nav")) continue;
    range.selectNodeContents(node);
    const lines = range.getClientRects().length;
    const letters = node.data.trim().length;
    if (lines > 2 && letters / lines < 4) wrong.push(`"${node.data.trim()}" is in ${lines} pieces`);
    for (const box of range.getClientRects()) words.push({ text: node.data.trim(), parent, box });
  }

  for (const { text, parent, box } of words) {
    if (box.left < -1 || box.right > width + 1) wrong.push(`"${text}" ends at ${Math.round(box.right)}`);
    for (let around = parent; around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === "visible") continue;
      const edge = around.getBoundingClientRect();
      if (box.right > edge.right + 1 || box.left < edge.left - 1) wrong.push(`"${text}" is cut off`);
    }
  }

  // A third of a line may be shared: that is the room between the lines.
  for (const [at, one] of words.entries()) {
    for (const other of words.slice(at + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 2 && down > Math.min(one.box.height, other.box.height) / 3) {
        wrong.push(`"${one.text}" lies upon "${other.text}"`);
      }
    }
  }
  if (words.length < 2) wrong.push("has no words");
  return [...new Set(wrong)];
};
