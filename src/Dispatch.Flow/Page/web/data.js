// The document by id, and the questions that are asked of it.
export const flow = JSON.parse(document.getElementById("flow").textContent);

const byId = (items) => new Map(items.map((item) => [item.id, item]));
const group = (items, key) => {
  const groups = new Map();
  for (const item of items) {
    const k = key(item);
    groups.has(k) ? groups.get(k).push(item) : groups.set(k, [item]);
  }
  return (k) => groups.get(k) ?? [];
};

export const events = byId(flow.events);
export const handlers = byId(flow.handlers);
export const handledBy = group(flow.handles, (handles) => handles.event);
export const received = group(flow.handles, (handles) => handles.handler);
export const publishedBy = group(flow.edges, (edge) => edge.from);
export const publishersOf = group(flow.edges, (edge) => edge.to);
export const sitesOf = group(flow.sites, (site) => site.event);
export const rootsOf = (id) => flow.roots.filter((root) => root.publishes.includes(id));

export const settings = { depth: 3, guesses: false };
export const shown = (certainty) => settings.guesses || certainty !== "speculative";

// A guess is no cycle to mark, and what ends by itself needs no cut.
const real = flow.cycles.filter((cycle) => cycle.class !== "speculative");
const unaccepted = real.filter((cycle) => !cycle.class.startsWith("guarded") && !cycle.accepted);
export const cyclic = new Set(real.flatMap((cycle) => cycle.events));
export const turning = new Set(real.flatMap((cycle) => cycle.edges));
export const cuts = new Set(unaccepted.map((cycle) => cycle.cut).filter(Boolean));

/** Many calls for one publish, or publishes in loops: worth a look. */
export const isStorm = (event) => (event.mustCalls ?? 0) > 20 || publishersOf(event.id).some((edge) => edge.many && edge.certainty !== "speculative");

/** The publishes that a publish of this event leads to. */
export const from = (id) =>
  handledBy(id).filter((handles) => shown(handles.certainty)).flatMap((handles) => publishedBy(handles.handler))
    .filter((edge) => (!edge.trigger || edge.trigger === id) && shown(edge.certainty));

/** Everything within some hops: events with their distance. */
export function reach(id, depth) {
  const distance = new Map([[id, 0]]);
  for (const [current, hops] of distance) {
    if (hops < depth) {
      for (const edge of from(current)) {
        if (!distance.has(edge.to)) distance.set(edge.to, hops + 1);
      }
    }
  }
  return distance;
}

/** The shortest way from one event to another, as hops; null if there is none. */
export function path(start, end) {
  const cameBy = new Map();
  const queue = [start];
  for (const current of queue) {
    for (const edge of from(current)) {
      if (cameBy.has(edge.to)) continue;
      cameBy.set(edge.to, { event: current, edge });
      if (edge.to === end) {
        const hops = [];
        let at = end;
        do {
          hops.unshift(cameBy.get(at));
          at = hops[0].event;
        } while (at !== start);
        return hops;
      }
      queue.push(edge.to);
    }
  }
  return null;
}

/** The event that a typed name means. */
export function find(name) {
  const wanted = name.trim().toLowerCase();
  return flow.events.find((event) => event.id === name || event.fullName === name) ?? flow.events.find((event) => event.name.toLowerCase() === wanted);
}
