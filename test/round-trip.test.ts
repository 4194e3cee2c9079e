import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readHighlights } from "../src/annotations/read-highlights.ts";
import { tellLeft } from "../src/annotations/tell-left.ts";
import { excerptTerms } from "../src/archive/excerpt-terms.ts";
import { exportAnnotations } from "../src/archive/export-annotations.ts";
import { readBrief } from "../src/brief/read-briefs.ts";
import { readSection } from "../src/brief/read-section.ts";
import { choose } from "../src/choose.ts";
import type { Desk, Order } from "../src/open-desk.ts";
import { press } from "../src/press.ts";
import { takeHighlights } from "../src/take-highlights.ts";
import { bilingualSettings, bilingualSources } from "./bilingual-workspace.ts";
import { smallDesk, smallSources, sourceFile } from "./small-workspace.ts";

type Given = Readonly<Record<string, unknown>>;

const record = "attache:\n  descriptor: a test\n  origin: official\n";
const sources = {
  ...smallSources,
  ...bilingualSources,
  "sources/review.md": sourceFile(
    "review",
    `container-title: Review\nissued: 2031-03-02\nlanguage: en\n${record}  speakers: [{ paragraphs: '1', name: The Chair, date: 2031-03-01 }]`,
    "The Chair said: “The bridge will certainly carry trams, bicycles and nothing heavier than 12 tons.”",
  ),
  "sources/radio.md": sourceFile(
    "radio",
    `container-title: Radio\nissued: 2031-01-04\nlanguage: en\n${record}`,
    [
      "“We asked for too tugs at dawn, and got one at noon,” a pilot said. “Nobody on the quay was told why, and nobody asked.”",
      "The tide turned twice before the crane moved, and [by then] the painters had gone home.",
    ].join("\n\n"),
  ),
};
const head = (more: string) =>
  `id: bridge\ntitle: The bridge\nas-of: 2031-03-10\nissued: 2031-03-10T08:00:00Z\nlanguage: en\nmark: TLP:RED\npages: 9\n${more}`;
const briefOf = (excerpts: readonly Given[], more = "", points = "") =>
  `${head(more)}sections:\n  - heading: Load\n    mark: TLP:CLEAR\n    points: [x${points}]\n    excerpts: ${JSON.stringify(excerpts)}\n`;

let empty: Desk;
beforeAll(async () => {
  empty = await smallDesk({ ...sources, "attache.yaml": bilingualSettings, "briefs/bridge.yaml": briefOf([]) });
});

function deskWith(text: string): Desk {
  const { value: file, diagnostics } = readBrief("briefs/bridge.yaml", new TextEncoder().encode(text), empty.workspace);
  if (!file) throw new Error(JSON.stringify(diagnostics));
  return { ...empty, briefs: new Map([["bridge", file]]) };
}

async function pressed(desk: Desk, order: Order = { brief: "bridge" }) {
  const { value, diagnostics } = await press(desk, order);
  if (!value) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === "error")));
  return value;
}

/** Gives a copy out, and takes it into the empty brief. */
async function round(text: string, order: Order = { brief: "bridge" }) {
  const desk = deskWith(text);
  const edition = await pressed(desk, order);
  const given = exportAnnotations(edition, desk.library);
  const { value: read } = readHighlights(new TextEncoder().encode(given), "given");
  if (!read) throw new Error("not read");
  const target = { brief: "bridge", section: 0, orders: [{ brief: "bridge" }] };
  const taken = await takeHighlights(empty, read.highlights, { target });
  return { edition, given, read, taken, after: deskWith(taken.text ?? briefOf([])) };
}

/** The excerpts of a brief as they are parsed, wherever they stand in the file. */
function parsed(desk: Desk): unknown {
  const file = desk.briefs.get("bridge");
  if (!file) throw new Error("no brief");
  const told = JSON.stringify(readSection(file, 0, "TLP:RED").excerpts, (key, value) =>
    /span$/i.test(key) ? undefined : value,
  );
  return JSON.parse(told);
}

const quotationsOf = ({ manifest }: Awaited<ReturnType<typeof pressed>>) =>
  manifest.evidence.quotations.filter(({ id }) => !/\.q\d+$/.test(id)).map(({ id: _, ...rest }) => rest);

/** Every property of an excerpt at least once: each with what it may be beside its words. */
const kinds: readonly Given[] = [
  {
    source: "gazette",
    quote: "“The bridge ... carry trams, [two-wheelers] and nothing heavier than 12 tons”",
    paragraph: "2",
  },
  {
    source: "gazette",
    quote: "The bridge will carry trams, bicycles and nothing heavier than 12 tons",
    emphasis: { words: "trams", by: "added" },
    "of-record": true,
    also: ["review"],
  },
  {
    source: "gazette",
    quote: "The bridge will carry trams, bicycles and nothing heavier",
    also: true,
    mark: "TLP:GREEN",
  },
  {
    source: "radio",
    quote: "We asked for too tugs at dawn",
    "said-by": "A pilot",
    date: "2031-01-02",
    sic: "too",
    lead: "of the night before",
  },
  {
    source: "radio",
    quote: "Nobody on the quay was told why, and nobody asked",
    "said-by": "A pilot",
    short: ["Nobody on the quay was told why", "Nobody … was told why"],
  },
  {
    source: "radio",
    quote: "[by then] the painters had gone home",
    paragraph: 2,
    emphasis: { words: ["painters", "home"], by: "original" },
  },
  { source: "vestnik", quote: "Порт остаётся открытым", translation: { text: "The port stays open", by: "own" } },
  {
    source: "vestnik",
    quote: "Порт остаётся открытым. Все линии работают",
    short: "Порт остаётся открытым",
    translation: {
      text: "The port remains open. All lines run",
      short: ["The port remains open"],
      by: "official",
      translator: "Port Office",
      language: "en-GB",
      "print-original": false,
    },
    emphasis: { words: ["remains open"], by: "added" },
  },
  {
    source: "vestnik",
    quote: "Все линии работают",
    translation: { text: "All lines run", by: "machine", system: "Rosetta 2", "reviewed-by": "the desk" },
  },
  {
    source: "vestnik",
    quote: "Порт примет 29 судов до 26 января 2031 года, и мы не закроем его ни на один день",
    translation: {
      text: "The port will take 29 ships until 26 January 2031, and we will not close it for a single day",
      by: "official",
      source: "port-office",
      paragraph: 1,
    },
  },
];
const ranks = fc.record(
  { priority: fc.constantFrom("must", "should", "may"), value: fc.integer({ min: 0, max: 100 }) },
  { requiredKeys: [] },
);

describe("what is given out comes back", () => {
  test("every excerpt, with all that its brief says of it, and prints the same", async () => {
    const any = fc
      .shuffledSubarray(
        kinds.map((_, index) => index),
        { minLength: 1 },
      )
      .chain((order) => fc.tuple(...order.map((index) => ranks.map((rank): Given => ({ ...kinds[index], ...rank })))));
    await fc.assert(
      fc.asyncProperty(any, async (excerpts) => {
        const text = briefOf(excerpts);
        const { edition, taken, after } = await round(text);
        expect(taken.diagnostics).toEqual([]);
        expect(parsed(after)).toEqual(parsed(deskWith(text)));
        expect(quotationsOf(await pressed(after))).toEqual(quotationsOf(edition));
      }),
      { numRuns: 12, examples: [[[...kinds] as never]] },
    );
  }, 60_000);
});

describe("of what is given out", () => {
  const one = kinds.slice(3, 5);
  test("quotations in prose are marked, left out, and told", async () => {
    const cited = `, 'It was “at noon” [@radio, para. 1].'`;
    const { given, read, taken } = await round(
      briefOf(one, 'bottom-line: "They got one “at noon” [@radio, para. 1]."\n', cited),
    );
    expect(given).toContain('"attache:prose": "bottom-line"');
    expect(taken).toMatchObject({ excerpts: [{ source: "radio" }, { source: "radio" }], diagnostics: [] });
    expect(read.leftOut.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["prose bottom-line", "prose load/p2"]);
    const [note, ...more] = tellLeft(read);
    expect(more).toEqual([]);
    expect(note).toMatchObject({ code: "highlight-unusable", severity: "note", span: { file: "given" } });
    expect(note?.span?.line).toBeGreaterThan(1);
    expect(note?.message).toBe("2 quotations stand in prose and are left out: `bottom-line`, `load/p2`.");
  });

  test("a translation by itself is left out, and told", async () => {
    const { given } = await round(briefOf(kinds.slice(6, 7)));
    const page = JSON.parse(given) as { items: readonly { id: string }[] };
    const alone = page.items.filter(({ id }) => id.endsWith(".t"));
    const { value } = readHighlights(new TextEncoder().encode(JSON.stringify(alone)), "given");
    expect(value).toMatchObject({ highlights: [], leftOut: [{ kind: "translation" }], wordless: 0 });
  });

  test("a copy with a ceiling has what shows on its page, and no more", async () => {
    const excerpts = [
      { ...kinds[1], also: true, priority: "must", value: 71 },
      { ...kinds[4], priority: "may", value: 72 },
      { ...kinds[3], mark: "TLP:CLEAR" },
    ];
    const text = briefOf(excerpts, "audiences: { public: { title: The bridge, mark: TLP:CLEAR } }\n");
    const { given, taken } = await round(text, { brief: "bridge", audience: "public" });
    expect(given).not.toMatch(/of-record|attache:priority|attache:value|attache:short": \[\s+"/);
    expect(taken.diagnostics).toEqual([]);
    expect(taken.excerpts).toMatchObject([
      { more: { also: ["review"] } },
      { quote: kinds[4]?.["quote"], saidBy: "A pilot" },
      { more: { sic: ["too"], lead: "of the night before", mark: "TLP:CLEAR", date: "2031-01-02" } },
    ]);
  });

  test("a copy with a ceiling that prints a shorter form has that form alone, its flags and its translation", () => {
    const sic = {
      ...kinds[3],
      quote: "We asked for too tugs at dawn, and got one at noon",
      short: ["We asked for too tugs"],
    };
    const emphasis = { words: ["dawn", "asked"], by: "added" };
    const desk = deskWith(briefOf([{ ...sic, emphasis, value: 9 }, kinds[7] ?? {}]));
    const { value: selection } = choose(desk, { brief: "bridge" });
    const terms = (selection?.sections[0]?.excerpts ?? []).map(({ short: [form] }) =>
      form && selection ? excerptTerms(form, selection.brief, false) : undefined,
    );
    expect(terms).toMatchObject([
      {
        "attache:quote": "We asked for too tugs",
        "attache:sic": ["too"],
        "attache:emphasis": { "attache:words": ["asked"] },
      },
      {
        "attache:quote": "Порт остаётся открытым",
        "attache:translation": { "attache:text": "The port remains open", "attache:print-original": false },
      },
    ]);
    expect(JSON.stringify(terms)).not.toMatch(/noon|dawn"|lines|attache:(short|value|priority)/);
  });

  test("a second run puts nothing in again", async () => {
    const { given, after } = await round(briefOf(kinds));
    const { value: read } = readHighlights(new TextEncoder().encode(given), "given");
    const target = { brief: "bridge", section: 0, orders: [{ brief: "bridge" }] };
    const again = await takeHighlights(after, read?.highlights ?? [], { target });
    expect(again).toMatchObject({ excerpts: [], known: kinds.length, text: undefined, diagnostics: [] });
  });

  test.each([
    ["a key that no brief has", { "attache:colour": "red" }],
    ["a value of another kind", { "attache:lead": { "attache:lead": { x: { y: { z: [] } } } } }],
    ["a day that is none", { "attache:date": "2031-02-31" }],
    ["a prototype", JSON.parse('{"__proto__": {"x": 1}, "attache:__proto__": 1, "attache:sic": 7}')],
  ])("%s is told, and the others are taken", async (_, odd) => {
    const { given } = await round(briefOf(one));
    const page = JSON.parse(given) as { items: { "attache:excerpt": object }[] };
    Object.assign(page.items[0]?.["attache:excerpt"] ?? {}, odd);
    const { value: read } = readHighlights(new TextEncoder().encode(JSON.stringify(page, null, 2)), "given");
    const { excerpts, diagnostics } = await takeHighlights(empty, read?.highlights ?? []);
    expect(excerpts).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: "highlight-unusable", severity: "error", span: { file: "given" } }]);
  });
});
