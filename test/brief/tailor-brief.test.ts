import { describe, expect, test } from "vitest";
import { tailorBrief } from "../../src/brief/tailor-brief.ts";
import type { Order } from "../../src/open-desk.ts";
import { briefFile, smallDesk } from "../small-workspace.ts";

async function tailor(rest: string, order: Partial<Order> & { epoch?: number } = {}, head?: string) {
  const desk = await smallDesk(briefFile(rest, head));
  const file = desk.briefs.get("bridge");
  if (!file) throw new Error(JSON.stringify(desk.trouble.get("bridge"), null, 2));
  return tailorBrief(file, desk.workspace, order);
}

const codesOf = (result: { diagnostics: readonly { code: string }[] }) => result.diagnostics.map(({ code }) => code);
const sections = "sections:\n  - { heading: Load, points: [one] }\n";

describe("defaults", () => {
  test("what a brief does not say comes from the workspace", async () => {
    const { value } = await tailor(sections);
    expect(value).toMatchObject({ template: "read-ahead", style: "numeric", page: "A4", pages: 1, mark: "TLP:CLEAR" });
    expect(value).toMatchObject({ annex: false, notes: "end" });
    expect(value?.sections[0]).toMatchObject({ id: "load", mark: "TLP:CLEAR", priority: "must", value: 50 });
    expect(value?.sections[0]?.share).toBeUndefined();
  });
});

describe("what a section may take and how it may shrink", () => {
  test("a share is a number or so much per cent", async () => {
    const shares =
      "sections:\n  - { heading: A, share: 0.4, points: [x] }\n  - { heading: B, share: 40%, points: [x] }\n  - { heading: C, share: '100 %', points: [x] }\n";
    expect((await tailor(shares)).value?.sections.map(({ share }) => share)).toEqual([0.4, 0.4, 1]);
  });

  test("a section has a priority and a value of its own", async () => {
    const { value } = await tailor("sections: [{ heading: A, priority: may, value: 20, points: [x] }]\n");
    expect(value?.sections[0]).toMatchObject({ priority: "may", value: 20 });
  });

  test("shorter forms are one or up to three, each where it stands in the file", async () => {
    const { value } = await tailor(
      "sections:\n  - heading: A\n    excerpts: [{ source: gazette, quote: One two three, short: One two }]\n    points: [plain, { text: One two three, short: [One two, One] }]\n    entries: [{ term: T, text: One two, short: One }]\n",
    );
    const [section] = value?.sections ?? [];
    expect(section?.excerpts[0]?.short).toMatchObject([{ text: "One two", span: { line: 7, column: 64 } }]);
    expect(section?.points[0]?.short).toEqual([]);
    expect(section?.points[1]?.short).toMatchObject([
      { text: "One two", span: { line: 8, column: 52 } },
      { text: "One", span: { line: 8, column: 61 } },
    ]);
    expect(section?.entries[0]?.short).toMatchObject([{ text: "One", span: { line: 9 } }]);
  });
});

describe("annex and notes", () => {
  const settings = (defaults: string, audience = "") =>
    `name: x\ndefaults: { ${defaults} }\naudiences: { public: { ${audience} } }\n`;
  async function asked(rest: string, workspace: string, audience?: string) {
    const desk = await smallDesk({ ...briefFile(rest + sections), "attache.yaml": workspace });
    const file = desk.briefs.get("bridge");
    if (!file) throw new Error("no brief");
    const { value } = tailorBrief(file, desk.workspace, { audience });
    return [value?.annex, value?.notes];
  }

  test("come from the audience, or the brief, or the workspace, in this order", async () => {
    const all = "annex: true, notes: foot";
    expect(await asked("", settings(all))).toEqual([true, "foot"]);
    expect(await asked("annex: false\nnotes: end\n", settings(all))).toEqual([false, "end"]);
    const listed = "annex: false\nnotes: end\naudiences: [public]\n";
    expect(await asked(listed, settings("", all), "public")).toEqual([true, "foot"]);
    const special = "annex: true\naudiences: { public: { annex: false, notes: end } }\n";
    expect(await asked(special, settings("", all), "public")).toEqual([false, "end"]);
  });
});

describe("the clock", () => {
  const head = "id: bridge\ntitle: The bridge\nas-of: 2031-03-10\n";

  test("a brief that does not say when it is issued takes SOURCE_DATE_EPOCH", async () => {
    expect((await tailor(sections, { epoch: 1_932_000_000 }, head)).value?.issued).toBe("2031-03-23T02:40:00Z");
  });

  test("without either there is no clock, and none is made up", async () => {
    expect(codesOf(await tailor(sections, {}, head))).toEqual(["no-clock"]);
  });

  test("a brief cannot be issued before the day it speaks of", async () => {
    expect(codesOf(await tailor(sections, { asOf: "2031-03-11" }))).toEqual(["issued-too-early"]);
  });
});

describe("marks and ceilings", () => {
  const amber = "mark: TLP:AMBER\naudiences: { public: { title: For the public } }\n";
  const mixed = `${amber}for: the mayor\nsections:
  - heading: Open
    mark: TLP:CLEAR
    points:
      - free words
      - { text: closed words, mark: TLP:GREEN }
  - { heading: Closed, points: [more closed words] }
`;

  test("what is above the ceiling is gone before any stage sees it, and the author is told", async () => {
    const { value } = await tailor(mixed, { audience: "public" });
    expect(value?.mark).toBe("TLP:CLEAR");
    expect(JSON.stringify({ ...value, withheld: [], span: undefined })).not.toMatch(/closed words|mayor|Closed/);
    expect(value?.withheld.map(({ what }) => what)).toEqual([
      "`for`, marked TLP:AMBER",
      "the section “Closed”, marked TLP:AMBER",
      "a point in “Open”, marked TLP:GREEN",
    ]);
  });

  test("the title counts as the author's words: an audience below the brief's mark needs its own", async () => {
    const own = mixed.replace("{ public: { title: For the public } }", "[public]");
    expect(codesOf(await tailor(own, { audience: "public" }))).toContain("header-above-ceiling");
  });

  test("a page never carries a lower mark than what is on it", async () => {
    const low = "mark: TLP:CLEAR\nsections:\n  - { heading: Load, points: [{ text: words, mark: TLP:RED }] }\n";
    expect(codesOf(await tailor(low))).toEqual(["mark-too-low"]);
  });

  test("unmarked words bear the workspace's mark when the brief has none", async () => {
    const desk = await smallDesk({
      ...briefFile(`audiences: { public: { title: T } }\n${sections}`),
      "attache.yaml": "name: x\ndefaults: { mark: TLP:AMBER }\naudiences: { public: { ceiling: TLP:CLEAR } }\n",
    });
    const file = desk.briefs.get("bridge");
    if (!file) throw new Error("no brief");
    expect(tailorBrief(file, desk.workspace, { audience: "public" }).value?.sections).toEqual([]);
  });
});

describe("audiences", () => {
  test("sections are dropped or kept by id, and a misspelt id is a warning", async () => {
    const two = "sections:\n  - { heading: One, points: [a] }\n  - { heading: Two, points: [b] }\n";
    const kept = await tailor(`audiences: { public: { sections: { only: [two] } } }\n${two}`, { audience: "public" });
    expect(kept.value?.sections.map(({ id }) => id)).toEqual(["two"]);
    const odd = await tailor(`audiences: { public: { sections: { drop: [twoo] } } }\n${two}`, { audience: "public" });
    expect(odd.diagnostics[0]).toMatchObject({ code: "no-such-section", hints: ["did you mean `two`?"] });
  });

  test("what is wrong with an audience is shown at its name, not at the list of all", async () => {
    const two = "sections:\n  - { heading: One, points: [a] }\n";
    const odd = "audiences:\n  public:\n    sections:\n      drop: [one, twoo]\n";
    const spanOf = async (rest: string) => (await tailor(rest + two, { audience: "public" })).diagnostics[0]?.span;
    expect(await spanOf(odd)).toMatchObject({ line: 8, column: 19, endColumn: 23 });
    const high = "audiences:\n  public:\n    title: T\n    mark: TLP:RED\n";
    expect(await spanOf(high)).toMatchObject({ line: 8, column: 11 });
  });

  test("a section that the workspace's overlay misses is shown at the audience in the brief", async () => {
    const settings = "name: x\naudiences: { staff: {}, public: { sections: { drop: [two] } } }\n";
    const desk = await smallDesk({ ...briefFile(`audiences: [staff, public]\n${sections}`), "attache.yaml": settings });
    const file = desk.briefs.get("bridge");
    if (!file) throw new Error("no brief");
    const [warning] = tailorBrief(file, desk.workspace, { audience: "public" }).diagnostics;
    expect(warning).toMatchObject({ code: "no-such-section", severity: "warning", span: { line: 5, column: 20 } });
  });

  test("an audience the brief is not made for is refused", async () => {
    expect(codesOf(await tailor(sections, { audience: "public" }))).toEqual(["no-such-audience"]);
  });

  test("two sections cannot have one id", async () => {
    const twins = "sections:\n  - { heading: One, points: [a] }\n  - { heading: One, points: [b] }\n";
    expect(codesOf(await tailor(twins))).toEqual(["section-duplicate"]);
  });
});

describe("editions", () => {
  const series = (numbers: readonly number[]) =>
    `${sections}series:\n  title: Bridge\n  editions:\n${numbers
      .map((n, i) => `    - { number: ${n}, as-of: 2031-03-0${i + 1}, covers: { from: 2031-03-01, to: 2031-03-02 } }\n`)
      .join("")}`;
  const head = "id: bridge\ntitle: The bridge\nissued: 2031-03-10T08:00:00Z\n";

  test("the latest is taken, a day finds its own, and each knows the one before", async () => {
    const { value } = await tailor(series([1, 2]), {}, head);
    expect(value).toMatchObject({ asOf: "2031-03-02", edition: { number: 2 }, previous: { number: 1 } });
    expect((await tailor(series([1, 2]), { asOf: "2031-03-01" }, head)).value?.previous).toBeUndefined();
  });

  test("a day without an edition is refused with the days there are", async () => {
    const result = await tailor(series([1, 2]), { asOf: "2031-03-05" }, head);
    expect(result.diagnostics[0]).toMatchObject({ code: "no-such-edition" });
    expect(result.diagnostics[0]?.hints[0]).toContain("2031-03-01, 2031-03-02");
  });

  test("numbers run 1, 2, 3 without a gap", async () => {
    const desk = await smallDesk(briefFile(series([1, 3]), head));
    expect(desk.trouble.get("bridge")?.map(({ code }) => code)).toEqual(["edition-order"]);
  });
});
