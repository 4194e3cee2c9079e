import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { setWitnesses } from "../../src/compose/set-witnesses.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { openDesk } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { reviewStatements } from "../../src/select/review-statements.ts";
import { inlineText } from "../../src/text/inline-text.ts";
import { inlinesIn } from "../../src/text/map-tree.ts";
import { verifyPage } from "../../src/verify/verify-page.ts";
import { openSamples, sampleWorld } from "../pages/sample-copies.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const told = (code: string, diagnostics: readonly Diagnostic[]) => diagnostics.filter((one) => one.code === code);

/** The sample briefs with one thing in them changed. */
async function changed(from: string, to: string, brief = "open-door") {
  const world = sampleWorld();
  const path = `briefs/${brief}.yaml`;
  const text = new TextDecoder().decode(world.read(path));
  if (!text.includes(from)) throw new Error(`no ${from} in ${path}`);
  return openSamples({
    ...world,
    read: (at) => (at === path ? new TextEncoder().encode(text.replace(from, to)) : world.read(at)),
  });
}

const door = "        quote: NATO’s door is open, remains open, and that is our commitment.\n        of-record: true\n";

describe("the five real articles", () => {
  test("“door is open” is one statement in two wordings, and two other sources report it", async () => {
    const desk = await openSamples();
    const { value } = choose(desk, { brief: "lavrov-call" });
    const statements = value ? reviewStatements(value, desk.workspace, desk.library) : [];
    const found = statements.find(({ id }) => id === "us-position/e1");
    expect(found?.same.map(({ source }) => source)).toEqual(["cnsnews-2022-01-26"]);
    expect(found?.variants.map(({ source, difference }) => [source, difference])).toEqual([
      [
        "unattributed-2022-01-26",
        "NATO’s door is open, remains open[-,-] and that [-is-]{+remains+} our commitment[-.-]",
      ],
    ]);
    expect(found?.supports.map(({ source, paragraphs }) => [source, paragraphs])).toEqual([
      ["tass-2022-01-26", [1]],
      ["weblog-2022-01-27", [1]],
    ]);
    expect(found?.origins).toBe(2);
  });

  test("“no positive response” is one statement in two wordings and of one origin: a repost is no second witness", async () => {
    const desk = await openSamples();
    const { value } = choose(desk, { brief: "lavrov-call" });
    const statements = value ? reviewStatements(value, desk.workspace, desk.library) : [];
    const found = statements.find(({ id }) => id === "russian-reaction/e1");
    expect(found?.same.map(({ source }) => source)).toEqual(["rt-2022-01-27"]);
    expect(found?.variants).toMatchObject([
      { source: "weblog-2022-01-27", origin: 1, words: "no positive response to the main question" },
    ]);
    expect(found?.origins).toBe(1);
  });

  test("nothing in the samples is said to contradict anything, for nothing quoted in them does", async () => {
    const desk = await openSamples();
    for (const brief of ["lavrov-call", "open-door"]) {
      expect(told("sources-contradict", choose(desk, { brief }).diagnostics)).toEqual([]);
    }
  });
});

describe("an excerpt that stands elsewhere in other words", () => {
  test("is told with both wordings side by side, until its author chooses", async () => {
    const open = choose(await changed(door, door.replace("        of-record: true\n", "")), { brief: "open-door" });
    const [warning, ...more] = told("wordings-differ", open.diagnostics);
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ severity: "warning", span: { file: "briefs/open-door.yaml", line: 54 } });
    expect(warning?.message).toContain("Blinken’s words");
    expect(warning?.hints[0]).toContain("unattributed-2022-01-26, para. 3");
    expect(warning?.hints[0]).toContain("[-is-]{+remains+}");
    expect(warning?.hints.join("\n")).toContain("of-record: true");
    expect(told("wordings-differ", choose(await openSamples(), { brief: "open-door" }).diagnostics)).toEqual([]);
  });

  test.each([
    ["also: true", ["unattributed-2022-01-26"]],
    ["also: [unattributed-2022-01-26]", ["unattributed-2022-01-26"]],
    ["also: [unattributed-2022-01-26, weblog-2022-01-27]", ["unattributed-2022-01-26", "weblog-2022-01-27"]],
  ])("cites the others as what they are with %s", async (also, keys) => {
    const desk = await changed(door, door.replace("of-record: true", also));
    const { value, diagnostics } = choose(desk, { brief: "open-door" });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(told("wordings-differ", diagnostics)).toEqual([]);
    const excerpt = value?.sections[1]?.excerpts[0];
    expect(excerpt?.anchors.map(({ source }) => source)).toEqual(["cnsnews-2022-01-26"]);
    expect(excerpt?.also?.map(({ anchor }) => anchor.source)).toEqual(keys);
    expect(excerpt?.origins).toHaveLength(1 + keys.length);
  });

  test("prints them apart from the place of its own words, and the page verifies", async () => {
    const also = "also: [unattributed-2022-01-26, weblog-2022-01-27]";
    const desk = await changed(door, door.replace("of-record: true", also));
    const { value } = await press(desk, { brief: "open-door" });
    if (!value) throw new Error("no page");
    const line = inlineText(
      inlinesIn(value.proof.manuscript.root.children).flatMap((one) => (one.type === "text" ? [one] : [])),
    );
    expect(line).toMatch(/, in other words also .+, paraphrased in /u);
    const record = value.manifest.evidence.quotations.find(({ words }) => words.startsWith("NATO’s door is open"));
    expect(record?.anchors.map(({ source }) => source)).toEqual(["cnsnews-2022-01-26"]);
    expect(value.manifest.evidence.citations.flatMap(({ items }) => items.map(({ source }) => source))).toContain(
      "weblog-2022-01-27",
    );
    const verified = await verifyPage(value.proof.bytes, "open-door.pdf");
    expect(verified.value?.checks.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test.each([
    ["rt-2022-01-27", "has no other words", "other wordings stand in `unattributed-2022-01-26`"],
    ["cnsnews-2022-01-26", "is cited for them already", "leave it out of `also`"],
  ])("cannot cite %s, which does not tell it otherwise", async (key, why, hint) => {
    const desk = await changed(door, door.replace("of-record: true", `also: [${key}]`));
    const { value, diagnostics } = choose(desk, { brief: "open-door" });
    expect(value).toBeUndefined();
    const [error] = told("witness-unknown", diagnostics);
    expect(error?.message).toContain(why);
    expect(error?.hints).toEqual([hint]);
  });
});

const own = (id: string, words: string, more = "", facts = "") =>
  sourceFile(
    id,
    `container-title: ${id}\nissued: 2031-03-01\n${facts}attache:\n  descriptor: a test\n  origin: private\n${more}  speakers: [{ paragraphs: '1', name: The Chair }]`,
    `“${words}” said the chair.`,
  );
const load = "The harbour gate will bear trams and nothing heavier than 12 tons";
const wanted = (more = "") =>
  `sections:\n  - heading: Load\n    mark: TLP:CLEAR\n    excerpts:\n      - { source: one, quote: "${load}"${more} }\n`;

describe("what other sources have of an excerpt", () => {
  test("has no say where it is above the ceiling of a copy, and leaves no trace in it", async () => {
    const other = own("two", load.replace("will bear", "is to bear"), "  mark: TLP:AMBER\n");
    const files = {
      ...briefFile(`audiences: { public: { title: Trams } }\nmark: TLP:AMBER\n${wanted(", also: [two]")}`),
      "sources/one.md": own("one", load),
    };
    const with2 = await smallDesk({ ...files, "sources/two.md": other });
    const whole = choose(with2, { brief: "bridge" });
    expect(whole.value?.sections[0]?.excerpts[0]?.also).toHaveLength(1);
    const copy = choose(with2, { brief: "bridge", audience: "public" });
    expect(copy.value?.sections[0]?.excerpts[0]?.also).toBeUndefined();
    expect(copy.value?.brief.withheld).toMatchObject([{ what: "a further witness in “Load”", why: "ceiling" }]);
    const silent = await smallDesk({
      ...files,
      ...briefFile(`audiences: { public: { title: Trams } }\nmark: TLP:AMBER\n${wanted()}`),
    });
    const print = async (desk: typeof silent) => (await press(desk, { brief: "bridge", audience: "public" })).value;
    expect((await print(with2))?.proof.bytes).toEqual((await print(silent))?.proof.bytes);
  });

  test("contradicts it where the number is another: both places are named", async () => {
    const desk = await smallDesk({
      ...briefFile(wanted()),
      "sources/one.md": own("one", load),
      "sources/two.md": own("two", load.replace("12", "15")),
    });
    const { diagnostics } = choose(desk, { brief: "bridge" });
    const [warning] = told("sources-contradict", diagnostics);
    expect(warning).toMatchObject({ severity: "warning", span: { file: "briefs/bridge.yaml" } });
    expect(warning?.message).toMatch(/`one`, para\. 1, and `two`, para\. 1, contradict each other on how many/u);
    expect(told("wordings-differ", diagnostics)).toEqual([]);
  });

  test("is held against what a point quotes, and against the places that one claim cites", async () => {
    const texts = [
      "The old mill by the river was sold for 12,000 crowns.",
      "The old mill by the river was sold for 14,000 crowns.",
    ];
    const plain = (id: string, text: string) =>
      sourceFile(id, `container-title: ${id}\nissued: 2031-03-01\nattache: { descriptor: d, origin: private }`, text);
    const desk = await smallDesk({
      ...briefFile(`sections: [{ heading: Mill, points: ["It was sold [@one, para. 1; @two, para. 1]."] }]\n`),
      "sources/one.md": plain("one", texts[0] ?? ""),
      "sources/two.md": plain("two", texts[1] ?? ""),
    });
    expect(told("sources-contradict", choose(desk, { brief: "bridge" }).diagnostics)).toHaveLength(1);
  });
});

describe("sources that are cited for one statement", () => {
  const variant = load.replace("will bear", "is to bear");
  const print = async (language: string, via: string) => {
    const desk = await smallDesk({
      ...briefFile(`language: ${language}\n${wanted(", also: true")}`),
      "sources/one.md": own("one", load),
      "sources/two.md": own("two", variant, "  derived-from: [one]\n"),
      "sources/three.md": own("three", variant, via),
    });
    const { value } = choose(desk, { brief: "bridge" });
    const excerpt = value?.sections[0]?.excerpts[0];
    return excerpt ? inlineText(setWitnesses(excerpt, language)) : "";
  };

  test.each([
    ["en", "(one origin)", "(2\u00a0origins)"],
    ["de", "(ein Ursprung)", "(2\u00a0Ursprünge)"],
    ["fr", "(une seule origine)", "(2\u00a0origines)"],
    ["ru", "(один первоисточник)", "(2\u00a0первоисточника)"],
    ["pl", "(jedno źródło pierwotne)", "(2\u00a0źródła pierwotne)"],
  ])("are said to be fewer origins where a reprint is among them, in %s", async (language, one, two) => {
    expect(await print(language, "  derived-from: [one]\n")).toContain(one);
    expect(await print(language, "")).toContain(two);
  });
});

describe("wordings that the library offers for one section", () => {
  const topic =
    "sections: [{ heading: Load, topic: load, take: { most: 3 } }]\nsources: { include: [one, two, three, four] }\n";
  const said = "The bridge bears trams and nothing heavier than 12 tons, whatever the weather";
  const variant = said.replace("bears", "carries");

  test("are one excerpt: in the words that most independent origins have, and it says so", async () => {
    const desk = await smallDesk({
      ...briefFile(topic),
      "sources/one.md": own("one", variant, "  grade: { reliability: A, credibility: 1 }\n"),
      "sources/two.md": own("two", said),
      "sources/three.md": own("three", said),
      "sources/four.md": own("four", variant, "  derived-from: [one]\n"),
    });
    const { value, diagnostics } = choose(desk, { brief: "bridge" });
    const [excerpt, ...more] = value?.sections[0]?.excerpts ?? [];
    expect(more).toEqual([]);
    expect(excerpt?.words).toContain("bears");
    expect(excerpt?.anchors).toHaveLength(2);
    expect(excerpt?.reason).toContain("preferred among 4 wordings, 2 independent origins have these words");
    expect(told("wordings-offered", diagnostics)).toMatchObject([{ severity: "note" }]);
  });

  test("are judged, where as many have each, by grade and then by day", async () => {
    const files = { ...briefFile(topic), "sources/one.md": own("one", said) };
    const better = own("two", variant, "  grade: { reliability: B, credibility: 2 }\n");
    const graded = choose(await smallDesk({ ...files, "sources/two.md": better }), { brief: "bridge" });
    expect(graded.value?.sections[0]?.excerpts[0]?.anchors[0].source).toBe("two");
    const later = own("two", variant).replace("issued: 2031-03-01", "issued: 2031-03-02");
    const dated = choose(await smallDesk({ ...files, "sources/two.md": later }), { brief: "bridge" });
    expect(dated.value?.sections[0]?.excerpts[0]?.anchors[0].source).toBe("one");
  });
});

describe("a section on one origin", () => {
  const points = (list: string) => briefFile(`sections:\n  - { heading: Load, points: [${list}] }\n`);
  const single = async (files: Readonly<Record<string, string>>) =>
    told("single-origin", (await press(await smallDesk(files), { brief: "bridge" })).diagnostics);

  test("is told of where it makes two claims or more", async () => {
    const two = `"A [@gazette, para. 1].", "B [@gazette, para. 3]."`;
    expect(await single(points(two))).toMatchObject([
      { severity: "warning", message: "Both claims of “Load” rest on one origin: `gazette`.", span: { line: 6 } },
    ]);
  });

  test("is told of where its one claim must be printed, and only then", async () => {
    expect(await single(points(`{ text: "A [@gazette, para. 1].", priority: must }`))).toHaveLength(1);
    expect(await single(points(`"A [@gazette, para. 1]."`))).toEqual([]);
  });

  test("is not told of where another origin has a say, or where nothing is cited", async () => {
    expect(await single(points(`"A [@gazette, para. 1].", "B [@herald, para. 2]."`))).toEqual([]);
    expect(await single(points(`"A.", "B."`))).toEqual([]);
  });

  test("is told of where the other source is a reprint", async () => {
    const reprint = { "sources/copy.md": own("copy", "Trams will run on it soon", "  derived-from: [gazette]\n") };
    const list = `"A [@gazette, para. 1].", "B [@copy, para. 1]."`;
    expect(await single({ ...points(list), ...reprint })).toHaveLength(1);
  });

  test("is judged as it is printed: what was left out for space supports nothing", async () => {
    const { value: desk } = await openDesk(sampleWorld());
    const { value, diagnostics } = desk
      ? await press(desk, { brief: "lavrov-call" })
      : { value: undefined, diagnostics: [] };
    const left = value?.manifest.evidence.ledger.filter(
      ({ section, now }) => section === "nato-proposals" && now === "out",
    );
    expect(left?.length).toBeGreaterThan(0);
    expect(told("single-origin", diagnostics).map(({ message }) => message)).toContain(
      "Both claims of “NATO proposals” rest on one origin: `cnsnews-2022-01-26`.",
    );
  });
});
