/** Looks of the faces, as Typst asks for them. */
const looks = {
  serif: ["Source Serif 4", 400, "normal"],
  "serif-italic": ["Source Serif 4", 400, "italic"],
  "serif-semibold": ["Source Serif 4", 600, "normal"],
  "serif-semibold-italic": ["Source Serif 4", 600, "italic"],
  sans: ["Source Sans 3", 400, "normal"],
  "sans-italic": ["Source Sans 3", 400, "italic"],
  "sans-semibold": ["Source Sans 3", 600, "normal"],
  "sans-bold": ["Source Sans 3", 700, "normal"],
};

/**
 * A page's content as a Typst source: the same words in the same faces, sizes, leadings and columns. `links` also has
 * it lead from citations to references, for which Typst lays the page out a second time.
 */
export function typstSource({ sheet, content, language, head, foot }, links = false) {
  const { width, height, margins } = sheet;
  const letterings = new Map();
  const places = new Set(links ? [...runsOf(content)].flatMap(({ anchors = [] }) => anchors) : []);
  const body = blockOf(content, { letterings, places, marked: new Set() });
  const sides = Object.entries(margins).map(([side, length]) => `${side}: ${pt(length)}`);
  const folio = '#context counter(page).display("1/1", both: true)';
  return [
    `#set page(width: ${pt(width)}, height: ${pt(height)}, margin: (${sides.join(", ")}))`,
    `#set page(header: ${string(head)}, footer: [#${string(foot)} ${folio}])`,
    `#set text(font: "Source Sans 3", size: 8.2pt, lang: ${string(language.slice(0, 2))}, hyphenate: false)`,
    "#set par(leading: 0pt, spacing: 0pt)",
    "#set block(spacing: 0pt)",
    ...[...letterings.values()].map(({ name, set }) => `#let ${name}(it) = text(${set}, it)`),
    body,
  ].join("\n");
}

function blockOf(node, known) {
  const [left = 0, , right = 0] = node.margin ?? [];
  const of = "text" in node ? textOf : "columns" in node ? columnsOf : stackOf;
  const inner = of(node, known);
  const inset = left || right ? `#pad(left: ${pt(left)}, right: ${pt(right)})[${inner}]` : inner;
  return `${gap(node.before)}${inset}`;
}

function textOf({ text, baseline, leading, divides, align, hang, rule }, known) {
  if (text.length === 0) return lineOf(rule);
  const runs = text.map((run) => runOf(run, known)).join("");
  const hyphenate = divides ? ", hyphenate: true" : "";
  const set = `#set text(top-edge: ${pt(baseline)}, bottom-edge: ${pt(baseline - leading)}${hyphenate})`;
  const lines = `#set par(hanging-indent: ${pt(hang ?? 0)}${align === "justify" ? ", justify: true" : ""})`;
  return `#block(width: 100%)[${set}\n${lines}\n${runs}]\n${lineOf(rule)}`;
}

function runOf({ text, face, size, colour, tracking = 0, lead, anchors = [] }, { letterings, places, marked }) {
  const [font, weight, style] = looks[face] ?? looks.sans;
  const look = `font: "${font}", weight: ${weight}, style: "${style}"`;
  const set = `${look}, size: ${pt(size)}, fill: rgb("${colour}"), tracking: ${pt(tracking)}`;
  const lettering = letterings.get(set) ?? { name: `l${letterings.size}`, set };
  letterings.set(set, lettering);
  const names = anchors.filter((name) => places.has(name) && !marked.has(name));
  for (const name of names) marked.add(name);
  const labels = names.map((name) => `#[#metadata(none) #label(${string(name)})]`).join("");
  const shown = `${lettering.name}(${string(text)})`;
  if (lead?.url) return `${labels}#link(${string(lead.url)}, ${shown})`;
  return places.has(lead?.place) ? `${labels}#link(label(${string(lead.place)}), ${shown})` : `${labels}#${shown}`;
}

function columnsOf({ columns, columnGap, row }, known) {
  const widths = columns.map(({ width }) => `${width ? pt(width) : "1fr"},`).join(" ");
  const cells = columns.map((cell) => `[${blockOf(cell, known)}]`).join(", ");
  return `#grid(columns: (${widths}), column-gutter: ${pt(columnGap)}, ${cells})\n${lineOf(row?.rule)}`;
}

function stackOf({ stack, balanced, bar }, known) {
  if (balanced) return columnsOf({ columns: partsOf(stack, balanced.columns), columnGap: balanced.gap }, known);
  const inner = stack.map((child) => blockOf(child, known)).join("\n");
  return bar ? `#block(stroke: (left: ${pt(bar.width)}), inset: (left: ${pt(bar.gap)}))[${inner}]\n` : inner;
}

/** A list in as many stacks as there are columns. */
function partsOf(stack, columns) {
  const each = Math.ceil(stack.length / columns);
  return Array.from({ length: columns }, (_, at) => ({ stack: stack.slice(at * each, (at + 1) * each) }));
}

function lineOf(rule) {
  if (!rule) return "";
  return `#v(${pt(rule.above)})\n#line(length: 100%, stroke: ${pt(rule.width ?? 0.5)})\n#v(${pt(rule.below)})\n`;
}

function gap(before) {
  return before ? `#v(${pt(before)}, weak: true)\n` : "";
}

function* runsOf(node) {
  if ("text" in node) yield* node.text;
  else for (const child of node.stack ?? node.columns) yield* runsOf(child);
}

function pt(length) {
  return `${Number(length.toFixed(4))}pt`;
}

function string(words) {
  return `"${words.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
}
