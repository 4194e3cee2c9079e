import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call } from "./call.ts";
import { harbour, series } from "./harbour.ts";

const gazette = "sources/gazette-2024-03-07.md";
const bare = (id: string, more: string) =>
  `---\nid: ${id}\ntype: webpage\ntitle: A page\n${more}---\nWords of a page.\n`;

/** The harbour with both editions of its series filed. */
async function filed(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await harbour({ "briefs/quay.yaml": series, ...files });
  for (const audience of [[], ["--audience", "public"]]) {
    const { code, err } = await call(folder, "file", "quay", ...audience);
    expect(code, err).toBe(0);
  }
  return folder;
}

function edit(folder: string, path: string, from: string, to: string) {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}

describe("attache sources check", () => {
  test("a library in order needs nothing", async () => {
    const { code, out, err } = await call(await filed(), "sources", "check");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toBe("3 sources: 3 notes (--verbose tells them).\n");
  });

  test("only sources that need attention have a line, errors before warnings", async () => {
    const folder = await harbour({
      "sources/bare.md": bare("bare", "URL: https://example.org/x\n"),
      "sources/broken.md": "no front matter",
      "sources/empty.md": "---\nid: empty\ntype: webpage\ntitle: T\npublisher: P\nissued: 2024-03-01\n---\n",
    });
    const { code, out } = await call(folder, "sources", "check");
    expect(code).toBe(1);
    expect(out).toBe(
      [
        "source  briefs  editions  needs",
        "bare    0       0         source-undated!, publisher-missing, accessed-missing",
        "broken  0       0         front-matter-missing!",
        "empty   0       0         text-empty",
        "",
      ].join("\n"),
    );
  });

  test("a text that lost quoted words is an error; one that only grew a warning", async () => {
    const folder = await filed();
    edit(folder, gazette, "third opening", "third daily opening");
    const grown = await call(folder, "sources", "check");
    expect([grown.code, grown.out]).toEqual([0, expect.stringMatching(/gazette\S+ +2 +2 +source-changed\n/)]);
    edit(folder, gazette, "ten minutes", "twelve minutes");
    const lost = await call(folder, "sources", "check", "--verbose");
    expect([lost.code, lost.out]).toEqual([1, expect.stringContaining("source-changed!")]);
    expect(lost.err).toContain("is not what quay-002 and quay-002.public cited");
    expect(lost.err).toContain("“Give us ten minutes at noon and nobody will be late.”");
  });

  test("a source that is gone is told with the editions and briefs that rest on it", async () => {
    const folder = await filed();
    rmSync(join(folder, gazette));
    const { code, out } = await call(folder, "sources", "check");
    expect([code, out]).toEqual([1, expect.stringMatching(/gazette-2024-03-07 +2 +2 +source-gone!/)]);
    const named = await call(folder, "sources", "check", "gazette-2024-03-07");
    expect(named.out).toMatch(/not in the library \([\s\S]+quay-002\.public +filed/);
    expect(named.out).toContain(
      "  2 briefs rest on it: bridge-meeting (2 copies, not to be made as things are), quay (",
    );
    expect(named.out).toContain("  2 filed editions rest on it: quay-002, quay-002.public.\n");
    expect(named.err).not.toContain("[no-such-source]");
  });

  test("a file that cannot be read is there, and not in the library", async () => {
    const folder = await harbour({ "sources/broken.md": "no front matter" });
    const { code, out } = await call(folder, "sources", "check", "broken");
    expect([code, out]).toEqual([
      1,
      "not in the library, for sources/broken.md is not in order (source broken)\n  Nothing rests on it.\n",
    ]);
  });

  test("an edition whose manifest cannot be read is told, for nobody knows what it rests on", async () => {
    const folder = await filed();
    writeFileSync(join(folder, "editions/2024/03/quay-002/manifest.json"), "{}");
    const { code, out, err } = await call(folder, "sources", "check", "gazette-2024-03-07");
    expect(code).toBe(0);
    expect(out).toContain("  1 filed edition rests on it: quay-002.public.\n");
    expect(err).toContain("What quay-002 rests on is not known, for its manifest cannot be read. [edition-incomplete]");
  });

  test("a manifest that somebody damaged below its first parts is left aside, not thrown at", async () => {
    const folder = await filed();
    const path = "editions/2024/03/quay-002/manifest.json";
    const manifest = JSON.parse(readFileSync(join(folder, path), "utf8"));
    for (const quotation of manifest.evidence.quotations)
      quotation.anchors = [null, { source: 7 }, { segments: [null] }];
    writeFileSync(join(folder, path), JSON.stringify(manifest));
    expect((await call(folder, "sources", "check")).err).not.toContain("defect");
  });

  test("a text that is not what a brief's lock has", async () => {
    const folder = await harbour();
    await call(folder, "build");
    edit(folder, gazette, "both sides", "all the sides");
    const { code, err } = await call(folder, "sources", "check", "gazette-2024-03-07");
    expect([code, err]).toEqual([0, expect.stringContaining("not what the lock of bridge-meeting cited")]);
  });

  test.each([
    ["a number", "ten minutes", "12 minutes", 1],
    ["a word made longer", "Give us", "UnGive us", 1],
    ["typography only", "“Give", '"Give', 0],
  ])("words that a brief's lock quotes and the text lost: %s", async (_, from, to, code) => {
    const folder = await harbour();
    const first = await call(folder, "build");
    expect(first.code, first.err).toBe(0);
    edit(folder, gazette, from, to);
    const told = await call(folder, "sources", "check", "--verbose");
    expect([told.code, told.out.includes("source-changed!")]).toEqual([code, code === 1]);
    expect(told.err.includes("do not stand in it any more: “Give us")).toBe(code === 1);
  });

  test("a page that quotes beyond a licence is told with its copy", async () => {
    const folder = await harbour();
    edit(folder, gazette, "  mark: TLP:CLEAR", "  mark: TLP:CLEAR\n  licence: { words: 1 }");
    const { code, out, err } = await call(folder, "sources", "check", "--verbose");
    expect([code, out]).toEqual([0, expect.stringContaining("licence-exceeded")]);
    expect(err).toMatch(
      /words of `gazette-2024-03-07` are quoted; its licence allows 1 \(bridge-meeting, for public\)/,
    );
  });
});

describe("attache sources check <key>", () => {
  async function relayed() {
    const reprint = readFileSync(join(await harbour(), gazette), "utf8")
      .replace("id: gazette-2024-03-07", "id: mirror")
      .replace("  mark:", "  derived-from: [gazette-2024-03-07]\n  mark:");
    const brief = `id: relay\ntitle: Relay\nas-of: 2024-03-10\nissued: 2024-03-10T08:00:00Z\nmark: TLP:CLEAR\nsources: { include: [mirror] }\nsections:\n  - heading: H\n    points: ["They asked for a third opening [@mirror, para. 1]."]\n`;
    return await filed({ "sources/mirror.md": reprint, "briefs/relay.yaml": brief });
  }

  test("tells which copies and editions rest on it, through reprints too", async () => {
    const { code, out } = await call(await relayed(), "sources", "check", "gazette-2024-03-07");
    expect(code).toBe(0);
    expect(out).toContain("reprinted by mirror\n");
    expect(out).toMatch(/^ {2}relay +– +– +0 +0 +1 +mirror$/m);
    expect(out).toMatch(/^ {2}quay +public +2024-03-11 +1 +11 +0 +–$/m);
    expect(out).toMatch(/^ {2}quay-002\.public +filed/m);
  });

  test("tells the same as JSON", async () => {
    const { code, out } = await call(await relayed(), "sources", "check", "gazette-2024-03-07", "--json");
    const told = JSON.parse(out);
    expect([code, told.ok, told.sources.length]).toEqual([0, true, 1]);
    expect(told.sources[0]).toMatchObject({ key: "gazette-2024-03-07", reprints: ["mirror"] });
    expect(told.sources[0].editions).toContainEqual({ name: "quay-002.public" });
  });

  test("a key that no source has is told with the one that was meant", async () => {
    const { code, err } = await call(await harbour(), "sources", "check", "gazette-2024-03-08");
    expect([code, err]).toEqual([1, expect.stringContaining("did you mean `gazette-2024-03-07`?")]);
  });
});

describe("attache sources check <key> --original <file>", () => {
  const body = (text: string) => text.slice(text.indexOf("\n---\n") + 5);

  test("the same words are in order, whatever the file around them", async () => {
    const folder = await harbour();
    const text = readFileSync(join(folder, gazette), "utf8");
    writeFileSync(
      join(folder, "copy.html"),
      `<html><p>Menu</p>${body(text)
        .split("\n\n")
        .map((one) => `<p>${one}</p>`)
        .join("")}</html>`,
    );
    const { code, out } = await call(folder, "sources", "check", "gazette-2024-03-07", "--original", "copy.html");
    expect([code, out]).toEqual([0, "gazette-2024-03-07: 3 same, 0 moved, 0 edited, 0 gone, 0 new.\n"]);
  });

  test("an edited paragraph is an error with its difference, and a file of another hash a warning", async () => {
    const folder = await harbour();
    edit(folder, gazette, "  mark: TLP:CLEAR", `  mark: TLP:CLEAR\n  original: { sha256: "${"0".repeat(64)}" }`);
    const text = body(readFileSync(join(folder, gazette), "utf8"));
    writeFileSync(join(folder, "copy.txt"), text.replace("12 March", "13 March"));
    const { code, out, err } = await call(folder, "sources", "check", "gazette-2024-03-07", "--original", "copy.txt");
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^3 +edited +The committee meets on \[-12-\]\{\+13\+\} March\./m),
    ]);
    expect(err).toContain("[original-other]");
    expect(err).toContain("[original-differs]");
    const json = await call(folder, "sources", "check", "gazette-2024-03-07", "--original", "copy.txt", "--json");
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      isRecorded: false,
      paragraphs: [{}, {}, { state: "edited" }],
    });
  });

  test("a digest's quotation that the original has not is an error", async () => {
    const folder = await harbour();
    const text = body(readFileSync(join(folder, gazette), "utf8"));
    edit(folder, gazette, "  mark: TLP:CLEAR", "  mark: TLP:CLEAR\n  text: digest");
    writeFileSync(join(folder, "copy.txt"), text.replace("ten minutes", "twelve minutes"));
    const { code, out, err } = await call(folder, "sources", "check", "gazette-2024-03-07", "--original", "copy.txt");
    expect([code, out]).toEqual([
      1,
      "gazette-2024-03-07: 1 of 2 quotations stand in the original; 0 numbers not found there.\n",
    ]);
    expect(err).toContain("[-ten-]{+twelve+}");
  });

  test("a file that is not there, no text, or two keys", async () => {
    const folder = await harbour({ "x.bin": "" });
    writeFileSync(join(folder, "x.bin"), Uint8Array.of(0xff, 0xfe, 0));
    const check = (...words: string[]) => call(folder, "sources", "check", ...words);
    expect(await check("gazette-2024-03-07", "--original", "none")).toMatchObject({ code: 1 });
    expect((await check("gazette-2024-03-07", "--original", "x.bin")).err).toContain("[not-text]");
    expect(await check("--original", "x.bin")).toMatchObject({ code: 2 });
  });
});

test("editions of copies with a ceiling are as filed", async () => {
  const { code, err } = await call(await filed(), "verify");
  expect([code, err]).toEqual([0, expect.stringContaining("quay-002.public: as filed")]);
});
