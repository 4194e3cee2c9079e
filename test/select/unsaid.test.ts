import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const words = "the bridge will stay open for all trams";
const denied = `Bridge Keeper never said “${words}”.`;
const people = "people:\n  - { name: The Chair, short: Chair }\n  - { name: Bridge Keeper, short: Keeper }\n";
const recorded = "  speakers: [{ paragraphs: '1', name: Bridge Keeper }]\n";

function source(id: string, text: string, more = recorded): string {
  return sourceFile(id, `issued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n${more}`, text);
}

async function use(section: string, sources: Readonly<Record<string, string>>, settings = "") {
  const files = Object.fromEntries(Object.entries(sources).map(([id, file]) => [`sources/${id}.md`, file]));
  const desk = await smallDesk({
    "attache.yaml": `name: T\n${people}${settings}`,
    ...briefFile(`sections:\n  - heading: A\n    ${section}\n`),
    ...files,
  });
  return choose(desk, { brief: "bridge" });
}

async function codes(section: string, text: string, more?: string): Promise<readonly string[]> {
  const { diagnostics } = await use(section, { talk: source("talk", text, more) });
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

describe("words that their source says were never said", () => {
  const quote = `excerpts: [{ source: talk, quote: "${words}"`;

  test.each([
    ["on record", denied, recorded, `${quote} }]`],
    ["with a speaker by the brief", denied, "", `${quote}, said-by: Bridge Keeper }]`],
    ["in a digest", denied, "  text: digest\n", `${quote}, said-by: Bridge Keeper }]`],
    ["behind the words", `“${words},” Bridge Keeper did not say.`, recorded, `${quote} }]`],
    ["with a false report", `Keeper was falsely quoted as saying: “${words}.”`, recorded, `${quote} }]`],
    ["in a part of them", denied, recorded, 'excerpts: [{ source: talk, quote: "stay open for all trams" }]'],
    ["in prose", denied, recorded, `points: ["Keeper said “${words}” [@talk, para. 1]."]`],
  ])("are refused %s", async (_, text, more, section) => {
    expect(await codes(section, text, more)).toEqual(["denial-left-out"]);
  });

  test("are refused in a shorter form", async () => {
    const section = `excerpts: [{ source: talk, quote: 'Bridge Keeper never said “${words}”.', short: ['${words}'] }]`;
    expect(await codes(section, denied)).toContain("denial-left-out");
  });

  test.each([
    ["the author denies them before", `points: ["Keeper never said “${words}” [@talk, para. 1]."]`],
    ["the author denies them behind", `points: ["“${words}”, as Keeper never said [@talk, para. 1]."]`],
    ["the lead denies them", `${quote}, lead: Keeper never said }]`],
  ])("pass where %s", async (_, section) => expect(await codes(section, denied)).toEqual([]));

  test("pass in their whole sentence", async () => {
    const section = `excerpts: [{ source: talk, quote: 'Bridge Keeper never said “${words}”.' }]`;
    expect(await codes(section, denied)).toEqual([]);
  });

  test("bear out nobody else's", async () => {
    const { value } = await use(`${quote} }]`, {
      talk: source("talk", `“${words},” said Keeper.`),
      other: source("other", denied),
    });
    expect(value?.sections[0]?.excerpts[0]?.anchors.map((anchor) => anchor.source)).toEqual(["talk"]);
  });

  test("are never offered", async () => {
    const said = `“The bridge will stay open for all trams and ferries,” Bridge Keeper did not say.`;
    const topics = "topics:\n  load: { terms: [bridge, trams] }\n";
    const section = "topic: load\n    take: 3";
    const { value } = await use(section, { talk: source("talk", said) }, topics);
    const offered = value?.candidates.map(({ excerpt }) => [excerpt.form, excerpt.words]) ?? [];
    expect(offered.filter(([form]) => form === "quotation")).toEqual([]);
  });
});
