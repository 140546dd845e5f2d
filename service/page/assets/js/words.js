// What the contract's terms and figures are called in plain words.

const BANDS = [[0.95, "almost certain"], [0.85, "very likely"], [0.7, "likely"], [0.5, "unsure"], [0, "doubtful"]];

/** A probability as a word; null is a quotation for which nobody is given. */
export function sureness(confidence) {
  if (confidence === null) return "speaker not known";
  return BANDS.find(([least]) => confidence >= least)[1];
}

export const percent = (share) => `${Math.round(share * 100)}%`;

/** A confidence as a figure, cut rather than rounded, so that it reaches no word and no step of the slider too early. */
export const sureFigure = (confidence) => `${Math.floor(confidence * 100 + 1e-9)}%`;

export const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export const KINDS = {
  direct: "Direct: every word attributed stands inside quotation marks",
  mixed: "Mixed: part stands inside quotation marks, part is the reporter’s wording",
  indirect: "Indirect: reported without quotation marks",
};

const TURN = "A direct quotation, set as a turn of speech without quotation marks";

export const kindInWords = (record) =>
  record.kind === "direct" && !record.segments.some((segment) => segment.quoted) ? TURN : KINDS[record.kind];

export const REASONS = {
  title: "title of a work",
  nickname: "nickname",
  scare: "scare quotes",
  term: "term under discussion",
  sign: "public lettering",
  hypothetical: "nobody said it",
  other: "no quotation",
};

const CUE_TYPES = { said: "speech", wrote: "writing", thought: "thought", other: "cue" };

export const cueType = (cue) => CUE_TYPES[cue.type] ?? cue.type;

const TYPES = { person: "", organisation: "Organisation", group: "Group", document: "Document", unknown: "" };

export const speakerType = (type) => TYPES[type] ?? "";

/** How the mention was tied to a name, as the end of a sentence about both. */
const RESOLVED = {
  name: (mention, name) => `“${mention}” gives the name.`,
  surname: (mention, name) => `“${mention}” is taken for ${name} by the surname.`,
  "first-name": (mention, name) => `“${mention}” is taken for ${name} by the first name.`,
  acronym: (mention, name) => `“${mention}” stands for ${name} by its initials.`,
  alias: (mention, name) => `The article gives “${mention}” as another name of ${name}.`,
  role: (mention, name) => `“${mention}” is the role that the article gives ${name}.`,
  pronoun: (mention, name) => `“${mention}” is taken for ${name}, the likeliest one before it.`,
  conversation: (_mention, name) => `It is ${name}’s turn in the conversation.`,
  byline: (_mention, name) => `It is ${name}’s, whose byline the article carries.`,
};

function place(span, record) {
  if (span.field !== record.field) return "elsewhere";
  if (span.end <= record.start) return "before the words";
  if (span.start >= record.end) return "after the words";
  return "between the words";
}

/** Why this speaker: what stands where around the words, and how the mention got its name. Sentences, in order. */
export function why(record) {
  const speaker = record.speaker;
  const cue = record.cue ? `“${record.cue.text}” stands ${place(record.cue, record)}` : null;
  if (!speaker) return [cue ? `${cue}.` : null, "No candidate reached an even chance, so nobody is given."].filter(Boolean);
  const mention = speaker.mention.text;
  const sentences = [cue ? `${cue} and points to “${mention}”.` : `No word of its own says who speaks; the text around it points to “${mention}”.`];
  const resolved = RESOLVED[speaker.resolved_by];
  if (resolved && speaker.name !== null && !(speaker.resolved_by === "name" && mention === speaker.name)) {
    sentences.push(resolved(mention, speaker.name));
  }
  if (speaker.name === null) sentences.push("The article does not name this speaker.");
  return sentences;
}
