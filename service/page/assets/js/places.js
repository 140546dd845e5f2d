// Where things stand in a text: code points to the browser's units, paragraphs, and runs of marked text.

/**
 * Make the function that turns an offset in code points, as the service gives it, into one in UTF-16 units, as
 * strings here have it.
 */
export function toUnits(text) {
  const astral = [];
  for (let unit = 0, seen = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit);
    if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00) {
      astral.push(unit - seen);
      seen += 1;
      unit += 1;
    }
  }
  if (!astral.length) return (offset) => offset;
  return (offset) => offset + countBelow(astral, offset);
}

function countBelow(sorted, limit) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const WRAP = { shortest: 45, longest: 100, lines: 5 };
const HEADLINE_LONGEST = 160;

/**
 * The paragraphs of a text: its lines, or, where the text is hard-wrapped as mail and wires are, what stands between
 * blank lines. Each is `{start, end, wrapped, headline}` in UTF-16 units, without white space at its ends.
 */
export function paragraphs(text) {
  const wrapped = isWrapped(text);
  const found = [];
  let position = 0;
  for (const gap of text.matchAll(wrapped ? /\n[^\S\n]*\n|$/g : /[\n\r\u2028\u2029]|$/g)) {
    const piece = text.slice(position, gap.index);
    const kept = piece.trimStart();
    const start = position + piece.length - kept.length;
    const length = kept.trimEnd().length;
    if (length) found.push({ start, end: start + length, wrapped, headline: false });
    position = gap.index + gap[0].length;
  }
  const first = found[0];
  if (found.length > 1 && first.end - first.start <= HEADLINE_LONGEST && !".,;".includes(text[first.end - 1])) {
    first.headline = true;
  }
  return found;
}

function isWrapped(text) {
  const lengths = [];
  for (const block of text.split(/\n[^\S\n]*\n/)) {
    const lines = block.trim().split("\n").slice(0, -1);
    if (lines.some((line) => line.length < WRAP.shortest && /[.!?]/.test(line.trimEnd().slice(-1)))) return false;
    for (const line of lines) lengths.push(line.length);
  }
  lengths.sort((a, b) => a - b);
  return lengths.length > WRAP.lines
    && lengths[lengths.length >> 1] >= WRAP.shortest
    && lengths[Math.floor(lengths.length * 0.95)] <= WRAP.longest;
}

/**
 * Cut paragraphs where marks begin and end. `marks` are `{start, end, ...}` in any order and may overlap; the answer
 * is, for each paragraph, its runs `{start, end, marks}` from its start to its end without gap.
 */
export function runs(parts, marks) {
  const sorted = marks.filter((mark) => mark.end > mark.start).sort((a, b) => a.start - b.start);
  const ends = Float64Array.from(sorted, (mark) => mark.end).sort();
  let open = [];
  let nextStart = 0;
  let nextEnd = 0;
  return parts.map((part) => {
    const cut = [];
    let position = part.start;
    while (position < part.end) {
      open = open.filter((mark) => mark.end > position);
      while (nextStart < sorted.length && sorted[nextStart].start <= position) open.push(sorted[nextStart++]);
      while (nextEnd < ends.length && ends[nextEnd] <= position) nextEnd += 1;
      const begins = nextStart < sorted.length ? sorted[nextStart].start : Infinity;
      const stops = nextEnd < ends.length ? ends[nextEnd] : Infinity;
      const end = Math.min(part.end, begins, stops);
      cut.push({ start: position, end, marks: open });
      position = end;
    }
    return cut;
  });
}
