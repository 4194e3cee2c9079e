// Times Attaché as it is built in dist/, in one run, and prints a table. It asserts nothing: numbers depend on the
// machine, so compare two runs on the same one.  node bench/run.mjs [--runs 20] [--sources 10000]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openWorkspace, press } from "../dist/index.js";
import { measureManuscript } from "../dist/typeset/measure-manuscript.js";
import { typesetManuscript } from "../dist/typeset/typeset-manuscript.js";
import { growLibrary } from "./grow-library.mjs";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "20" }, sources: { type: "string", default: "10000" } },
});
const runs = Number(values.runs);
const home = new URL("..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "attache-bench-"));
const rows = [];

try {
  coldStarts();
  await warmPresses();
  await largeLibrary(Number(values.sources));
} finally {
  rmSync(folder, { recursive: true, force: true });
  print();
}

/** The whole process, as a person waits for it, beside a Node that does nothing. */
function coldStarts() {
  const program = join(home, "bin/attache.js");
  const start = (...words) => {
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: home, encoding: "utf8" });
    if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}:\n${stderr}`);
  };
  time("cold  node -e 0", () => start("-e", "0"));
  time("cold  attache --version", () => start(program, "--version"));
  time("cold  attache list sources", () => start(program, "list", "sources"));
  time("cold  attache build lavrov-call", () => start(program, "build", "lavrov-call", "--out", folder));
}

/** The samples in a process that has pressed them before: from an open desk to sealed bytes, and parts of it. */
async function warmPresses() {
  const desk = await opened(home);
  await timeAsync("warm  open the desk", () => opened(home));
  for (const { id, audiences } of desk.briefs.values()) {
    for (const audience of [undefined, ...audiences]) {
      const name = audience ? `${id} for ${audience}` : id;
      const edition = await pressed(desk, { brief: id, audience });
      await timeAsync(`warm  press ${name}`, () => pressed(desk, { brief: id, audience }));
      if (audience) continue;
      const { manuscript } = edition.proof;
      const faces = await desk.faces();
      time(`warm  lay out ${name}, measure only`, () => measureManuscript(manuscript, faces));
      time(`warm  typeset ${name}, to bytes`, () => typesetManuscript(manuscript, faces));
    }
  }
}

/** A library far beyond a desk officer's: opening it, and a brief that asks it for excerpts. */
async function largeLibrary(sources) {
  growLibrary(join(folder, "large"), sources);
  await timeAsync(`large open ${sources} sources`, () => opened(join(folder, "large")), 3);
  const desk = await opened(join(folder, "large"));
  await timeAsync(`large press upon ${sources} sources`, () => pressed(desk, { brief: "harvest" }), 5);
}

async function opened(at) {
  const { value, diagnostics } = await openWorkspace(at);
  if (!value) throw new Error(`cannot open ${at}: ${diagnostics[0]?.message}`);
  return value;
}

async function pressed(desk, order) {
  const { value, diagnostics } = await press(desk, order);
  if (!value)
    throw new Error(`cannot press ${order.brief}: ${diagnostics.find((one) => one.severity === "error")?.message}`);
  return value;
}

function time(name, work, times = runs) {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  rows.push([name, times, ...taken.sort((a, b) => a - b)]);
}

async function timeAsync(name, work, times = runs) {
  const taken = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  rows.push([name, times, ...taken.sort((a, b) => a - b)]);
}

function print() {
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}; milliseconds\n`);
  console.log(`${"".padEnd(width)}  ${["runs", "p50", "p95", "best"].map((head) => head.padStart(9)).join("")}`);
  for (const [name, times, ...taken] of rows) {
    const at = (share) => taken[Math.min(taken.length - 1, Math.ceil(share * taken.length) - 1)].toFixed(1);
    const cells = [String(times), at(0.5), at(0.95), taken[0].toFixed(1)];
    console.log(`${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(9)).join("")}`);
  }
}
