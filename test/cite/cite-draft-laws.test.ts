import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citeDraft } from "../../src/cite/cite-draft.ts";
import type { Style } from "../../src/cite/style.ts";
import type { BackLink, Block, Citation, CiteLink } from "../../src/model/node.ts";
import {
  all,
  citationsIn,
  draftOf,
  libraryOf,
  notesIn,
  paragraph,
  referencesIn,
  shippedStyle,
  text,
  words,
} from "./sample-draft.ts";

const keys = ["a", "b", "constructor", "d", "e", "f"] as const;

const name = fc.record({ family: fc.constantFrom("North", "Öst", "Ny"), given: fc.constantFrom("Ada", "Bo") });
const item = fc.record(
  {
    type: fc.constantFrom("article-newspaper", "report", "treaty", "speech", "book", "post-weblog"),
    title: fc.oneof(
      fc.constantFrom("The bridge", "Trams"),
      fc.string({ minLength: 1, unit: "binary" }).map((some) => `T${some}`),
    ),
    author: fc.array(name, { minLength: 1, maxLength: 5 }),
    "container-title": fc.constantFrom("Gazette", "Herald"),
    issued: fc.record({
      "date-parts": fc.tuple(fc.tuple(fc.constantFrom(2031, 2032), fc.integer({ min: 1, max: 12 }))),
      circa: fc.boolean(),
    }),
  },
  { requiredKeys: ["type", "title"] },
);
const library = fc
  .tuple(...keys.map(() => item))
  .map((items) => libraryOf(Object.fromEntries(items.map((made, at) => [keys[at] ?? "", made]))));

const cited = fc.record(
  {
    id: fc.constantFrom(...keys),
    locator: fc.constantFrom("1", "3–4", "7, 9"),
    label: fc.constantFrom("paragraph", "page"),
    prefix: fc.constantFrom("see ", "also "),
    suffix: fc.constantFrom(", emphasis added", " and more"),
  },
  { requiredKeys: ["id", "locator", "label"] },
);
const cluster = fc
  .array(cited, { minLength: 1, maxLength: 4 })
  .map((items): Citation => ({ type: "citation", id: "", items, children: [] }));
const blocks = fc.array(
  fc
    .array(fc.oneof(cluster, fc.constantFrom(text("Words "), text("."))), { minLength: 1, maxLength: 4 })
    .map((nodes): Block => paragraph(...nodes)),
  { maxLength: 8 },
);
const drafts = fc.record({ library, blocks });

const numeric = shippedStyle("numeric");
const note = shippedStyle("note");
const styles = [numeric, shippedStyle("author-date"), note];

/** Enough to meet every mixture, few enough for a slow machine. */
const runs = { numRuns: 40 };

const make = (
  style: Style,
  given: { readonly library: ReturnType<typeof libraryOf>; readonly blocks: readonly Block[] },
) => {
  const { value, diagnostics } = citeDraft(draftOf(...given.blocks), style, given.library);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
};

/** The same style, for which nothing is remembered. */
const afresh = (style: Style): Style => ({ ...style });

describe.each(styles)("any draft in the style $name", (style) => {
  test("what is listed is what is cited, each once", () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const made = make(style, given);
        const sources = new Set(citationsIn(made).flatMap(({ items }) => items.map(({ id }) => id)));
        expect(made.cited.toSorted()).toEqual([...sources].sort());
        expect(referencesIn(made).map(({ source }) => source)).toEqual(made.cited);
      }),
      runs,
    );
  });

  test("every link of a citation leads to a reference or a note, and every way back to a citation of that source", () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const made = make(style, given);
        const places = new Set([...made.cited, ...notesIn(made).map(({ number }) => `note:${number}`)]);
        for (const citation of citationsIn(made)) {
          const links = all<CiteLink>(citation.children, "citeLink").map(({ target }) => target);
          expect(links.every((target) => places.has(target))).toBe(true);
          if (!style.isNote) expect(links).toEqual(citation.items.map(({ id }) => id));
        }
        for (const reference of referencesIn(made)) {
          const [back] = all<BackLink>([reference], "backLink");
          const first = citationsIn(made).find(({ items }) => items.some(({ id }) => id === reference.source));
          expect(back?.target).toBe(first?.id);
        }
      }),
      runs,
    );
  });

  test("twice gives the same, and so does a processor that remembers nothing", () => {
    fc.assert(
      fc.property(drafts, drafts, (given, between) => {
        const made = make(style, given);
        make(style, between);
        make(style, { library: given.library, blocks: given.blocks.slice(1) });
        expect(make(style, given)).toEqual(made);
        expect(make(afresh(style), given)).toEqual(made);
      }),
      { numRuns: 20 },
    );
  });

  test("no mark of ours is printed", () => {
    fc.assert(
      fc.property(drafts, (given) => {
        expect(words(make(style, given).root.children)).not.toMatch(/[\uFDD0-\uFDEF]/);
      }),
      runs,
    );
  });
});

describe("numbers", () => {
  test("run in the order of first appearance, and every number printed has exactly one reference", () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const made = make(numeric, given);
        const labels = referencesIn(made).map(({ label }) => words(label));
        expect(labels).toEqual(labels.map((_, at) => String(at + 1)));
        const order = [...new Set(citationsIn(made).flatMap(({ items }) => items.map(({ id }) => id)))];
        expect(made.cited).toEqual(order);
        for (const { target, children } of all<CiteLink>(made.root.children, "citeLink")) {
          const printed = /^(?:see |also )?(\d+) /.exec(words(children))?.[1];
          expect(printed).toBe(labels[made.cited.indexOf(target)]);
        }
      }),
      runs,
    );
  });

  test("of notes run from 1 in reading order, one for each citation", () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const made = make(note, given);
        expect(notesIn(made).map(({ number, citation }) => [number, citation])).toEqual(
          citationsIn(made).map(({ id }, at) => [at + 1, id]),
        );
      }),
      runs,
    );
  });
});
