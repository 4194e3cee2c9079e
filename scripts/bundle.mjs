// Puts the command line and all that it needs into one file, dist/bundle/attache.cjs, so that a start reads one file
// instead of some hundreds, and beside it the licences of what went in. bin/attache.js runs it; without it, the
// modules in dist/ do the same. Run after tsc.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const folder = "dist/bundle";
/** What reads PDF files is larger than all the rest, and only `verify` needs it. bin/attache.js imports it. */
const outside = "pdfjs-dist/legacy/build/pdf.mjs";

/** Asked for when what needs them is loaded, and hardly ever used: they come in with the first use. */
const late = new Set(["@noble/ciphers/aes", "@noble/hashes/sha2", "node:child_process"]);

const lighter = {
  name: "lighter",
  async resolveId(id, importer, options) {
    // Of fontkit the WOFF2 reader is left out, a third of the whole: the faces are TrueType.
    if (id === "brotli/decompress.js") return "\0no-woff2";
    if (!late.has(id) || !/(pdfkit|commander)/.test(importer ?? "")) return null;
    const real = await this.resolve(id, importer, { ...options, skipSelf: true });
    return `\0late:${real.id}`;
  },
  load(id) {
    if (id === "\0no-woff2") return 'module.exports = () => { throw new Error("WOFF2 is not read"); };';
    if (!id.startsWith("\0late:")) return null;
    const real = JSON.stringify(id.slice("\0late:".length));
    return `module.exports = new Proxy({}, { get: (_, name) => require(${real})[name] });`;
  },
};

const build = await rolldown({
  input: "dist/cli/main.js",
  platform: "node",
  external: [outside],
  plugins: [lighter],
});
const { output } = await build.write({
  file: join(folder, "attache.cjs"),
  format: "cjs",
  codeSplitting: false,
  comments: false,
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
});
await build.close();

const [{ code, moduleIds }] = output;
// Without other characters than ASCII's the file is read, and kept in memory, byte by byte. Escapes mean the same in
// strings and in patterns, the only places where other characters are left.
const linked = code.replace(`import(\`${outside}\`)`, `module.import("${outside}")`);
if (linked === code || linked.includes(`import(\`${outside}`)) throw new Error(`${outside} is not imported as expected`);
const ascii = linked.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const hash = createHash("sha256").update(ascii).digest("hex").slice(0, 16);
// The first line names what follows: compiled code is kept for exactly this text.
writeFileSync(join(folder, "attache.cjs"), `// ${hash}\n${ascii}`);
writeFileSync(join(folder, "LICENCES.txt"), licences(moduleIds));

function licences(ids) {
  const packages = new Set(ids.flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0(late:)?/, ""))?.[0] ?? []));
  return [...packages].sort().map(licence).join("\n\n");
}

function licence(home) {
  const { name, version, license } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const files = readdirSync(home).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.filter((file) => existsSync(join(home, file))).map((file) => readFileSync(join(home, file), "utf8"));
  return [`== ${name} ${version} (${license}) ==`, ...texts].join("\n\n");
}
