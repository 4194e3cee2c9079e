import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { citeDraft } from "../../src/cite/cite-draft.ts";
import { readStyle } from "../../src/cite/read-style.ts";
import { composeDraft } from "../../src/compose/compose-draft.ts";
import { readTemplate } from "../../src/compose/read-template.ts";
import { everything, itemsOf, out, printed } from "../../src/fit/choice.ts";
import { fitSelection } from "../../src/fit/fit-selection.ts";
import { isSound } from "../../src/fit/search-choices.ts";
import { reckonWorth } from "../../src/fit/worth.ts";
import { andThen } from "../../src/model/outcome.ts";
import { elementsOf, type Selection } from "../../src/model/selection.ts";
import type { Desk } from "../../src/open-desk.ts";
import { measureManuscript } from "../../src/typeset/measure-manuscript.ts";
import { smallDesk, sourceFile } from "../small-workspace.ts";

interface Piece {
  readonly words: number;
  readonly priority: "must" | "should" | "may";
  readonly value: number;
  readonly source: number;
  readonly short: number;
  readonly side: boolean;
}

const text = (words: number) => Array.from({ length: words }, (_, index) => `barge${index % 7}`).join(" ");

/** A page that musts nearly fill, and pieces of which some have to go. */
function filesOf(filler: number, pieces: readonly Piece[], style: string): Record<string, string> {
  const facts = "container-title: Gazette\nissued: 2031-03-01\nattache: { origin: private, descriptor: a test }";
  const sources = Array.from({ length: 12 }, (_, index) => [
    `sources/s${index}.md`,
    sourceFile(`s${index}`, `${facts}`.replace("Gazette", `Gazette ${index}`), "The harbour stayed open."),
  ]);
  const point = ({ words, priority, value, source, short }: Piece) => {
    const cite = `[@s${source}, para. 1]`;
    const shorter = short > 0 ? `, short: "${text(short)} ${cite}."` : "";
    return `      - { text: "${text(words)} ${cite}.", priority: ${priority}, value: ${value}${shorter} }\n`;
  };
  const list = (side: boolean) => pieces.filter((piece) => piece.side === side).map(point);
  const section = (heading: string, points: readonly string[], column: string) =>
    points.length > 0 ? `  - heading: ${heading}\n    column: ${column}\n    points:\n${points.join("")}` : "";
  const must = { words: filler, priority: "must" as const, value: 50, source: 0, short: 0, side: false };
  const head = "id: b\ntitle: Barges\nas-of: 2031-12-31\nissued: 2031-12-31T09:00:00Z\npages: 1\nmark: TLP:CLEAR\n";
  const sections = `${section("First", [point(must)], "main")}${section("Second", list(false), "main")}${section("Third", list(true), "side")}`;
  return { ...Object.fromEntries(sources), "briefs/b.yaml": `${head}style: ${style}\nsections:\n${sections}` };
}

async function measurer(desk: Desk, { brief }: Selection) {
  const template = readTemplate(desk.world, brief.template).value;
  const style = readStyle(desk.world, brief.style, brief.language).value;
  const faces = await desk.faces();
  if (!template || !style) throw new Error("the samples' template and style are there");
  return (part: Selection) =>
    andThen(composeDraft(part, template, desk.library), (draft) =>
      andThen(citeDraft(draft, style, desk.library), (manuscript) => measureManuscript(manuscript, faces)),
    );
}

const piece: fc.Arbitrary<Piece> = fc
  .record({
    words: fc.integer({ min: 15, max: 90 }),
    priority: fc.constantFrom("should" as const, "may" as const, "may" as const),
    value: fc.nat(100),
    source: fc.integer({ min: 1, max: 11 }),
    short: fc.constantFrom(0, 0, 10),
    side: fc.boolean(),
  })
  .map((one) => (one.short > 0 ? one : { ...one, short: 0 }));

describe("fitting whole briefs by the real setting", () => {
  test.each(["numeric", "author-date"])(
    "in the style %s the choice is the best of all",
    async (style) => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 320, max: 420 }),
          fc.array(piece, { minLength: 3, maxLength: 5 }),
          async (filler, pieces) => {
            const desk = await smallDesk(filesOf(filler, pieces, style));
            const selection = choose(desk, { brief: "b" }).value as Selection;
            const measure = await measurer(desk, selection);
            const items = itemsOf(selection);
            const worth = reckonWorth(selection, items);
            const { value: fitted } = fitSelection(selection, measure);
            let best: number | undefined;
            const choice = everything(items);
            const visit = (at: number): void => {
              const item = items[at];
              if (!item) {
                const reached = worth.of(choice);
                if (
                  (best !== undefined && reached <= best) ||
                  !isSound({ items, sections: selection.sections }, choice)
                )
                  return;
                const ledger = items.flatMap(({ piece: one }, index) =>
                  choice[index] === 0
                    ? []
                    : [{ ...one, now: choice[index] === out ? "out" : "short", lines: 1, why: "" } as never],
                );
                if ((measure(printed(selection, items, choice, ledger)).value?.pages ?? 9) <= 1) best = reached;
                return;
              }
              for (let form = item.forms - 1; form >= out; form -= 1) {
                choice[at] = form;
                visit(at + 1);
              }
            };
            visit(0);
            if (best === undefined) {
              expect(fitted).toBeUndefined();
              return;
            }
            const forms = new Map((fitted as Selection).sections.flatMap(elementsOf).map((one) => [one.id, one]));
            const taken = Int8Array.from(items, ({ piece: whole }) => {
              const one = forms.get(whole.id);
              if (one === undefined) return out;
              return one === whole ? 0 : 1 + (whole.short as readonly object[]).indexOf(one);
            });
            expect(worth.of(taken)).toBeCloseTo(best, 6);
          },
        ),
        { numRuns: 6 },
      );
    },
    120_000,
  );
});
