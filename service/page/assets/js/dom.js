// Elements from plain values. Text is always text: nothing here, or anywhere on the page, parses markup.

/**
 * Make an element. Properties that the element has are set as properties, `class` and all others as attributes;
 * null and undefined are left out, in properties and in children.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (name in element && !name.startsWith("aria")) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Fill a bar: through the object model, since the page's policy allows no style attribute. */
export function bar(className, share) {
  const fill = h("span");
  fill.style.inlineSize = `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`;
  return h("span", { class: className, "aria-hidden": "true" }, fill);
}

let toastTimer = 0;

/** Tell something to everybody: seen for a few seconds, and read out by screen readers. */
export function announce(message) {
  byId("status").textContent = message;
  const toast = byId("toast");
  toast.textContent = message;
  toast.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { toast.hidden = true; }, 5000);
}

/** Tell screen readers alone what everybody else sees anyway. */
export function murmur(message) {
  byId("status").textContent = message;
}
