// The lists on the left. A row leads to what it shows; the search hides rows.
import { flow, events, handlers, handledBy, received, publishedBy, publishersOf, sitesOf, rootsOf, isStorm, cyclic } from "./data.js";
import { element, place } from "./html.js";

const name = (id) => events.get(id)?.name ?? id;

export const tables = {
  Events: {
    columns: ["Event", "Kind", "Handlers", "Publishers", "Calls", "Depth"],
    rows: () => flow.events.map((event) => ({
      go: `event/${event.id}`,
      text: event.fullName,
      cells: [[event.name, cyclic.has(event.id) ? "cycle" : "", isStorm(event) ? "storm" : ""], event.kind, handledBy(event.id).length,
        sitesOf(event.id).length || publishersOf(event.id).length, event.mustCalls ?? "∞", event.mustDepth ?? "∞"],
    })),
  },
  Handlers: {
    columns: ["Handler", "Takes", "Mode", "Publishes", "Where"],
    rows: () => flow.handlers.map((handler) => ({
      go: `event/${handler.event}`,
      text: `${handler.fullName} ${received(handler.id).map((handles) => name(handles.event)).join(" ")}`,
      cells: [handler.name, name(handler.event), handler.mode, [...new Set(publishedBy(handler.id).map((edge) => name(edge.to)))].join(", "), place(handler.location)],
    })),
  },
  Publishes: {
    columns: ["Event", "In", "How", "Where"],
    rows: () => flow.sites.map((site) => ({
      go: `event/${site.event}`,
      text: `${site.event} ${site.method}`,
      cells: [name(site.event), site.method, [site.certainty, site.mode, site.many ? "in a loop" : ""].filter(Boolean).join(", "), place(site.location)],
    })),
  },
  Cycles: {
    columns: ["Class", "Turn"],
    rows: () => flow.cycles.map((cycle, i) => ({
      go: `cycle/${i}`,
      text: `${cycle.class} ${cycle.witness.join(" ")} ${cycle.events.join(" ")}`,
      cells: [element("span", { class: `badge ${cycle.class}` }, cycle.class), cycle.witness.join(" → ") + (cycle.accepted ? ` (accepted: ${cycle.accepted})` : "")],
    })),
  },
  Storms: {
    columns: ["Event", "Handlers", "Calls", "Depth", "In loops"],
    rows: () => flow.events
      .map((event) => ({ event, loops: sitesOf(event.id).filter((site) => site.many).length }))
      .filter(({ event, loops }) => isStorm(event) || loops > 0 || (event.mustDepth ?? 9) > 3)
      .sort((a, b) => (b.event.mustCalls ?? Infinity) - (a.event.mustCalls ?? Infinity) || b.loops - a.loops)
      .map(({ event, loops }) => ({
        go: `event/${event.id}`,
        text: event.fullName,
        cells: [event.name, handledBy(event.id).length, event.mustCalls ?? "∞", event.mustDepth ?? "∞", loops],
      })),
  },
  Starts: {
    columns: ["Method", "Publishes", "Where"],
    rows: () => flow.roots.map((root) => ({
      go: `event/${root.publishes[0]}`,
      text: `${root.id} ${root.publishes.join(" ")}`,
      cells: [root.name, root.publishes.map(name).join(", "), place(root.location)],
    })),
  },
};

export const who = (id) => ({ edges: publishersOf(id), roots: rootsOf(id), sites: sitesOf(id), handlerName: (handler) => handlers.get(handler)?.name ?? handler });

let order = { column: -1, down: false };

/** Fills the list with the rows that the search leaves. */
export function show(list, tab, query) {
  const { columns, rows } = tables[tab];
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const left = rows().filter((row) => words.every((word) => row.text.toLowerCase().includes(word)));
  if (order.column >= 0 && order.column < columns.length) left.sort((a, b) => compare(a.cells[order.column], b.cells[order.column]) * (order.down ? -1 : 1));
  const head = element("tr", {}, ...columns.map((column, i) => {
    const cell = element("th", { scope: "col" }, column);
    cell.addEventListener("click", () => {
      order = { column: i, down: order.column === i && !order.down };
      show(list, tab, query);
    });
    return cell;
  }));
  const body = left.map((row) => {
    const line = element("tr", { class: "go", tabindex: "0" }, ...row.cells.map(cellOf));
    const go = () => (location.hash = "#/" + row.go.split("/").map(encodeURIComponent).join("/"));
    line.addEventListener("click", go);
    line.addEventListener("keydown", (e) => e.key === "Enter" && go());
    return line;
  });
  list.replaceChildren(element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)), element("p", { class: "faint" }, `${left.length} of ${rows().length}`));
}

function cellOf(value) {
  if (Array.isArray(value)) return element("td", {}, value[0], ...value.slice(1).filter(Boolean).flatMap((badge) => [" ", element("span", { class: `badge ${badge === "cycle" ? "unconditional" : badge}` }, badge)]));
  return element("td", typeof value === "number" ? { class: "n" } : {}, value instanceof Node ? value : String(value));
}

const plain = (value) => (Array.isArray(value) ? value[0] : value instanceof Node ? value.textContent : value === "∞" ? Infinity : value);
function compare(a, b) {
  [a, b] = [plain(a), plain(b)];
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
}
