import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { composeDraft } from "../../src/compose/compose-draft.ts";
import type { SourceCounts } from "../../src/compose/count-sources.ts";
import { readTemplate } from "../../src/compose/read-template.ts";
import { templateValues, type Value, valueNames } from "../../src/compose/template-values.ts";
import { andThen } from "../../src/model/outcome.ts";
import type { Cut, Selection } from "../../src/model/selection.ts";
import { briefFile, smallDesk } from "../small-workspace.ts";

const noSources: SourceCounts = {
  ...{ sources: 0, origins: 0, claims: 0, singleSource: 0, singleOrigin: 0, undated: 0, inferred: 0, translated: 0 },
  kinds: { official: 0, "state-media": 0, wire: 0, private: 0, unknown: 0 },
  languages: [],
};

const everything =
  "# {{title}}\n\n{{#each sections}}\n## {{heading}}\n{{#each excerpts}}{{excerpt id}}{{/each}}\n{{#each points}}{{point id}}{{/each}}\n{{entries id}}\n{{/each}}\n{{references}}\n";
const brief =
  "template: test\nbottom-line: All is well.\nfor: F\nfrom: R\npurpose: P\nmeeting: { with: W, date: D, place: L }\nsections:\n  - heading: Load\n    excerpts: [{ source: gazette, quote: The bridge will carry trams }]\n    points: [one]\n    entries: [{ term: T, text: two }]\n  - { heading: Side, column: side, points: [three, four, five, six] }\n";
const series =
  "series:\n  title: Bridge\n  editions:\n    - { number: 1, as-of: 2031-03-01, covers: { from: 2031-03-01, to: 2031-03-01 } }\n    - { number: 2, as-of: 2031-03-10, covers: { from: 2031-03-02, to: 2031-03-10 }, next: 2031-03-20 }\n";

async function chosen(rest: string, files: Record<string, string> = {}) {
  const head = rest.includes("series:") ? "id: bridge\ntitle: The bridge\nissued: 2031-03-10T08:00:00Z\n" : undefined;
  const desk = await smallDesk({ ...briefFile(rest, head), ...files });
  return { desk, selection: choose(desk, { brief: "bridge" }) };
}

async function compose(template: string, files: Record<string, string> = {}) {
  const { desk, selection } = await chosen(brief, {
    "templates/test/template.md.hbs": template,
    "templates/test/design.yaml": "genre: Test\ncolumns: { main: 120 }\n",
    ...files,
  });
  return andThen(selection, (value) =>
    andThen(readTemplate(desk.world, "test"), (read) => composeDraft(value, read, desk.library)),
  );
}

const whole = everything.replace("{{references}}", "{{bottomLine}}\n{{references}}");

describe("a name that no value ever has", () => {
  test.each([
    ["{{#if fro}}x{{/if}}", "fro", 6],
    ["{{#unless fro}}{{/unless}}", "fro", 10],
    ["{{#each section}}{{/each}}", "section", 9],
    ["{{#with editions}}{{/with}}", "editions", 9],
    ["{{#if edition.nummer}}x{{/if}}", "nummer", 7],
    ["{{#if (eq paeg 'A4')}}x{{/if}}", "paeg", 11],
    ["{{#if @root.fro}}x{{/if}}", "fro", 7],
    ["{{#sectoins}}x{{/sectoins}}", "sectoins", 4],
    ["{{> head fro}}", "fro", 10],
  ])("is an error in %s", async (snippet, name, column) => {
    const { value, diagnostics } = await compose(`${snippet}\n\n${whole}`, {
      "templates/test/partials/head.md.hbs": "x\n",
    });
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({
      code: "template-value-missing",
      span: { file: "templates/test/template.md.hbs", line: 1 },
    });
    expect(diagnostics[0]?.message).toContain(`\`${name}\``);
    expect(Math.abs((diagnostics[0]?.span?.column ?? 0) - column)).toBeLessThanOrEqual(1);
  });

  test("is found in partials, with their file, and the right name is proposed", async () => {
    const { diagnostics } = await compose(`{{> head}}\n${whole}`, {
      "templates/test/partials/head.md.hbs": "fine\n\n{{#if fro}}x{{/if}}\n",
    });
    expect(diagnostics[0]).toMatchObject({
      code: "template-value-missing",
      span: { file: "templates/test/partials/head.md.hbs", line: 3 },
      hints: ["did you mean `for`?"],
    });
  });

  test.each([
    ["what is only absent from this brief", "{{#if edition}}{{edition.number}}{{/if}}{{#if series}}x{{/if}}"],
    ["names of block parameters", "{{#each sections as |one|}}{{#if one.news}}x{{/if}}{{/each}}"],
    ["names handed to a partial", "{{> head mine=title}}"],
    ["the words of Handlebars", "{{#each header}}{{#if @first}}{{this.label}}{{/if}}{{#if @last}}.{{/if}}{{/each}}"],
    [
      "values of the budget",
      "{{#if leftOut}}x{{/if}}{{#if shortened}}x{{/if}}{{#if annexed}}x{{/if}}{{#each annex}}x{{/each}}",
    ],
  ])("is not %s", async (_, snippet) => {
    const partial = { "templates/test/partials/head.md.hbs": "{{#if mine}}{{mine}}{{/if}}\n" };
    const files: Record<string, string> = snippet.includes("{{>") ? partial : {};
    expect((await compose(`${whole}\n${snippet}\n`, files)).diagnostics).toEqual([]);
  });

  test("the names known are those that values have, no more and no fewer", async () => {
    const once = (await chosen(brief)).selection.value;
    const serial = (await chosen(brief + series)).selection.value;
    if (!once || !serial) throw new Error("no selection");
    const names = new Set([once, serial].flatMap((selection) => keysOf(templateValues(selection, noSources))));
    expect([...valueNames].sort()).toEqual([...names, "length"].sort());
  });
});

test("cuts are counted by what became of them, and the annex is handed over like the sections", async () => {
  const { selection } = await chosen(brief);
  if (!selection.value) throw new Error("no selection");
  const cut = (now: Cut["now"]) =>
    ({ id: "x", now, section: "load", isNew: false, gist: "", priority: "may", value: 1, lines: 1, why: "" }) as const;
  const cutDown: Selection = {
    ...selection.value,
    ledger: [cut("out"), cut("short"), cut("short"), cut("annex")],
    annex: selection.value.sections.slice(0, 1),
  };
  expect(templateValues(cutDown, noSources)).toMatchObject({
    leftOut: 1,
    shortened: 2,
    annexed: 1,
    annex: [{ heading: "Load" }],
  });
});

describe("what a template does not print", () => {
  test("is told in one sentence that names the first three and counts the others", async () => {
    const { diagnostics } = await compose(whole.replace("{{#each points}}{{point id}}{{/each}}", ""));
    const found = diagnostics.filter(({ code }) => code === "element-unplaced");
    expect(found.map(({ message }) => message)).toEqual([
      "The template prints nowhere: the point `load/p1` (one), the point `side/p1` (three), the point `side/p2` (four), and 2 more.",
    ]);
  });

  test("is told apart from what it prints twice", async () => {
    const { diagnostics } = await compose(whole.replace("{{entries id}}", "{{entries id}}{{entries id}}"));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "The template prints more than once: the entry `load/n1` (two).",
    ]);
  });

  test.each(["", "**{{title}}**", "## {{title}}", "# Read-ahead"])("may not be the title: %j", async (instead) => {
    const { diagnostics } = await compose(whole.replace("# {{title}}", instead));
    expect(diagnostics).toMatchObject([{ code: "element-unplaced" }]);
    expect(diagnostics[0]?.message).toContain("the title");
  });

  test("a title with words around it is printed", async () => {
    expect(
      (await compose(whole.replace("# {{title}}", ":::header\n# Read-ahead: {{title}}\n:::"))).diagnostics,
    ).toEqual([]);
  });
});

function keysOf(value: Value): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}
