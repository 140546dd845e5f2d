// The page as a whole: it asks, shows what came back, and keeps the views in step with what the editor does.

import { curl, findQuotes, Problem } from "./api.js";
import { draw, light, paint } from "./article.js";
import { openForm, showProblem, sourceName, startCompose } from "./compose.js";
import { drawDetails } from "./details.js";
import { announce, byId, h, murmur } from "./dom.js";
import { fileName, FORMATS, save } from "./export.js";
import { callSpeaker, Result } from "./model.js";
import { drawSpeakers } from "./speakers.js";
import { percent, plural, sureness } from "./words.js";

const BUSY_AFTER = 300; // milliseconds: sooner, a sign of work would only flicker

const page = { result: null, name: "", index: null, chosen: null, spotlight: null, asking: null, hasKey: false };

// Asking

async function ask(request, key) {
  if (page.asking || !(await mayDiscard())) return;
  const asking = new AbortController();
  page.asking = asking;
  showProblem(null);
  const name = sourceName();
  const started = performance.now();
  const stopTelling = tellOfWork(request, started);
  try {
    const answer = await findQuotes(request, { key, signal: asking.signal });
    Object.assign(page, { name, hasKey: Boolean(key) });
    show(new Result(request, answer), performance.now() - started);
  } catch (error) {
    if (error.name === "AbortError") announce("Stopped.");
    else if (error instanceof Problem) showProblem(error);
    else throw error;
  } finally {
    stopTelling();
    page.asking = null;
  }
}

function tellOfWork(request, started) {
  const submit = byId("submit");
  submit.setAttribute("aria-disabled", "true");
  byId("form").setAttribute("aria-busy", "true");
  const tell = () => {
    const seconds = Math.floor((performance.now() - started) / 1000);
    byId("working-text").textContent = `Reading ${plural(request.text.length, "character")}${seconds ? `, ${plural(seconds, "second")} so far` : ""} …`;
  };
  let ticking = 0;
  const waiting = setTimeout(() => {
    tell();
    byId("working").hidden = false;
    byId("cancel").hidden = false;
    byId("working").scrollIntoView({ block: "nearest" });
    murmur("Reading the article.");
    ticking = setInterval(tell, 1000);
  }, BUSY_AFTER);
  return () => {
    clearTimeout(waiting);
    clearInterval(ticking);
    submit.removeAttribute("aria-disabled");
    byId("form").removeAttribute("aria-busy");
    byId("working").hidden = true;
    if (document.activeElement === byId("cancel")) submit.focus(); // it goes away, and would take the focus with it
    byId("cancel").hidden = true;
  };
}

function mayDiscard() {
  if (!page.result?.unsaved) return true;
  const dialog = byId("confirm");
  byId("confirm-text").textContent = `${plural(page.result.corrections.size, "correction")} of yours would be lost. To save first, go back to the marked article.`;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "discard"), { once: true });
  });
}

// Showing

function show(result, milliseconds) {
  Object.assign(page, { result, chosen: null, spotlight: null });
  byId("details").hidden = true;
  page.index = draw(byId("article"), result);
  byId("article").className = byId("article").classList.contains("long") ? "prose long" : "prose";
  resetFilters();
  byId("timing").textContent = `The answer took ${plural(Math.round(milliseconds), "millisecond")}.`;
  const { warnings } = result.answer;
  byId("warnings").replaceChildren(...warnings.map((warning) => h("li", {}, warning)));
  byId("warnings").hidden = !warnings.length;
  refresh();
  swap("result");
  byId("summary").focus({ preventScroll: true });
  scrollTo(0, 0);
}

function swap(name) {
  byId("compose").hidden = name !== "compose";
  byId("result").hidden = name !== "result";
  byId("back").hidden = page.result === null;
  document.title = name === "result" ? `${byId("summary").textContent} · Quoth` : "Quoth: who said what";
}

function resetFilters() {
  const { result } = page;
  for (const box of byId("kinds").querySelectorAll("input")) {
    box.checked = true;
    byId("kinds").querySelector(`[data-count="${box.value}"]`).textContent = result.answer.quotes.filter((record) => record.kind === box.value).length;
  }
  for (const id of ["kinds", "slider", "speakers-note"]) byId(id).hidden = !result.answer.quotes.length;
  byId("floor").value = "0";
  byId("show-not").checked = false;
  byId("show-not").disabled = !result.answer.not_quotes?.length;
  byId("not-count").textContent = result.answer.not_quotes?.length ?? 0;
}

/** Bring everything that depends on filters, corrections and choices up to date. */
function refresh() {
  const { result, index } = page;
  const totals = result.rollUp();
  // Nobody stays in the light who has nothing left to say.
  if (page.spotlight !== null && !isListed(totals, page.spotlight)) page.spotlight = null;
  const { spotlight } = page;
  for (const view of result.views) {
    const isShown = result.isShown(view);
    paint(view, index.get(view.record.id), isShown);
    const isLit = isShown && !view.dismissed && (spotlight === "" ? !view.people.length : view.people.some((person) => person.id === spotlight));
    for (const element of index.get(view.record.id).pieces) element.classList.toggle("lit", spotlight !== null && isLit);
  }
  byId("article").classList.toggle("has-spotlight", spotlight !== null);
  const isEmpty = !result.answer.quotes.length;
  drawSpeakers(byId("speakers"), totals, spotlight,
    isEmpty ? "Nothing in this article is given as somebody’s words." : "Nobody, with these filters.");
  summarise(totals);
  tellOpen();
  tellChanges();
  tellRequest();
  if (page.chosen === null) return;
  if (result.isShown(result.view(page.chosen))) {
    relight();
    drawChosen();
  } else choose(null);
}

const isListed = ({ speakers, nobody }, id) => (id === "" ? nobody.quotes > 0 : speakers.some(({ person }) => person.id === id));

function summarise({ speakers }) {
  const { result } = page;
  const count = result.shown.filter((view) => !view.dismissed).length;
  const by = speakers.length ? ` by ${plural(speakers.length, "speaker")}` : "";
  byId("summary").textContent = result.answer.quotes.length ? `${plural(count, "quotation")}${by}` : "No quotations found";
}

function tellOpen() {
  const { open, filters } = page.result;
  const hidden = open.filter((view) => !page.result.isShown(view)).length;
  byId("attention").hidden = !open.length;
  if (!open.length) return;
  const verb = open.length === 1 ? "has" : "have";
  const aside = hidden ? `, ${hidden === open.length ? "" : `${hidden} of them `}hidden by the confidence you ask for` : "";
  byId("attention-text").textContent = `${plural(open.length, "quotation")} ${verb} no known speaker${aside}.`;
  byId("attention-next").textContent = hidden && filters.floor > 0 ? "Show" : open.length > 1 ? "Go to the next" : "Go to it";
}

function tellChanges() {
  const { corrections } = page.result;
  byId("changes").hidden = !corrections.size;
  byId("changes-text").textContent = `${plural(corrections.size, "correction")} of yours${page.result.unsaved ? ", not saved yet" : ", saved"}.`;
}

/** The request that gives what is shown: what was sent, with the filters in it. */
function shownRequest() {
  const { request, filters } = page.result;
  const kinds = [...filters.kinds]; // the service wants at least one
  return {
    ...request,
    include_not_quotes: byId("show-not").checked,
    ...(kinds.length % 3 ? { kinds } : {}),
    ...(filters.floor ? { min_confidence: filters.floor } : {}),
  };
}

const command = () => curl(shownRequest(), { hasKey: page.hasKey, origin: location.origin });

function tellRequest() {
  const shown = byId("curl");
  // Writing the same again would undo the reader's selection in it.
  if (byId("request").open && shown.textContent !== command()) shown.textContent = command();
}

// One record chosen

const colourOf = (view) => view.people[0]?.colour ?? "unknown";

function relight() {
  const view = page.result.view(page.chosen);
  const elements = page.index.get(page.chosen);
  light(elements, false, "");
  // The mention points at the service's speaker, not at the editor's.
  light(view.changed ? { ...elements, mentions: [] } : elements, true, colourOf(view));
}

function choose(id) {
  if (page.chosen === id) return;
  if (page.chosen !== null) light(page.index.get(page.chosen), false, "");
  page.chosen = id;
  byId("article").classList.toggle("has-choice", id !== null);
  byId("details").hidden = id === null;
  if (id === null) return;
  relight();
  drawChosen();
  byId("details").scrollTop = 0;
  byId("details").parentElement.scrollTop = 0;
}

function drawChosen() {
  const id = page.chosen;
  const held = byId("details").contains(document.activeElement) ? document.activeElement.id : "";
  const change = (message) => {
    refresh();
    announce(message);
  };
  drawDetails(byId("details"), page.result, page.result.view(id), {
    close: dismissDetails,
    go: (step) => go(step, { keepFocus: true }),
    jump: goTo,
    setSpeaker: (ids, choice) => {
      for (const one of ids) page.result.setSpeaker(one, choice);
      const { people } = page.result.view(id);
      change(`Speaker set to ${people.map(callSpeaker).join(" and ") || "nobody known"}${ids.length > 1 ? ` for ${plural(ids.length, "quotation")}` : ""}.`);
    },
    setDismissed: (isDismissed) => {
      page.result.setDismissed(id, isDismissed);
      change(isDismissed ? "Dismissed: left out of the counts, flagged when you save." : "Taken back in.");
    },
    undo: () => {
      page.result.undo(id);
      change("Undone.");
    },
  });
  if (held) (byId(held) ?? byId("details")).focus({ preventScroll: true });
}

function dismissDetails() {
  const first = page.index.get(page.chosen)?.pieces[0];
  choose(null);
  first?.focus();
  choose(null); // focus chose it again
}

/** Go to a record: bring it into view and, unless the focus is to stay in the details, put the focus on it. */
function goTo(id, { keepFocus = false } = {}) {
  const first = page.index.get(id).pieces[0];
  choose(id);
  if (keepFocus) first.scrollIntoView({ block: "nearest" });
  else first.focus();
}

function go(step, options) {
  const ids = page.result.shown.map((view) => view.record.id);
  if (!ids.length) return;
  const at = ids.indexOf(page.chosen);
  const next = at < 0 ? (step > 0 ? 0 : ids.length - 1) : (at + step + ids.length) % ids.length;
  goTo(ids[next], options);
  if (options?.keepFocus) murmur(byId("details-title").textContent);
}

function goToOpen() {
  const { result } = page;
  const open = result.open.filter((view) => result.isShown(view));
  if (open.length < result.open.length) {
    byId("floor").value = "0";
    setFloor();
    return;
  }
  const order = result.answer.quotes.map((record) => record.id);
  const at = order.indexOf(page.chosen);
  const next = open.find((view) => order.indexOf(view.record.id) > at) ?? open[0];
  goTo(next.record.id);
}

// What the editor does

function startArticle() {
  const article = byId("article");
  const idAt = (event) => event.target.closest?.(".quote:not(.off)")?.dataset.id;
  // A press moves the focus before it is a click. Chosen as early as that, the record would come up from below under the
  // pointer on a narrow screen, and the click would never reach the words.
  let isPressing = false;
  article.addEventListener("mousedown", () => {
    isPressing = true;
    setTimeout(() => { isPressing = false; });
  });
  article.addEventListener("focusin", (event) => {
    const id = idAt(event);
    if (id && !isPressing) choose(id);
  });
  article.addEventListener("click", (event) => {
    const id = idAt(event);
    if (!id) return;
    choose(id);
    if (!getSelection().isCollapsed) return; // words are being chosen, not the quotation
    page.index.get(id).pieces[0].focus({ preventScroll: true });
    event.target.closest(".quote").scrollIntoView({ block: "nearest" });
  });
  article.addEventListener("keydown", (event) => {
    if (!idAt(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {
      Enter: () => enterDetails(idAt(event)),
      " ": () => enterDetails(idAt(event)),
      ArrowRight: () => go(1),
      ArrowLeft: () => go(-1),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && page.chosen !== null && !byId("confirm").open) dismissDetails();
  });
}

function enterDetails(id) {
  choose(id);
  byId("details").focus();
}

function setFloor() {
  page.result.filters.floor = Number(byId("floor").value) / 100;
  refresh();
  tellFloor();
}

function tellFloor() {
  const { floor } = page.result.filters;
  const text = floor ? percent(floor) : "any";
  byId("floor-value").textContent = text;
  byId("floor").setAttribute("aria-valuetext", floor ? `${text}, ${sureness(floor)}` : text);
}

function startFilters() {
  byId("kinds").addEventListener("change", () => {
    page.result.filters.kinds = new Set(Array.from(byId("kinds").querySelectorAll("input:checked"), (box) => box.value));
    refresh();
    murmur(byId("summary").textContent);
  });
  byId("floor").addEventListener("change", () => requestAnimationFrame(() => murmur(byId("summary").textContent)));
  let frame = 0;
  byId("floor").addEventListener("input", () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(setFloor);
  });
  byId("show-not").addEventListener("change", () => {
    byId("article").classList.toggle("show-not", byId("show-not").checked);
    tellRequest();
  });
  byId("speakers").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const { person } = button.dataset;
    page.spotlight = page.spotlight === person ? null : person;
    refresh();
    byId("speakers").querySelector(`[data-person="${CSS.escape(person)}"]`)?.focus();
  });
}

function startActions() {
  byId("edit").addEventListener("click", () => {
    swap("compose");
    openForm();
  });
  byId("back").addEventListener("click", () => {
    swap("result");
    byId("summary").focus();
  });
  byId("cancel").addEventListener("click", () => page.asking?.abort());
  byId("attention-next").addEventListener("click", goToOpen);
  byId("undo-all").addEventListener("click", () => {
    page.result.undoAll();
    refresh();
    byId("summary").focus();
    announce("All corrections undone.");
  });
  for (const button of document.querySelectorAll("[data-save]")) button.addEventListener("click", () => saveAs(button.dataset.save));
  byId("copy-curl").addEventListener("click", copyCurl);
  byId("request").addEventListener("toggle", tellRequest);
  addEventListener("beforeunload", (event) => {
    if (page.result?.unsaved) event.preventDefault();
  });
}

async function saveAs(format) {
  const { result } = page;
  const { type, ending, write } = FORMATS[format];
  save(fileName(page.name, ending), type, await write(result));
  const kept = result.shown.length;
  const all = result.answer.quotes.length;
  const missing = result.leftOut.length;
  result.unsaved = missing > 0;
  tellChanges();
  const told = kept === all ? `Saved ${plural(all, "quotation")}.` : `Saved the ${kept} of ${plural(all, "quotation")} that are shown.`;
  announce(missing ? `${told} ${plural(missing, "correction")} of yours ${missing === 1 ? "is" : "are"} not among them.` : told);
}

async function copyCurl() {
  try {
    await navigator.clipboard.writeText(command());
    announce(page.hasKey ? "Copied. Put your key into QUOTH_API_KEY." : "Copied.");
  } catch {
    // No clipboard without HTTPS, or not allowed: show it, chosen and ready to copy.
    byId("request").open = true;
    byId("curl").textContent = command();
    getSelection().selectAllChildren(byId("curl"));
    byId("curl").focus();
    announce("The browser does not let the page copy. The command is selected: copy it from here.");
  }
}

startCompose(ask, () => swap("compose"));
startArticle();
startFilters();
startActions();
