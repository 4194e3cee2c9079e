import fc from "fast-check";
import { marks } from "../../src/model/mark.ts";
import { sourceFile } from "../small-workspace.ts";
import { wordsIn } from "../typeset/tagged-blocks.ts";

/** The files of a workspace with one brief, `any`, that can be printed. */
export type AnyBrief = Readonly<Record<string, string>>;

const english = "The harbour master said that the fairway is dredged to twelve metres & no deeper <so far>.";
const languages = { en: english, ...wordsIn } as const;

/** One source a language; its second paragraph is what the briefs quote. */
const sources: AnyBrief = Object.fromEntries(
  Object.entries(languages).map(([language, words]) => {
    const facts = [
      `container-title: Harbour Gazette (${language})`,
      "issued: 2031-03-01",
      `language: ${language}`,
      `URL: https://harbour.example/${language}?item=7&print=yes`,
      "attache: { descriptor: a daily, origin: private, speakers: [{ paragraphs: '2', name: The Chair }] }",
    ];
    return [`sources/${language}.md`, sourceFile(language, facts.join("\n"), `Port.\n\n${words.trim()}\n\nHarbour.`)];
  }),
);

const language = fc.constantFrom(...Object.keys(languages));
const cited = language.map((key) => `[@${key}, para. 2]`);
const plain = fc.constantFrom(
  "The dues rise by a tenth",
  "Mains renewal is **late**, and *nobody* says by how much",
  "See [the minutes](https://harbour.example/minutes?a=1&b=(2)) of the `quay < pier` committee",
  "R&D \\<b> costs \\\\ 12 000 € \\(net\\) — № 7",
  "Über die Versorgungssicherheit in den Hafengebieten ist seit langem nichts beschlossen worden",
);
const point = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(plain, cited, plain).map(([a, cite, b]) => `${a} ${cite}. ${b}.`) },
  cited.map(
    (cite) => `One of these:\n\n- the quay ${cite}\n- the pier\n    1. at its head\n    2. at its foot\n\nNo other.`,
  ),
  cited.map((cite) => `| Zone | Metres | |\n|:--|--:|:-:|\n| North | 12 | deep ${cite} |\n| South | | |`),
  cited.map((cite) => `> It was so ${cite}.\n>\n> > And before.`),
);
const excerpt = language.map((key) => ({
  source: key,
  quote: languages[key as keyof typeof languages]?.trim().replace(/\.$/, "") ?? "",
  emphasis: { words: languages[key as keyof typeof languages]?.split(" ")[1] ?? "", by: "added" },
  sic: languages[key as keyof typeof languages]?.split(" ")[2] ?? "",
  priority: "may",
}));
const heading = fc.constantFrom(
  "Works",
  "Costs & <dues>",
  "Порт",
  "A heading that runs over more than one line of any column there is",
);

const section = fc.record({
  heading,
  column: fc.constantFrom("main", "main", "side"),
  excerpts: fc.uniqueArray(excerpt, { maxLength: 3, selector: ({ source }) => source }),
  points: fc.array(
    point.map((text) => ({ text, priority: "may" })),
    { minLength: 1, maxLength: 12, size: "max" },
  ),
  entries: fc.array(
    cited.map((cite) => ({ term: "1 May", text: `new dues ${cite}`, priority: "may" })),
    { maxLength: 3 },
  ),
});

const design = fc.record({
  genre: fc.constantFrom("Note & <query>", "Записка"),
  columns: fc.constantFrom({ main: 118, side: 50, gutter: 6 }, { main: 140 }, { main: 90, side: 84, gutter: 8 }),
  setting: fc.constantFrom("ragged", "justified"),
  hyphenation: fc.boolean(),
  "block-quotation": fc.constantFrom(0, 5, 50),
  qr: fc.boolean(),
  "reference-columns": fc.integer({ min: 1, max: 3 }),
});

const head = fc.record({
  title: fc.constantFrom(
    "Harbour dues",
    "R&D <x> ]]> (a) \\ “marks” é ñ ß",
    "Доклад о порту и о водопроводных магистралях",
    "On the dredging of the fairway, the renewal of mains, the dues and the days, and what became of them all".repeat(
      3,
    ),
  ),
  template: fc.constantFrom("read-ahead", "sitrep", "handout", "own", "own"),
  style: fc.constantFrom("numeric", "author-date", "note", "note"),
  notes: fc.constantFrom("foot", "end"),
  page: fc.constantFrom("A4", "Letter"),
  pages: fc.constantFrom(1, 1, 2, 4, 30),
  annex: fc.boolean(),
  language: fc.constantFrom("en", "en-US", "fr", "de", "ru", "uk", "pl"),
  mark: fc.constantFrom(...marks),
  for: fc.constantFrom("the Chair", "Büro & Söhne <office>"),
  from: fc.option(fc.constantFrom("Harbour master", 'Q\\A (")'), { nil: undefined }),
  purpose: fc.option(fc.constant("decide"), { nil: undefined }),
  "bottom-line": fc.option(
    cited.map((cite) => `The dues rise by a tenth ${cite}.`),
    { nil: undefined },
  ),
});

const template = `# {{title}}

:::header
{{#each header}}{{#unless @first}} · {{/unless}}**{{label}}** {{text}}{{/each}}
:::
{{#if bottomLine}}

:::bottom-line
{{bottomLine}}
:::
{{/if}}

::::main
{{#each main}}
### {{heading}}

{{#each points}}{{point id}}{{/each}}
{{#each excerpts}}{{excerpt id}}{{/each}}
{{#if entries}}{{entries id}}{{/if}}
{{/each}}
::::

::::side
{{#each side}}
## {{heading}}

{{#each excerpts}}{{excerpt id}}{{/each}}
{{#each points}}{{point id}}{{/each}}
{{#if entries}}{{entries id}}{{/if}}
{{/each}}

| Mark | {{mark}} |
|---|---|
| {{meaning}} | {{plural leftOut "piece" "pieces"}} left out |

{{sourceSummary}}
::::

{{notes}}

{{references}}
`;

/**
 * Briefs over sources in several languages, by every template that comes with the program and one more, in every
 * style, on both sheets, on 1 to 30 pages, of lists, tables, quotations, links and notes. JSON is YAML too.
 */
export const anyBrief: fc.Arbitrary<AnyBrief> = fc
  .record({ head, design, sections: fc.array(section, { minLength: 1, maxLength: 6, size: "max" }) })
  .map(({ head: own, design: look, sections }) => ({
    "attache.yaml": "name: Harbour\npeople: [{ name: The Chair, short: Chair }]\nrules: { placeholder-left: off }\n",
    ...sources,
    "templates/own/design.yaml": JSON.stringify(look),
    "templates/own/template.md.hbs": template,
    "briefs/any.yaml": JSON.stringify({
      id: "any",
      "as-of": "2031-03-10",
      issued: "2031-03-10T08:00:00Z",
      ...own,
      sections: sections.map((one, index) => ({ id: `s${index + 1}`, ...one })),
    }),
  }));
