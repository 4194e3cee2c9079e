import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import type { Excerpt, Selection } from "../../src/model/selection.ts";
import { briefFile, smallDesk } from "../small-workspace.ts";

async function select(rest: string, order: { audience?: string; asOf?: string } = {}, head?: string) {
  return choose(await smallDesk(briefFile(rest, head)), { brief: "bridge", ...order });
}

const codesOf = (result: { diagnostics: readonly { code: string }[] }) => result.diagnostics.map(({ code }) => code);
const excerptsOf = (selection: Selection | undefined): readonly Excerpt[] =>
  selection?.sections.flatMap(({ excerpts }) => excerpts) ?? [];

const wanted = (quote: string, source = "gazette", more = "") =>
  `sections:\n  - heading: Load\n    excerpts:\n      - { source: ${source}, quote: ${JSON.stringify(quote)}${more} }\n`;
const point = (text: string) => `sections:\n  - heading: Load\n    points:\n      - ${JSON.stringify(text)}\n`;

describe("the author's excerpts", () => {
  test("words that stand in their source are taken, with the speaker its record names", async () => {
    const { value } = await select(wanted("The bridge will carry trams"));
    expect(excerptsOf(value)[0]).toMatchObject({ form: "quotation", speaker: { short: "Chair" }, date: "2031-03-01" });
  });

  test("the same words in another source become a second citation of one excerpt", async () => {
    const { value } = await select(wanted("carry trams, bicycles and nothing heavier than 12 tons"));
    expect(excerptsOf(value)[0]?.anchors.map(({ source }) => source)).toEqual(["gazette", "herald"]);
  });

  test("words are printed in the characters of the source", async () => {
    const sources = {
      "sources/typed.md":
        "---\nid: typed\ntype: webpage\ntitle: T\nissued: 2031-03-01\nattache: { descriptor: d, origin: private }\n---\nIt isn’t – yet – a bridge.\n",
    };
    const desk = await smallDesk({ ...briefFile(wanted("It isn't - yet - a bridge.", "typed")), ...sources });
    expect(excerptsOf(choose(desk, { brief: "bridge" }).value)[0]?.words).toBe("It isn’t – yet – a bridge.");
  });

  test("one changed word is a misquotation that shows the nearest passage and the difference", async () => {
    const result = await select(wanted("The bridge will carry trams, lorries and nothing heavier"));
    expect(result.value).toBeUndefined();
    const [error] = result.diagnostics;
    expect(error).toMatchObject({ code: "misquotation", span: { file: "briefs/bridge.yaml", line: 8 } });
    expect(error?.hints.join("\n")).toContain("[-lorries-]{+bicycles+}");
  });

  test("a digest's own words are not to be quoted, its direct quotations are", async () => {
    expect(codesOf(await select(wanted("reported to oppose the bridge", "digest")))).toContain("quotation-of-digest");
    const said = ", said-by: A councillor";
    expect((await select(wanted("a road to nowhere at all", "digest", said))).value).toBeDefined();
    expect(codesOf(await select(wanted("a road to nowhere at all", "digest")))).toContain("speaker-missing");
  });

  test("somebody else than the record names is an error", async () => {
    const result = await select(wanted("The bridge will carry trams", "gazette", ", said-by: The Mayor"));
    expect(codesOf(result)).toContain("speaker-differs");
    expect(result.value).toBeUndefined();
  });

  test("a day that is another than the record's is an error", async () => {
    const dated = (day: string) => select(wanted("The bridge will carry trams", "gazette", `, date: ${day}`));
    expect(codesOf(await dated("2031-02-20"))).toContain("date-differs");
    expect(codesOf(await dated("2031-03-01"))).not.toContain("date-differs");
  });

  test("a source that is misspelt, late, undated, filtered or too closed is refused by name", async () => {
    expect(codesOf(await select(wanted("x", "gazete")))).toEqual(["no-such-source"]);
    expect(codesOf(await select(wanted("The bridge was opened", "late")))).toEqual(["source-after-as-of"]);
    expect(codesOf(await select(`sources: { exclude: ["gaz*"] }\n${wanted("The bridge will carry trams")}`))).toEqual([
      "source-filtered",
    ]);
    expect(codesOf(await select(wanted("The bridge will cost twice", "secret")))).toEqual(["mark-too-low"]);
    const undated =
      "---\nid: undated\ntype: webpage\ntitle: T\nattache: { descriptor: d, origin: private }\n---\nA bridge.\n";
    const desk = await smallDesk({ ...briefFile(wanted("A bridge.", "undated")), "sources/undated.md": undated });
    expect(codesOf(choose(desk, { brief: "bridge" }))).toEqual(["source-undated"]);
  });

  test("keys that name something of every object are only keys", async () => {
    for (const key of ["constructor", "toString", "__proto__"]) {
      expect(codesOf(await select(wanted("x", key)))).toEqual(["no-such-source"]);
    }
  });
});

describe("the author's prose", () => {
  test("a quotation in a point is looked up where the next citation says", async () => {
    const { value } = await select(point("It takes “nothing heavier than 12 tons” [@gazette, para. 2]."));
    expect(value?.sections[0]?.points[0]?.quoted[0]?.anchor).toMatchObject({ source: "gazette", paragraphs: [2] });
  });

  test("a quotation that stands in another paragraph is a misquotation that says where", async () => {
    const result = await select(point("It takes “nothing heavier than 12 tons” [@gazette, para. 1]."));
    expect(result.diagnostics[0]).toMatchObject({ code: "misquotation", hints: ["they stand in paragraph 2"] });
  });

  test("every source cited right after quoted words must have them, or say that it is cited for something else", async () => {
    const words = "It carries “nothing heavier than 12 tons”";
    const both = await select(point(`${words} [@gazette, para. 2; @herald, para. 1].`));
    expect(codesOf(both)).not.toContain("witness-without-words");
    const lacking = await select(point(`${words} [@gazette, para. 2; @digest, para. 1].`));
    expect(lacking.value).toBeDefined();
    expect(lacking.diagnostics.find(({ code }) => code === "witness-without-words")).toMatchObject({
      severity: "warning",
      message: expect.stringContaining("`digest` is cited for the words “nothing heavier than 12 tons”"),
    });
    const other = await select(point(`${words} [@gazette, para. 2; see also @digest, para. 1].`));
    expect(codesOf(other)).not.toContain("witness-without-words");
  });

  test("a quotation that nothing is cited for is an error", async () => {
    expect(codesOf(await select(point("They call it “a road”.")))).toContain("quotation-uncited");
  });

  test("a quotation in single marks, in code, in a heading, a term or a lead cannot slip through", async () => {
    expect(codesOf(await select(point("They call it ‘a road to nowhere’ [@digest, para. 1].")))).toContain(
      "quotation-uncited",
    );
    for (const [open, close] of ["''", "❝❞", "‛’", "´´", "‚‘", "‚’"]) {
      const text = `They call it ${open}a road to nowhere${close} [@digest, para. 1].`;
      expect(codesOf(await select(point(text)))).toContain("quotation-uncited");
    }
    const plain = "Ada's own words aren't quoted, nor the ships' own words in the '90s [@digest, para. 1].";
    expect(codesOf(await select(point(plain)))).not.toContain("quotation-uncited");
    expect(codesOf(await select(point(plain)))).not.toContain("quotation-syntax");
    expect(codesOf(await select(point("They call it ‘a road to nowhere [@digest, para. 1].")))).toContain(
      "quotation-syntax",
    );
    expect(codesOf(await select(point("Ada’s own words aren’t quoted [@digest, para. 1].")))).not.toContain(
      "quotation-uncited",
    );
    expect(codesOf(await select(point('They call it `"a road"` [@digest, para. 1].')))).toContain("quotation-syntax");
    expect(codesOf(await select(point("They call it *“a* road” [@digest, para. 1].")))).toContain("quotation-syntax");
    expect(codesOf(await select(point("It takes &ldquo;13 tons&rdquo; [@gazette, para. 2].")))).toContain(
      "misquotation",
    );
    const heading = "sections:\n  - heading: The “road to ruin”\n    points: [x]\n";
    expect(codesOf(await select(heading))).toContain("quotation-uncited");
    const term = "sections:\n  - heading: A\n    entries: [{ term: “Ruin”, text: x }]\n";
    expect(codesOf(await select(term))).toContain("quotation-uncited");
    expect(codesOf(await select(wanted("The bridge will carry trams", "gazette", ', lead: "on “ruin”:"')))).toContain(
      "quotation-uncited",
    );
  });

  test("nothing that Markdown would drop is dropped: definitions and second paragraphs of an entry are errors", async () => {
    expect(codesOf(await select(point("[x]: http://example.org")))).toContain("markup-unsupported");
    const entry = 'sections:\n  - heading: A\n    entries: [{ term: T, text: "one\\n\\ntwo" }]\n';
    expect(codesOf(await select(entry))).toContain("markup-unsupported");
  });

  test("a locator beyond the end and an unreadable citation are errors", async () => {
    expect(codesOf(await select(point("So it is [@gazette, para. 9].")))).toEqual(["no-such-paragraph"]);
    expect(codesOf(await select(point("So it is [@gazette para. 1].")))).toEqual(["citation-syntax"]);
    expect(codesOf(await select(point("So it is [@gazette, verso 1].")))).toEqual(["locator-unknown"]);
  });

  test("HTML, pictures and odd links are refused", async () => {
    for (const text of ["<b>now</b>", "![x](http://example.org/x.png)", "[x](javascript:alert)"]) {
      expect(codesOf(await select(point(text))), text).toContain("markup-unsupported");
    }
  });

  test("notes of the record and inferred dates are told, once", async () => {
    const text = "He opposes it [@digest, para. 1]. He does [@digest, para. 1].";
    const notes = (await select(point(text))).diagnostics.filter(({ severity }) => severity === "note");
    expect(notes.map(({ code }) => code).sort()).toEqual(["date-inferred", "source-note"]);
  });
});

describe("what the library offers", () => {
  const topic = (take = "") => `sections:\n  - heading: Load\n    topic: load\n${take}`;

  test("every candidate has a score, a reason and a verdict", async () => {
    const { value } = await select(topic());
    expect(value?.candidates.length).toBeGreaterThan(2);
    for (const { excerpt, verdict } of value?.candidates ?? []) {
      expect(excerpt.score).toBeGreaterThan(0);
      expect(excerpt.reason).toMatch(/^matches /);
      expect(verdict).not.toBe("");
    }
  });

  test("a speaker whom the topic names comes first, and the reason says so", async () => {
    const [first] = excerptsOf((await select(topic())).value);
    expect(first).toMatchObject({ speaker: { name: "The Chair" }, origin: "library", priority: "may" });
    expect(first?.reason).toContain("raised for the speaker The Chair");
    expect(first?.anchors.map(({ source }) => source).sort()).toEqual(["gazette", "herald"]);
  });

  test("the quota holds, and what the author quotes is not offered again", async () => {
    const take = "    take: { most: 1 }\n";
    const own = "    excerpts: [{ source: gazette, quote: The bridge will carry trams }]\n";
    const { value } = await select(topic(take) + own);
    expect(excerptsOf(value)).toHaveLength(1);
    const verdicts = value?.candidates.map(({ verdict }) => verdict) ?? [];
    expect(verdicts).toContain("these words stand in `load/e1`");
  });

  test("fewer than the least is a warning", async () => {
    expect(codesOf(await select(topic("    take: { least: 20, most: 30 }\n")))).toContain("too-few-excerpts");
  });

  test("no source that is late or above the page's mark is ever offered", async () => {
    const { value } = await select(topic("    take: { most: 30 }\n"));
    const used = value?.candidates.flatMap(({ excerpt }) => excerpt.anchors.map(({ source }) => source)) ?? [];
    expect(used).not.toContain("late");
    expect(used).not.toContain("secret");
  });

  test("a digest's sentence is offered as paraphrase, never as a quotation", async () => {
    const { value } = await select(topic("    take: { most: 30 }\n"));
    for (const { excerpt } of value?.candidates ?? []) {
      if (excerpt.anchors[0].source === "digest") expect(excerpt.form).toBe("paraphrase");
    }
    expect(value?.candidates.some(({ excerpt }) => excerpt.form === "paraphrase")).toBe(true);
  });
});

describe("words are the source's or nothing", () => {
  const sentence = "The bridge will carry trams, bicycles and nothing heavier than 12 tons";
  const words = sentence.split(" ");

  test("a quotation with one word altered never gets through", async () => {
    const desk = await smallDesk(briefFile(wanted(sentence)));
    expect(choose(desk, { brief: "bridge" }).value).toBeDefined();
    await fc.assert(
      fc.asyncProperty(fc.nat(words.length - 1), fc.stringMatching(/^[a-z]{1,9}$/), async (index, other) => {
        fc.pre(words[index] !== other && words[index] !== `${other},`);
        const altered = words.map((word, at) => (at === index ? other : word)).join(" ");
        const result = await select(wanted(altered));
        expect(result.value).toBeUndefined();
        const isRecased = other === words[index]?.toLowerCase();
        expect(codesOf(result)).toContain(isRecased ? "first-letter-changed" : "misquotation");
      }),
      { numRuns: 40 },
    );
  });
});
