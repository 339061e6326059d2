/** An element; texts are never read as HTML. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export const place = (location) => (location ? `${location.path}:${location.line}` : "");

/** A link to an event. */
export const link = (id, text) => element("a", { href: "#/event/" + encodeURIComponent(id) }, text);
