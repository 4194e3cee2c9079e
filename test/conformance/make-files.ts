import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { stockFile } from "../typeset/stock-file.ts";
import { briefFiles, type MadeFile, manuscriptFiles, sampleFiles } from "./every-file.ts";
import { readWords } from "./read-words.ts";

// Run by scripts/conformance, which checks what is written here; index.json says what the files hold.
const folder = ".cache/conformance";
rmSync(folder, { recursive: true, force: true });
const index: object[] = [];

function write(path: string, content: Uint8Array | string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function make(files: AsyncIterable<MadeFile> | Iterable<MadeFile>): Promise<number> {
  let made = 0;
  for await (const { path, bytes } of files) {
    write(`files/${path}`, bytes);
    index.push({ path, pages: readWords(bytes) });
    made += 1;
  }
  write("index.json", JSON.stringify(index));
  return made;
}

test("copies of the sample briefs are made", async () => {
  expect(await make(sampleFiles())).toBeGreaterThan(7);
});

test("generated briefs are made", async () => {
  expect(await make(briefFiles())).toBeGreaterThan(59);
});

test("named and generated manuscripts are set", async () => {
  expect(await make(manuscriptFiles())).toBeGreaterThan(139);
});

test("files are made whose claims, or want of claims, a validator must see", async () => {
  write("controls/claims.pdf", await stockFile(true));
  write("controls/plain.pdf", await stockFile(false));
});
