import type { Joint, Quotation, Segment } from "./quotation.ts";

/** A joint as found, and what touches its brackets without a space. */
export interface Gap extends Joint {
  readonly left: Touch;
  readonly right: Touch;
}
/** A letter or digit; any other visible character; white space, a bracket or the end. */
export type Touch = "word" | "other" | undefined;

/** Words between two gaps, folded and as written; white space at their ends included. */
export interface Words {
  readonly text: string;
  readonly printed: string;
}

/** Puts the pieces of a quotation together as segments and joints in turn; gaps with nothing but white space between them make one joint. */
export function assembleQuotation(pieces: readonly (Words | Gap)[]): Quotation {
  const segments: Segment[] = [];
  const joints: Joint[] = [];
  const printed: (string | number)[] = [];
  let gaps: Gap[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (!("text" in piece)) {
      gaps.push(piece);
      printed.push(piece.printed);
    } else if (piece.text.trim() === "") printed.push(piece.printed);
    else {
      const following = gapsAfter(pieces, index);
      const first = segments.length === 0;
      const last = following.end === pieces.length;
      const glued = { start: !first && isLetters(gaps), end: !last && isLetters(following.gaps) };
      const [previous, next] = [gaps.at(-1), following.gaps[0]];
      if (!first) joints.push(jointOf(gaps));
      const [lead, text, trail] = trim(piece.text, glued);
      segments.push({
        text,
        freeStart: isFree(previous, previous?.right),
        freeEnd: isFree(next, next?.left),
        ...(!glued.start && previous?.kind === "letters" && previous.right === "word" ? { before: previous } : {}),
        ...(!glued.end && next?.kind === "letters" && next.left === "word" ? { after: next } : {}),
      });
      printed.push(lead, segments.length - 1, trail);
      gaps = [];
    }
  }
  return { kind: "quotation", segments, joints, printed: printed.filter((piece) => piece !== "") };
}

/** The gaps between a piece of words and the next one, and where that stands. */
function gapsAfter(pieces: readonly (Words | Gap)[], index: number): { readonly gaps: Gap[]; readonly end: number } {
  const gaps: Gap[] = [];
  let end = index + 1;
  for (; end < pieces.length; end += 1) {
    const piece = pieces[end];
    if (piece === undefined || ("text" in piece && piece.text.trim() !== "")) break;
    if (!("text" in piece)) gaps.push(piece);
  }
  return { gaps, end };
}

function isLetters(gaps: readonly Gap[]): boolean {
  return gaps.length === 1 && gaps[0]?.kind === "letters";
}

/** The joint that several gaps side by side make: the one that may stand for most. */
function jointOf(gaps: readonly Gap[]): Joint {
  const printed = gaps.map((gap) => gap.printed).join(" ");
  if (isLetters(gaps) && gaps[0]) return gaps[0];
  const kind = (["omission", "ellipsis", "alteration"] as const).find((k) => gaps.some((gap) => gap.kind === k));
  return { kind: kind ?? "nothing", printed };
}

/** An edge that touches a bracket may stand inside a word: `attack[ed]`, `[the Alliance]’s`. */
function isFree(gap: Gap | undefined, touching: Touch): boolean {
  return touching !== undefined && (gap?.kind === "letters" || (gap?.kind === "alteration" && touching === "other"));
}

function trim(
  text: string,
  keep: { readonly start: boolean; readonly end: boolean },
): readonly [string, string, string] {
  const from = keep.start ? 0 : text.length - text.trimStart().length;
  const until = keep.end ? text.length : text.trimEnd().length;
  return [text.slice(0, from), text.slice(from, until), text.slice(until)];
}
