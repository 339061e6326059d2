// The text below the graph: what happens, who publishes, and why.
import { events, handlers, handledBy, publishedBy, reach, from, shown } from "./data.js";
import { who } from "./tables.js";
import { describe } from "./slices.js";
import { element, link, place } from "./html.js";

const title = (id) => events.get(id)?.name ?? id;
const how = (edge) => [edge.certainty === "must" ? "always" : edge.certainty === "may" ? "sometimes" : "perhaps", edge.mode === "sync" ? "" : edge.mode, edge.many ? "many times" : ""].filter(Boolean).join(", ");

export function ofEvent(id) {
  const event = events.get(id);
  const all = reach(id, Infinity);
  const calls = [...all.keys()].flatMap(handledBy).filter((handles) => shown(handles.certainty));
  const summary = event.mustCalls === undefined || event.mustCalls === null
    ? `Surely leads into a cycle; at most ${all.size - 1} other events and ${calls.length} handlers take part.`
    : `Surely ${event.mustCalls} handler calls, chain of ${event.mustDepth}; at most ${all.size - 1} other events and ${calls.length} handlers take part.`;
  const { edges, roots, sites, handlerName } = who(id);
  return [
    element("h2", {}, `What happens if ${event.name} is published`), element("p", { id: "summary" }, summary),
    element("ol", {}, ...handledBy(id).filter((handles) => shown(handles.certainty)).map((handles) => element("li", {},
      `${handlers.get(handles.handler).name}${handles.mode === "sync" ? "" : ` (${handles.mode})`} `, element("small", {}, place(handlers.get(handles.handler).location)),
      element("ul", {}, ...publishedBy(handles.handler).filter((edge) => shown(edge.certainty) && (!edge.trigger || edge.trigger === id)).map(publish))))),
    element("h2", {}, `Who publishes ${event.name}`),
    element("ul", { id: "publishers" }, ...edges.filter((edge) => shown(edge.certainty)).map((edge) => element("li", {}, `${handlerName(edge.from)}, ${how(edge)} `, ...handledEvents(edge))),
      ...roots.map((root) => element("li", {}, `${root.name} (start) `, element("small", {}, place(root.location)))),
      ...sites.map((site) => element("li", {}, "written in ", `${site.method} `, element("small", {}, place(site.location))))),
  ];
}

function handledEvents(edge) {
  const handler = handlers.get(edge.from);
  return handler ? ["on ", link(edge.trigger ?? handler.event, title(edge.trigger ?? handler.event))] : [];
}

function publish(edge) {
  return element("li", {}, `${how(edge)}: `, link(edge.to, title(edge.to)), " ", element("small", { title: describe(edge) },
    edge.path.map((step) => step.text).join(" → "), edge.path.at(-1)?.location ? ` (${place(edge.path.at(-1).location)})` : "", edge.guards.length ? `, if ${edge.guards.join(" and ")}` : ""));
}

export function ofCycle(cycle, cut) {
  return [
    element("h2", {}, `A cycle: ${cycle.class}${cycle.accepted ? `, accepted: ${cycle.accepted}` : ""}`),
    element("p", { id: "witness" }, cycle.witness.join(" → ")),
    cut ? element("p", {}, `Best place to cut: ${handlers.get(cut.from)?.name ?? cut.from} publishes ${title(cut.to)}. `, element("small", {}, describe(cut).split("\n").join(" · "))) : "",
  ];
}

export function ofPath(start, end, hops) {
  if (!hops) return [element("p", { id: "nopath" }, `A publish of ${title(start)} does not lead to ${title(end)}${from(start).length ? "" : ": no handler of it publishes anything"}.`)];
  return [
    element("h2", {}, `Why ${title(start)} leads to ${title(end)}`),
    element("ol", { id: "hops" }, ...hops.map(({ event, edge }) => element("li", {}, link(event, title(event)), ` → ${handlers.get(edge.from).name} `, element("ul", {}, publish(edge))))),
  ];
}
