// The page's one call, its errors in the service's own words, and the same call as a curl command.

/** An error that can be told: `title`, `detail`, `errors` as in RFC 9457, `status` 0 where nothing came back. */
export class Problem extends Error {
  constructor({ title, detail = "", errors = [], status = 0, instance = null, retryAfter = null }) {
    super(title);
    Object.assign(this, { title, detail, errors, status, instance, retryAfter });
  }
}

/** Ask for the quotations of an article. Rejects with a `Problem`, or with an AbortError where `signal` stopped it. */
export async function findQuotes(request, { key = "", signal } = {}) {
  const headers = { "Content-Type": "application/json", Accept: "application/json, application/problem+json;q=0.9" };
  if (key) headers.Authorization = `Bearer ${key}`;
  let response;
  let body;
  try {
    response = await fetch("/v1/quotes", { method: "POST", headers, body: JSON.stringify(request), signal, credentials: "omit" });
    body = await response.text();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem({ title: "The service cannot be reached", detail: "Nothing came back. Is it running, and are you connected?" });
  }
  const document = parse(body);
  if (response.ok && Array.isArray(document?.quotes)) return document;
  throw new Problem({
    title: document?.title ?? `The service answered ${response.status}, which this page does not understand`,
    detail: document?.detail,
    errors: document?.errors,
    status: response.status,
    instance: document?.instance ?? response.headers.get("X-Request-Id"),
    retryAfter: response.headers.get("Retry-After"),
  });
}

function parse(body) {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/**
 * The call as a command for a POSIX shell. The body comes by a quoted here-document, so that nothing in the article
 * means anything to the shell, however long it is; JSON keeps it on one line. A key is named, never shown.
 */
export function curl(request, { hasKey, origin }) {
  const lines = [`curl -sS '${origin}/v1/quotes' \\`, "  -H 'Content-Type: application/json' \\"];
  if (hasKey) lines.push('  -H "Authorization: Bearer $QUOTH_API_KEY" \\');
  lines.push("  --data-binary @- <<'ARTICLE'", JSON.stringify(request), "ARTICLE", "");
  return lines.join("\n");
}
