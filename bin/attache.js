#!/usr/bin/env node
// Runs the command line: the one file of dist/bundle with the code that V8 compiled of it at an earlier run, or,
// where that file is not there, the modules of dist/. Both do the same; this is CommonJS because it starts sooner.
const { existsSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { cachedDataVersionTag, setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

const folder = join(__dirname, "../dist/bundle");
const file = join(folder, "attache.cjs");

void start();

async function start() {
  // Most runs are over before V8's optimising compiler has earned what it costs; it sets in three times later. A V8
  // that did not know the flag would say so on the terminal.
  if (/^1[1-3]\./.test(process.versions.v8)) setFlagsFromString("--interrupt-budget=400000");
  const text = read(file, "latin1");
  if (text === undefined) {
    if (!existsSync(join(__dirname, "../dist/cli/main.js"))) {
      process.stderr.write("attache: it is not built yet; run `npm ci` in its folder.\n");
      process.exitCode = 1;
      return;
    }
    const { main } = await import("../dist/cli/main.js");
    process.exitCode = await main();
    return;
  }
  // Its name says what it was compiled from and for: the hash in the text's first line, V8's version, flags and machine.
  const kept = join(folder, `${text.slice(3, 19)}-${cachedDataVersionTag().toString(16)}.cache`);
  const cachedData = read(kept);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  // A script that is run so cannot import modules by itself.
  const module = { exports: {}, import: (name) => import(name) };
  script.runInThisContext()(module.exports, createRequire(file), module, file, folder);
  process.exitCode = await module.exports.main();
  // After a build, most of the program has been compiled; it is worth keeping.
  const met = process.argv[2] === "build" && process.exitCode === 0;
  if (met && (!cachedData || script.cachedDataRejected)) keep(kept, script.createCachedData());
}

function read(path, encoding) {
  try {
    return readFileSync(path, encoding);
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that nobody reads half of it; where the folder cannot be written, not at all. */
function keep(path, bytes) {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch {
    // the next start is as slow as this one, and nothing else happens
  }
}
