// Parts of the flow, as the nodes and edges that are drawn.
import { flow, events, handlers, handledBy, publishedBy, reach, settings, shown, cyclic, turning, cuts, isStorm } from "./data.js";

// Beyond this a drawing tells nothing, and its layout takes seconds.
const MOST_NODES = 700;

// Beyond this nothing can be read without a magnifier: it is drawn only if somebody asks for it.
const READABLE_NODES = 120;

const SURE = ["must", "may", "speculative"];

class Slice {
  nodes = new Map();
  edges = new Map();

  event(id, chosen = false) {
    const event = events.get(id);
    if (event && (!this.nodes.has(id) || chosen)) {
      const kinds = ["event", cyclic.has(id) && "cyclic", isStorm(event) && "storm", chosen && "chosen"];
      this.nodes.set(id, { id, text: event.name, title: event.fullName, kind: kinds.filter(Boolean).join(" "), event: id });
    }
    return event !== undefined;
  }

  handler(id) {
    const handler = handlers.get(id);
    if (!this.nodes.has(id)) this.nodes.set(id, { id, text: handler.name, title: handler.fullName, kind: "handler", handler: id });
  }

  handles(handles, turn) {
    this.handler(handles.handler);
    this.edges.set(`${handles.event}>${handles.handler}`, { from: handles.event, to: handles.handler, kind: turn ? "turn" : handles.certainty === "must" ? "" : handles.certainty, queued: handles.mode !== "sync", label: handles.mode === "sync" ? "" : handles.mode });
  }

  publishes(edge) {
    const label = [edge.mode === "sync" ? "" : edge.mode, edge.many ? "many" : "", cuts.has(edge.id) ? "✂ best cut" : ""].filter(Boolean).join(", ");
    const kinds = [edge.certainty, turning.has(edge.id) && "turn", cuts.has(edge.id) && "cut"];

    // A handler of several events has an edge for each; one line says as much, as sure as the surest of them.
    const key = `${edge.from}>${edge.to}>${edge.mode}`;
    const known = this.edges.get(key);
    const sure = known && SURE.indexOf(known.certainty) <= SURE.indexOf(edge.certainty);
    this.edges.set(key, {
      from: edge.from, to: edge.to, certainty: sure ? known.certainty : edge.certainty, queued: edge.mode !== "sync",
      kind: [...new Set([sure ? known.certainty : edge.certainty, ...(known?.kind.split(" ").slice(1) ?? []), ...kinds.slice(1)])].filter(Boolean).join(" "),
      label: known && known.label.length >= label.length ? known.label : label,
      title: [...new Set([...(known?.title.split("\n\n") ?? []), describe(edge)])].slice(0, 6).join("\n\n"),
    });
  }
}

export const describe = (edge) => [edge.path.map((step) => step.text).join(" → "), edge.guards.length ? `if ${edge.guards.join(" and ")}` : "", edge.breaker ? `ends by ${edge.breaker}` : ""].filter(Boolean).join("\n");

/** How far the consequences of an event can be drawn so that they can be read. */
export function readableDepth(id) {
  let depth = settings.depth;
  while (depth > 1 && consequences(id, depth).nodes.size > READABLE_NODES / 2) depth--;
  return depth;
}

/** What happens if the event is published. */
export function consequences(id, depth = settings.depth) {
  const slice = new Slice();
  const distance = reach(id, depth);
  for (const event of distance.keys()) slice.event(event, event === id);
  for (const [event, hops] of distance) {
    if (hops >= depth && event !== id) continue;
    for (const handles of handledBy(event).filter((item) => shown(item.certainty))) {
      slice.handles(handles, false);
      for (const edge of publishedBy(handles.handler)) {
        if (shown(edge.certainty) && (!edge.trigger || edge.trigger === event) && distance.has(edge.to)) slice.publishes(edge);
      }
    }
  }
  return slice;
}

export function ofCycle(cycle, slice = new Slice()) {
  const edges = flow.edges.filter((edge) => cycle.edges.includes(edge.id));
  const turningHandlers = new Set(edges.map((edge) => edge.from));
  cycle.events.forEach((id) => slice.event(id));
  for (const handles of cycle.events.flatMap(handledBy)) {
    if (turningHandlers.has(handles.handler)) slice.handles(handles, true);
  }
  edges.forEach((edge) => slice.publishes(edge));
  return slice;
}

export function ofPath(hops) {
  const slice = new Slice();
  for (const { event, edge } of hops) {
    slice.event(event);
    slice.event(edge.to);
    slice.handles(handledBy(event).find((handles) => handles.handler === edge.from), turning.has(edge.id));
    slice.publishes(edge);
  }
  return slice;
}

/** What a page opens with: everything if that can be read, else its cycles, else what causes most. */
export function overview() {
  const all = everything();
  if (all && all.nodes.size <= READABLE_NODES) return { what: "Everything that flows on", slice: all };
  const cycles = new Slice();
  flow.cycles.filter((cycle) => settings.guesses || cycle.class !== "speculative").forEach((cycle) => ofCycle(cycle, cycles));
  if (cycles.nodes.size > 0 && cycles.nodes.size <= READABLE_NODES) return { what: "All cycles", slice: cycles, more: all?.nodes.size };
  const largest = [...events.values()].filter((event) => event.mustCalls > 0).sort((a, b) => b.mustCalls - a.mustCalls)[0];
  return largest ? { what: `If ${largest.name} is published, which causes most`, slice: consequences(largest.id, readableDepth(largest.id)), more: all?.nodes.size } : { what: "Everything that flows on", slice: all };
}

/** Everything that takes part in a flow of more than one hop; null if that is too much to draw. */
export function everything() {
  const slice = new Slice();
  const edges = flow.edges.filter((edge) => shown(edge.certainty) && events.has(edge.to));
  const publishing = new Set(edges.map((edge) => edge.from));
  for (const handles of flow.handles.filter((item) => publishing.has(item.handler) && shown(item.certainty))) {
    if (slice.event(handles.event)) slice.handles(handles, false);
  }
  for (const edge of edges) {
    slice.event(edge.to);
    slice.publishes(edge);
  }
  return slice.nodes.size > MOST_NODES ? null : slice;
}
