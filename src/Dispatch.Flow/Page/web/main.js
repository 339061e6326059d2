// Puts the page together. The part after # says what is shown, so that a view can be sent as a link.
import { flow, events, path, find, settings } from "./data.js";
import * as slices from "./slices.js";
import * as detail from "./detail.js";
import { draw, fit, blank } from "./graph.js";
import { tables, show } from "./tables.js";
import { element } from "./html.js";

const at = (id) => document.getElementById(id);
const list = at("list");
let hopsChosen = false;
let tab = flow.cycles.length > 0 ? "Cycles" : "Events";

function refresh() {
  [...at("tabs").children].forEach((button) => button.setAttribute("aria-selected", String(button.textContent === tab)));
  tab === "Paths" ? showPathForm() : show(list, tab, at("search").value);
}

function showPathForm() {
  if (at("path-from")) return;
  const names = element("datalist", { id: "names" }, ...flow.events.map((event) => element("option", { value: event.name })));
  const form = element("form", { class: "path" },
    element("label", { for: "path-from" }, "From"), element("input", { id: "path-from", list: "names", autocomplete: "off" }),
    element("label", { for: "path-to" }, "to"), element("input", { id: "path-to", list: "names", autocomplete: "off" }));
  form.addEventListener("input", () => {
    const [start, end] = [find(at("path-from").value), find(at("path-to").value)];
    if (start && end) location.hash = `#/path/${encodeURIComponent(start.id)}/${encodeURIComponent(end.id)}`;
  });
  list.replaceChildren(form, names, element("p", { class: "faint" }, "The shortest way from a publish of one event to a publish of another."));
}

function view() {
  const [, kind, first, second] = location.hash.split("/").map(decodeURIComponent);
  const cycle = kind === "cycle" ? flow.cycles[Number(first)] : undefined;
  at("depth-label").hidden = kind !== "event";
  if (kind === "event" && events.has(first)) {
    const depth = hopsChosen ? settings.depth : slices.readableDepth(first);
    at("depth").value = at("depth-value").textContent = String(depth);
    present(`If ${events.get(first).name} is published`, slices.consequences(first, depth), detail.ofEvent(first));
  } else if (cycle) {
    present(`Cycle of ${cycle.events.length}`, slices.ofCycle(cycle), detail.ofCycle(cycle, flow.edges.find((edge) => edge.id === cycle.cut)));
  } else if (kind === "path" && events.has(first) && events.has(second)) {
    const hops = path(first, second);
    present("Path", hops ? slices.ofPath(hops) : null, detail.ofPath(first, second, hops), "There is no way.");
  } else if (kind === "all") {
    present("Everything that flows on", slices.everything(), [], "Too much to draw at once: choose an event, a cycle or a path.");
  } else {
    const { what, slice, more } = slices.overview();
    const texts = more ? [element("p", {}, "Choose an event, a cycle or a path, or ", element("a", { href: "#/all" }, `draw everything (${more} nodes)`), ".")] : [];
    present(what, slice, texts, "Too much to draw at once: choose an event, a cycle or a path.");
  }
}

function present(what, slice, texts, otherwise) {
  at("what").textContent = what;
  at("detail").replaceChildren(...texts);
  slice ? draw(slice, choose) : blank(otherwise);
}

function choose(node) {
  if (node.event) location.hash = "#/event/" + encodeURIComponent(node.event);
}

document.title = `Event flow of ${flow.name}`;
at("title").textContent = document.title;
at("counts").textContent = `${flow.events.length} events, ${flow.handlers.length} handlers, ${flow.edges.length} publishes by handlers, ${flow.cycles.length} ${flow.cycles.length === 1 ? "cycle" : "cycles"}`;
at("tabs").append(...[...Object.keys(tables), "Paths"].map((name) => {
  const button = element("button", { type: "button", role: "tab" }, name);
  button.addEventListener("click", () => {
    tab = name;
    refresh();
  });
  return button;
}));
at("search").addEventListener("input", refresh);
at("depth").addEventListener("input", () => {
  hopsChosen = true;
  settings.depth = Number(at("depth").value);
  at("depth-value").textContent = at("depth").value;
  view();
});
at("guesses").addEventListener("change", () => {
  settings.guesses = at("guesses").checked;
  refresh();
  view();
});
at("fit").addEventListener("click", () => fit());
addEventListener("hashchange", view);
addEventListener("keydown", (e) => {
  if (e.key === "/" && !/INPUT/.test(document.activeElement.tagName)) {
    e.preventDefault();
    at("search").focus();
  }
});
refresh();
view();
