import { describe, expect, test } from "vitest";
import { choose } from "../src/choose.ts";
import { type Order, openDesk } from "../src/open-desk.ts";
import { press } from "../src/press.ts";
import { readPdf } from "./pages/read-pdf.ts";
import { briefFile, smallDesk, smallWorld, sourceFile } from "./small-workspace.ts";

const attache = (own = "") => `attache:\n  descriptor: d\n  origin: private\n${own}`;
const codesOf = (result: { diagnostics: readonly { code: string }[] }) => result.diagnostics.map(({ code }) => code);

async function ask(rest: string, files: Record<string, string> = {}, order: Partial<Order> = {}) {
  return choose(await smallDesk({ ...briefFile(rest), ...files }), { brief: "bridge", ...order });
}
async function print(rest: string, files: Record<string, string> = {}, order: Partial<Order> = {}) {
  return press(await smallDesk({ ...briefFile(rest), ...files }), { brief: "bridge", ...order });
}
const point = (text: string) => `sections:\n  - heading: A\n    points:\n      - ${JSON.stringify(text)}\n`;

describe("never misquote: words that nobody checked do not reach the page", () => {
  test.each([
    [
      "two closing marks around other words",
      "The chair said ”we surrender” and “nothing heavier than 12 tons” [@gazette, para. 2].",
    ],
    ["words in a citation's prefix", "So it is [Chair: “we surrender”, @gazette, para. 2]."],
    ["words in a citation's suffix", "So it is [@gazette, para. 2, “we surrender”]."],
    ["primes for marks", "The chair said ″we surrender″ [@gazette, para. 2]."],
    ["guillemets that are single", "The chair said ‹we surrender› [@gazette, para. 2]."],
    ["pairs of single marks", "The chair said ''we surrender'' [@gazette, para. 2]."],
    ["words with their citation in the next point", "The chair said “we surrender”."],
  ])("%s", async (_, text) => {
    expect((await ask(point(text))).value).toBeUndefined();
  });

  test("a title, a heading or a template cannot cite", async () => {
    const title = "id: bridge\ntitle: 'Talks [@secret, para. 1]'\nas-of: 2031-03-10\nissued: 2031-03-10T08:00:00Z\n";
    const desk = await smallDesk(briefFile(point("x"), title));
    expect(codesOf(await press(desk, { brief: "bridge" }))).toContain("citation-syntax");
    const heading = "sections:\n  - { heading: 'A [@late, para. 99]', points: [x] }\n";
    expect(codesOf(await print(heading))).toContain("citation-syntax");
  });

  test("the same words from another speaker, or turned round by their sentence, are not a second citation", async () => {
    const other = (speaker: string, text: string) => ({
      "sources/other.md": sourceFile("other", `issued: 2031-03-01\n${attache(speaker)}`, text),
    });
    const rest =
      "sections:\n  - heading: A\n    excerpts: [{ source: gazette, quote: nothing heavier than 12 tons }]\n";
    const mayor = other(
      "  speakers: [{ paragraphs: '1', name: The Mayor }]",
      "“It is a lie that it takes nothing heavier than 12 tons.”",
    );
    const nobody = other("", "Nobody believes that it carries nothing heavier than 12 tons.");
    for (const files of [mayor, nobody]) {
      const { value } = await ask(rest, files);
      expect(value?.sections[0]?.excerpts[0]?.anchors.map(({ source }) => source)).toEqual(["gazette", "herald"]);
    }
  });

  test("one excerpt is one speaker's", async () => {
    const talk = sourceFile(
      "talk",
      `issued: 2031-03-01\n${attache("  speakers: [{ paragraphs: '1', name: The Chair }, { paragraphs: '2', name: The Mayor }]")}`,
      "“The bridge is safe,” said the chair.\n\n“We shall close it,” said the mayor.",
    );
    const rest =
      "sections:\n  - heading: A\n    excerpts: [{ source: talk, paragraph: '1-2', quote: The bridge is safe … We shall close it }]\n";
    expect(codesOf(await ask(rest, { "sources/talk.md": talk }))).toContain("speaker-differs");
  });

  test("no words are offered that somebody denied, or that stand within a long speech", async () => {
    const speech = `“${"We have built a good bridge for trams and for people, and it stands. ".repeat(8)}”`;
    const talk = sourceFile(
      "talk",
      `issued: 2031-03-01\n${attache("  speakers: [{ paragraphs: '1-2', name: The Chair }]")}`,
      `The chair denied having said, “The bridge will never carry any trams at all.”\n\n${speech}`,
    );
    const { value } = await ask("sections: [{ heading: A, topic: load, take: { most: 30 } }]\n", {
      "sources/talk.md": talk,
    });
    const offered = value?.candidates.filter(({ excerpt }) => excerpt.anchors[0].source === "talk") ?? [];
    expect(offered.filter(({ excerpt }) => excerpt.form === "quotation")).toEqual([]);
    expect(offered.filter(({ excerpt }) => excerpt.words.startsWith("We have built"))).toEqual([]);
  });

  test("a shorter form is held to everything that its whole is held to", async () => {
    const whole = "The bridge will carry trams, bicycles and nothing heavier than 12 tons";
    for (const [short, code] of [
      ["The bridge will carry no trams", "misquotation"],
      ["The bridge will carry [no] trams", "misquotation"],
      ["trams … heavier than 12 tons", "misquotation"],
      ["The bridge … said the chair", "misquotation"],
      ["… The bridge will carry trams", "quotation-syntax"],
    ]) {
      const rest = `sections: [{ heading: A, excerpts: [{ source: gazette, quote: "${whole}", short: "${short}" }] }]\n`;
      expect(codesOf(await ask(rest)), short).toEqual([code]);
    }
  });

  test("a source that still holds a blank of its maker is never quoted", async () => {
    const blank = sourceFile(
      "blank",
      `issued: 2031-03-01\n${attache()}`,
      "SECOND PARAGRAPH. An empty line follows.\n\nThe bridge carries heavier trams now.",
    );
    const files = { "sources/blank.md": blank };
    expect(codesOf(await ask(point("It does [@blank, para. 2]."), files))).toEqual(["blank-left"]);
    const { value } = await ask("sections: [{ heading: A, topic: load, take: { most: 30 } }]\n", files);
    expect(value?.candidates.filter(({ excerpt }) => excerpt.anchors[0].source === "blank")).toEqual([]);
  });

  test("a bracket holds a word or two, a locator names paragraphs, a digest closes its marks", async () => {
    const wordy = "nothing [at all, as everybody has long known here,] heavier than 12 tons";
    expect(
      codesOf(await ask(`sections: [{ heading: A, excerpts: [{ source: gazette, quote: "${wordy}" }] }]\n`)),
    ).toEqual(["quotation-syntax"]);
    for (const locator of [
      "99",
      "para. 1 and 99",
      "para. 9-3",
      "para. 1a",
      "para. 9007199254740992-9007199254740999",
    ]) {
      expect(codesOf(await ask(point(`So it is [@gazette, ${locator}].`))), locator).toEqual(["citation-syntax"]);
    }
    const open = sourceFile(
      "open",
      `issued: 2031-03-01\n${attache("  text: digest")}`,
      "He spoke of “a road, and he meant the bridge.",
    );
    const { diagnostics } = await openDesk(smallWorld({ "sources/open.md": open }));
    expect(codesOf({ diagnostics })).toContain("quotation-syntax");
  });
});

describe("leak nothing", () => {
  const red = "mark: TLP:RED\nreference: RAID-7\npurpose: RED PURPOSE\n";
  const section = "sections:\n  - { heading: Open, mark: TLP:CLEAR, points: [free words] }\n";

  test("the reference of a closed brief is not on an open copy", async () => {
    const { value } = await print(`${red}audiences: { public: { title: T } }\n${section}`, {}, { audience: "public" });
    const pdf = await readPdf(value?.proof.bytes ?? new Uint8Array());
    expect(JSON.stringify([...pdf.pages, pdf.keywords, pdf.subject])).not.toMatch(/RAID|RED PURPOSE/);
  });

  test("an overlay's title does not free the other lines of the header", async () => {
    const rest = `${red}audiences: { staff: { ceiling: TLP:RED, mark: TLP:CLEAR, title: T } }\n${section}`;
    expect(codesOf(await print(rest, {}, { audience: "staff" }))).toContain("mark-too-low");
  });

  test("a brief cannot raise a ceiling, undo a drop, or make an audience without a ceiling", async () => {
    const settings = "name: x\naudiences: { public: { ceiling: TLP:CLEAR, sections: { drop: [one] } } }\n";
    const rest =
      "mark: TLP:CLEAR\naudiences: { public: { ceiling: TLP:RED, title: T, sections: { drop: [two] } } }\nsections:\n  - { heading: One, points: [a] }\n  - { heading: Two, points: [b] }\n  - { heading: Three, points: [c] }\n";
    const { value } = await ask(rest, { "attache.yaml": settings }, { audience: "public" });
    expect(value?.brief.ceiling).toBe("TLP:CLEAR");
    expect(value?.sections.map(({ id }) => id)).toEqual(["three"]);
    const desk = await smallDesk(briefFile(`audiences: { publik: }\n${section}`));
    expect(desk.trouble.get("bridge")?.map(({ code }) => code)).toEqual(["no-such-audience"]);
    const slip = `audiences: { public: { title: T, sections: { drop: [opn] } } }\n${section}`;
    expect(codesOf(await ask(slip, {}, { audience: "public" }))).toContain("no-such-section");
  });

  test("what rests on a closed source leaves no gap behind", async () => {
    const points = (first: string) =>
      `audiences: { public: { title: T } }\nsections:\n  - heading: A\n    mark: TLP:CLEAR\n    points:\n${first}      - "It is so [@herald, para. 2]."\n`;
    const with_ = await print(points('      - "It costs twice [@secret, para. 1]."\n'), {}, { audience: "public" });
    const without = await print(points(""), {}, { audience: "public" });
    expect(with_.value?.manifest.output.sha256).toBe(without.value?.manifest.output.sha256);
  });

  test("a closed source does not tell which open sources have one origin", async () => {
    const rest = "sections: [{ heading: A, points: ['So [@gazette, para. 2; @herald, para. 1].'] }]\n";
    const link = sourceFile(
      "link",
      `container-title: Herald\nissued: 2031-03-01\n${attache("  mark: TLP:RED\n  derived-from: [gazette]")}`,
      "The bridge.",
    );
    const open = link.replace("TLP:RED", "TLP:CLEAR");
    const originsOf = async (source: string) =>
      (await ask(rest, { "sources/link.md": source })).value?.sections[0]?.points[0]?.origins;
    expect(await originsOf(link)).toEqual(["gazette", "herald"]);
    expect(await originsOf(open)).toHaveLength(1);
  });

  test("a source without a mark bears the workspace's", async () => {
    const settings = "name: x\ndefaults: { mark: TLP:AMBER }\naudiences: { public: { ceiling: TLP:CLEAR } }\n";
    const rest =
      "audiences: { public: { title: T } }\nsections:\n  - { heading: A, mark: TLP:CLEAR, points: ['It is so [@herald, para. 2].', free] }\n";
    const { value } = await ask(rest, { "attache.yaml": settings }, { audience: "public" });
    expect(value?.sections[0]?.points).toHaveLength(1);
  });
});

describe("never cut silently", () => {
  test("a template that forgets the bottom line or a heading is refused", async () => {
    const files = { "templates/t/design.yaml": "genre: T\ncolumns: { main: 120 }\n" };
    const rest = `template: t\nbottom-line: All is well.\n${point("x")}`;
    for (const template of [
      "# {{title}}\n{{#each sections}}\n## {{heading}}\n{{#each points}}{{point id}}{{/each}}\n{{/each}}\n",
      "# {{title}}\n{{bottomLine}}\n{{#each sections}}{{#each points}}{{point id}}{{/each}}{{/each}}\n",
    ]) {
      expect(codesOf(await print(rest, { ...files, "templates/t/template.md.hbs": template }))).toContain(
        "element-unplaced",
      );
    }
  });

  test("the words of a day that the calendar does not have are never printed", async () => {
    const files = {
      "templates/t/design.yaml": "genre: T\ncolumns: { main: 120 }\n",
      "templates/t/template.md.hbs": '{{date "2022-99-99"}}\n',
    };
    expect(codesOf(await print(`template: t\n${point("x")}`, files))).toContain("template-value-missing");
  });
});

describe("no input exhausts the program", () => {
  test("brackets that open and never close are text", async () => {
    const { value } = await ask(point("[@".repeat(4_000)));
    expect(value?.sections[0]?.points).toHaveLength(1);
  });

  test.each([
    ["nested marks", `“«`.repeat(4_000)],
    ["nested emphasis", `${"*".repeat(4_000)}a${"*".repeat(4_000)}`],
    ["nested quotes", ">".repeat(4_000)],
    ["a piece that is no prose any more", "word ".repeat(5_000)],
  ])("%s", async (_, text) => {
    const desk = await smallDesk({
      "briefs/bridge.yaml": `id: bridge\ntitle: T\nas-of: 2031-03-10\nissued: 2031-03-10T08:00:00Z\n${point(text)}`,
    });
    const result = await press(desk, { brief: "bridge" });
    expect(result.value).toBeUndefined();
    expect(result.diagnostics.length).toBeGreaterThan(0);
  });
});

test("the words before an excerpt cannot cite, so nothing withheld comes in by them", async () => {
  const rest = `sections:\n  - heading: A\n    excerpts: [{ source: gazette, quote: The bridge will carry trams, lead: "admits [@secret, para. 1] that" }]\n`;
  expect(codesOf(await ask(rest))).toContain("citation-syntax");
});
