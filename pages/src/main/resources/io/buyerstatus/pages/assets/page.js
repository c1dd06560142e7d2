/*
 * What a status page does beyond being a page: it shows news without a reload, and copies bank details. Nothing needs it:
 * without it a reload does the same, and text can be copied by hand.
 */
(() => {
  "use strict";

  /* ---- Saying something to people who do not see the page: into the one region that is read out politely. */

  const region = document.querySelector("[data-updated]");

  function say(words) {
    region.textContent = "";
    // The same words twice would be no change, and no change is not read out.
    setTimeout(() => (region.textContent = words), 100);
  }

  /* ---- Copying. */

  if (navigator.clipboard) {
    document.documentElement.classList.add("copies");
  }

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      getSelection().selectAllChildren(button.parentElement.firstElementChild);
      return;
    }
    say(button.dataset.done);
    mark(button, true);
    setTimeout(() => mark(button, false), 2000);
  });

  function mark(button, done) {
    button.classList.toggle("done", done);
    button.querySelector("use").setAttribute("href", done ? "#s-check" : "#s-copy");
  }

  /* ---- News. The page's address and "/live" tells by its ETag whether the order was written since, and nothing else. */

  const main = document.querySelector("main[data-live]");
  if (!main) return;

  const page = main.dataset.live;
  const SECOND = 1000;
  const OFTEN = 8 * SECOND;
  const SELDOM = 55 * SECOND;
  const OFTEN_FOR = 120 * SECOND;
  const LEAST = 3 * SECOND;
  const LONGEST = 300 * SECOND;
  const POLLS = 20;
  const POLLS_MORE = 5;

  let tag = tagOfThisPage();
  let since = 0; // when this view began
  let left = 0; // how often it may still ask
  let asked = -LONGEST; // when it asked last
  let failures = 0;
  let busy = false;
  let over = false;
  let timer;

  /** The tag that came with the page, in the one header that scripts can read; without it the first answer is news. */
  function tagOfThisPage() {
    const [entry] = performance.getEntriesByType("navigation");
    const timing = entry?.serverTiming?.find(({ name }) => name === "live");
    return timing && `W/"${timing.description}"`;
  }

  /** A view: from opening the page, or coming back to it, until it is hidden. */
  function view() {
    since = performance.now();
    left = POLLS;
    failures = 0;
  }

  function plan(wait) {
    clearTimeout(timer);
    if (left > 0 && !over && !document.hidden) {
      timer = setTimeout(ask, Math.max(wait, asked + LEAST - performance.now()));
    }
  }

  function pause() {
    const usual = performance.now() - since < OFTEN_FOR ? OFTEN : SELDOM;
    return failures ? Math.min(usual * 2 ** failures, LONGEST) : usual;
  }

  async function ask() {
    if (busy) return;
    busy = true;
    left--;
    asked = performance.now();
    try {
      const answer = await get(`${page}/live`, tag ? { "If-None-Match": tag } : {});
      if (answer.status === 200 && answer.headers.get("etag") !== tag) {
        await renew();
      } else if (answer.status === 404) {
        over = true; // The link was taken back.
      } else if (answer.status !== 304) {
        throw new Error(answer.status);
      }
      failures = 0;
    } catch {
      failures++; // Offline, or the server is: later, and more seldom.
    }
    busy = false;
    plan(pause());
  }

  function get(address, headers) {
    const signal = AbortSignal.timeout?.(15 * SECOND);
    return fetch(address, { headers, signal, cache: "no-store", credentials: "same-origin", redirect: "error" });
  }

  /** Fetches the page itself and takes over what is different in it. */
  async function renew() {
    const answer = await get(page + location.search, { Accept: "text/html" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    if (!answer.ok || !fresh) throw new Error(answer.status);
    tag = answer.headers.get("etag");
    show(fresh);
    over = !main.dataset.live; // Nothing more will happen to this order.
  }

  function show(fresh) {
    const headline = () => main.querySelector("h1").textContent;
    const [before, words] = [headline(), main.textContent];
    const focused = document.activeElement;
    morph(main, fresh);
    if (focused !== document.body && !focused.isConnected) {
      main.focus({ preventScroll: true });
    }
    if (main.textContent !== words) {
      say(headline() === before ? region.dataset.updated : headline());
    }
  }

  /* ---- Making one tree like another by touching only what differs: focus, selection, scrolling, what was typed and what
     was unfolded stay, because their elements do. */

  function morph(old, fresh) {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeType !== Node.ELEMENT_NODE) {
      old.nodeValue = fresh.nodeValue;
      return;
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value && name !== "open") old.setAttribute(name, value);
    }
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
    }
    if (old.nodeName !== "TEXTAREA" && old.nodeName !== "SELECT") children(old, fresh);
  }

  function children(old, fresh) {
    let at = old.firstChild;
    for (const next of [...fresh.childNodes]) {
      const match = partner(at, next);
      if (!match) {
        old.insertBefore(document.importNode(next, true), at);
        continue;
      }
      while (at !== match) at = drop(at);
      at = match.nextSibling;
      morph(match, next);
    }
    while (at) at = drop(at);
  }

  /** The sibling from here on that is, or becomes, the fresh node. */
  function partner(at, fresh) {
    // All line breaks are equal: one that is further on must not cost what stands before it.
    if (fresh.nodeType === Node.TEXT_NODE) return at?.nodeType === Node.TEXT_NODE ? at : null;
    let alike = null;
    for (let node = at; node; node = node.nextSibling) {
      if (node.isEqualNode(fresh)) return node;
      if (!alike && key(node) === key(fresh)) alike = node;
    }
    return alike;
  }

  function key(node) {
    return node.nodeName + (node.id || node.getAttribute?.("aria-labelledby") || "");
  }

  /** Removes a node, unless somebody is writing in it. */
  function drop(node) {
    const next = node.nextSibling;
    if (!writing(node)) node.remove();
    return next;
  }

  function writing(node) {
    const fields = node.querySelectorAll?.("textarea, input:not([type=hidden])") ?? [];
    return [...fields].some((field) => field.value !== field.defaultValue);
  }

  /* ---- When to ask. */

  function back() {
    if (document.hidden) {
      clearTimeout(timer);
    } else {
      view();
      plan(0);
    }
  }

  document.addEventListener("visibilitychange", back);
  addEventListener("pageshow", ({ persisted }) => persisted && back());
  addEventListener("online", back);

  // A page that nobody touches falls silent after a while; whoever touches it again is shown the latest.
  for (const sign of ["pointerdown", "keydown", "scroll", "focus"]) {
    addEventListener(sign, revive, { capture: true, passive: true });
  }

  function revive() {
    if (left === 0 && !over && !document.hidden && performance.now() - asked > SELDOM) {
      left = POLLS_MORE;
      plan(0);
    }
  }

  /* ---- A payment that is being confirmed is looked at once, as its button does; what came of it is news. */

  const settle = main.querySelector("form[data-settle]");
  if (settle) {
    fetch(settle.action, { method: "POST", body: new URLSearchParams(new FormData(settle)), redirect: "manual" })
      .catch(() => {})
      .finally(() => plan(0));
  }

  view();
  plan(tag ? OFTEN : SECOND);
})();
