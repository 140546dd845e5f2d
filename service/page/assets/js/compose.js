// The form: an article pasted, dropped, opened or taken from the samples, and what goes wrong with sending it.

import { byId, h } from "./dom.js";
import { plural } from "./words.js";

const SAMPLES = ["harbour", "orchard", "library"];
const LARGEST_FILE = 20_000_000; // bytes; what the service takes is far less, and it says so itself
const HTML = /\.html?$/i;

let given = null; // what a file or a sample brought: its name, and what it put beside the text

/** Make the form work: `send(request, key)` with what is to be asked, `reveal()` where a file comes and the form is away. */
export function startCompose(send, reveal) {
  const form = byId("form");
  const text = byId("text");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isFilled()) send(requestOf(), byId("key").value.trim());
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  // Another article over all of the old one: what came with that is not the new one's.
  text.addEventListener("beforeinput", () => {
    if (text.selectionStart === 0 && text.selectionEnd === text.value.length) forget();
  });
  text.addEventListener("input", count);
  byId("file").addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (file) open(file);
    event.target.value = "";
  });
  startDrop(reveal);
  offerSamples(form);
  count();
}

export const sourceName = () => given?.name || byId("title").value;

/** Show the form with all that is filled in. */
export function openForm() {
  byId("more").open ||= ["title", "author"].some((name) => byId(name).value);
  byId("text").focus();
}

function requestOf() {
  const request = { text: byId("text").value, include_not_quotes: true };
  for (const name of ["title", "author"]) {
    const value = byId(name).value.trim();
    if (value) request[name] = value;
  }
  if (byId("is-html").checked) request.format = "html";
  return request;
}

function isFilled() {
  const isEmpty = !byId("text").value.trim();
  complain(isEmpty ? "Paste an article first, or take a sample." : "");
  if (isEmpty) byId("text").focus();
  return !isEmpty;
}

function complain(message) {
  const error = byId("text-error");
  error.textContent = message;
  error.hidden = !message;
  byId("text").setAttribute("aria-invalid", String(Boolean(message)));
}

let counting = 0;

function count() {
  cancelAnimationFrame(counting);
  counting = requestAnimationFrame(() => {
    const { value } = byId("text");
    const most = Number(document.body.dataset.maxChars);
    const pairs = value.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
    const length = value.length - pairs;
    byId("text-count").textContent = length ? `${length.toLocaleString("en")} of at most ${plural(most, "character")}` : "";
    byId("text-count").classList.toggle("over", length > most);
    if (length) complain("");
  });
}

// `title` and `author` are left as they stand where the source does not tell them: the editor may have typed them.
function put({ text, title, author, isHtml = false, name }) {
  forget();
  byId("text").value = text;
  byId("text").setSelectionRange(0, 0);
  byId("text").scrollTop = 0;
  if (title !== undefined) byId("title").value = title;
  if (author !== undefined) byId("author").value = author;
  byId("is-html").checked = isHtml;
  byId("more").open ||= isHtml;
  given = { name, title, author, isHtml };
  showProblem(null);
  count();
}

function forget() {
  for (const name of ["title", "author"]) if (byId(name).value === given?.[name]) byId(name).value = "";
  if (given?.isHtml) byId("is-html").checked = false;
  given = null;
}

async function open(file) {
  if (file.size > LARGEST_FILE) {
    complain(`${file.name} is larger than any article: ${plural(Math.round(file.size / 1e6), "megabyte")}.`);
    return;
  }
  if (!/^text\/(?:plain|html|markdown)/.test(file.type) && !/\.(?:txt|text|md|html?)$/i.test(file.name)) {
    complain(`${file.name} is no text or HTML file.`);
    return;
  }
  put({ text: decode(await file.arrayBuffer()), isHtml: HTML.test(file.name) || file.type === "text/html", name: file.name.replace(/\.\w+$/, "") });
  byId("submit").focus();
}

// Files are UTF-8 nowadays; those that are not come from Windows desks, as "Unicode" or in its older set.
function decode(bytes) {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

// A file may be let go anywhere on the page.
function startDrop(reveal) {
  const drop = byId("drop");
  const isFile = (event) => event.dataTransfer?.types.includes("Files");
  for (const type of ["dragover", "drop", "dragleave"]) {
    window.addEventListener(type, (event) => {
      if (!isFile(event)) return;
      event.preventDefault(); // else the browser leaves the page for the file
      drop.classList.toggle("over", type === "dragover" && !byId("compose").hidden);
    });
  }
  window.addEventListener("drop", (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    reveal();
    open(file);
  });
}

async function offerSamples(form) {
  const list = byId("samples");
  const samples = await Promise.all(SAMPLES.map(async (name) => ({ name, ...(await (await fetch(`/page/samples/${name}.json`)).json()) })));
  list.replaceChildren(...samples.map((sample) => {
    const button = h("button", { type: "button", "data-sample": sample.name }, h("b", {}, sample.title), h("span", {}, sample.about));
    button.addEventListener("click", () => {
      put(sample);
      form.requestSubmit();
    });
    return h("li", {}, button);
  }));
}

/** Show an error in the service's own words; null takes it away. */
export function showProblem(problem) {
  const box = byId("problem");
  box.hidden = problem === null;
  if (problem === null) {
    box.replaceChildren();
    return;
  }
  const errors = (problem.errors ?? []).map(({ pointer, detail }) => h("li", {}, pointer ? h("code", {}, pointer) : null, pointer ? " " : null, detail));
  box.replaceChildren(
    h("h3", {}, problem.title),
    problem.detail ? h("p", {}, problem.detail) : "",
    errors.length ? h("ul", {}, ...errors) : "",
    problem.retryAfter ? h("p", {}, `Try again in ${plural(Number(problem.retryAfter), "second")}.`) : "",
    problem.instance ? h("p", { class: "small" }, "Request ", h("code", {}, problem.instance)) : "");
  box.scrollIntoView({ block: "nearest" });
  if (problem.status === 401) {
    byId("more").open = true;
    byId("key").focus();
  }
}
