// Times Attaché as it is built in dist/ beside Node itself, Typst in Node and pdfmake as it comes, in one run, and
// prints a table and ratios. It asserts nothing: numbers depend on the machine, so compare two runs on the same one.
//   npm run bench -- [--runs 20] [--sources 10000] [--only cold,warm,pages,tags,fit,large,quotations]
// Typst is a package of the benchmark alone; where it is missing, this runs `npm install --prefix bench` first. Its
// pages have the words, faces, sizes and columns of Attaché's. Links from citations to references make it lay a page out a
// second time, so it is timed without them, and with them in rows that say so.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openWorkspace, press } from "../dist/index.js";
import { measureManuscript } from "../dist/typeset/measure-manuscript.js";
import { typesetManuscript } from "../dist/typeset/typeset-manuscript.js";
import { verifyPage } from "../dist/verify/verify-page.js";
import { sixtyPieces } from "./fit-sixty.mjs";
import { growLibrary } from "./grow-library.mjs";
import { contentOf, ownFaces, repeated, withPoints, withWords } from "./page-content.mjs";
import { pdfmakeDefinition } from "./pdfmake-page.mjs";
import { typesetUntagged } from "./tag-cost.mjs";
import { timeQuotations } from "./time-quotations.mjs";
import { timeTable } from "./timing.mjs";
import { typstSource } from "./typst-page.mjs";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "20" },
    sources: { type: "string", default: "10000" },
    only: { type: "string", default: "cold,warm,pages,tags,fit,large,quotations" },
  },
});
const runs = Number(values.runs);
const home = fileURLToPath(new URL("..", import.meta.url));
const brief = "lavrov-call";

if (!existsSync(join(home, "bench/node_modules"))) {
  // without a lock: some registries lack builds for other platforms, and a lock would ask for all of them
  const install = ["install", "--prefix", join(home, "bench"), "--no-package-lock", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", install, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(1);
}
const { openTypst } = await import("./open-typst.mjs");
const { openPdfmake } = await import("./open-pdfmake.mjs");

const folder = mkdtempSync(join(tmpdir(), "attache-bench-"));
const table = timeTable();
const ratios = [];
/** Words are changed by another number each time, in whatever part. */
let seed = 0;
const anew = () => {
  seed += 1;
  return seed;
};
const desk = await opened(home);
const faces = await desk.faces();
const files = Object.fromEntries(ownFaces.map((name) => [name, join(folder, "faces", `${name}.ttf`)]));
mkdirSync(join(folder, "faces"));
for (const name of ownFaces) writeFileSync(files[name], desk.world.font(name));

const parts = { cold, warm, pages, tags, fit, large, quotations };
try {
  for (const name of values.only.split(",")) await parts[name]();
} finally {
  rmSync(folder, { recursive: true, force: true });
  table.print();
  if (ratios.length > 0) console.log(`\n${ratios.join("\n")}`);
}

/** Whole processes, as a person waits for them: from the sources to a PDF on the disk. */
async function cold() {
  const { manuscript } = (await pressed(desk, { brief })).proof;
  const content = contentOf(manuscript, faces);
  const written = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const page = written("page.typ", typstSource(content));
  const linked = written("linked.typ", typstSource(content, true));
  const tree = written("page.json", JSON.stringify(content));
  const list = written("faces.json", JSON.stringify(files));
  const [out, fonts] = [join(folder, "out"), join(folder, "faces")];
  const commands = {
    "cold  node -e 0": ["-e", "0"],
    "cold  attache --version": ["bin/attache.js", "--version"],
    "cold  attache list sources": ["bin/attache.js", "list", "sources"],
    "cold  attache build": ["bin/attache.js", "build", brief, "--out", out],
    "cold  attache build, from the modules": ["bench/attache-plain.mjs", "build", brief, "--out", out],
    "cold  Typst in Node": ["bench/typst-once.mjs", fonts, page, join(folder, "typst.pdf")],
    "cold  Typst in Node, links": ["bench/typst-once.mjs", fonts, linked, join(folder, "typst.pdf")],
    "cold  pdfmake": ["bench/pdfmake-once.mjs", list, tree, join(folder, "pdfmake.pdf")],
  };
  const taken = new Map(Object.keys(commands).map((name) => [name, []]));
  start(commands["cold  attache build"]);
  // In turns, so that whatever else the machine does meets all of them.
  for (let run = 0; run < runs; run += 1) {
    for (const [name, words] of Object.entries(commands)) {
      const from = performance.now();
      start(words);
      taken.get(name).push(performance.now() - from);
    }
  }
  for (const [name, times] of taken) table.add(name, times);
  ratio("cold: attache build / Typst", "cold  attache build", "cold  Typst in Node");
}

function start(words) {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: home, encoding: "utf8" });
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}:\n${stderr}`);
}

/** One page in a process that has made many: from a brief to sealed bytes, and from set content to bytes. */
async function warm() {
  await table.time("warm  open the desk", runs, () => opened(home));
  for (const { id, audiences } of desk.briefs.values()) {
    for (const audience of [undefined, ...audiences]) {
      const order = { brief: id, audience };
      await pressed(desk, order);
      await table.time(`warm  press ${audience ? `${id} for ${audience}` : id}`, runs, () => pressed(desk, order));
    }
  }
  const { manuscript } = (await pressed(desk, { brief })).proof;
  const varied = () => withWords(manuscript, anew());
  const typst = openTypst(join(folder, "faces"));
  const source = (links) => () => typstSource(contentOf(varied(), faces), links);
  const definition = () => pdfmakeDefinition(contentOf(varied(), faces));
  const programs = [
    ["attache press", (own) => pressed(own, { brief }), () => withPoints(desk, brief, anew())],
    ["attache typeset", (own) => typesetManuscript(own, faces), varied],
    ["attache lay out", (own) => measureManuscript(own, faces), varied],
    ["Typst in Node", typst, source(false)],
    ["Typst in Node, links", typst, source(true)],
    ["pdfmake", openPdfmake(files), definition],
  ];
  for (const [name, work, given] of programs) {
    for (let run = 0; run < 30; run += 1) await work(given());
    await table.time(`page  ${name}, words changed`, runs, work, given);
  }
  for (const name of ["press", "typeset"]) {
    ratio(
      `warm: attache ${name} / Typst`,
      `page  attache ${name}, words changed`,
      "page  Typst in Node, words changed",
    );
  }
}

/** Documents of about 1, 10 and 100 pages, and what a further page costs. */
async function pages() {
  const { manuscript } = (await pressed(desk, { brief })).proof;
  const typst = openTypst(join(folder, "faces"));
  const programs = {
    "attache typeset": [(own) => typesetManuscript(own, faces), (own) => own],
    "attache lay out": [(own) => measureManuscript(own, faces), (own) => own],
    "Typst in Node": [typst, (own) => typstSource(contentOf(own, faces))],
    "Typst in Node, links": [typst, (own) => typstSource(contentOf(own, faces), true)],
    pdfmake: [openPdfmake(files), (own) => pdfmakeDefinition(contentOf(own, faces))],
  };
  const lengths = [1, 10, 100].map((times) => {
    const long = repeated(manuscript, times);
    return { long, times: times < 100 ? runs : Math.min(runs, 5), count: typesetManuscript(long, faces).value.pages };
  });
  for (const [name, [work, given]] of Object.entries(programs)) {
    const row = (count) => `pages ${name}, ${count}`;
    for (const { long, times, count } of lengths) {
      const next = () => given(withWords(long, anew()));
      await work(next());
      await table.time(row(count), times, work, next);
    }
    const [, ten, hundred] = lengths.map(({ count }) => count);
    table.add(row("a further page"), [(table.p50(row(hundred)) - table.p50(row(ten))) / (hundred - ten)]);
  }
  for (const name of ["typeset", "lay out"]) {
    const further = `pages attache ${name}, a further page`;
    ratio(`further page: attache ${name} / Typst`, further, "pages Typst in Node, a further page");
  }
}

/** What the structure of a file costs in time and bytes, and what evidence in it does. */
async function tags() {
  const edition = await pressed(desk, { brief });
  const { signature } = edition.proof;
  const weight = signature.attachments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const kinds = {
    "as it is": (own) => typesetManuscript(own, faces).value.bytes,
    "without structure": (own) => typesetUntagged(own, faces),
    "with evidence": (own) => typesetManuscript(own, faces, () => signature).value.bytes,
  };
  for (const times of [1, 10, 100]) {
    const { manuscript } = edition.proof;
    const long = times === 1 ? manuscript : repeated(manuscript, times);
    // The page is full: a letter more would make it two.
    const next = times === 1 ? () => manuscript : () => withWords(long, anew());
    const count = typesetManuscript(long, faces).value.pages;
    const sizes = Object.fromEntries(Object.entries(kinds).map(([kind, work]) => [kind, work(long).length]));
    const taken = new Map(Object.keys(kinds).map((kind) => [kind, []]));
    // Rounds below 0 warm up and are not counted; in turns, as above.
    for (let run = -Math.floor(20 / times); run < (times < 100 ? runs : Math.min(runs, 5)); run += 1) {
      for (const [kind, work] of Object.entries(kinds)) {
        const given = next();
        const from = performance.now();
        work(given);
        if (run >= 0) taken.get(kind).push(performance.now() - from);
      }
    }
    for (const [kind, all] of taken) table.add(`tags  pages: ${count}, ${kind}`, all);
    const [whole, bare, full] = Object.values(sizes);
    const share = ((100 * (whole - bare)) / bare).toFixed(0);
    ratios.push(
      `tags: pages: ${count}; ${whole} bytes; ${bare} without structure (+${share} %); ${full} with evidence`,
    );
  }
  for (const level of ["none", "manifest", "passages", "sources"]) {
    const own = withEvidence(desk, level);
    await table.time(`tags  press, evidence: ${level}`, runs, () => pressed(own, { brief }));
    ratios.push(`tags: evidence: ${level}: ${(await pressed(own, { brief })).proof.bytes.length} bytes`);
  }
  await table.time("tags  verify a page by itself", runs, () => verifyPage(edition.proof.bytes, "brief.pdf"));
  ratios.push(`tags: the evidence is ${signature.attachments.length} files of ${weight} bytes together`);
}

/** A page with sixty optional pieces: what the search for the best cut takes beside setting its trials. */
async function fit() {
  const search = await sixtyPieces(join(folder, "sixty"));
  search();
  const found = Array.from({ length: runs }, search);
  table.add(
    "fit   sixty pieces, in all",
    found.map(({ all }) => all),
  );
  table.add(
    "fit   sixty pieces, beyond setting trials",
    found.map((one) => one.search),
  );
  ratios.push(`fit: ${found[0].trials} trials set, ${found[0].left} of 60 pieces left out`);
}

/** A library far beyond a desk officer's: opening it, and a brief that asks it for excerpts. */
async function large() {
  const sources = Number(values.sources);
  growLibrary(join(folder, "large"), sources);
  await table.time(`large open ${sources} sources`, 3, () => opened(join(folder, "large")));
  const own = await opened(join(folder, "large"));
  await table.time(`large press upon ${sources} sources`, 5, () => pressed(own, { brief: "harvest" }));
}

/** A thousand quotations over such a library. */
async function quotations() {
  ratios.push(...(await timeQuotations(join(folder, "quotations"), Number(values.sources), table)));
}

/** A desk whose briefs carry so much evidence. */
function withEvidence(own, evidence) {
  const briefs = [...own.briefs].map(([id, file]) => [id, { ...file, yaml: { ...file.yaml, evidence } }]);
  return { ...own, briefs: new Map(briefs) };
}

function ratio(name, mine, theirs) {
  ratios.push(`${name}: ${(table.p50(mine) / table.p50(theirs)).toFixed(2)}`);
}

async function opened(at) {
  const { value, diagnostics } = await openWorkspace(at);
  if (!value) throw new Error(`cannot open ${at}: ${diagnostics[0]?.message}`);
  return value;
}

async function pressed(own, order) {
  const { value, diagnostics } = await press(own, order);
  if (!value) throw new Error(`cannot press ${order.brief}: ${diagnostics.find(isError)?.message}`);
  return value;
}

function isError({ severity }) {
  return severity === "error";
}
