import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Highlight } from "../src/annotations/highlight.ts";
import { readBrief } from "../src/brief/read-briefs.ts";
import { choose } from "../src/choose.ts";
import type { Desk } from "../src/open-desk.ts";
import { takeHighlights } from "../src/take-highlights.ts";
import { briefFile, smallDesk, sourceFile } from "./small-workspace.ts";

const highlight = (words: string, address = "gazette", more: Partial<Highlight> = {}): Highlight => ({
  words,
  prefix: "",
  suffix: "",
  addresses: [address],
  note: "",
  span: { file: "given", line: 1, column: 1 },
  ...more,
});

const twice = sourceFile(
  "twice",
  "issued: 2031-03-01\ncontainer-title: Twice\nURL: https://example.org/twice\nattache: { descriptor: d, origin: private }",
  [
    "On Monday the crane stood still, and the pilots waited at the outer buoy for a tug.",
    "On Friday the crane stood still, and the painters sang upon its arm until dusk.",
    "First line of a long tale.",
    "Second line of a long tale.",
  ].join("\n\n"),
);
const brief = briefFile(
  'sections:\n  - heading: Load # kept\n    excerpts:\n      - { source: gazette, quote: "The bridge will carry trams" }\n  - heading: Crane\n    points: [x]\n',
);
const desk: () => Promise<Desk> = () => smallDesk({ ...brief, "sources/twice.md": twice });
const target = { brief: "bridge", section: 1, orders: [{ brief: "bridge" }, { brief: "bridge", audience: "public" }] };

async function take(...given: readonly Highlight[]) {
  const { excerpts, diagnostics } = await takeHighlights(await desk(), given);
  return { excerpts, codes: diagnostics.map(({ code }) => code), diagnostics };
}

describe("highlights that stand in their source", () => {
  test("become excerpts in its characters, with their paragraph and the speaker on record", async () => {
    const { excerpts, codes } = await take(
      highlight('"The bridge will carry trams, bicycles"', "gazette", { note: "key" }),
    );
    expect(codes).toEqual([]);
    expect(excerpts).toEqual([
      {
        source: "gazette",
        quote: "The bridge will carry trams, bicycles",
        paragraph: "2",
        saidBy: "The Chair",
        note: "key",
      },
    ]);
  });

  test("are found by the address of their page", async () => {
    const { excerpts } = await take(highlight("the pilots waited", "http://www.example.org/twice/?utm_source=x"));
    expect(excerpts).toMatchObject([{ source: "twice", paragraph: "1", saidBy: undefined }]);
  });

  test("are told apart by what stood around them, whatever its quotation marks and spaces", async () => {
    const friday = highlight("the crane stood still", "twice", {
      prefix: "buoy for a tug.\n\n  On  Friday ",
      suffix: ", and the pain",
    });
    const monday = highlight("the crane stood still", "twice", { suffix: ",\nand the pilots" });
    expect((await take(friday)).excerpts).toMatchObject([{ paragraph: "2" }]);
    expect((await take(monday)).excerpts).toMatchObject([{ paragraph: "1" }]);
  });

  test("over several paragraphs become one excerpt for each", async () => {
    const { excerpts } = await take(highlight("First line of a long tale.\n\n   Second line of a long tale.", "twice"));
    expect(excerpts.map(({ paragraph }) => paragraph)).toEqual(["3", "4"]);
  });

  test("over the lines of one paragraph stay one", async () => {
    expect((await take(highlight("the crane\n stood still, and\nthe pilots", "twice"))).excerpts).toHaveLength(1);
  });

  test("marked twice are taken once", async () => {
    const { known, excerpts } = await takeHighlights(await desk(), [
      highlight("will carry trams"),
      highlight("“will carry trams”"),
    ]);
    expect([excerpts.length, known]).toEqual([1, 1]);
  });
});

describe("brackets and ellipses", () => {
  const marked = sourceFile(
    "marked",
    "issued: 2031-03-01\nattache: { descriptor: d, origin: private }",
    "The gate is open [sic] today, and the ferry … waits [at noon] for nobody. Then... it leaves.",
  );
  const takeMarked = async (...given: readonly Highlight[]) =>
    (await takeHighlights(await smallDesk({ ...brief, "sources/marked.md": marked }), given)).excerpts.map(
      ({ quote }) => quote,
    );

  test.each([
    "The gate is open [sic] today",
    "the ferry … waits [at noon] for nobody",
    "the ferry...waits",
    "Then … it leaves",
  ])("that the source has are its words: %s", async (words) => {
    expect(await takeMarked(highlight(words, "marked"))).toHaveLength(1);
  });

  test("of what was given out here are the author's", async () => {
    const given = highlight("The bridge … carry trams");
    expect((await take(given)).excerpts).toEqual([]);
    expect((await take({ ...given, isOurs: true })).excerpts).toMatchObject([{ quote: given.words }]);
  });
});

test.each(["‘The harbour committee met on Monday’", "'will carry trams, bicycles'"])(
  "quotation marks around %s are not part of it",
  async (words) => {
    expect((await take(highlight(words))).excerpts.map(({ quote }) => quote)).toEqual([words.slice(1, -1)]);
  },
);

describe("highlights that are told and not taken", () => {
  const refused: readonly (readonly [name: string, given: Highlight, code: string, hint: string])[] = [
    [
      "words that the source has otherwise",
      highlight("The bridge will carry trams and lorries"),
      "misquotation",
      "nearest: para. 2",
    ],
    [
      "words at two places with nothing around",
      highlight("the crane stood still", "twice"),
      "quotation-ambiguous",
      "`paragraph`",
    ],
    [
      "a digest's own words",
      highlight("A councillor is reported to oppose", "digest"),
      "quotation-of-digest",
      "quotation marks",
    ],
    ["a page that no source is", highlight("x", "https://example.org/other"), "highlight-unmatched", "--source"],
    [
      "quoted words without a speaker on record",
      highlight("a road to nowhere at all", "digest"),
      "speaker-missing",
      "`attache show digest --speakers` proposes who spoke",
    ],
    [
      "an address that no record has",
      highlight("Ferries will stop when the bridge opens", "https://example.org/other"),
      "highlight-unmatched",
      "give the record of `herald` this `URL`",
    ],
    ["no words at all", highlight("“ ” …"), "quotation-syntax", ""],
    ["more words than an excerpt may have", highlight("x".repeat(10_001)), "highlight-unusable", ""],
    [
      "words of nobody's page that the library has",
      highlight("the painters sang upon its arm", ""),
      "highlight-unmatched",
      "`twice`",
    ],
    ...[
      "The [tunnel] will carry trams",
      "The bridge [might] carry trams",
      "The bridge will [never] carry trams",
      "The bridge will carry [sic] trams",
      "[The] bridge will carry trams",
      "The bridge will carry trams [sic]",
      "The bridge … nothing heavier than 12 tons",
      "The bridge will […] carry trams",
      "The bridge ... carry trams",
      "The bridge will carry [t]rams",
    ].map((words) => [`alterations of somebody else: ${words}`, highlight(words), "highlight-unusable", ""] as const),
  ];
  test.each(refused)("%s", async (_, given, code, hint) => {
    const { excerpts, diagnostics } = await take(given, highlight("will carry trams"));
    expect(excerpts.map(({ quote }) => quote)).toEqual(["will carry trams"]);
    expect(diagnostics).toMatchObject([{ code, severity: "error", span: { file: "given" } }]);
    expect(diagnostics[0]?.message).toMatch(/[.?]$/);
    expect(diagnostics[0]?.hints.join()).toContain(hint);
  });
});

test("of thousands that stand nowhere the nearest passage is told for fifty, and all are told in time", async () => {
  const given = Array.from({ length: 5000 }, (_, index) =>
    highlight(`The bridge will carry trams and number ${index}`),
  );
  const counts: number[] = [];
  const { diagnostics } = await takeHighlights(await desk(), given, { progress: (done) => counts.push(done) });
  expect([diagnostics.length, counts.length]).toEqual([5000, 5000]);
  expect(diagnostics.filter(({ hints }) => hints.join().includes("nearest: para. 2"))).toHaveLength(50);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["misquotation"]));
}, 10_000);

describe("highlights put into a brief", () => {
  test("stand in the section named; doing it again changes nothing", async () => {
    const open = await desk();
    const given = [highlight("the pilots waited", "twice"), highlight("The bridge will carry trams")];
    const first = await takeHighlights(open, given, { target });
    expect([first.excerpts.length, first.known]).toEqual([1, 1]);
    const bytes = new TextEncoder().encode(first.text);
    const { value: file } = readBrief("briefs/bridge.yaml", bytes, open.workspace);
    if (!file) throw new Error("the brief cannot be read");
    const again = await takeHighlights({ ...open, briefs: new Map([["bridge", file]]) }, given, { target });
    expect(again).toMatchObject({ excerpts: [], known: 2, text: undefined, diagnostics: [] });
  });

  test("a byte order mark stays", async () => {
    const [[path, text] = ["", ""]] = Object.entries(brief);
    const open = await smallDesk({ [path]: `\ufeff${text}`, "sources/twice.md": twice });
    const taken = await takeHighlights(open, [highlight("the pilots waited", "twice")], { target });
    expect(taken.text?.startsWith("\ufeffid: bridge\n")).toBe(true);
  });

  test("what the brief itself refuses is not put in: a source of a later day", async () => {
    const given = [highlight("opened by the mayor in the rain", "late"), highlight("the pilots waited", "twice")];
    const { excerpts, diagnostics } = await takeHighlights(await desk(), given, { target });
    expect(excerpts).toMatchObject([{ source: "twice" }]);
    expect(diagnostics).toMatchObject([{ code: "source-after-as-of", span: { file: "given" } }]);
  });

  test("a letter that no face has is found before anything is written, and the others are taken", async () => {
    const odd = sourceFile(
      "odd",
      "issued: 2031-03-01\nattache: { descriptor: d, origin: private }",
      "The sign read \u{13000} in red. Nobody saw it.",
    );
    const open = await smallDesk({ ...brief, "sources/odd.md": odd });
    const marked = highlight("sign read \u{13000} in red", "odd", { span: { file: "given", line: 7, column: 2 } });
    const others = [highlight("Nobody saw it", "odd"), highlight("The harbour committee met on Monday")];
    const taken = await takeHighlights(open, [marked, ...others], { target });
    expect(taken.excerpts.map(({ quote }) => quote)).toEqual(["Nobody saw it", "The harbour committee met on Monday"]);
    expect(taken.diagnostics).toMatchObject([{ code: "glyph-missing", severity: "error", span: { line: 7 } }]);
    expect(await takeHighlights(open, [marked], { target })).toMatchObject({ excerpts: [], text: undefined });
  });

  test("whatever was marked, the brief passes as before", async () => {
    const open = await desk();
    const pieces = [
      "The bridge",
      "will carry",
      "trams",
      "the crane",
      "stood still",
      "“",
      "”",
      "…",
      "[…]",
      "\n",
      "\u202e",
      "councillor",
      "a road to nowhere",
      "#",
      ": ",
      "said the chair",
      "‘",
    ];
    const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));
    const any = fc.record({ words, key: fc.constantFrom("gazette", "herald", "twice", "digest", "secret", "late") });
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 4 }), async (given) => {
        const taken = await takeHighlights(
          open,
          given.map(({ words: marked, key }) => highlight(marked, key)),
        );
        const { value: file } = readBrief(
          "briefs/bridge.yaml",
          new TextEncoder().encode(
            `id: bridge\ntitle: T\nmark: TLP:RED\nas-of: 2031-05-01\nissued: 2031-05-01T08:00:00Z\nsections:\n  - heading: H\n    points: [x]\n    excerpts: ${JSON.stringify(taken.excerpts.map(({ source, quote, paragraph, saidBy }) => ({ source, quote, paragraph, "said-by": saidBy })))}\n`,
          ),
          open.workspace,
        );
        if (!file) throw new Error("the brief cannot be read");
        const { diagnostics } = choose({ ...open, briefs: new Map([["bridge", file]]) }, { brief: "bridge" });
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
