// Puts script, style and the licences of what is inlined into the template.
import { readFileSync, readdirSync, writeFileSync, existsSync } from "node:fs";

const inlined = ["@dagrejs/dagre", "@dagrejs/graphlib", ...readdirSync("node_modules").filter((name) => name.startsWith("d3-"))];
const licences = inlined.map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((candidate) => `${folder}/${candidate}`).find(existsSync);
  return `${name} ${version} (${license})\n\n${file ? readFileSync(file, "utf8").trim() : ""}`;
});

// A replacement function: a text may hold $ signs.
const fill = (text, mark, content) => text.replace(mark, () => content);
let page = readFileSync("template.html", "utf8");
page = fill(page, "<!--LICENCES-->", `<!--\nThis page holds parts of:\n\n${licences.join("\n\n---\n\n").replaceAll("--", "- -")}\n-->`);
page = fill(page, "/*STYLE*/", readFileSync("page.css", "utf8").trim());
page = fill(page, "/*SCRIPT*/", readFileSync("page.js", "utf8").trim().replaceAll("</script", "<\\/script"));
writeFileSync("page.html", page);
writeFileSync("notices.txt", `Dispatch includes parts of third-party software in the page that shows an event flow (src/Dispatch.Flow/Page/page.html).
Written by src/Dispatch.Flow/Page/web/build.sh.

${licences.map((text) => `${"=".repeat(80)}\n${text}\n`).join("\n")}`);
