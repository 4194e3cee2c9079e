import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { composeDraft } from "../../src/compose/compose-draft.ts";
import { readTemplate } from "../../src/compose/read-template.ts";
import { andThen } from "../../src/model/outcome.ts";
import { press } from "../../src/press.ts";
import { inlineText } from "../../src/text/inline-text.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const chair = "name: The Chair, capacity: Head of the committee";
const quoted = "“The tunnel will stay open until the bridge is finished,” said the chair.";

/** A paper of our own, a weekly that has the words from it, a weblog that reprints the weekly. */
function chain(paperMark = "TLP:CLEAR", name = "Weekly"): Record<string, string> {
  const weekly = `container-title: ${name}\nissued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n  mark: ${paperMark}\n  speakers: [{ paragraphs: '1', ${chair}, venue: 'town hall, Northport', date: 2031-03-01 }]`;
  const weblog =
    "issued: 2031-03-02\nattache:\n  descriptor: d\n  origin: private\n  derived-from: [weekly]\n  speakers: [{ paragraphs: '1-2', name: The Chair }]";
  return {
    "sources/weekly.md": sourceFile("weekly", weekly, quoted),
    "sources/notice.md": sourceFile(
      "notice",
      "container-title: Weekly\nissued: 2031-03-01\nattache: { descriptor: d, origin: private }",
      "The lock is closed on holidays.",
    ),
    "sources/weblog.md": sourceFile(
      "weblog",
      weblog,
      `${quoted}\n\n“Nobody shall pay for the bridge but the port,” said the chair.`,
    ).replace("type: article-newspaper", "type: post-weblog"),
    "sources/relay.md": sourceFile(
      "relay",
      `container-title: Relay\nissued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n  speakers:\n    - { paragraphs: '1', ${chair}, venue: interview with the Weekly, via: [Weekly] }\n    - { paragraphs: '2', ${chair}, via: [Port Radio, Weekly] }`,
      "“Trams are the future of this town,” said the chair.\n\n“Lorries are its past and nothing else,” said the chair.",
    ),
    "sources/copied.md": sourceFile(
      "copied",
      `container-title: Courier\nissued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n  known-from: weblog\n  speakers: [{ paragraphs: '1', ${chair}, date: 2030-12-31 }]`,
      "“Ferries will be kept for the summer,” said the chair.",
    ),
  };
}

const design = "genre: Test\ncolumns: { main: 120 }\n";
const template =
  "# {{title}}\n\n{{#each sections}}\n## {{heading}}\n{{#each excerpts}}{{excerpt id}}{{/each}}\n{{/each}}\n{{references}}\n";

async function label(source: string, quote: string, more: { brief?: string; design?: string; excerpt?: string } = {}) {
  const desk = await smallDesk({
    ...briefFile(
      `template: test\n${more.brief ?? ""}sections:\n  - heading: A\n    excerpts: [{ source: ${source}, quote: "${quote}"${more.excerpt ?? ""} }]\n`,
    ),
    ...chain(),
    "templates/test/template.md.hbs": template,
    "templates/test/design.yaml": design + (more.design ?? ""),
  });
  const { value, diagnostics } = andThen(choose(desk, { brief: "bridge" }), (selection) =>
    andThen(readTemplate(desk.world, "test"), (read) => composeDraft(selection, read, desk.library)),
  );
  const excerpt = value?.root.children.find((block) => block.type === "excerpt");
  if (excerpt?.type !== "excerpt") throw new Error(JSON.stringify(diagnostics));
  const before = excerpt.children.findIndex(({ type }) => type === "quotation");
  return inlineText(excerpt.children.slice(0, before)).trim();
}

const words = "The tunnel will stay open until the bridge is finished";

describe("the label of an excerpt", () => {
  test("tells speaker, capacity, venue and day", async () => {
    expect(await label("weekly", words)).toBe("The Chair (Head of the committee; town hall, Northport, 1 Mar.):");
  });

  test("goes on into the author's lead", async () => {
    const excerpt = ", lead: promises that";
    expect(await label("weekly", words, { excerpt })).toBe(
      "The Chair (Head of the committee; town hall, Northport, 1 Mar.) promises that",
    );
  });

  test("tells the year where it is not that of the page", async () => {
    expect(await label("copied", "Ferries will be kept for the summer")).toContain("31 Dec. 2030");
  });

  test("is name and day alone where the template says so", async () => {
    expect(await label("weekly", words, { design: "labels: short\n" })).toBe("Chair, 1 Mar.");
  });

  test("names the source as it names a speaker, where the words are the source's own", async () => {
    const own = "The lock is closed on holidays";
    expect(await label("notice", own)).toBe("Weekly:");
    expect(await label("notice", own, { excerpt: ", lead: says that" })).toBe("Weekly says that");
    expect(await label("notice", own, { brief: "language: fr\n" })).toBe("Weekly\u00a0:");
    expect(await label("notice", own, { design: "labels: short\n" })).toBe("Weekly.");
    expect(await label("notice", own, { design: "labels: short\n", excerpt: ", lead: says that" })).toBe(
      "Weekly says that",
    );
  });

  test("names who passed the words on, and who reprinted them", async () => {
    expect(await label("weblog", words)).toBe("The Chair (as quoted by Weekly, reposted by an unnamed weblog):");
  });

  test("names no original that has not the words", async () => {
    const own = "Nobody shall pay for the bridge but the port";
    expect(await label("weblog", own)).toBe("The Chair (as quoted by an unnamed weblog):");
  });

  test("does not name twice whom the venue names", async () => {
    expect(await label("relay", "Trams are the future of this town")).toBe(
      "The Chair (Head of the committee; interview with the Weekly; as quoted by Relay):",
    );
  });

  test("names all hands, the speaker's end first", async () => {
    expect(await label("relay", "Lorries are its past and nothing else")).toBe(
      "The Chair (Head of the committee; as quoted by Port Radio, as quoted by Weekly, as quoted by Relay):",
    );
  });

  test("tells where a text was found that nobody saw where it first appeared", async () => {
    expect(await label("copied", "Ferries will be kept for the summer")).toContain(
      "as quoted by Courier, reposted by an unnamed weblog",
    );
  });

  test.each([
    ["de", "zitiert nach Weekly, weiterverbreitet von einem ungenannten Weblog"],
    ["es", "según cita de Weekly, reproducido por un blog sin nombre"],
    ["fr", "cité par Weekly, repris par un blog anonyme"],
    ["it", "citato da Weekly, ripreso da un blog anonimo"],
    ["pl", "cytat za: Weekly, powtórzone przez: blog bez nazwy"],
    ["ru", "цитируется по: Weekly, перепечатка: безымянный блог"],
    ["uk", "цитується за: Weekly, передрук: безіменний блог"],
  ])("speaks %s", async (language, expected) => {
    expect(await label("weblog", words, { brief: `language: ${language}\n` })).toContain(expected);
  });
});

describe("a chain", () => {
  const order = (mark: string, name: string) =>
    smallDesk({
      ...briefFile(
        `audiences: [public]\nsections:\n  - heading: A\n    excerpts: [{ source: weblog, quote: "${words}" }]\n`,
      ),
      ...chain(mark, name),
    });

  test("names no source that the audience may not know of, nor does a change in it change a byte", async () => {
    const copies = [];
    for (const name of ["Weekly", "Renamed"]) {
      const pressed = await press(await order("TLP:AMBER", name), { brief: "bridge", audience: "public" });
      copies.push(pressed.value?.proof.bytes);
      const [record] = pressed.value?.manifest.evidence.quotations ?? [];
      expect(record?.chain).toEqual([{ by: null, kind: "weblog", how: "quoted" }]);
    }
    expect(copies[0]).toBeDefined();
    expect(copies[0]).toEqual(copies[1]);
  });

  test("travels in the evidence with capacity, venue and day", async () => {
    const pressed = await press(await order("TLP:CLEAR", "Weekly"), { brief: "bridge" });
    const [record] = pressed.value?.manifest.evidence.quotations ?? [];
    expect(record).toMatchObject({
      speaker: "The Chair",
      chain: [
        { by: "Weekly", how: "quoted" },
        { by: null, how: "reposted" },
      ],
    });
  });

  test("leaves out a speaker who is said to relay his own words by another name", async () => {
    const files = chain();
    const desk = await smallDesk({
      ...briefFile(`sections:\n  - heading: A\n    excerpts: [{ source: weekly, quote: "${words}" }]\n`),
      ...files,
      "sources/weekly.md": (files["sources/weekly.md"] ?? "").replace(
        "name: The Chair",
        "name: The Chair, via: [the chair]",
      ),
    });
    const [excerpt] = choose(desk, { brief: "bridge" }).value?.sections[0]?.excerpts ?? [];
    expect(excerpt?.chain?.map(({ by }) => by)).not.toContain("the chair");
  });

  test("in a circle of reprints is refused with the library", async () => {
    const files = chain();
    const weekly = (files["sources/weekly.md"] ?? "").replace(
      "origin: private",
      "origin: private\n  derived-from: [weblog]",
    );
    await expect(smallDesk({ ...files, "sources/weekly.md": weekly })).rejects.toThrow("reprints it in turn");
  });
});

describe("words that the author's prose quotes", () => {
  const point = async (text: string) => {
    const desk = await smallDesk({
      ...briefFile(`sections:\n  - heading: A\n    points:\n      - ${JSON.stringify(text)}\n`),
      ...chain(),
    });
    return choose(desk, { brief: "bridge" });
  };

  test("have their speaker on record in the evidence", async () => {
    const { value } = await point(`“${words}” [@weekly, para. 1].`);
    expect(value?.sections[0]?.points[0]?.quoted[0]?.voice).toMatchObject({
      speaker: { name: "The Chair", capacity: "Head of the committee" },
      venue: "town hall, Northport",
      date: "2031-03-01",
    });
  });

  test("have none where the record names nobody", async () => {
    const { value } = await point("“a road to nowhere at all” [@digest, para. 1].");
    expect(value?.sections[0]?.points[0]?.quoted[0]?.voice).toBeUndefined();
  });
});
