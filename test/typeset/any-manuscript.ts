import fc from "fast-check";
import type { Block, DivisionName, Heading, Inline } from "../../src/model/node.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import { anyRows } from "../text/any-rows.ts";
import {
  cite,
  countCitationsAnew,
  entry,
  heading,
  manuscriptOf,
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

const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie("block"), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: "small" },
    inlines.map((children): Block => ({ type: "paragraph", children })),
    fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([depth, value]) => heading(depth as Heading["depth"], value)),
    fc.tuple(inlines, fc.boolean()).map(([children, isNew]): Block => ({ type: "excerpt", id: "e", isNew, children })),
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

/** Any manuscript at all that has words in its links: blocks of every kind in one another, with references. */
export const anyManuscript: fc.Arbitrary<Manuscript> = fc
  .record({
    blocks: fc.array(block, { maxLength: 8 }),
    annex: fc.array(block, { maxLength: 3 }),
    language: languages,
    page: fc.constantFrom("A4" as const, "Letter" as const),
    hyphenation: fc.boolean(),
    qr: fc.boolean(),
  })
  .map(({ blocks, annex, language, page, hyphenation, qr }) => {
    countCitationsAnew();
    const references: Block = { type: "referenceList", children: [reference(1, "First."), reference(2, "Second.")] };
    const further: readonly Block[] = annex.length > 0 ? [{ type: "division", name: "annex", children: annex }] : [];
    return manuscriptOf([...blocks, references, ...further], {
      brief: { language, page },
      design: { hyphenation, qr },
    });
  });
