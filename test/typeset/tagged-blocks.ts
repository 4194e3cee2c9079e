import type { Attachment } from "../../src/model/evidence.ts";
import type { Block, Inline, ListItem, NoteNode, TableRow } from "../../src/model/node.ts";
import {
  call,
  cite,
  division,
  entry,
  excerpt,
  heading,
  label,
  note,
  paragraph,
  point,
  quotation,
  reference,
  strong,
  text,
} from "./sample-manuscript.ts";

export const words =
  "The committee considered evidence that regional water utilities had under-invested in mains renewal, and heard the harbour master on dredging. ";
export const wordsIn: Readonly<Record<string, string>> = {
  de: "Der Ausschuss beriet über die Versorgungssicherheit und die Zuverlässigkeit der Wasserwirtschaftsverbände im Hafengebiet. ",
  fr: "La commission a examiné les investissements nécessaires à l’entretien des canalisations et à la modernisation du port. ",
  es: "La comisión examinó las inversiones necesarias para el mantenimiento de las conducciones y la modernización del puerto. ",
  it: "La commissione ha esaminato gli investimenti necessari alla manutenzione delle condutture e alla modernizzazione del porto. ",
  pl: "Komisja rozważyła inwestycje niezbędne do utrzymania przewodów i unowocześnienia portu nad zatoką. ",
  ru: "Комитет рассмотрел необходимость капиталовложений в обновление водопроводных магистралей и портовых сооружений. ",
  uk: "Комітет розглянув потребу капіталовкладень в оновлення водопровідних магістралей і портових споруд. ",
};

const items = (...children: readonly (readonly Block[])[]): readonly ListItem[] =>
  children.map((blocks) => ({ type: "listItem", children: blocks }));
export const list = (ordered: boolean, ...children: readonly (readonly Block[])[]): Block => ({
  type: "list",
  ordered,
  start: 1,
  children: items(...children),
});
const row = (...cells: readonly string[]): TableRow => ({
  type: "tableRow",
  children: cells.map((value) => ({ type: "tableCell", children: value === "" ? [] : [text(value)] })),
});
export const table = (...rows: readonly (readonly string[])[]): Block => ({
  type: "table",
  align: ["left", "right", null],
  children: rows.map((cells) => row(...cells)),
});
export const link = (url: string, ...children: readonly Inline[]): Inline => ({ type: "link", url, children });
export const foreign = (language: string, ...children: readonly Inline[]): Inline => ({
  type: "foreign",
  language,
  children,
});
export const quote = (...children: readonly Block[]): Block => ({ type: "blockquote", children });
export const references = (...numbers: readonly number[]): Block => ({
  type: "referenceList",
  children: numbers.map((number) =>
    reference(number, `Harbour Gazette ${number}. “Dredging & mains.” 26 January 2022.`),
  ),
});
export const noteList = (...notes: readonly NoteNode[]): Block => ({ type: "noteList", children: notes });
export const body = (count: number, own = words) =>
  Array.from({ length: count }, () => paragraph(own.repeat(4).trim()));

/** Columns with notes at the foot of their pages, over some pages. */
export function annotated(count: number): readonly Block[] {
  const called = (number: number) => paragraph(words.repeat(2).trim(), call(number));
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const half = Math.ceil(count / 2);
  return [
    heading(1, "Dredging of the fairway"),
    division("main", heading(2, "Works"), ...numbers.slice(0, half).map(called)),
    division("side", heading(2, "Costs"), ...numbers.slice(half).map(called)),
    references(1, 2),
    noteList(...numbers.map((number) => note(number, words.repeat(1 + (number % 2)).trim()))),
  ];
}

export function annexed(): readonly Block[] {
  return [
    heading(1, "Harbour dues"),
    division("bottom-line", paragraph("The dues rise by a tenth ", cite("1 ¶3"), ".")),
    division("main", heading(2, "Dues"), ...body(2)),
    division("side", heading(2, "Days"), { type: "entryList", children: [entry("1 May", "New dues ", cite("2 ¶1"))] }),
    references(1, 2),
    division(
      "annex",
      division("main", heading(2, "Annex"), heading(3, "Dues"), point(words, cite("3 ¶2")), ...body(9)),
      references(3),
    ),
  ];
}

export const long = "https://harbour.example/minutes/2022/01/26/item?paragraph=7&language=en&version=print";
export const deep = (levels: number): Block =>
  list(
    levels % 2 === 0,
    [paragraph(`Level ${levels}`), ...(levels > 1 ? [deep(levels - 1)] : [])],
    [paragraph("Next")],
  );

/** Words of a block quotation, the second of them stressed. */
export function blockQuoted(value: string, language: string): Inline {
  const start = value.indexOf(" ") + 1;
  const emphasis = [{ start, end: value.indexOf(" ", start) }];
  return { type: "quotation", language, isBlock: true, emphasis, children: [{ type: "text", value }] };
}

export function everything(): readonly Block[] {
  const fresh = { type: "point" as const, id: "p", isNew: true };
  return [
    heading(1, "All that a page can hold & more <here>"),
    division("header", paragraph(strong("For"), " the Chair · ", strong("From"), " the Harbour master")),
    division("bottom-line", paragraph("So it is ", cite("1 ¶3; also 2 ¶1"), ".")),
    heading(2, "Words"),
    excerpt(label("Chair, 26 Jan."), " ", quotation("Мы не получили ответа", "ru"), " ", cite("1 ¶2")),
    { ...excerpt(quotation("nous verrons", "fr"), ". ", cite("2 ¶2")), isNew: true },
    excerpt(label("Chair."), " ", blockQuoted(words.repeat(3).trim(), "en"), " (emphasis added) ", cite("1 ¶2")),
    {
      ...excerpt(blockQuoted("Мы не получили ответа", "ru"), " ", blockQuoted("nous verrons", "fr"), cite("2 ¶2")),
      isNew: true,
    },
    { ...fresh, children: [list(false, [paragraph("One")], [paragraph("Two")])] },
    { ...fresh, children: [table(["A", "B"], ["1", "2"])] },
    quote(paragraph(words), quote(paragraph("Deeper"), list(true, [paragraph("In a list")]))),
    { type: "thematicBreak" },
    heading(4, "A level left out"),
    deep(5),
    heading(3, "And one between"),
    table(["Zone", "Metres", ""], ["North", "12", "deep"], ["South", "", "shallow"], ["East"]),
    paragraph(
      "See ",
      link("https://example.org/ä?q=1", text("the minutes")),
      ", ",
      link("mailto:chair@example.org", strong("the Chair")),
      ".",
    ),
    paragraph(
      "Water is H",
      { type: "subscript", children: [text("2")] },
      "O; ",
      { type: "smallCaps", children: [text("Nato")] },
      " ",
      { type: "inlineCode", value: "x < y && z" },
      { type: "break" },
      { type: "emphasis", children: [text("so far")] },
      foreign("de", text(" trotz "), link("https://example.org/lage", text("der Lage")), text(" "), cite("2 ¶2")),
    ),
    { type: "entryList", children: [entry("Term", "What is said"), { ...entry("", "No term"), isNew: true }] },
    division("small", paragraph("3 items left out.")),
    references(1, 2),
  ];
}

/** What a page can hold at the edge of having anything in it, in an order nobody writes. */
export function oddities(): readonly Block[] {
  const brk: Inline = { type: "break" };
  return [
    references(1),
    division("side", heading(2, "Side"), paragraph("Side first")),
    division("main", heading(3, "Main"), references(2), paragraph("x", cite("1 ¶1; 2 ¶2; 3 ¶3"))),
    division("header", heading(2, "In the header")),
    quote(references(3), heading(5, "In a quotation")),
    paragraph("\u00a0"),
    paragraph(" \u2003 "),
    paragraph(brk, brk, "x", brk),
    paragraph("\u200d\u200c", quotation("\u2060", "fr"), "x"),
    paragraph(link("https://example.org/", text("a"), brk, text("b"), brk)),
    paragraph("See ", link("https://example.org/", quotation("Слово", "ru")), "."),
    list(false),
    list(true, []),
    table(),
    deep(60),
    heading(1, "Title at last"),
  ];
}

export const attachments: readonly Attachment[] = [
  {
    name: "zürich.csv",
    description: "Depths of the fairway",
    mediaType: "text/csv",
    relationship: "Data",
    bytes: new TextEncoder().encode("zone,metres\nnorth,12\n"),
    modified: "2022-01-27T18:00:00Z",
  },
  {
    name: "manifest.json",
    description: "What the page was made from",
    mediaType: "application/json",
    relationship: "Source",
    bytes: new TextEncoder().encode("{}"),
    modified: "2022-01-27T18:00:00Z",
  },
  {
    name: "empty.txt",
    description: "",
    mediaType: "text/plain",
    relationship: "Supplement",
    bytes: new Uint8Array(),
    modified: "2022-01-26T00:00:00Z",
  },
];

/** Signs pages with some files, and with a fingerprint that tells nothing of them. */
export const attaching = (files: readonly Attachment[]) => () => ({ fingerprint: "4f1c09ab77e2", attachments: files });
