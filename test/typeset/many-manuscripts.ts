import type { Manuscript } from "../../src/model/stages.ts";
import { readAhead } from "./read-ahead.ts";
import {
  call,
  cite,
  countCitationsAnew,
  division,
  excerpt,
  heading,
  label,
  manuscriptOf,
  note,
  paragraph,
  quotation,
  text,
} from "./sample-manuscript.ts";
import {
  annexed,
  annotated,
  body,
  deep,
  everything,
  link,
  list,
  long,
  noteList,
  oddities,
  references,
  table,
  words,
  wordsIn,
} from "./tagged-blocks.ts";

/** Manuscripts of every kind that the typesetter must tag, by name; made anew by every call. */
export function manyManuscripts(): ReadonlyMap<string, Manuscript> {
  countCitationsAnew();
  const oneColumn = { columns: { main: 154, side: 0, gutter: 0 } } as const;
  const foot = { notes: "foot", style: "note" } as const;
  const dividing = { setting: "justified", hyphenation: true, ...oneColumn } as const;
  const inLanguage = (language: string): readonly [string, Manuscript] => [
    `in ${language}`,
    manuscriptOf(
      [
        heading(1, "Hafen · port · порт"),
        heading(2, "Port"),
        ...body(3, wordsIn[language]),
        excerpt(quotation("we heard it", "en"), " ", cite("1 ¶1")),
        references(1),
      ],
      { brief: { language }, design: dividing },
    ),
  ];
  const pages = (count: number, changes: Parameters<typeof manuscriptOf>[1]): readonly [string, Manuscript] => [
    `${count} dozen paragraphs`,
    manuscriptOf(
      [
        heading(1, "Long"),
        ...Array.from({ length: count }, (_, at) => [heading(2, `Part ${at + 1}`), ...body(12)]).flat(),
      ],
      changes,
    ),
  ];
  return new Map<string, Manuscript>([
    ["read-ahead", readAhead()],
    ["read-ahead on Letter", readAhead({ brief: { page: "Letter" } })],
    ["read-ahead with a code", readAhead({ design: { qr: true } })],
    ["read-ahead justified", readAhead({ design: { setting: "justified", hyphenation: true } })],
    [
      "read-ahead for the press",
      readAhead({ brief: { audience: "press", mark: "TLP:AMBER+STRICT", page: "Letter" }, design: { qr: true } }),
    ],
    ["nothing", manuscriptOf([])],
    ["a title only", manuscriptOf([heading(1, "Title")])],
    ["no title", manuscriptOf([paragraph(words)])],
    [
      "a section first",
      manuscriptOf([
        heading(3, "First"),
        paragraph(words),
        heading(2, "Second"),
        heading(6, "Third"),
        heading(1, "Late title"),
      ]),
    ],
    ["everything", manuscriptOf(everything())],
    ["everything in one column", manuscriptOf(everything(), { design: { ...dividing, qr: true } })],
    ["everything in Russian on Letter", manuscriptOf(everything(), { brief: { language: "ru", page: "Letter" } })],
    ["oddities", manuscriptOf(oddities())],
    [
      "lists in lists",
      manuscriptOf(
        [
          heading(1, "Lists"),
          deep(9),
          list(true, ...Array.from({ length: 120 }, (_, at) => [paragraph(`Item ${at}`)])),
        ],
        { design: oneColumn },
      ),
    ],
    [
      "a long table",
      manuscriptOf(
        [
          heading(1, "Table"),
          table(
            ["Zone", "Metres", "Remarks"],
            ...Array.from({ length: 150 }, (_, at) => [`Zone ${at}`, String(at * 7), words]),
          ),
        ],
        { design: oneColumn },
      ),
    ],
    [
      "a long table of cells over several columns and rows",
      manuscriptOf(
        [
          heading(1, "Table"),
          {
            type: "table",
            align: [],
            children: Array.from({ length: 151 }, (_, at) => ({
              type: "tableRow",
              children: [
                ...(at === 0 ? [{ type: "tableCell" as const, children: [] }] : []),
                ...(at % 3 === 1 ? [{ type: "tableCell" as const, rows: 3, children: [text(`Zone ${at}`)] }] : []),
                ...(at % 3 === 1 ? [] : [{ type: "tableCell" as const, children: [text(String(at))] }]),
                { type: "tableCell" as const, columns: at % 3 === 1 ? 2 : 1, children: [text(words)] },
              ],
            })),
          },
        ],
        { design: oneColumn },
      ),
    ],
    [
      "quotations in many languages",
      manuscriptOf([
        heading(1, "Voices"),
        ...["ru", "uk", "fr", "de", "pl", "el", "en-US"].map((language) =>
          excerpt(label("Chair."), " ", quotation("Ναι, да, oui, ja, tak", language)),
        ),
      ]),
    ],
    [
      "many links",
      manuscriptOf([
        heading(1, "Links"),
        ...Array.from({ length: 60 }, (_, at) =>
          paragraph(
            words,
            link(`${long}&at=${at}`, text(`minutes of ${words}`)),
            " ",
            link(long, text(long)),
            cite(`${(at % 3) + 1} ¶${at}`),
          ),
        ),
        references(1, 2, 3),
      ]),
    ],
    ["notes at the foot", manuscriptOf(annotated(9), { brief: foot })],
    ["notes at the foot over pages", manuscriptOf(annotated(60), { brief: foot })],
    [
      "notes at the foot on Letter",
      manuscriptOf(annotated(31), { brief: { ...foot, page: "Letter" }, design: { qr: true, hyphenation: true } }),
    ],
    ["notes at the end", manuscriptOf(annotated(24))],
    [
      "a note longer than a page",
      manuscriptOf([heading(1, "Note"), paragraph("So it is.", call(1)), noteList(note(1, words.repeat(70)))], {
        brief: foot,
        design: oneColumn,
      }),
    ],
    ["an annex", manuscriptOf(annexed())],
    [
      "an annex with notes at the foot",
      manuscriptOf(
        [
          ...annotated(6),
          division(
            "annex",
            division("main", heading(2, "Annex"), paragraph("More.", call(7))),
            noteList(note(7, "In the annex.")),
          ),
        ],
        { brief: foot },
      ),
    ],
    ["unlisted sources", manuscriptOf([heading(1, "Unlisted"), paragraph("So. ", cite("7 ¶1; 1 ¶2")), references(1)])],
    [
      "references without numbers",
      manuscriptOf([
        heading(1, "Authors"),
        paragraph("So. ", {
          type: "citation",
          id: "c1",
          items: [],
          children: [{ type: "citeLink", target: "a", children: [text("(Chair 2022)")] }],
        }),
        {
          type: "referenceList",
          children: [
            {
              type: "reference",
              source: "a",
              label: [],
              children: [{ type: "backLink", target: "c1", children: [text("Chair.")] }, text(" Minutes. 2022.")],
            },
          ],
        },
      ]),
    ],
    [
      "other scripts",
      manuscriptOf([
        heading(1, "Ելք · გზა · नमस्ते"),
        paragraph("Հայաստան საქართველო दिल्ली में वार्ता ∀x∈ℝ → ∞ Việt Nam ﬁ ﬃ œuvre ĳ ǆ"),
      ]),
    ],
    [
      "strange particulars",
      manuscriptOf([heading(1, "x")], {
        brief: { title: "R&D <x> ]]> (a) \\ ☃ \u0007é", from: "Büro & Söhne", reference: "ß/1 №7" },
        design: { qr: true },
      }),
    ],
    ["a wide word", manuscriptOf([heading(1, "W".repeat(400)), paragraph("a".repeat(3000))])],
    ["a table of empty cells", manuscriptOf([heading(1, "Empty"), table(["", ""], ["", ""], [""])])],
    [
      "columns over pages",
      manuscriptOf([
        heading(1, "Columns"),
        division("main", heading(2, "Main"), ...body(30)),
        division("side", heading(2, "Side"), ...body(9), heading(3, "Below"), ...body(8)),
        references(1, 2, 3, 4, 5, 6, 7),
      ]),
    ],
    ...Object.keys(wordsIn).map(inLanguage),
    pages(1, { design: oneColumn }),
    pages(5, { brief: { page: "Letter" }, design: { ...dividing, qr: true } }),
    pages(18, { design: { ...oneColumn, qr: true } }),
  ]);
}
