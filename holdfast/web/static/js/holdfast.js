// Progressive enhancement only: every page works without this file.
import { initAll } from "../vendor/govuk-frontend.min.js";

const WARNING_SECONDS = 120;

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
keepNothingInTheBrowser();

focusSearchOnSlash();
closeMenusOnEscape();
keepSavedLineTrue();
warnBeforeSignOut();
showTodayFirst();

// htmx notes the page's address when it starts, though its history is switched off.
function keepNothingInTheBrowser() {
  sessionStorage.removeItem("htmx-current-path-for-history");
}

// "/" goes to the search box, unless the person is typing.
function focusSearchOnSlash() {
  const search = document.querySelector("[data-hf-search]");
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (!search || event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    search.focus();
    search.select();
  });
}

// Escape, or a press elsewhere, closes the menu under More and gives focus back to it.
function closeMenusOnEscape() {
  for (const menu of document.querySelectorAll(".hf-more")) {
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  }
}

// A form marked data-hf-autosave says "Not saved yet" while typed in; the server's answer to the
// save says "Saved 14:03" in the header HX-Trigger: {"hf:saved": "Saved 14:03"}.
function keepSavedLineTrue() {
  const line = document.querySelector("[data-hf-saved]");
  if (!line) return;
  document.addEventListener("input", (event) => {
    if (event.target.closest("[data-hf-autosave]")) line.textContent = "Not saved yet";
  });
  document.body.addEventListener("hf:saved", (event) => {
    line.textContent = event.detail.value;
  });
  for (const failure of ["htmx:sendError", "htmx:responseError"]) {
    document.body.addEventListener(failure, (event) => {
      if (event.target.closest("[data-hf-autosave]")) line.textContent = "Not saved: check your connection";
    });
  }
}

// Two minutes before the session ends a dialogue asks; staying takes one key.
function warnBeforeSignOut() {
  const dialogue = document.getElementById("hf-timeout");
  const { hfSessionSeconds, hfKeepAlive, hfSignIn } = document.body.dataset;
  const seconds = Number(hfSessionSeconds);
  if (!dialogue || !seconds) return;
  const left = dialogue.querySelector("[data-hf-timeout-left]");
  let ends = 0;
  const restart = () => { ends = Date.now() + seconds * 1000; };
  restart();
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && !event.target.closest("[data-hf-background]")) restart();
  });

  window.setInterval(() => {
    const remaining = Math.round((ends - Date.now()) / 1000);
    if (remaining <= 0) over();
    else if (remaining > WARNING_SECONDS) dialogue.close();
    else {
      if (!dialogue.open) dialogue.showModal();
      const said = inWords(remaining);
      if (left.textContent !== said) left.textContent = said;
    }
  }, 1000);

  // While a review is held the password is asked for in place; any other page leads to signing in.
  const over = () => {
    if (!document.querySelector("[data-hf-workspace]")) {
      window.location.assign(hfSignIn);
      return;
    }
    ends = Infinity;
    dialogue.close();
    document.body.dispatchEvent(new CustomEvent("hf:session-over"));
  };

  // Sent as the sign-out form is, for it carries the token; a refusal means the session is over.
  const stay = async () => {
    const body = new FormData(document.getElementById("hf-timeout-out"));
    try {
      const answer = await fetch(hfKeepAlive, { method: "POST", body, redirect: "error" });
      if (!answer.ok) throw new Error(`${answer.status}`);
    } catch {
      window.location.assign(hfSignIn);
      return;
    }
    restart();
    dialogue.close();
  };
  dialogue.querySelector("[data-hf-stay]").addEventListener("click", stay);
  dialogue.addEventListener("cancel", (event) => { event.preventDefault(); stay(); });
}

// A figure wider than its place opens at today's end, not at the beginning of a childhood.
function showTodayFirst() {
  for (const frame of document.querySelectorAll(".hf-timeline__frame")) frame.scrollLeft = frame.scrollWidth;
}

function inWords(seconds) {
  if (seconds > 60) return "2 minutes";
  if (seconds > 30) return "1 minute";
  return `${Math.ceil(seconds / 10) * 10} seconds`;
}
