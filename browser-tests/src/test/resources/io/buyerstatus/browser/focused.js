/** What is wrong with the focus after the key was pressed so many times; nothing where nothing is. */
(at) => {
  const here = document.activeElement;
  const due = window.reachable[at];
  const name = (element) => `${element.localName} "${(element.labels?.[0] ?? element).textContent.trim()}"`;
  if (here !== due) return `at ${name(here)} instead of ${name(due)}`;
  const style = getComputedStyle(here);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `${name(here)} does not show it`;
  const box = here.getClientRects()[0];
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${name(here)} is out of sight`;
  const top = document.elementFromPoint(x, y);
  return here.contains(top) || top?.contains(here) ? "" : `${name(here)} is covered by ${name(top)}`;
};
