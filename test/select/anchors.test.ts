import { expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import type { Anchor } from "../../src/model/source.ts";
import type { Desk, Order } from "../../src/open-desk.ts";
import { sha256 } from "../../src/text/fixity.ts";
import { normalisation } from "../../src/text/normalise-text.ts";
import { openSamples, sampleCopies } from "../pages/sample-copies.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";
import { slice } from "../text/sample-source.ts";

/** Holds an anchor against its source: hash, version, and both selectors of every stretch. */
function expectAnchored({ source: key, segments, textSha256, normalisation: version, paragraphs }: Anchor, desk: Desk) {
  const source = desk.library.byId.get(key);
  if (!source) throw new Error(`no source ${key}`);
  expect(textSha256).toBe(sha256(source.normalised));
  expect(version).toBe(normalisation);
  expect(segments.length).toBeGreaterThan(0);
  for (const segment of segments) {
    expect(slice(source, segment)).toBe(segment.exact);
    expect(source.normalised).toContain(segment.prefix + segment.exact + segment.suffix);
    expect(segment.exact).not.toMatch(/^$|^\s|\s$/u);
    const held = paragraphs.some((number) => source.paragraphs[number - 1]?.text.includes(segment.exact));
    expect(held).toBe(true);
  }
  return segments.map(({ exact }) => exact);
}

/** Everything a selection quotes, offered passages and shorter forms among it; gives the forms met. */
function expectAll(desk: Desk, order: Order): readonly string[] {
  const { value, diagnostics } = choose(desk, order);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const { sections, candidates, bottomLine } = value;
  const excerpts = [...sections.flatMap((section) => section.excerpts), ...candidates.map(({ excerpt }) => excerpt)];
  for (const excerpt of excerpts.flatMap((one) => [one, ...one.short])) {
    for (const anchor of excerpt.anchors) expectAnchored(anchor, desk);
    if (excerpt.form === "paraphrase") expect(expectAnchored(excerpt.anchors[0], desk)).toEqual([excerpt.words]);
  }
  const pieces = sections.flatMap(({ points, entries }) => [...points, ...entries]);
  const quoted = [
    ...(bottomLine?.quoted ?? []),
    ...pieces.flatMap((one) => [one, ...one.short]).flatMap((one) => one.quoted),
  ];
  for (const { anchor } of quoted) expectAnchored(anchor, desk);
  return [
    ...excerpts.map(({ form }) => form),
    ...(excerpts.some(({ short }) => short.length > 0) ? ["shorter"] : []),
    ...(quoted.length > 0 ? ["prose"] : []),
  ];
}

test("every excerpt of the samples has both selectors, the hash of its text and the version of the normalisation", async () => {
  const desk = await openSamples();
  const met = new Set(sampleCopies.flatMap((order) => expectAll(desk, order)));
  expect([...met].sort()).toEqual(expect.arrayContaining(["paraphrase", "prose", "quotation"]));
});

test("so have shorter forms, paraphrases and prose about a text of emoji, marks, ligatures and Cyrillic", async () => {
  const text = [
    "👩‍🚀 “The cafe\u0301 in the oﬃce 🇳🇴 is open, and the bridge carries 12\u00a0tons,” said the chair 👍🏽.",
    "Мост откры\u0301т для трамваев, и bridge traffic re\u00adsumes at noon.",
  ].join("\n\n");
  const facts =
    "issued: 2031-03-01\ncontainer-title: Odd\nattache:\n  descriptor: d\n  origin: private\n  speakers: [{ paragraphs: '1', name: The Chair }]";
  const digest = "issued: 2031-03-01\nattache: { text: digest, descriptor: d, origin: private }";
  const desk = await smallDesk({
    "sources/odd.md": sourceFile("odd", facts, text),
    "sources/sum.md": sourceFile(
      "sum",
      digest,
      "👍🏽 The bridge is said to carry trams and bicycles from the spring on, q̃uite so.",
    ),
    ...briefFile(
      [
        "sections:",
        "  - heading: Load",
        "    topic: load",
        "    take: { most: 12 }",
        "    excerpts:",
        '      - { source: odd, quote: "The café in the office 🇳🇴 is open, and the bridge carries 12 tons", short: "The café in the office 🇳🇴 is open" }',
        '    points: ["Traffic “resumes at noon” [@odd, para. 2]."]',
        "",
      ].join("\n"),
    ),
  });
  const met = new Set(expectAll(desk, { brief: "bridge" }));
  expect([...met].sort()).toEqual(["paraphrase", "passage", "prose", "quotation", "shorter"]);
});
