// What the editor keeps: the records shown, corrections in and flagged, in the shapes of the service's own formats.

import { callSpeaker } from "./model.js";

const EDITOR = "an editor";

/** The three files: media type, ending, and how a result is written. */
export const FORMATS = {
  csv: { type: "text/csv;charset=utf-8", ending: "csv", write: (result) => `\ufeff${toCsv(result)}` },
  json: { type: "application/json", ending: "json", write: (result) => `${JSON.stringify(toJson(result), null, 2)}\n` },
  annotations: {
    type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    ending: "jsonld",
    write: async (result) => `${JSON.stringify(await toAnnotations(result), null, 2)}\n`,
  },
};

/** Save text as a file through the browser's own download. */
export function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file's name from the article's own, or its headline. */
export function fileName(name, ending) {
  const slug = name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60).replace(/-$/, "");
  return `${slug || "article"}-quotes.${ending}`;
}

/**
 * A view as a record of the contract. An editor's speaker replaces the service's: it has no `resolved_by` and the
 * record no `confidence`, since nobody measured that; `correction` keeps what the service gave.
 */
function effective(result, { record, people, changed, dismissed }) {
  if (!changed && !dismissed) return { ...record, correction: null };
  const correction = { by: EDITOR, dismissed, speakers: changed ? record.speakers : null, confidence: changed ? record.confidence : null };
  if (!changed) return { ...record, correction };
  const speakers = people.map(({ id, name }) => ({ id, name, resolved_by: null, mention: firstMention(result, id) }));
  return { ...record, speaker: speakers[0] ?? null, speakers, confidence: null, correction };
}

function firstMention(result, id) {
  for (const { speakers } of result.answer.quotes) {
    const found = speakers.find((speaker) => speaker.id === id);
    if (found) return found.mention;
  }
  return null;
}

/** The answer with the editor's word in it; `dismissed` records stand apart. `text` is what the offsets are into. */
export function toJson(result) {
  const views = result.shown;
  const speakers = result.rollUp(views).speakers.map(({ person, quotes, words, share }) => ({
    id: person.id,
    name: person.name,
    type: person.type,
    role: person.role,
    aliases: person.aliases,
    quotes,
    words,
    share: Math.round(share * 1e4) / 1e4,
    first_at: person.first_at,
    in_title: person.in_title,
  }));
  return {
    ...result.answer,
    title: result.title,
    text: result.text,
    quotes: views.filter((view) => !view.dismissed).map((view) => effective(result, view)),
    speakers,
    dismissed: views.filter((view) => view.dismissed).map((view) => effective(result, view)),
  };
}

const joined = (record, read) => record.speakers.map(read).filter((value) => value !== null && value !== undefined).join("; ");

// The service's columns in its order, then what the editor did.
const COLUMNS = {
  id: (record) => record.id,
  kind: (record) => record.kind,
  field: (record) => record.field,
  paragraph: (record) => record.paragraph,
  text: (record) => record.text,
  start: (record) => record.start,
  end: (record) => record.end,
  segments: (record) => record.segments.map((segment) => `${segment.start}..${segment.end}`).join(" "),
  speaker: (record) => joined(record, (speaker) => speaker.name),
  mention: (record) => joined(record, (speaker) => speaker.mention?.text),
  speaker_id: (record) => joined(record, (speaker) => speaker.id),
  resolved_by: (record) => joined(record, (speaker) => speaker.resolved_by),
  cue: (record) => record.cue?.text,
  cue_type: (record) => record.cue?.type,
  rule: (record) => record.rule,
  confidence: (record) => record.confidence,
  same_as: (record) => record.same_as,
  correction: ({ correction }) => correction && [correction.speakers && "speaker", correction.dismissed && "dismissed"].filter(Boolean).join(" "),
  speaker_before: ({ correction }) => correction?.speakers && joined(correction, (speaker) => speaker.name ?? speaker.mention.text),
};

/** CSV (RFC 4180), a row a record; a cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function toCsv(result) {
  const rows = result.shown.map((view) => {
    const record = effective(result, view);
    return [result.answer.id, ...Object.values(COLUMNS).map((read) => read(record))];
  });
  return [["article_id", ...Object.keys(COLUMNS)], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const CONTEXT = 32;

/** A W3C Web Annotation collection, an annotation a record, offsets in code points as the recommendation has it. */
export async function toAnnotations(result) {
  const fields = {};
  for (const [field, text] of Object.entries({ text: result.text, title: result.title })) {
    if (text !== null) fields[field] = { source: await nameText(text), points: Array.from(text) };
  }
  const items = result.shown.map((view) => annotation(result, view, fields));
  const id = newId();
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    total: items.length,
    first: { id: newId(), type: "AnnotationPage", partOf: id, startIndex: 0, items },
  };
}

function annotation(result, view, fields) {
  const record = effective(result, view);
  const textual = (purpose, value, language) => ({ type: "TextualBody", purpose, value, format: "text/plain", ...(language ? { language } : {}) });
  const sure = record.confidence === null ? "" : `, confidence ${record.confidence}`;
  const body = [
    ...view.people.map((person) => textual("identifying", callSpeaker(person), "en")),
    textual("classifying", record.kind),
    textual("describing", `rule ${record.rule}${sure}`, "en"),
  ];
  if (view.changed) {
    const before = joined(record.correction, (speaker) => speaker.name ?? speaker.mention.text) || "nobody";
    body.push(textual("editing", `speaker set by ${EDITOR}; the service gave ${before}`, "en"));
  }
  if (view.dismissed) body.push(textual("moderating", `dismissed by ${EDITOR}: no quotation`, "en"));
  return {
    id: newId(),
    type: "Annotation",
    motivation: "identifying",
    generator: { type: "Software", name: `Quoth ${result.answer.version}` },
    body,
    target: record.segments.map((segment) => target(segment, record.field, fields)),
  };
}

function target({ text, start, end }, field, fields) {
  const { source, points } = fields[field];
  return {
    type: "SpecificResource",
    source,
    selector: [
      {
        type: "TextQuoteSelector",
        exact: text,
        prefix: points.slice(Math.max(0, start - CONTEXT), start).join(""),
        suffix: points.slice(end, end + CONTEXT).join(""),
      },
      { type: "TextPositionSelector", start, end },
    ],
    ...(field === "title" ? { scope: fields.text.source } : {}),
  };
}

// A text is named by its SHA-256 (RFC 6920), as the service does it; a page that came over plain HTTP from another
// machine has no such function and gives it a name of its own.
async function nameText(text) {
  if (!crypto.subtle) return newId();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const base64 = btoa(String.fromCharCode(...digest)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `ni:///sha-256;${base64}`;
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}
