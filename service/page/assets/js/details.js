// One record in detail, and the editor's say about it.

import { bar, byId, h } from "./dom.js";
import { callSpeaker } from "./model.js";
import { RULES } from "./rules.js";
import { cueType, kindInWords, plural, sureFigure, sureness, why } from "./words.js";

/**
 * Draw a view of a record into `panel`. `act` has what the controls do: close, go(step), jump(id),
 * setSpeaker(ids, choice), setDismissed(isDismissed), undo().
 */
export function drawDetails(panel, result, view, act) {
  const { record, people, dismissed } = view;
  const who = people.length ? people.map(callSpeaker).join(" and ") : "Speaker not known";
  panel.className = `details ${people[0]?.colour ?? "unknown"}`;
  panel.replaceChildren(
    h("div", { class: "details-head" },
      h("h3", { id: "details-title", class: people[0]?.name === null ? "unnamed" : null }, who),
      h("div", { class: "nav" },
        iconButton("previous", "Previous quotation", "←", () => act.go(-1)),
        iconButton("next", "Next quotation", "→", () => act.go(1)),
        iconButton("details-close", "Close the details", "✕", act.close))),
    h("p", { class: "kind-line" }, dismissed ? "Dismissed: left out of the counts" : kindInWords(record)),
    facts(view, act),
    correction(result, view, act),
    raw(record));
}

function iconButton(id, label, sign, onclick) {
  return h("button", { type: "button", class: "plain", id, title: label, "aria-label": label, onclick }, sign);
}

function facts(view, act) {
  const { record, people, changed } = view;
  const rows = [];
  const put = (name, ...content) => rows.push(h("dt", {}, name), h("dd", {}, ...content));
  if (people.length === 1 && people[0].role && people[0].role !== callSpeaker(people[0])) put("Role", people[0].role);
  for (const { mention } of changed ? [] : record.speakers) put("Mention", h("span", { class: "sample-mention" }, mention.text));
  if (record.cue) put("Cue", h("span", { class: "sample-cue" }, record.cue.text), " ", h("span", { class: "cue-type" }, cueType(record.cue)));
  put("Confidence", ...confidence(view));
  if (!changed) rows.push(h("dt", { class: "visually-hidden" }, "Why"), h("dd", { class: "why" }, ...reason(record)));
  if (record.same_as) {
    put("Repeats", h("button", { type: "button", class: "link", onclick: () => act.jump(record.same_as) }, "the same words elsewhere"), "; not counted twice");
  }
  return h("dl", {}, ...rows);
}

// The rule in words, what it says of this record, and its name for the one who wants to look it up.
function reason(record) {
  return [[RULES[record.rule], ...why(record)].filter(Boolean).join(" "), " Rule: ", h("code", {}, record.rule), "."];
}

function confidence({ changed, sure }) {
  if (changed) return ["set by you"];
  if (sure === null) return [sureness(null)];
  return [h("span", { class: "sure" }, capital(sureness(sure))), `, ${sureFigure(sure)}`, bar("meter", sure)];
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

function correction(result, view, act) {
  const { record, people, changed, dismissed } = view;
  const dismiss = h("button", { type: "button", id: "dismiss", class: "plain", onclick: () => act.setDismissed(!dismissed) },
    dismissed ? "Take it back in" : "Dismiss");
  const undo = changed ? h("button", { type: "button", id: "undo", class: "plain", onclick: act.undo }, "Undo") : null;
  const was = changed ? h("p", { class: "was" }, `The service gave: ${record.speakers.map((one) => callSpeaker(result.people.get(one.id))).join(" and ") || "nobody"}.`) : null;
  if (dismissed) return h("div", { class: "correct" }, h("div", { class: "row" }, dismiss));
  const select = h("select", { id: "speaker" }, ...options(result, people));
  const name = h("input", { id: "new-speaker", type: "text", autocomplete: "off", "aria-label": "Name of the speaker", placeholder: "Full name", hidden: true });
  select.addEventListener("change", () => {
    name.hidden = select.value !== "+";
    if (!name.hidden) byId("set-speaker").scrollIntoView({ block: "nearest" }); // and the field above it
  });
  const alike = result.alike(record.id);
  const all = alike.length > 1 ? h("input", { type: "checkbox", id: "all-alike" }) : null;
  const form = h("form", { class: "correct" },
    h("label", { for: "speaker" }, "Who said it?"), select, name,
    all ? h("label", { class: "check" }, all, `For all ${plural(alike.length, "quotation")} of this speaker`) : null,
    h("div", { class: "row" }, h("button", { type: "submit", id: "set-speaker", class: "plain" }, "Set speaker"), undo, dismiss), was);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = name.value.trim();
    if (select.value === "+" && !typed) {
      name.focus();
      return;
    }
    if (select.value === "=") return;
    const choice = select.value === "+" ? { name: typed } : { person: select.value || null };
    act.setSpeaker(all?.checked ? alike : [record.id], choice);
  });
  return form;
}

function options(result, people) {
  const joint = people.length > 1;
  const known = [...result.people.values()].map((person) =>
    h("option", { value: person.id, selected: !joint && person === people[0] }, callSpeaker(person)));
  return [
    joint ? h("option", { value: "=", selected: true }, `${people.map(callSpeaker).join(" and ")} (choose one)`) : null,
    ...known,
    h("option", { value: "+" }, "Somebody else…"),
    h("option", { value: "", selected: !people.length }, "Nobody known"),
  ].filter(Boolean);
}

function raw(record) {
  const pre = h("pre", { tabIndex: 0, "aria-label": "The record as JSON" });
  const block = h("details", { class: "raw" }, h("summary", {}, "The record as the API gives it"), pre);
  block.addEventListener("toggle", () => { pre.textContent = JSON.stringify(record, null, 2); }, { once: true });
  return block;
}
