/*
 * Opens pages, each in a frame of its own, and says what of them runs, could run or load, or cannot be read. Takes
 * [[name, html], ...] and the widths to look at.
 */
async ([pages, widths]) => {
  const address = /^(href|src|action|formaction|xlink:href|srcset|poster|data|background)$/i;
  const safe = /^(https?:|mailto:|tel:|sms:|[/#?]|$)/i;
  const dangerous = /^(iframe|object|embed|base|template|marquee|math|video|audio|animate|applet|frameset)$/;
  const SURFACES = ".bar, .card, .hero, .plain, .narrow, .sheet";
  const graphemes = new Intl.Segmenter();

  /** What no browser can break and nobody has to read: blanks, controls, and heaps of marks on one letter. */
  const unreadable = /^[\p{Z}\p{C}\s\u115f]*$|\p{M}{4}/u;

  async function inspect([name, html]) {
    const frame = document.createElement("iframe");
    frame.style.cssText = `border:0;height:800px;width:${widths[0]}px`;
    document.body.append(frame);
    const view = frame.contentWindow;
    const page = frame.contentDocument;
    const wrong = [];
    page.open();
    view.alert = view.confirm = view.prompt = (what) => wrong.push(`ran ${what}`);
    const loaded = new Promise((done) => view.addEventListener("load", () => done(true)));
    page.write(html);
    page.close();
    const late = new Promise((done) => setTimeout(() => done(false), 180000));
    if (!(await Promise.race([loaded, late]))) wrong.push("did not load");
    // What begins, gets the focus or fails by itself does so after the page is there.
    await new Promise((done) => view.requestAnimationFrame(() => setTimeout(done, 0)));
    if (frame.contentDocument !== page || !page.body) {
      wrong.push("went elsewhere");
    } else {
      look(page, wrong);
      page.querySelectorAll("details").forEach((each) => (each.open = true));
      for (const width of widths) {
        frame.style.width = `${width}px`;
        if (page.documentElement.scrollWidth > width) {
          wrong.push(`${page.documentElement.scrollWidth} wide on ${width}`);
        }
        page.querySelectorAll(SURFACES).forEach((each) => cut(page, each, wrong, width));
      }
    }
    frame.remove();
    return wrong.map((each) => `${name}: ${each}`);
  }

  function look(page, wrong) {
    for (const element of page.querySelectorAll("*")) {
      const kind = element.localName;
      if (dangerous.test(kind)) wrong.push(kind);
      if (kind === "script" && (element.textContent.trim() || !element.src.startsWith(location.origin))) {
        wrong.push(element.outerHTML.slice(0, 200));
      }
      if (kind === "meta" && element.httpEquiv) wrong.push(element.outerHTML.slice(0, 200));
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) wrong.push(`${kind} ${name}`);
        if (address.test(name) && !safe.test(value.trim())) wrong.push(`${kind} ${name}=${value.slice(0, 80)}`);
      }
    }
    const headlines = page.querySelectorAll("h1");
    if (headlines.length !== 1 || !headlines[0].innerText.trim()) wrong.push("has no headline");
    if (page.querySelectorAll("title:not(svg title)").length !== 1) wrong.push("has not one title");
  }

  /** Whether letters end outside of the surface that they stand on, where they are cut off. */
  function cut(page, surface, wrong, width) {
    if (surface.scrollWidth <= surface.clientWidth) return;
    const { left, right } = surface.getBoundingClientRect();
    const outside = (box) => box.right > right + 1 || box.left < left - 1;
    const walker = page.createTreeWalker(surface, NodeFilter.SHOW_TEXT);
    const range = page.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(".unseen")) continue;
      range.selectNodeContents(node);
      if (![...range.getClientRects()].some(outside)) continue;
      for (const { segment, index } of graphemes.segment(node.data)) {
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        if (!unreadable.test(segment) && [...range.getClientRects()].some(outside)) {
          wrong.push(`cut off on ${width}: ${segment} (${escape(segment)}) of ${node.data.slice(0, 80)}`);
          return;
        }
      }
    }
  }

  return (await Promise.all(pages.map(inspect))).flat();
}
