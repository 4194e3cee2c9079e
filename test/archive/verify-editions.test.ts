import { describe, expect, test } from "vitest";
import { fileEdition } from "../../src/archive/file-edition.ts";
import { verifyEditions } from "../../src/archive/verify-editions.ts";
import { sha256 } from "../../src/text/fixity.ts";
import { type MemoryWorld, memoryWorld } from "../memory-world.ts";
import { briefBytes, sampleEdition, sourceText } from "./sample-proof.ts";

const folder = "editions/2022/01/bridge-002";
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (read: Uint8Array | undefined) => new TextDecoder().decode(read);

function filed(): MemoryWorld {
  const world = memoryWorld({ "sources/minutes.md": sourceText });
  fileEdition(world, sampleEdition(), briefBytes);
  return world;
}

/** What is found after a change to the filed files. */
function found(change: (world: MemoryWorld) => void) {
  const world = filed();
  change(world);
  const [verified] = verifyEditions(world);
  if (!verified) throw new Error("nothing was filed");
  return verified;
}

/** Rewrites a file and its line in the list of hashes, as somebody careful would. */
function forge(world: MemoryWorld, file: string, content: string) {
  const list = text(world.read(`${folder}/manifest-sha256.txt`));
  world.files.set(`${folder}/${file}`, bytes(content));
  const line = new RegExp(`^.{64}(?=  ${file}$)`, "m");
  world.files.set(`${folder}/manifest-sha256.txt`, bytes(list.replace(line, sha256(content))));
}

test("what was filed is sound, and its sources are the same", () => {
  const verified = found(() => {});
  expect(verified).toMatchObject({ sound: true, files: 4, diagnostics: [] });
  expect(verified.sources).toEqual({ same: ["sources/minutes.md"], changed: [], gone: [] });
});

test("every single changed byte of every file is found", () => {
  const sound = filed();
  for (const [path, original] of sound.files) {
    if (!path.startsWith(folder)) continue;
    for (let at = 0; at < original.length; at += 1) {
      const world = { ...sound, files: new Map(sound.files) };
      const changed = original.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const altered = memoryWorld(Object.fromEntries(world.files));
      altered.files.set(path, changed);
      expect(verifyEditions(altered)[0]?.sound, `${path} at ${at}`).toBe(false);
    }
  }
});

describe("found as altered", () => {
  const codes = (change: (world: MemoryWorld) => void) => found(change).diagnostics.map((one) => one.code);

  test("a page whose line in the list of hashes was rewritten with it", () => {
    expect(codes((world) => forge(world, "bridge-002.pdf", "%PDF other"))).toEqual(["edition-altered"]);
  });

  test("a brief whose line in the list of hashes was rewritten with it", () => {
    expect(codes((world) => forge(world, "brief.yaml", "id: other\n"))).toEqual(["edition-altered"]);
  });

  test("evidence rewritten without its fingerprint", () => {
    const { diagnostics } = found((world) => {
      const manifest = text(world.read(`${folder}/manifest.json`));
      forge(world, "manifest.json", manifest.replace("TLP:GREEN", "TLP:CLEAR"));
    });
    expect(diagnostics.map((one) => one.message).join()).toContain("does not give the fingerprint");
  });

  test.each(["", "{", "null", "[]", '{"manifest":"attache-2"}', '"\\ud800"', "[".repeat(100_000), "\u0000"])(
    "a manifest that is %.12j",
    (content) => {
      expect(codes((world) => forge(world, "manifest.json", content))).toEqual(["edition-altered"]);
    },
  );
});

test("an edition of the first version is told as such, and not as altered", () => {
  const { diagnostics } = found((world) => forge(world, "manifest.json", '{"manifest":"attache-1"}'));
  expect(diagnostics.map((one) => one.code)).toEqual(["edition-older"]);
});

describe("found as incomplete", () => {
  test.each(["bridge-002.pdf", "brief.yaml", "manifest.json", "manifest-sha256.txt"])("without its %s", (file) => {
    const verified = found((world) => void world.files.delete(`${folder}/${file}`));
    expect(verified.sound).toBe(false);
    expect(verified.diagnostics.map((one) => [one.code, one.message])).toEqual([
      ["edition-incomplete", `In ${folder}, ${file} is missing.`],
    ]);
  });

  test("with a file that was not filed", () => {
    const verified = found((world) => void world.files.set(`${folder}/deep/extra.txt`, bytes("x")));
    expect(verified.diagnostics.map((one) => one.message)).toEqual([
      `In ${folder}, deep/extra.txt was not filed with it.`,
    ]);
  });

  test("with a list that names a file elsewhere, which is not looked for", () => {
    const verified = found((world) => {
      const list = `${text(world.read(`${folder}/manifest-sha256.txt`))}${sha256(sourceText)}  ../../../sources/minutes.md\n`;
      world.files.set(`${folder}/manifest-sha256.txt`, bytes(list));
    });
    expect(verified.diagnostics.map((one) => one.code)).toEqual(["edition-incomplete"]);
  });

  test("with lines that are no hashes", () => {
    expect(found((world) => void world.files.set(`${folder}/manifest-sha256.txt`, bytes("hello\n"))).sound).toBe(false);
    expect(found((world) => void world.files.set(`${folder}/manifest-sha256.txt`, bytes(""))).sound).toBe(false);
  });
});

test("a changed or missing source is told and is no fault of the edition", () => {
  const changed = found((world) => void world.files.set("sources/minutes.md", bytes("other")));
  expect(changed).toMatchObject({ sound: true, sources: { same: [], changed: ["sources/minutes.md"], gone: [] } });
  const gone = found((world) => void world.files.delete("sources/minutes.md"));
  expect(gone).toMatchObject({ sound: true, sources: { same: [], changed: [], gone: ["sources/minutes.md"] } });
});
