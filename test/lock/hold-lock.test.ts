import { describe, expect, test } from "vitest";
import { renewLock } from "../../src/keep/renew-lock.ts";
import { press } from "../../src/press.ts";
import { briefFile, smallDesk } from "../small-workspace.ts";
import { lockedDesk } from "./locked-desk.ts";

const quoted = `sections:
  - heading: Load
    excerpts:
      - source: gazette
        quote: nothing heavier than 12 tons
`;
const stated = `${quoted}        paragraph: 2\n`;
const prose = `sections:
  - heading: Load
    points:
      - The bridge will carry “nothing heavier than 12 tons” [@gazette, para. 2].
`;
const offered = `sections:
  - heading: Load
    topic: load
    take: { most: 1 }
sources: { include: [gazette] }
`;
const above = [["The harbour committee met", "The gulls were loud.\n\nThe harbour committee met"]] as const;
const movedRecord = [...above, ["paragraphs: '2'", "paragraphs: '3'"]] as const;

async function pressed(...given: Parameters<typeof lockedDesk>) {
  const desk = await lockedDesk(...given);
  const { value, diagnostics } = await press(desk, { brief: "bridge" });
  const told = diagnostics.map(({ severity, code }) => `${severity} ${code}`);
  return { desk, value, diagnostics, told, first: (code: string) => diagnostics.find((one) => one.code === code) };
}

describe("a brief whose sources have changed", () => {
  test("says nothing of sources that have not", async () => {
    const { value, told } = await pressed(quoted, {});
    expect(value).toBeDefined();
    expect(told.filter((one) => /excerpt|source-changed|lock/.test(one))).toEqual([]);
  });

  test("goes on where the words are the same, and counts them", async () => {
    const { value, first, told } = await pressed(quoted, { gazette: [["about the cost", "about the price"]] });
    expect(value).toBeDefined();
    expect(first("source-changed")).toMatchObject({
      severity: "note",
      message: "The text of `gazette` has changed; of the excerpts locked: 1 same.",
    });
    expect(told.filter((one) => one.includes("excerpt"))).toEqual([]);
  });

  test("goes on where they have moved, and cites them where they stand", async () => {
    const { value, first } = await pressed(quoted, { gazette: movedRecord });
    expect(first("excerpt-moved")).toMatchObject({ severity: "note", span: { line: 9 } });
    expect(value?.proof.manuscript.selection.sections[0]?.excerpts[0]?.anchors[0].paragraphs).toEqual([3]);
  });

  test("cites the new paragraph where the brief states the old one, and warns with both", async () => {
    const { desk, value, first } = await pressed(stated, { gazette: movedRecord });
    expect(first("excerpt-paragraph")).toMatchObject({
      severity: "warning",
      message: "The brief says para. 2 of `gazette`; the words stand in para. 3 now, which is cited.",
    });
    expect(value?.proof.manuscript.selection.sections[0]?.excerpts[0]?.anchors[0].paragraphs).toEqual([3]);
    const renewed = renewLock(desk, "bridge");
    if (!renewed) throw new Error("no lock");
    desk.world.write(renewed.path, renewed.bytes);
    const again = await press(
      { ...desk, briefs: new Map([...desk.briefs].map(([id, file]) => [id, { ...file }])) },
      { brief: "bridge" },
    );
    expect(again.diagnostics.map(({ code }) => code)).toContain("excerpt-paragraph");
  });

  test("stops where prose states the old paragraph, and says where the words have moved", async () => {
    const { value, diagnostics } = await pressed(prose, { gazette: movedRecord });
    expect(value).toBeUndefined();
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => code)).toEqual(["misquotation"]);
    expect(errors[0]?.hints).toContain("the words have moved from para. 2 to para. 3: cite that");
  });

  test.each([
    ["an excerpt", quoted, 9],
    ["prose", prose, 8],
  ])("stops where a number in %s has changed, once, at the words, with the difference", async (_, sections, line) => {
    const { value, diagnostics } = await pressed(sections, { gazette: [["12 tons", "14 tons"]] });
    expect(value).toBeUndefined();
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([{ code: "excerpt-edited", span: { file: "briefs/bridge.yaml", line } }]);
    expect(errors[0]?.hints.join("\n")).toContain("nothing heavier than [-12-]{+14+} tons");
    const remedy = line === 9 ? "attache accept bridge" : "mend the sentence that quotes it";
    expect(errors[0]?.hints.at(-1)).toContain(remedy);
  });

  test("stops where the words are the same and their sentence denies them", async () => {
    const { value, first } = await pressed(quoted, { gazette: [["said the chair", "the chair never said"]] });
    expect(value).toBeUndefined();
    expect(first("excerpt-edited")?.hints).toContain("the sentence around them now has “never”");
  });

  test("stops where the record gives the words to somebody else", async () => {
    const { value, first } = await pressed(quoted, { gazette: [["name: The Chair", "name: The Mayor"]] });
    expect(value).toBeUndefined();
    expect(first("excerpt-edited")?.message).toBe(
      "The words “nothing heavier than 12 tons” of `gazette` were those of The Chair when they were locked, and are given to The Mayor.",
    );
  });

  test("stops where the words are gone, and where nobody can tell which they are", async () => {
    const gone = [
      ["“The bridge will carry trams, bicycles and nothing heavier than 12 tons,” said the chair.", "Nobody spoke."],
    ] as const;
    expect((await pressed(quoted, { gazette: gone })).told).toContain("error excerpt-gone");
    const twice = [
      [
        "The harbour committee met on Monday about the bridge.",
        "“A cart is nothing heavier than 12 tons,” the mayor said.",
      ],
      [
        "“The bridge will carry trams, bicycles and nothing heavier than 12 tons,” said the chair.",
        "“It is nothing heavier than 12 tons,” a boy said.",
      ],
    ] as const;
    const { told } = await pressed(quoted, { gazette: twice });
    expect(told.filter((one) => one.startsWith("error"))).toEqual(["error excerpt-ambiguous"]);
  });

  test("stops where words that the library offered have changed, at the heading", async () => {
    const { value, diagnostics } = await pressed(offered, { gazette: [["12 tons", "14 tons"]] });
    expect(value).toBeUndefined();
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([{ code: "excerpt-edited", span: { line: 6, column: 14 } }]);
  });

  test("passes over what the author has taken out, and a section without its topic", async () => {
    const other = "sections:\n  - { heading: Load, points: [Nothing is known.] }\n";
    for (const sections of [quoted, prose, offered]) {
      const { value, told } = await pressed(sections, { gazette: [["12 tons", "14 tons"]] }, { after: other });
      expect(value).toBeDefined();
      expect(told.filter((one) => one.includes("excerpt"))).toEqual([]);
    }
  });

  test("prints the same bytes with a lock and without", async () => {
    const { value } = await pressed(quoted, {});
    const bare = await press(await smallDesk(briefFile(quoted)), { brief: "bridge" });
    expect(value?.manifest.output.sha256).toBe(bare.value?.manifest.output.sha256);
  });
});

describe("a lock that is not as it was written", () => {
  test.each([
    [
      "other words",
      (text: string) => text.replace('exact: "nothing heavier than 12 tons"', 'exact: "nothing heavier than 13 tons"'),
    ],
    ["another position", (text: string) => text.replace(/start: \d+/u, "start: 3")],
    ["the marks of a merge", (text: string) => `<<<<<<< ours\n${text}`],
    ["a key that means nothing", (text: string) => `${text}more: 1\n`],
    ["an entry without its speaker", (text: string) => text.replace(/ {4}speaker: .*\n/u, "")],
    ["an entry without its setting", (text: string) => text.replace(/ {4}setting: .*\n/u, "")],
    ["no entries", (text: string) => text.replace(/excerpts:[\s\S]*/u, "excerpts: []\n")],
    [
      "five thousand equal entries",
      (text: string) => text.replace(/( {2}- source[\s\S]*)/u, (entry) => entry.repeat(5000)),
    ],
    ["no checksum", (text: string) => text.replace(/checksum: .*\n/u, "")],
    ["another hash of the text", (text: string) => text.replace(/text: "....../u, 'text: "000000')],
    ["no YAML at all", () => "\u0000\u0001"],
    ["a source without its hash", (text: string) => text.replace(/sources:\n(.*\n){3}/u, "sources: {}\n")],
  ])("stops the build: %s", async (_, lock) => {
    const before: string[] = [];
    const change = (text: string) => {
      before.push(text);
      return lock(text);
    };
    const { value, first } = await pressed(quoted, {}, { lock: change });
    expect(lock(before[0] ?? "")).not.toBe(before[0]);
    expect(value).toBeUndefined();
    expect(first("lock-damaged")).toMatchObject({ severity: "error", span: { file: "briefs/bridge.lock.yaml" } });
  });
});
