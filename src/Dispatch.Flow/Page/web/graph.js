// Draws a slice: layout by dagre, pan and zoom by d3.
import dagre from "@dagrejs/dagre";
import { select } from "d3-selection";
import "d3-transition";
import { zoom, zoomIdentity } from "d3-zoom";

const svg = select("#graph");
const zooming = zoom().scaleExtent([0.05, 4]).on("zoom", ({ transform }) => svg.select("g.all").attr("transform", transform));
svg.call(zooming).on("dblclick.zoom", null);
let size = { width: 1, height: 1 };

for (const [id, kind, d] of [["one", "", "M0,0L8,4L0,8z"], ["two", "", "M0,0L8,4L0,8zM8,0L16,4L8,8z"], ["one-turn", "turn", "M0,0L8,4L0,8z"], ["two-turn", "turn", "M0,0L8,4L0,8zM8,0L16,4L8,8z"]]) {
  const width = id.startsWith("two") ? 16 : 8;
  svg.append("defs").append("marker").attr("id", id).attr("class", kind).attr("viewBox", `0 0 ${width} 8`).attr("refX", width).attr("refY", 4)
    .attr("markerWidth", width).attr("markerHeight", 8).attr("markerUnits", "userSpaceOnUse").attr("orient", "auto").append("path").attr("d", d);
}

/** @param slice its nodes and edges @param onChoose called with a node that is clicked */
export function draw(slice, onChoose) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 46, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of slice.nodes.values()) graph.setNode(node.id, { ...node, width: 24 + node.text.length * 6.8, height: 26 });
  for (const [id, edge] of slice.edges) graph.setEdge(edge.from, edge.to, { ...edge, width: edge.label.length * 5, height: edge.label ? 12 : 0, labelpos: "c" }, id);
  dagre.layout(graph);
  size = graph.graph();

  svg.select("g.all").remove();
  const all = svg.append("g").attr("class", "all");
  const edges = all.selectAll("g.edge").data(graph.edges().map((edge) => graph.edge(edge))).join("g").attr("class", (edge) => `edge ${edge.kind}`);
  edges.append("path").attr("d", curve).attr("marker-end", (edge) => `url(#${edge.queued ? "two" : "one"}${/turn/.test(edge.kind) ? "-turn" : ""})`);
  edges.filter((edge) => edge.label).append("text").attr("x", (edge) => edge.x).attr("y", (edge) => edge.y - 3).text((edge) => edge.label);
  edges.filter((edge) => edge.title).append("title").text((edge) => edge.title);

  const nodes = all.selectAll("g.node").data(graph.nodes().map((id) => graph.node(id))).join("g")
    .attr("class", (node) => `node ${node.kind}`).attr("data-id", (node) => node.id)
    .attr("transform", (node) => `translate(${node.x},${node.y})`).on("click", (_, node) => onChoose(node));
  nodes.append("rect").attr("x", (node) => -node.width / 2).attr("y", -13).attr("width", (node) => node.width).attr("height", 26).attr("rx", (node) => (node.event ? 13 : 3));
  nodes.append("text").text((node) => node.text);
  nodes.append("title").text((node) => node.title);
  fit(false);
}

/** Shows everything that is drawn. */
export function fit(slowly = true) {
  const box = svg.node().getBoundingClientRect();
  const scale = Math.min(1.4, 0.96 * Math.min(box.width / size.width, box.height / size.height)) || 1;
  const to = zoomIdentity.translate((box.width - size.width * scale) / 2, (box.height - size.height * scale) / 2).scale(scale);
  (slowly ? svg.transition().duration(250) : svg).call(zooming.transform, to);
}

/** Nothing is drawn; the text says why. */
export function blank(text) {
  svg.select("g.all").remove();
  svg.append("g").attr("class", "all").append("text").attr("x", 24).attr("y", 40).attr("fill", "currentColor").text(text);
  svg.call(zooming.transform, zoomIdentity);
}

// Through the middle of each two points, so that bends are round.
function curve({ points }) {
  const last = points[points.length - 1];
  let d = `M${points[0].x},${points[0].y}`;
  for (let i = 1; i < points.length - 1; i++) {
    const end = i === points.length - 2 ? last : { x: (points[i].x + points[i + 1].x) / 2, y: (points[i].y + points[i + 1].y) / 2 };
    d += `Q${points[i].x},${points[i].y} ${end.x},${end.y}`;
  }
  return points.length === 2 ? `${d}L${last.x},${last.y}` : d;
}
