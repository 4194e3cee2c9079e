import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { briefFile, briefHead, smallDesk, sourceFile } from "../small-workspace.ts";

async function ask(rest: string, order: { audience?: string; asOf?: string } = {}, head?: string, files = {}) {
  return choose(await smallDesk({ ...briefFile(rest, head), ...files }), { brief: "bridge", ...order });
}
const codesOf = (result: { diagnostics: readonly { code: string }[] }) => result.diagnostics.map(({ code }) => code);

const whole = "The bridge will carry trams, bicycles and nothing heavier than 12 tons";
const excerpt = (short: string, more = "") =>
  `sections:\n  - heading: Load\n    topic: load\n    excerpts:\n      - source: gazette\n        quote: ${JSON.stringify(whole)}\n        short: ${short}\n${more}`;
const point = (short: string, more = "") =>
  `sections:\n  - heading: Load\n    points:\n      - text: "Trams and bicycles will cross the bridge every day [@gazette, para. 2]."\n        short: ${short}\n${more}`;

describe("a shorter form of an excerpt", () => {
  test("takes its words from within the whole, not from elsewhere in the source", async () => {
    const rest = `sections:\n  - heading: Load\n    excerpts:\n      - { source: gazette, quote: "trams, bicycles and nothing heavier than 12 tons", short: "The bridge will carry trams" }\n`;
    const { diagnostics } = await ask(rest);
    expect(diagnostics.find(({ code }) => code === "misquotation")?.message).toMatch(/that the whole does not quote/);
  });

  test("is checked like the whole, in the characters of the source, and is the same speaker's", async () => {
    const { value } = await ask(
      excerpt('["The bridge will carry trams … and nothing heavier than 12 tons", "The bridge will carry trams"]'),
    );
    const [one] = value?.sections[0]?.excerpts ?? [];
    expect(one?.short.map(({ words }) => words)).toEqual([
      "The bridge will carry trams … and nothing heavier than 12 tons",
      "The bridge will carry trams",
    ]);
    for (const form of one?.short ?? []) {
      const { id, section, speaker, priority, value: worth, mark, date } = one ?? form;
      expect(form).toMatchObject({ id, section, speaker, priority, value: worth, mark, date, short: [] });
    }
    expect(one?.short[1]?.anchors.map(({ source }) => source)).toEqual(["gazette", "herald"]);
  });

  test("is a misquotation where it has other words, with its own place in the file", async () => {
    const { value, diagnostics } = await ask(excerpt('"The bridge will carry lorries"'));
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: "misquotation", span: { line: 11, column: 16 } });
  });

  test("may not turn the words round", async () => {
    expect(codesOf(await ask(excerpt('"The bridge will [not] carry trams"')))).toContain("misquotation");
  });

  test("keeps to the paragraphs stated for the whole", async () => {
    const other = excerpt('"met on Monday about the bridge"', "        paragraph: 2\n");
    const { diagnostics } = await ask(other);
    expect(diagnostics.find(({ code }) => code === "misquotation")?.hints).toContain("they stand in paragraph 1");
  });

  test("stands where the whole does, should it stand elsewhere too", async () => {
    const { value } = await ask(excerpt('"bridge"'));
    expect(value?.sections[0]?.excerpts[0]?.short[0]?.anchors[0].paragraphs).toEqual([2]);
  });

  test("is never another's words", async () => {
    expect(codesOf(await ask(excerpt('"met on Monday about the bridge"')))).toContain("speaker-differs");
  });

  test("tells what is wrong with the whole once only", async () => {
    const { diagnostics } = await ask(excerpt('"The bridge will carry trams"', "        said-by: The Mayor\n"));
    expect(diagnostics.filter(({ code }) => code === "speaker-differs")).toHaveLength(1);
  });

  test("goes with an excerpt that must stay, too", async () => {
    const { value } = await ask(excerpt('"The bridge will carry trams"', "        priority: must\n"));
    expect(value?.sections[0]?.excerpts[0]?.short[0]?.priority).toBe("must");
  });
});

describe("a shorter form of the author's prose", () => {
  test("is read and checked like the whole, and bears its mark, worth and id", async () => {
    const mark = "        mark: TLP:CLEAR\n        value: 70\n";
    const { value } = await ask(point('"Trams cross it [@gazette, para. 2]."', mark));
    const [one] = value?.sections[0]?.points ?? [];
    expect(one?.short).toHaveLength(1);
    expect(one?.short[0]).toMatchObject({ id: "load/p1", value: 70, mark: "TLP:CLEAR", gist: "Trams cross it." });
  });

  test("may quote nothing that it does not cite, or that the source does not have", async () => {
    expect(codesOf(await ask(point('"“Trams” cross it."')))).toContain("quotation-uncited");
    expect(codesOf(await ask(point('"“Lorries cross” [@gazette, para. 2]."')))).toEqual(["misquotation"]);
  });

  test("keeps a citation where the whole has one", async () => {
    expect(codesOf(await ask(point('"Trams cross it."')))).toEqual(["short-uncited"]);
  });

  test("that rests on a source above the ceiling is left out alone", async () => {
    const rest = `mark: TLP:CLEAR\naudiences: [public]\n${point('["Trams cross it [@secret, para. 1].", "Trams cross [@gazette, para. 2]."]')}`;
    const { value } = await ask(rest, { audience: "public" });
    expect(value?.sections[0]?.points[0]?.short.map(({ gist }) => gist)).toEqual(["Trams cross."]);
    expect(value?.brief.withheld).toMatchObject([{ what: "a shorter form of a point in “Load”", why: "ceiling" }]);
  });

  test("that waits for its edition in a series is left out alone", async () => {
    const series =
      "series:\n  title: Bridge\n  editions:\n    - { number: 1, as-of: 2031-03-10, covers: { from: 2031-03-01, to: 2031-03-10 } }\n";
    const { value } = await ask(
      series + point('"It was opened [@late, para. 1]."'),
      {},
      briefHead.replace(/as-of.*\n/, ""),
    );
    expect(value?.sections[0]?.points[0]?.short).toEqual([]);
    expect(value?.brief.withheld).toMatchObject([{ why: "as-of" }]);
  });

  test("anywhere else a source that was not out yet stops the build", async () => {
    expect(codesOf(await ask(point('"It was opened [@late, para. 1]."')))).toContain("source-after-as-of");
  });

  test("an entry's stands under the same term, in one paragraph", async () => {
    const entry = (short: string) =>
      `sections:\n  - heading: Load\n    entries:\n      - { term: Trams, text: "They will cross every day [@gazette, para. 2].", short: ${short} }\n`;
    const { value } = await ask(entry('"They cross [@gazette, para. 2]."'));
    expect(value?.sections[0]?.entries[0]?.short[0]).toMatchObject({ id: "load/n1", term: [{ value: "Trams" }] });
    expect(codesOf(await ask(entry('"They\\n\\ncross."')))).toContain("markup-unsupported");
  });
});

describe("what a piece speaks of, and from how many sides", () => {
  test("terms of the topic are found in the printed words, whatever their case and ending", async () => {
    const settings = `name: x\ntopics: { load: { terms: ["Bridge's", "heavier tons", the, ferries, "trams bicycles"] } }\n`;
    const { value } = await ask(excerpt('"The bridge will carry trams"'), {}, undefined, { "attache.yaml": settings });
    const [one] = value?.sections[0]?.excerpts ?? [];
    expect(one?.covers).toEqual(["Bridge's", "heavier tons", "trams bicycles"]);
    expect(one?.short[0]?.covers).toEqual(["Bridge's"]);
  });

  test("a section without a topic covers nothing", async () => {
    const { value } = await ask(point('"Trams [@gazette, para. 2]."'));
    expect(value?.sections[0]?.points[0]?.covers).toEqual([]);
  });

  test("a point's terms are those it prints, not those of its citations and links", async () => {
    const rest =
      'sections:\n  - heading: A\n    topic: load\n    take: { most: 0 }\n    points: ["All *heavier* [see](http://trams.example) [@gazette, para. 2]."]\n';
    expect((await ask(rest)).value?.sections[0]?.points[0]?.covers).toEqual(["heavier"]);
  });

  test("a reprint counts as what it reprints", async () => {
    const reprint = sourceFile(
      "reprint",
      "issued: 2031-03-02\nattache: { descriptor: d, origin: private, derived-from: [gazette] }",
      "“The bridge will carry trams.”",
    );
    const rest =
      'sections:\n  - heading: A\n    points: ["So it is [@gazette, para. 2; @reprint, para. 1]; and so [@herald, para. 2].", None.]\n';
    const { value } = await ask(rest, {}, undefined, { "sources/reprint.md": reprint });
    expect(value?.sections[0]?.points.map(({ origins }) => origins)).toEqual([["gazette", "herald"], []]);
  });

  test("an offered excerpt cites every origin of its words", async () => {
    const { value } = await ask("sections: [{ heading: A, topic: load }]\n");
    const [first] = value?.sections[0]?.excerpts ?? [];
    expect(first).toMatchObject({ origins: ["gazette", "herald"], covers: ["bridge", "trams", "heavier"], short: [] });
  });
});

describe("what is new since the last edition", () => {
  const series = (sections: string) =>
    `series:\n  title: Bridge\n  editions:\n${["2031-03-01", "2031-03-10"]
      .map((day, index) => `    - { number: ${index + 1}, as-of: ${day}, covers: { from: ${day}, to: ${day} } }\n`)
      .join("")}${sections}`;
  const head = briefHead.replace(/as-of.*\n/, "");
  const texts = [
    "Old [@gazette, para. 1].",
    "Both [@gazette, para. 1; @herald, para. 2].",
    "New [@herald, para. 2].",
    "Bare.",
  ];

  test("a point or an entry is new if anything it rests on came out after it, and worth half otherwise", async () => {
    const rest = `sections:\n  - heading: A\n    points: ${JSON.stringify(texts)}\n    entries: ${JSON.stringify(texts.map((text) => ({ term: "T", text })))}\n`;
    const { value } = await ask(series(rest), {}, head);
    const [section] = value?.sections ?? [];
    for (const pieces of [section?.points, section?.entries]) {
      expect(pieces?.map(({ isNew }) => isNew)).toEqual([false, true, true, false]);
      expect(pieces?.map((piece) => piece.value)).toEqual([25, 50, 50, 25]);
    }
  });

  test("in a first edition nothing is new", async () => {
    const rest = `sections:\n  - heading: A\n    points: ${JSON.stringify([texts[0], "Bare."])}\n`;
    const { value } = await ask(series(rest), { asOf: "2031-03-01" }, head);
    expect(value?.sections[0]?.points.map(({ isNew, value: worth }) => [isNew, worth])).toEqual([
      [false, 50],
      [false, 50],
    ]);
  });

  test("an excerpt is new only if all that has its words came out after it", async () => {
    const rest = `sections:\n  - heading: A\n    excerpts:\n      - { source: herald, quote: ${JSON.stringify(whole)} }\n      - { source: herald, quote: Ferries will stop when the bridge opens }\n`;
    const { value } = await ask(series(rest), {}, head);
    expect(value?.sections[0]?.excerpts.map(({ isNew }) => isNew)).toEqual([false, true]);
  });
});
