// The list of who speaks, how much, and a way to see one speaker's words alone.

import { bar, h } from "./dom.js";
import { callSpeaker } from "./model.js";
import { percent, plural, speakerType } from "./words.js";

/**
 * Draw the list; `spotlight` is the id of the speaker chosen in it, "" for the quotations of nobody known; `empty` is
 * what a list of nobody says.
 */
export function drawSpeakers(list, { speakers, nobody }, spotlight, empty) {
  const items = speakers.map(({ person, ...total }) =>
    item({
      id: person.id,
      colour: person.colour,
      initials: person.initials,
      name: callSpeaker(person),
      isNamed: person.name !== null,
      about: about(person),
      ...total,
    }, spotlight));
  if (nobody.quotes) {
    items.push(item({ id: "", colour: "unknown", initials: "?", name: "Speaker not known", isNamed: true, about: "for you to decide", ...nobody }, spotlight));
  }
  list.replaceChildren(...items.length ? items : [h("li", { class: "empty" }, empty)]);
}

function about(person) {
  if (person.name === null) return "not named in the article";
  return person.role ?? speakerType(person.type);
}

function item({ id, colour, initials, name, isNamed, about: role, quotes, words, share }, spotlight) {
  const counts = `${plural(quotes, "quotation")}, ${plural(words, "word")}`;
  return h("li", {},
    h("button", { type: "button", class: `speaker ${colour}`, "data-person": id, "aria-pressed": String(spotlight === id) },
      h("span", { class: "initials", "aria-hidden": "true" }, initials),
      h("b", { class: isNamed ? "who" : "who unnamed" }, name),
      h("span", { class: "share" }, percent(share)),
      role ? h("span", { class: "about" }, role) : null,
      h("span", { class: "counts" }, counts),
      bar("share-bar", share)));
}
