import { type ScaleName, scaleNames, scales } from "../model/scales.ts";
import { type FoundTerm, findTerms } from "./find-terms.ts";
import type { Check, Finding, Written } from "./page.ts";

interface Placed extends FoundTerm {
  readonly written: Written;
}

/**
 * `scales-mixed`: one scale a page (ICD 203 D.6.e.2.a). The brief's `scale` is the one; where it names none, the scales that
 * have all words so far are left, and a word that none of these has is of another.
 */
export const checkScales: Check = ({ written, brief }) => {
  let left: readonly ScaleName[] = brief.scale === undefined ? scaleNames : [brief.scale];
  const before: Placed[] = [];
  const placed = written.flatMap((piece) =>
    findTerms(piece.plain).map((term): Placed => ({ ...term, written: piece })),
  );
  return placed.flatMap((term): readonly Finding[] => {
    const still = left.filter((name) => term.scales.includes(name));
    if (still.length > 0) {
      left = still;
      before.push(term);
      return [];
    }
    const earlier = before.findLast(({ scales: having }) => !having.some((name) => term.scales.includes(name)));
    return [told(term, brief.scale, earlier?.words ?? before.at(-1)?.words ?? "", left)];
  });
};

function told(term: Placed, named: ScaleName | undefined, earlier: string, left: readonly ScaleName[]): Finding {
  const of = term.scales.map((name) => scales[name].title).join(", ");
  const message =
    named === undefined
      ? `“${term.words}” is a word of ${of}; “${earlier}”, used before, is not.`
      : `“${term.words}” is a word of ${of}, and not of ${scales[named].title}.`;
  const [first] = left;
  const words = first === undefined ? "" : scales[first].terms.map((one) => one.words).join(", ");
  const hints = first === undefined ? [] : [`the words of ${scales[first].title} are ${words}`];
  const at = { written: term.written, start: term.start, end: term.start + term.words.length };
  return { code: "scales-mixed", message, hints, at };
}
