import { describe, expect, test } from "vitest";
import { fileEdition } from "../../src/archive/file-edition.ts";
import { listEditions } from "../../src/archive/list-editions.ts";
import { sha256 } from "../../src/text/fixity.ts";
import { memoryWorld } from "../memory-world.ts";
import { briefBytes, sampleEdition } from "./sample-proof.ts";

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const codes = (found: { diagnostics: readonly { code: string }[] }) => found.diagnostics.map((one) => one.code);

describe("filing", () => {
  test("puts the page, its manifest, the brief and their hashes under the day's year and month", () => {
    const world = memoryWorld();
    const edition = sampleEdition({}, "%PDF page");
    expect(fileEdition(world, edition, briefBytes)).toEqual({
      value: { folder: "editions/2022/01/bridge-002" },
      diagnostics: [],
    });
    const folder = "editions/2022/01/bridge-002";
    expect([...world.files.keys()].sort()).toEqual([
      `${folder}/bridge-002.pdf`,
      `${folder}/brief.yaml`,
      `${folder}/manifest-sha256.txt`,
      `${folder}/manifest.json`,
    ]);
    expect(text(world.read(`${folder}/bridge-002.pdf`))).toBe("%PDF page");
    expect(JSON.parse(text(world.read(`${folder}/manifest.json`)))).toEqual(
      JSON.parse(JSON.stringify(edition.manifest)),
    );
    const hashes = text(world.read(`${folder}/manifest-sha256.txt`));
    expect(hashes).toMatch(/^([0-9a-f]{64} {2}[^\n]+\n){3}$/);
    expect(hashes).toContain(`${sha256(briefBytes)}  brief.yaml\n`);
  });

  test("gives each audience its own folder and page", () => {
    const world = memoryWorld();
    expect(fileEdition(world, sampleEdition(), briefBytes).value).toBeDefined();
    expect(fileEdition(world, sampleEdition({ audience: "press" }), briefBytes).value?.folder).toBe(
      "editions/2022/01/bridge-002.press",
    );
    expect(world.files.has("editions/2022/01/bridge-002.press/bridge-002.press.pdf")).toBe(true);
  });

  test("writes the same bytes for the same edition", () => {
    const [a, b] = [memoryWorld(), memoryWorld()];
    fileEdition(a, sampleEdition(), briefBytes);
    fileEdition(b, sampleEdition(), briefBytes);
    expect(a.files).toEqual(b.files);
  });
});

describe("filing is refused", () => {
  test("twice for one number, and leaves the first as it was", () => {
    const world = memoryWorld();
    fileEdition(world, sampleEdition({}, "first"), briefBytes);
    const before = new Map(world.files);
    expect(codes(fileEdition(world, sampleEdition({}, "second"), briefBytes))).toEqual(["edition-filed"]);
    expect(world.files).toEqual(before);
  });

  test("where the number was filed in another month", () => {
    const world = memoryWorld();
    fileEdition(world, sampleEdition({ asOf: "2021-12-31" }), briefBytes);
    const second = fileEdition(world, sampleEdition(), briefBytes);
    expect(codes(second)).toEqual(["edition-filed"]);
    expect(second.diagnostics[0]?.hints.join()).toContain("editions/2021/12/bridge-002");
  });

  test("where the folder was renamed since, by its manifest", () => {
    const world = memoryWorld();
    fileEdition(world, sampleEdition(), briefBytes);
    const moved = [...world.files].map(([path, bytes]) => [path.replace("01/bridge-002/", "01/old/"), bytes] as const);
    world.files.clear();
    for (const [path, bytes] of moved) world.files.set(path, bytes);
    expect(codes(fileEdition(world, sampleEdition(), briefBytes))).toEqual(["edition-filed"]);
  });

  test("where only a damaged rest of the folder is left", () => {
    const world = memoryWorld({ "editions/2022/01/bridge-002/notes.txt": "x" });
    expect(codes(fileEdition(world, sampleEdition(), briefBytes))).toEqual(["edition-filed"]);
  });

  test("where another program files the same at the same moment", () => {
    const world = { ...memoryWorld(), place: () => false };
    expect(codes(fileEdition(world, sampleEdition(), briefBytes))).toEqual(["edition-filed"]);
  });

  test("for a brief that is no series", () => {
    const world = memoryWorld();
    const single = fileEdition(world, sampleEdition({ edition: undefined }), briefBytes);
    expect(codes(single)).toEqual(["nothing-to-file"]);
    expect(world.files.size).toBe(0);
  });
});

describe("the list of editions", () => {
  test("is sorted by folder and tells what the manifests say", () => {
    const world = memoryWorld({ "editions/README.md": "ours", "editions/2022/02/broken/manifest.json": "{" });
    fileEdition(world, sampleEdition({ audience: "press" }), briefBytes);
    fileEdition(world, sampleEdition(), briefBytes);
    const listed = listEditions(world);
    expect(listed.map((edition) => edition.name)).toEqual(["bridge-002", "bridge-002.press", "broken"]);
    expect(listed[0]).toMatchObject({ asOf: "2022-01-27", pages: 1, brief: { title: "The bridge", edition: 2 } });
    expect(listed[2]).toMatchObject({ brief: undefined, fingerprint: undefined });
  });

  test("is empty in a workspace that never filed", () => {
    expect(listEditions(memoryWorld())).toEqual([]);
  });
});
