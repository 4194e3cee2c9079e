import { describe, expect, test } from "vitest";
import { openLibrary, type Readings } from "../../src/library/open-library.ts";
import { filesOnDisk, memoryWorld } from "../memory-world.ts";

const file = (id: string, more = "") => `---\nid: ${id}\ntype: document\n${more}---\nText of ${id}.\n`;

describe("openLibrary", () => {
  test("holds every source below sources/, by key, in the order of the keys", () => {
    const { value, diagnostics } = openLibrary(
      memoryWorld({
        "sources/b.md": file("b"),
        "sources/2022/a.md": file("a", "attache: { derived-from: [b] }\n"),
        "sources/notes.txt": "not a source",
        "sources/.draft.md": "nor this",
        "briefs/c.md": "nor this",
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(value?.sources.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(value?.byId.get("a")?.file).toBe("sources/2022/a.md");
  });

  test("an empty workspace has an empty library", () => {
    expect(openLibrary(memoryWorld()).value?.sources).toEqual([]);
  });

  test("two files of one id are told, with the other's name", () => {
    const { value, diagnostics } = openLibrary(memoryWorld({ "sources/a.md": file("a"), "sources/x/a.md": file("a") }));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: "id-duplicate",
        message: "The id `a` is that of sources/a.md too.",
        span: { file: "sources/x/a.md", line: 2 },
      },
    ]);
  });

  test("a source derived from an unknown one is told which was meant", () => {
    const { diagnostics } = openLibrary(
      memoryWorld({
        "sources/a.md": file("a", "attache: { derived-from: [tass-2022-01-62] }\n"),
        "sources/tass-2022-01-26.md": file("tass-2022-01-26"),
      }),
    );
    expect(diagnostics).toMatchObject([
      {
        code: "no-such-source",
        hints: ["did you mean `tass-2022-01-26`?"],
        span: { file: "sources/a.md", line: 4, column: 27 },
      },
    ]);
  });

  test("a source is not derived from itself", () => {
    const { diagnostics } = openLibrary(memoryWorld({ "sources/a.md": file("a", "attache: { derived-from: [a] }\n") }));
    expect(diagnostics.map(({ code }) => code)).toEqual(["wrong-value"]);
  });

  test("reprints that go round are told once, where the circle closes", () => {
    const { diagnostics } = openLibrary(
      memoryWorld({
        "sources/a.md": file("a", "attache: { derived-from: [d, b] }\n"),
        "sources/b.md": file("b", "attache: { derived-from: [c] }\n"),
        "sources/c.md": file("c", "attache: { derived-from: [d, a] }\n"),
        "sources/d.md": file("d"),
      }),
    );
    expect(diagnostics).toMatchObject([
      {
        code: "wrong-value",
        message: "`c` is said to reprint `a`, which reprints it in turn.",
        span: { file: "sources/c.md", line: 4, column: 30 },
      },
    ]);
  });

  test("a speaker who relays his own words is told", () => {
    const speakers = "attache: { speakers: [{ paragraphs: '1', name: Bridge Keeper, via: [TASS, Bridge Keeper] }] }\n";
    const { diagnostics } = openLibrary(memoryWorld({ "sources/a.md": file("a", speakers) }));
    expect(diagnostics.map(({ code, span }) => [code, span?.line])).toEqual([["wrong-value", 4]]);
  });

  test("one bad file hides no trouble in the others, and is no second trouble for those that reprint it", () => {
    const { value, diagnostics } = openLibrary(
      memoryWorld({
        "sources/a.md": "no front matter",
        "sources/b.md": file("b", "titel: x\n"),
        "sources/c.md": Uint8Array.of(0xff),
        "sources/d.md": file("d", "attache: { derived-from: [b] }\n"),
      }),
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, span }) => [code, span?.file])).toEqual([
      ["front-matter-missing", "sources/a.md"],
      ["unknown-key", "sources/b.md"],
      ["not-text", "sources/c.md"],
    ]);
  });

  test("what did not change is not read again, and what went is forgotten", () => {
    const known: Readings = new Map();
    const world = memoryWorld({ "sources/a.md": file("a"), "sources/b.md": file("b") });
    const before = openLibrary(world, { known }).value;
    world.files.delete("sources/b.md");
    world.files.set("sources/c.md", new TextEncoder().encode(file("c")));
    const after = openLibrary(world, { known }).value;
    expect(after?.byId.get("a")).toBe(before?.byId.get("a"));
    expect([...known.keys()]).toEqual(["sources/a.md", "sources/c.md"]);
  });

  test("tells how far it is", () => {
    const steps: number[][] = [];
    const world = memoryWorld({ "sources/a.md": file("a"), "sources/b.md": file("b") });
    openLibrary(world, { progress: (done, total) => void steps.push([done, total]) });
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test("opens the sources that come with the program without a word", () => {
    const { value, diagnostics } = openLibrary(memoryWorld(filesOnDisk("sources")));
    expect(diagnostics).toEqual([]);
    expect(value?.sources.length).toBeGreaterThan(0);
  });
});
