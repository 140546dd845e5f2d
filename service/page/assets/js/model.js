// One article's answer, the editor's corrections to it, and what is shown of both.

const COLOURS = 8;
const ARTICLES = new Set(["a", "an", "the"]);
// The service counts words as Python's str.split does; JavaScript's \s is a slightly different set.
const BETWEEN_WORDS = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

const quotedWords = (record) =>
  record.segments
    .filter((segment) => segment.quoted)
    .reduce((sum, segment) => sum + segment.text.split(BETWEEN_WORDS).filter(Boolean).length, 0);

/** What to call a speaker whom the article may not name. */
export const callSpeaker = (person) => person.name ?? person.role ?? person.mention ?? "Unnamed speaker";

export class Result {
  /** `request` is what was sent, `answer` what came back, offsets in code points. */
  constructor(request, answer) {
    this.request = request;
    this.answer = answer;
    this.text = answer.text ?? request.text;
    this.title = request.title ?? null;
    this.filters = { kinds: new Set(["direct", "mixed", "indirect"]), floor: 0 };
    this.people = new Map();
    this.corrections = new Map();
    this.unsaved = false;
    this.records = new Map(answer.quotes.map((record) => [record.id, record]));
    this.#meet();
  }

  #meet() {
    for (const person of this.answer.speakers) this.#add(person);
    for (const { speakers } of this.answer.quotes) {
      for (const { id, name, mention } of speakers) {
        const person = this.people.get(id);
        if (person) person.mention ??= mention.text;
        else this.#add({ id, name, type: "unknown", role: null, aliases: [], first_at: null, in_title: false, mention: mention.text });
      }
    }
    const taken = new Set();
    for (const person of this.people.values()) person.initials = initials(callSpeaker(person), taken);
    this.taken = taken;
  }

  #add(person) {
    const known = { ...person, colour: `c${this.people.size % COLOURS}` };
    this.people.set(person.id, known);
    return known;
  }

  /** The records in order, each with what the editor made of it. */
  get views() {
    return this.answer.quotes.map((record) => this.view(record.id));
  }

  /** One record as it now stands: `{record, people, changed, dismissed, sure}`; `sure` is null once a person decided. */
  view(id) {
    const record = this.records.get(id);
    const correction = this.corrections.get(id) ?? {};
    const changed = "people" in correction;
    const ids = changed ? correction.people : record.speakers.map((speaker) => speaker.id);
    return {
      record,
      people: ids.map((person) => this.people.get(person)),
      changed,
      dismissed: Boolean(correction.dismissed),
      sure: changed ? null : record.confidence,
    };
  }

  /** Whether the filters let a record through: like the service's, a record without a speaker has no confidence. */
  isShown(view) {
    if (!this.filters.kinds.has(view.record.kind)) return false;
    return view.changed || (view.record.confidence ?? 0) >= this.filters.floor;
  }

  get shown() {
    return this.views.filter((view) => this.isShown(view));
  }

  /** Records that nobody is given for: the editor's work. */
  get open() {
    return this.views.filter((view) => !view.people.length && !view.dismissed && this.filters.kinds.has(view.record.kind));
  }

  /** Give a record another speaker: a known one's id, a new one's name, or nobody. */
  setSpeaker(id, { person = null, name = null }) {
    const chosen = name === null ? person : this.#newPerson(name);
    const people = chosen === null ? [] : [chosen];
    const { dismissed } = this.corrections.get(id) ?? {};
    const before = this.records.get(id).speakers.map((speaker) => speaker.id);
    const same = people.length === before.length && people.every((one, index) => one === before[index]);
    this.#correct(id, { ...(same ? {} : { people }), ...(dismissed ? { dismissed } : {}) });
  }

  setDismissed(id, dismissed) {
    const { dismissed: _old, ...rest } = this.corrections.get(id) ?? {};
    this.#correct(id, dismissed ? { ...rest, dismissed } : rest);
  }

  /** Records that now stand as this one's speaker's, itself among them: what can be given to another all at once. */
  alike(id) {
    const [first] = this.view(id).people;
    if (!first) return [];
    return this.views.filter((view) => view.people[0] === first && !view.dismissed).map((view) => view.record.id);
  }

  /** Corrections that the filters leave out, and a saved file with them. */
  get leftOut() {
    return [...this.corrections.keys()].filter((id) => !this.isShown(this.view(id)));
  }

  undo(id) {
    this.#correct(id, {});
  }

  undoAll() {
    this.corrections.clear();
    this.unsaved = false;
  }

  #correct(id, correction) {
    if (Object.keys(correction).length) this.corrections.set(id, correction);
    else this.corrections.delete(id);
    this.unsaved = this.corrections.size > 0;
  }

  #newPerson(name) {
    for (const person of this.people.values()) if (person.name === name) return person.id;
    const made = [...this.people.keys()].filter((id) => id.startsWith("e")).length;
    const person = this.#add({ id: `e${made + 1}`, name, type: "unknown", role: null, aliases: [], first_at: null, in_title: false });
    person.initials = initials(name, this.taken);
    return person.id;
  }

  /**
   * What each speaker says in some views, by the service's rules: joint speakers count in full, repeats count nothing,
   * and the share is of all quoted words, those without a speaker included.
   */
  rollUp(views = this.shown) {
    const kept = views.filter((view) => !view.dismissed);
    const counted = kept.filter((view) => view.record.same_as === null);
    const all = counted.reduce((sum, view) => sum + quotedWords(view.record), 0);
    const total = (own) => {
      const words = own.reduce((sum, view) => sum + quotedWords(view.record), 0);
      return { quotes: own.length, words, share: all ? words / all : 0 };
    };
    const speakers = [...this.people.values()]
      .filter((person) => kept.some((view) => view.people.includes(person)))
      .map((person) => ({ person, ...total(counted.filter((view) => view.people.includes(person))) }));
    return { speakers, nobody: total(counted.filter((view) => !view.people.length)) };
  }
}

/** One to three letters that stand for a speaker in the article; no two speakers share theirs. */
export function initials(name, taken) {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? ["?"];
  const content = words.filter((word) => !ARTICLES.has(word.toLowerCase()));
  const capital = content.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const chosen = [capital, content, words].find((some) => some.length);
  const ends = chosen.length > 3 ? [chosen[0], chosen.at(-1)] : chosen;
  const base = /^\p{Lu}{2,4}$/u.test(name) ? name : ends.map((word) => Array.from(word)[0].toLocaleUpperCase("en")).join("");
  let unique = base;
  for (let number = 2; taken.has(unique); number += 1) unique = `${base}${number}`;
  taken.add(unique);
  return unique;
}
