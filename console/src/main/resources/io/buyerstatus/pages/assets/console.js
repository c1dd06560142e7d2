/*
 * What the editor of templates does beyond being a form: it puts a tag where one was writing, and looks for mistakes while one types. Nothing
 * needs it: tags can be copied, and the button "Check" asks the same of the server.
 */
(() => {
  "use strict";

  const form = document.querySelector("form[data-check]");
  if (!form) return;

  /* ---- Tags: a click puts one where the cursor was last. */

  let last = form.querySelector("textarea");
  form.addEventListener("focusin", ({ target }) => {
    if (target.matches("textarea, input[name^='subject:']")) last = target;
  });

  document.querySelectorAll("[data-tag]").forEach((code) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "insert";
    button.title = code.title;
    button.textContent = code.textContent;
    button.addEventListener("click", () => {
      last.focus();
      last.setRangeText(code.dataset.tag, last.selectionStart, last.selectionEnd, "end");
      last.dispatchEvent(new Event("input", { bubbles: true }));
    });
    code.replaceWith(button);
  });

  /* ---- Findings: the server's, once nobody has typed for a moment. The page that it answers with is asked for nothing else. */

  const PAUSE = 700;
  const LONGEST = 15000;
  const findings = document.getElementById("findings");
  let pause = PAUSE;
  let timer = 0;
  let asked = 0;

  form.addEventListener("input", typed);
  // On a slow line one may have begun to type before this was here; and a browser fills in what was typed before a reload.
  if ([...form.elements].some(({ value, defaultValue }) => defaultValue !== undefined && value !== defaultValue)) typed();

  function typed() {
    pause = PAUSE;
    checkSoon();
  }

  function checkSoon() {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  }

  async function check() {
    const mine = ++asked;
    const fields = new URLSearchParams(new FormData(form));
    fields.set("do", "check");
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields });
      if (answer.status >= 500) throw new Error();
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById("findings");
      if (found && mine === asked && found.innerHTML !== findings.innerHTML) {
        findings.replaceChildren(...found.childNodes);
      }
    } catch {
      // Without an answer the findings stay as they were, for the moment.
      if (mine === asked) {
        pause = Math.min(LONGEST, pause * 2);
        checkSoon();
      }
    }
  }
})();

/*
 * A page about something that moves asks whether it has, and takes over what differs. Nothing needs it: the page has a link that shows how it
 * stands now.
 */
(() => {
  "use strict";

  const FIRST = 2000;
  const LONGEST = 15000;
  let pause = FIRST;
  let tag = "";

  if (document.querySelector("[data-live]")) setTimeout(ask, pause);

  async function ask() {
    const run = document.querySelector("[data-live]");
    if (!run) return;
    if (!document.hidden) {
      try {
        const answer = await fetch(run.dataset.live, { headers: tag ? { "if-none-match": tag } : {} });
        if (answer.status === 200) {
          tag = answer.headers.get("etag") || "";
          pause = FIRST;
          await take();
        } else if (answer.status === 304) {
          pause = Math.min(LONGEST, pause * 1.5);
        } else {
          return;
        }
      } catch {
        pause = Math.min(LONGEST, pause * 2);
      }
    }
    setTimeout(ask, pause);
  }

  async function take() {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById("run");
    const run = document.getElementById("run");
    if (!next || next.innerHTML === run.innerHTML) return;
    const focused = run.contains(document.activeElement) ? document.activeElement : null;
    run.replaceChildren(...next.childNodes);
    if (!("live" in next.dataset)) delete run.dataset.live;
    if (focused) {
      const button = focused.value && [...run.querySelectorAll("button")].find(({ value }) => value === focused.value);
      (button || run.querySelector("[role=status]")).focus();
    }
  }
})();
