import fc from "fast-check";
import { marks } from "../../src/model/mark.ts";
import type { Block, DivisionName, Heading, Inline } from "../../src/model/node.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import { anyRows } from "../text/any-rows.ts";
import {
  call,
  cite,
  countCitationsAnew,
  entry,
  heading,
  manuscriptOf,
  note,
  paragraph,
  quotation,
  reference,
  text,
} from "./sample-manuscript.ts";

const words = fc.constantFrom(
  "So it is.",
  "The harbour master spoke of dredging and of the mains under the quay ",
  " two spaces  and a break ",
  "Über die Versorgungssicherheit in Hafengebieten",
  "x",
  "№ 7 → ∞ ﬁ",
);
const languages = fc.constantFrom("en", "en-US", "ru", "fr", "de");

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: "small" },
    words.map(text),
    fc.tuple(words, languages).map(([value, language]) => quotation(value.trim(), language)),
    fc.constantFrom("1 ¶2", "1 ¶2; 2 ¶7", "9 ¶1").map((parts) => cite(parts)),
    fc.constant<Inline>({ type: "break" }),
    words.map((value): Inline => ({ type: "inlineCode", value })),
    fc
      .tuple(
        fc.constantFrom("strong", "emphasis", "superscript", "smallCaps"),
        fc.array(tie("inline"), { maxLength: 2 }),
      )
      .map(([type, children]) => ({ type, children }) as Inline),
    fc
      .tuple(languages, fc.array(tie("inline"), { maxLength: 2 }))
      .map(([language, children]): Inline => ({ type: "foreign", language, children })),
    fc
      .tuple(fc.constantFrom("https://example.org/a?b=1&c", "javascript:x", "mailto:chair@example.org"), words)
      .map(([url, value]): Inline => ({ type: "link", url, children: [text(value)] })),
  ),
})).inline;
const inlines = fc.array(inline, { maxLength: 4 });

/** Words of a block quotation, with some of them stressed. */
const blockQuoted = fc.tuple(languages, fc.integer({ min: 1, max: 40 })).map(([language, times]): Inline => {
  const value = "We ‘see’ the door “half open” [sic] now. ".repeat(times).trim();
  const emphasis = [
    { start: 3, end: 8 },
    { start: 17, end: 24 },
  ];
  return { type: "quotation", language, isBlock: true, emphasis, children: [{ type: "text", value }] };
});

const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie("block"), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: "small" },
    inlines.map((children): Block => ({ type: "paragraph", children })),
    fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([depth, value]) => heading(depth as Heading["depth"], value)),
    fc.tuple(inlines, fc.boolean()).map(([children, isNew]): Block => ({ type: "excerpt", id: "e", isNew, children })),
    fc
      .tuple(inlines, fc.array(fc.tuple(blockQuoted, inlines), { minLength: 1, maxLength: 2 }), fc.boolean())
      .map(([opening, paragraphs, isNew]): Block => {
        return { type: "excerpt", id: "b", isNew, children: [...opening, ...paragraphs.flat(2)] };
      }),
    fc.tuple(fc.boolean(), fc.array(tie("blocks"), { maxLength: 3 })).map(
      ([ordered, all]): Block => ({
        type: "list",
        ordered,
        start: 1,
        children: all.map((children) => ({ type: "listItem", children })),
      }),
    ),
    tie("blocks").map((children): Block => ({ type: "blockquote", children })),
    fc
      .tuple(tie("blocks"), fc.boolean())
      .map(([children, isNew]): Block => ({ type: "point", id: "p", isNew, children })),
    fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 4 }).map(
      (rows): Block => ({
        type: "table",
        align: ["left", "right", "center"],
        children: rows.map((cells) => ({
          type: "tableRow",
          children: cells.map((children) => ({ type: "tableCell", children })),
        })),
      }),
    ),
    anyRows(inlines).map((children): Block => ({ type: "table", align: ["right", "right", null, "center"], children })),
    fc
      .array(fc.tuple(words, inlines), { maxLength: 3 })
      .map((all): Block => ({ type: "entryList", children: all.map(([term, children]) => entry(term, ...children)) })),
    fc.constant<Block>({ type: "thematicBreak" }),
    fc
      .tuple(fc.constantFrom<DivisionName>("main", "side", "header", "bottom-line", "small"), tie("blocks"))
      .map(([name, children]): Block => ({ type: "division", name, children })),
  ),
})).block;

/** Titles that could break a dictionary of PDF, or the XML of the metadata. */
const title = fc.constantFrom(
  "Talks",
  "R&D <x> ]]> (a) \\ ☃ \u0007é",
  "</dc:title></rdf:li><pdfaid:part>1</pdfaid:part>",
  "\u202eslaT\u202c \ud800 \ufeff \uffff",
  "Доклад о порту 港口 🚢",
  `${"On the dredging of the fairway and the renewal of mains; ".repeat(40)}`,
);

const settings = fc.record({
  language: languages,
  page: fc.constantFrom("A4" as const, "Letter" as const),
  title,
  from: fc.option(title, { nil: undefined }),
  mark: fc.constantFrom(...marks),
  notes: fc.constantFrom("foot" as const, "end" as const),
});
const look = fc.record({
  hyphenation: fc.boolean(),
  qr: fc.boolean(),
  setting: fc.constantFrom("ragged" as const, "justified" as const),
  blockQuotation: fc.constantFrom(0, 8, 50),
  referenceColumns: fc.integer({ min: 1, max: 3 }),
  columns: fc.constantFrom({ main: 118, side: 50, gutter: 6 }, { main: 154, side: 0, gutter: 0 }),
});

/** Paragraphs that call notes, and their list. */
const annotated = fc.integer({ min: 0, max: 3 }).map((count): readonly [readonly Block[], readonly Block[]] => {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const notes: Block = { type: "noteList", children: numbers.map((number) => note(number, "See the minutes.")) };
  return [numbers.map((number) => paragraph("So it is.", call(number))), count > 0 ? [notes] : []];
});

/** Manuscripts of so many blocks of every kind in one another, with notes and references; links in them have words. */
export const manuscriptsOf = (length: { readonly min: number; readonly max: number }): fc.Arbitrary<Manuscript> =>
  fc
    .record({
      blocks: fc.array(block, { minLength: length.min, maxLength: length.max, size: "max" }),
      annex: fc.array(block, { maxLength: 3 }),
      noted: annotated,
      settings,
      look,
    })
    .map(({ blocks, annex, noted: [called, notes], settings, look }) => {
      countCitationsAnew();
      const references: Block = { type: "referenceList", children: [reference(1, "First."), reference(2, "Second.")] };
      const further: readonly Block[] = annex.length > 0 ? [{ type: "division", name: "annex", children: annex }] : [];
      return manuscriptOf([...blocks, ...called, ...notes, references, ...further], { brief: settings, design: look });
    });

/** Any manuscript at all. */
export const anyManuscript: fc.Arbitrary<Manuscript> = manuscriptsOf({ min: 0, max: 8 });
