// Holding a review: what the server tells of a save, questions that depend on another, signing in
// again in place. Every page works without this file; saving is then a matter of its buttons.

const form = document.getElementById("item-form");
const again = document.getElementById("hf-again");
let unsaved = false;

askWhatIsCalledFor();
learnFromEachSave();
saveOnTheWayOut();
goOnAfterSigningIn();

// A question that depends on another is shown with the answer that calls for it.
function askWhatIsCalledFor() {
  const dependent = [...document.querySelectorAll("[data-hf-shown-if]")];
  const look = () => {
    for (const part of dependent) {
      const wanted = part.dataset.hfIs.split(" ");
      const chosen = new FormData(form).getAll(part.dataset.hfShownIf);
      part.hidden = !chosen.some((value) => wanted.includes(value));
    }
  };
  if (!form || !dependent.length) return;
  form.addEventListener("change", look);
  look();
}

// The answer to a save holds the revision of each answer, so that the next save builds on it.
function learnFromEachSave() {
  if (!form) return;
  form.addEventListener("input", () => { unsaved = true; });
  form.addEventListener("change", () => { unsaved = true; });
  document.body.addEventListener("hf:answers", ({ detail }) => {
    unsaved = false;
    for (const [name, [revision, hash]] of Object.entries(detail.revisions)) {
      set(`revision-${name}`, revision);
      set(`was-${name}`, hash);
    }
    show("[data-hf-clash]", detail.clashes.length);
    show("[data-hf-newer]", detail.newer.length);
    const line = document.querySelector(`[data-hf-item="${detail.item}"]`);
    if (line) {
      line.className = `hf-agenda__item hf-agenda__item--${detail.state}`;
      line.querySelector("[data-hf-state]").textContent = detail.says;
    }
    const progress = document.querySelector("[data-hf-progress]");
    const items = document.querySelectorAll("[data-hf-item]");
    const left = document.querySelectorAll(".hf-agenda__item--left");
    if (progress) progress.textContent = `${items.length - left.length} of ${items.length} settled`;
  });
}

function set(name, value) {
  const field = form.elements[name];
  if (field) field.value = value;
}

function show(selector, wanted) {
  const part = document.querySelector(selector);
  if (part && wanted) part.hidden = false;
}

// Whoever turns to another page before the moment of saving takes the last words along.
function saveOnTheWayOut() {
  if (!form) return;
  form.addEventListener("submit", () => { unsaved = false; });
  window.addEventListener("pagehide", () => {
    if (unsaved && !again.hasChildNodes()) navigator.sendBeacon(form.getAttribute("hx-post"), new FormData(form));
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved && again.hasChildNodes()) event.preventDefault();
  });
}

// The session ended: once the password was given here, the page gets the new token and saves.
function goOnAfterSigningIn() {
  // Until then no further save is tried: its answer would wipe out what is typed of the password.
  form?.addEventListener("htmx:beforeRequest", (event) => {
    if (again.hasChildNodes()) event.preventDefault();
  });
  document.body.addEventListener("hf:session-over", () => {
    if (form) htmx.trigger(form, "hf:save");
    else window.location.reload();
  });
  document.body.addEventListener("htmx:afterSwap", ({ target }) => {
    if (target === again) again.querySelector("input:not([type=hidden])")?.focus();
  });
  document.body.addEventListener("hf:signed-in", ({ detail }) => {
    for (const token of document.querySelectorAll("[name=csrfmiddlewaretoken]")) token.value = detail.value;
    again.replaceChildren();
    if (form) htmx.trigger(form, "hf:save");
  });
}
