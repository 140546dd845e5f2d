// The article as prose with its marks. The elements are made once for an answer; afterwards only classes change.

import { h } from "./dom.js";
import { callSpeaker } from "./model.js";
import { paragraphs, runs, toUnits } from "./places.js";
import { REASONS } from "./words.js";

const LONG = 60_000; // characters
const QUOTATION_MARKS = Array.from("“”‘’„«»\"'");

/**
 * Draw a result into `container`. The answer maps a record's id to its elements:
 * `{pieces, mentions, cues}`, each in text order.
 */
export function draw(container, result) {
  const index = new Map(result.answer.quotes.map((record) => [record.id, { pieces: [], mentions: [], cues: [] }]));
  const parts = [];
  if (result.title) {
    const heading = { start: 0, end: result.title.length };
    parts.push(...fill([heading], result.title, "title", result, index, () => h("h3")));
  }
  if (result.request.author) parts.push(h("p", { class: "byline" }, `By ${result.request.author.replace(/^by\s+/i, "")}`));
  parts.push(...fill(paragraphs(result.text), result.text, "text", result, index, paragraph));
  container.classList.toggle("long", result.text.length > LONG);
  container.replaceChildren(...parts);
  return index;
}

function paragraph(part) {
  const classes = [part.wrapped ? "wrapped" : "", part.headline ? "headline" : ""].join(" ").trim();
  return h("p", { class: classes || null });
}

function fill(parts, text, field, result, index, make) {
  const marks = marksOf(result.answer, field, text);
  return runs(parts, marks).map((cut, number) => {
    const element = make(parts[number]);
    const open = { segment: null, segmentElement: null, not: null, notElement: null };
    for (const run of cut) write(run, text, element, open, index);
    return element;
  });
}

function marksOf(answer, field, text) {
  const unit = toUnits(text);
  const marks = [];
  const put = (type, span, more) => marks.push({ type, start: unit(span.start), end: unit(span.end), ...more });
  const putSegment = (record, segment) => {
    put("segment", segment, { id: record.id, quoted: segment.quoted });
    if (segment.quoted) takeMarks(marks.at(-1), text);
  };
  const putNot = (item) => {
    put("not", item, { reason: item.reason });
    takeMarks(marks.at(-1), text);
  };
  for (const record of answer.quotes) {
    if (record.field === field) for (const segment of record.segments) putSegment(record, segment);
    if (record.cue?.field === field) put("cue", record.cue, { id: record.id });
    for (const { mention } of record.speakers) if (mention.field === field) put("mention", mention, { id: record.id });
  }
  for (const item of answer.not_quotes ?? []) if (item.field === field) putNot(item);
  return marks;
}

// What the service gives leaves its quotation marks out; the eye wants them in.
function takeMarks(mark, text) {
  if (QUOTATION_MARKS.includes(text[mark.start - 1])) mark.start -= 1;
  if (QUOTATION_MARKS.includes(text[mark.end])) mark.end += 1;
}

// A run of text goes into its segment's element, in there into that of what is no quotation, in there into one for
// the mentions and cues that it is part of.
function write(run, text, element, open, index) {
  const segment = run.marks.find((mark) => mark.type === "segment") ?? null;
  const not = run.marks.find((mark) => mark.type === "not") ?? null;
  const pointers = run.marks.filter((mark) => mark.type === "mention" || mark.type === "cue");
  if (segment !== open.segment) {
    open.segment = segment;
    open.segmentElement = segment && piece(segment, element, index);
    open.not = null;
  }
  let target = open.segmentElement ?? element;
  if (not !== open.not) {
    open.not = not;
    open.notElement = not && h("span", { class: "not-quote" });
    if (not) target.append(open.notElement);
  }
  if (not) target = open.notElement;
  const words = text.slice(run.start, run.end);
  target.append(pointers.length ? pointed(words, pointers, index) : words);
  if (not && run.end === not.end) target.append(h("span", { class: "reason" }, ` (${REASONS[not.reason] ?? not.reason})`));
}

function piece(segment, element, index) {
  const made = h("span", { class: "quote", "data-id": segment.id, "data-quoted": segment.quoted ? "" : null });
  index.get(segment.id).pieces.push(made);
  element.append(made);
  return made;
}

function pointed(words, pointers, index) {
  const made = h("span", {}, words);
  for (const { id, type } of pointers) index.get(id)[type === "cue" ? "cues" : "mentions"].push(made);
  return made;
}

/** Give a record's pieces the look and the name of what it is now. */
export function paint(view, { pieces }, isShown) {
  const { record, people, changed, dismissed } = view;
  const who = people.length ? people.map(callSpeaker).join(" and ") : "speaker not known";
  const badge = people.length ? people.map((person) => person.initials).join("+") : "?";
  pieces.forEach((element, number) => {
    const classes = ["quote", record.kind, people[0]?.colour ?? "unknown"];
    if ("quoted" in element.dataset) classes.push("inside");
    if (!isShown) classes.push("off");
    if (dismissed) classes.push("dismissed");
    if (changed) classes.push("changed");
    for (const state of ["on", "lit"]) if (element.classList.contains(state)) classes.push(state);
    element.className = classes.join(" ");
    element.toggleAttribute("data-badge", isShown && number === pieces.length - 1);
    if (element.hasAttribute("data-badge")) element.dataset.badge = badge;
  });
  const first = pieces[0];
  if (!first) return;
  if (!isShown) {
    for (const name of ["role", "tabindex", "aria-label"]) first.removeAttribute(name);
    return;
  }
  first.setAttribute("role", "button");
  first.tabIndex = 0;
  const state = dismissed ? "dismissed" : `${record.kind} quotation`;
  first.setAttribute("aria-label", `${first.textContent}, ${who}, ${state}`);
}

/** Light a record up, or put it out: its words, its mention, its cue. */
export function light({ pieces, mentions, cues }, isOn, colour) {
  for (const element of pieces) element.classList.toggle("on", isOn);
  if (isOn) pieces[0]?.setAttribute("aria-current", "true");
  else pieces[0]?.removeAttribute("aria-current");
  for (const [elements, state] of [[mentions, "mention-on"], [cues, "cue-on"]]) {
    for (const element of elements) element.className = isOn ? `${state} ${colour}` : "";
  }
}
