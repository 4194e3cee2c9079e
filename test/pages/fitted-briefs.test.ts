import { describe, expect, test } from "vitest";
import { press } from "../../src/press.ts";
import { smallDesk, sourceFile } from "../small-workspace.ts";
import { readPdf } from "./read-pdf.ts";

const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(" ");

/** Two sources; a brief of one page with a must that nearly fills it, and what a test adds. */
function filesOf(settings: string, points: string, filler = 480): Record<string, string> {
  const facts = (name: string) =>
    `container-title: ${name}\nissued: 2031-03-01\nattache: { origin: private, descriptor: a test }`;
  const must = `      - { text: "${words(filler, "barge")} [@gazette, para. 1].", priority: must }\n`;
  return {
    "sources/gazette.md": sourceFile("gazette", facts("Gazette"), "The harbour stayed open."),
    "sources/herald.md": sourceFile("herald", facts("Herald"), "The lock was closed."),
    "briefs/b.yaml": `id: b\ntitle: Barges\nas-of: 2031-12-31\nissued: 2031-12-31T09:00:00Z\nmark: TLP:CLEAR\n${settings}\nsections:\n  - heading: Traffic\n    points:\n${must}${points}`,
  };
}

async function printed(files: Record<string, string>) {
  const { value, diagnostics } = await press(await smallDesk(files), { brief: "b" });
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 2));
  const pdf = await readPdf(value.proof.bytes);
  return {
    pages: pdf.pages.map((page) => page.replace(/\s+/g, " ")),
    linked: pdf.linked,
    destinations: pdf.destinations,
    value,
    diagnostics,
  };
}

const long = `      - text: "${words(120, "tug")} [@herald, para. 1]."\n`;

describe("a brief whose material is more than its page", () => {
  test("prints the shorter form that the author wrote, and says so", async () => {
    const { pages, value, diagnostics } = await printed(
      filesOf("pages: 1", `${long}        short: "Few tugs [@herald, para. 1]."\n`),
    );
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("Few tugs");
    expect(pages[0]).not.toContain("tug tug");
    expect(value.manifest.evidence.ledger).toMatchObject([{ now: "short", id: "traffic/p2" }]);
    expect(diagnostics.map(({ code }) => code)).toContain("shortened");
  });

  test("prints what did not fit in an annex, with the references that the page does not have", async () => {
    const { pages, value, linked, destinations } = await printed(filesOf("pages: 1\nannex: true", long));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain("1 item moved to the annex");
    expect(pages[0]).toContain("Report gazette");
    expect(pages[0]).not.toContain("Report herald");
    expect(pages[1]).toMatch(/ANNEX.*Traffic.*tug tug.*\[2 ¶1\].*2 .*Report herald/s);
    expect(value.manifest.evidence.ledger).toMatchObject([{ now: "annex" }]);
    expect(value.manifest.output.pages).toBe(2);
    for (const place of linked) expect(destinations.has(place)).toBe(true);
  });

  test("with notes at the foot, keeps its page and sets each note on the page of its call", async () => {
    const { pages } = await printed(filesOf("pages: 2\nstyle: note\nnotes: foot", long, 480));
    expect(pages).toHaveLength(2);
    const own = pages.map((page) => /Report (gazette|herald)/.exec(page)?.[1]);
    expect(own[0]).toBe("gazette");
    expect(pages[1]).toMatch(/tug.*Report herald/s);
  });

  test("notes at the foot are numbered as the pages have them, whatever column calls them", async () => {
    const files = filesOf("pages: 2\nstyle: note\nnotes: foot", long, 480);
    const aside = `  - heading: Aside\n    column: side\n    entries: [{ term: Lock, text: "closed [@herald, para. 1]" }]\n`;
    const { pages } = await printed({ ...files, "briefs/b.yaml": `${files["briefs/b.yaml"]}${aside}` });
    const notes = pages.map((page) =>
      [...page.matchAll(/ (\d) (?:“Report|Gazette|Herald)/g)].map(([, number]) => number),
    );
    expect(notes).toEqual([["1", "2"], ["3"]]);
    // the side column's call came third in the tree, and second on the pages
    expect(pages[1]).toMatch(/3 Herald \(note 2\)/);
  });

  test("a section keeps to its share of the page, however much room there is", async () => {
    const files = filesOf("pages: 1", "", 40);
    const brief = `${files["briefs/b.yaml"]}  - heading: Weather\n    share: 20%\n    points:\n${long}${long.replaceAll("tug", "gale")}`;
    const { pages, value } = await printed({ ...files, "briefs/b.yaml": brief });
    expect(pages[0]).toMatch(/gale|tug/);
    expect(value.manifest.evidence.ledger).toHaveLength(1);
    expect(value.manifest.evidence.ledger[0]?.why).toMatch(/over its section’s share$/);
  });

  test("an optional section goes as a whole, and its heading with it", async () => {
    const files = filesOf("pages: 1", "", 480);
    const brief = `${files["briefs/b.yaml"]}  - heading: Weather\n    priority: may\n    points:\n${long.replace('."', '."\n        priority: must')}`;
    const { pages } = await printed({ ...files, "briefs/b.yaml": brief });
    expect(pages[0]).not.toContain("WEATHER");
    expect(pages[0]).not.toContain("tug");
  });
});

describe("hyphenated and justified setting", () => {
  const template = {
    "templates/narrow/template.md.hbs":
      "# {{title}}\n\n{{#each sections}}\n## {{heading}}\n\n{{#each points}}{{point id}}{{/each}}\n{{/each}}\n\n{{references}}\n",
    "templates/narrow/design.yaml": "genre: Narrow\ncolumns: { main: 62 }\nsetting: justified\nhyphenation: true\n",
  };
  const prose =
    "Considerable infrastructure developments notwithstanding, representatives characterised transportation arrangements as extraordinarily unsatisfactory, recommending comprehensive administrative restructuring before implementation";

  test("gives its words back without soft hyphens, spaces single, in reading order", async () => {
    const files = filesOf("pages: 1\ntemplate: narrow", `      - "${prose} [@herald, para. 1]."\n`, 10);
    const { pages } = await printed({ ...files, ...template });
    const page = pages[0] ?? "";
    expect(page).not.toMatch(/\u00ad/);
    expect(page).toMatch(/[a-z]-\s/);
    expect(page.replace(/-\s+/g, "")).toContain(prose);
  });
});
