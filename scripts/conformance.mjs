// Proves that files are what they say, PDF/UA-1 and PDF/A-3a, by others' programs: veraPDF, the reference validator (needs
// Java, and Maven once to fetch it), qpdf and poppler's pdftotext. What is not there is not asked, and that is said.
//   npm run conformance [-- --require]     with --require, it is an error where veraPDF cannot be asked
// Files are made anew below .cache/conformance/: the samples, and some 240 generated with a fixed seed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compareWords } from "./conformance/compare-words.mjs";
import { isThere, readRaw, saysQpdf } from "./conformance/other-readers.mjs";
import { readReport } from "./conformance/read-report.mjs";
import { fetchVeraPdf, validate } from "./conformance/vera-pdf.mjs";

const { values } = parseArgs({ options: { require: { type: "boolean", default: false } } });
const home = fileURLToPath(new URL("..", import.meta.url));
const folder = join(home, ".cache/conformance");
let red = false;

/** Tells what a program found, and remembers it where it is trouble. */
function tell(program, faults, otherwise) {
  console.log(faults.length === 0 ? `${program}: ${otherwise}` : `${program}: ${faults.length} found wrong`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) red = true;
}

const vera = fetchVeraPdf(join(home, ".cache/verapdf"));
if (vera.isForged) red = true;
const others = ["qpdf", "pdftotext"].filter(isThere);
if (vera.jar || others.length > 0) check();
for (const name of ["qpdf", "pdftotext"])
  if (!others.includes(name)) console.log(`${name}: not asked, it is not installed`);
if (!vera.jar) console.log(`Conformance was NOT run: ${vera.why}.`);
process.exitCode = red || (values.require && !vera.jar) ? 1 : 0;

function check() {
  const files = makeFiles();
  if (!files) return;
  const count = `${files.length} files`;
  if (others.includes("qpdf")) {
    tell(
      "qpdf",
      files.flatMap(({ path }) => saysQpdf(join(folder, "files", path))),
      `${count} without fault`,
    );
  }
  if (others.includes("pdftotext")) {
    const compared = files.map((file) => compareWords(file, readRaw(join(folder, "files", file.path))));
    tell("pdftotext", compared.flat(), `${count} have the words of their structure, in its order`);
  }
  if (!vera.jar) return;
  for (const [flavour, name, control] of [
    ["ua1", "PDF/UA-1", "claims.pdf"],
    ["3a", "PDF/A-3a", "plain.pdf"],
  ]) {
    const report = validate(vera.jar, flavour, folder);
    const faults = readReport(report, { files: files.map(({ path }) => path), control });
    tell(`veraPDF, ${name}`, faults, `${count} validated, 0 failed rules; the control was found false`);
  }
}

/** Makes all files, and reads what is in them; nothing where that failed. */
function makeFiles() {
  const vitest = [join(home, "node_modules/vitest/vitest.mjs"), "run", "--config", "test/conformance/vitest.config.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, vitest, { cwd: home, encoding: "utf8" });
  if (status === 0) return JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));
  tell("making files", [`${stdout}${stderr}`]);
  return undefined;
}
