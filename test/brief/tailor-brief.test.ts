import { describe, expect, test } from "vitest";
import { tailorBrief } from "../../src/brief/tailor-brief.ts";
import type { Order } from "../../src/press.ts";
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
    expect(value?.sections[0]).toMatchObject({ id: "load", mark: "TLP:CLEAR" });
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
      "a section, marked TLP:AMBER",
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
