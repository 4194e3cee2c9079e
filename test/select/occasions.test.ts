import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { countSources } from "../../src/compose/count-sources.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const load = "The harbour gate will bear trams and nothing heavier than 12 tons";

interface Record {
  readonly issued?: string;
  readonly said?: string;
  readonly venue?: string;
  readonly capacity?: string;
  readonly words?: string;
  readonly from?: string;
  readonly via?: string;
}

function source(id: string, { issued = "2031-03-01", said, venue, capacity, words = load, from, via }: Record): string {
  const facts = { date: said, venue, capacity, via };
  const known = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [key === "via" ? `, via: [${value}]` : `, ${key}: "${value}"`],
  );
  const derived = from === undefined ? "" : `  derived-from: [${from}]\n`;
  return sourceFile(
    id,
    `container-title: ${id}\nissued: ${issued}\nattache:\n  descriptor: d\n  origin: private\n${derived}  speakers: [{ paragraphs: '1', name: The Chair${known.join("")} }]`,
    `“${words}” said the chair.`,
  );
}

async function chosen(one: Record, two: Record) {
  const quote = one.words ?? load;
  const desk = await smallDesk({
    ...briefFile(`sections:\n  - { heading: Load, excerpts: [{ source: one, quote: "${quote}", value: 1 }] }\n`),
    "sources/one.md": source("one", one),
    "sources/two.md": source("two", two),
  });
  const { value, diagnostics } = choose(desk, { brief: "bridge" });
  const told = diagnostics.filter(({ code }) => code === "sources-contradict").map(({ message }) => message);
  return { cited: value?.sections[0]?.excerpts[0]?.anchors.map(({ source: key }) => key), told };
}

describe("words that two sources have", () => {
  const excerpt = `excerpts: [{ source: one, quote: "${load}" }]`;
  const quoting = `points: ['He said “${load}” [@one, para. 1; @two, para. 1].']`;
  const telling = "points: ['The gate bears trams [@one, para. 1; @two, para. 1].']";

  async function originsOf(one: Record, two: Record, piece: string) {
    const quote = `sections:\n  - { heading: Load, ${piece} }\n`;
    const desk = await smallDesk({
      ...briefFile(quote),
      "sources/one.md": source("one", one),
      "sources/two.md": source("two", two),
    });
    const { value } = choose(desk, { brief: "bridge" });
    const [section] = value?.sections ?? [];
    const [first] = [...(section?.excerpts ?? []), ...(section?.points ?? [])];
    return value && [first?.origins.length, countSources(value, desk.library).origins];
  }

  test.each<readonly [string, Record, Record, number]>([
    ["from one agency", { via: "TASS" }, { via: "The Tass" }, 1],
    ["from one agency, through another", { via: '"Wire, Inc", TASS' }, { via: "TASS" }, 1],
    ["from the other", {}, { via: "One" }, 1],
    ["from two agencies", { via: "TASS" }, { via: "Interfax" }, 2],
  ])("%s have as many origins as heard them", async (_, one, two, count) => {
    for (const piece of [excerpt, quoting, telling]) expect(await originsOf(one, two, piece)).toEqual([count, count]);
  });
});

describe("the same words", () => {
  const few = "in a spirit of reciprocity";
  test.each<readonly [string, Record, Record]>([
    ["on a day weeks before", { said: "2031-02-28" }, { said: "2031-02-10" }],
    ["in a source that came out before that day", { said: "2031-02-28" }, { issued: "2030-02-27" }],
    ["in sources years apart, with no day on record", {}, { issued: "2029-03-01" }],
    ["at another place, with no day on record", { venue: "Town hall, Ashby" }, { venue: "Radio Dunmore" }],
    ["in another capacity, with no day on record", { capacity: "Mayor" }, { capacity: "Head of the port" }],
    ["few, on the next day", { said: "2031-02-28", words: few }, { said: "2031-03-01", words: few }],
  ])("%s are no second witness, and nothing is said against them", async (_, one, two) => {
    expect(await chosen(one, two)).toEqual({ cited: ["one"], told: [] });
    expect((await chosen(two, one)).cited).toEqual(["one"]);
  });

  test.each<readonly [string, Record, Record]>([
    ["on the same day", { said: "2031-02-28" }, { said: "2031-02-28" }],
    ["with no day in one record", { said: "2031-02-28" }, {}],
    ["in a paper of the same week", {}, { issued: "2031-03-05" }],
    ["at a place that is told more closely", { venue: "Town hall" }, { venue: "town hall, Ashby" }],
    ["in an old text that reprints it", {}, { issued: "2029-03-01", from: "one" }],
    ["few, on the same day", { said: "2031-02-28", words: few }, { said: "2031-02-28", words: few }],
  ])("%s are a second witness", async (_, one, two) => {
    expect(await chosen(one, two)).toEqual({ cited: ["one", "two"], told: [] });
  });

  test("on two days close together are cited, and the days told", async () => {
    const { cited, told } = await chosen({ said: "2031-02-27" }, { said: "2031-02-28" });
    expect(cited).toEqual(["one", "two"]);
    expect(told).toEqual([
      "`one`, para. 1, and `two`, para. 1, contradict each other on when: 2031-02-27, 2031-02-28.",
    ]);
  });

  test("at two places on one day are cited, and the places told", async () => {
    const said = "2031-02-28";
    const { cited, told } = await chosen({ said, venue: "Ashby" }, { said, venue: "Dunmore" });
    expect(cited).toEqual(["one", "two"]);
    expect(told).toEqual(["`one`, para. 1, and `two`, para. 1, contradict each other on where: Ashby, Dunmore."]);
  });
});
