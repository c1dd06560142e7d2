/*
 * Lets a page arrive tag by tag, as it may on a slow network, and says what of it moved after it could be seen. Takes the page and
 * the width of the screen. What the browser ignores of a move is in the Layout Instability specification, 2.2: less than three pixels.
 */
async ([html, width]) => {
  const LEAST_MOVE = 3;
  const frame = document.createElement("iframe");
  frame.style.cssText = `border:0;height:823px;width:${width}px`;
  document.body.append(frame);
  const page = frame.contentDocument;
  const range = page.createRange();
  const wrong = new Set();

  /** Sheets hold the first picture back: they are there before anything else. */
  async function withSheets(text) {
    const links = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)];
    if (links.length !== 2) wrong.add(`${links.length} sheets`);
    const rules = await Promise.all(links.map(async ([, href]) => (await fetch(href)).text()));
    return links.reduce((whole, [link], at) => whole.replace(link, () => `<style>${rules[at]}</style>`), text);
  }

  /** Where a node begins; nothing where nobody can see it. */
  function place(node) {
    const text = node.nodeType === Node.TEXT_NODE;
    const element = text ? node.parentNode : node;
    if (!element.checkVisibility({ visibilityProperty: true })) return null;
    if (text) range.selectNodeContents(node);
    const box = (text ? range : node).getClientRects()[0];
    return box && box.width > 1 && box.height > 1 && box.bottom > 0 ? { left: box.left, top: box.top } : null;
  }

  function name(node) {
    if (node.nodeType === Node.TEXT_NODE) return `"${node.data.trim()}" in ${name(node.parentNode)}`;
    return [node.localName, ...node.classList].join(".");
  }

  function nodes() {
    const all = [];
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType !== Node.TEXT_NODE || node.data.trim()) all.push(node);
    }
    return all;
  }

  const places = new Map();
  function look() {
    const displaced = new Set();
    for (const node of nodes()) {
      const was = places.get(node);
      const is = place(node);
      if (!is) continue;
      places.set(node, is);
      const [x, y] = was ? [is.left - was.left, is.top - was.top] : [0, 0];
      if (Math.abs(x) < LEAST_MOVE && Math.abs(y) < LEAST_MOVE) continue;
      displaced.add(node);
      // What moves with what it stands in is told once.
      if (!displaced.has(node.parentNode)) wrong.add(`${name(node)} moved by ${Math.round(x)}, ${Math.round(y)}`);
    }
  }

  const whole = await withSheets(html.replace(/<script [^>]*><\/script>/g, ""));
  const start = whole.indexOf("<body");
  page.open();
  page.write(whole.slice(0, start));
  for (const tag of whole.slice(start).split(/(?=<)|(?<=>)/)) {
    page.write(tag);
    if (page.body && tag.trim()) look();
  }
  page.close();
  for (const node of nodes()) {
    if (node.nodeType === Node.TEXT_NODE || node.matches("button.copy, button.copy *")) continue;
    if (frame.contentWindow.getComputedStyle(node).visibility === "hidden") wrong.add(`${name(node)} is never shown`);
  }
  frame.remove();
  if (places.size < 5) wrong.add(`only ${places.size} nodes to look at`);
  return [...wrong];
};
