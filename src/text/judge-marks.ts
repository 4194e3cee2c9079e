import type { Source } from "../model/source.ts";
import { areMarksPaired } from "./are-marks-paired.ts";
import type { Seam } from "./find-seams.ts";
import { findSpeech } from "./find-speech.ts";
import type { Chain, Occurrence } from "./match-quotation.ts";

/** How a quotation offends against the quotation marks of its source. */
export type MarksFault =
  /** A piece of it begins inside somebody's marks and ends outside them, or the reverse. */
  | "torn"
  /** It goes from somebody's words to the source's own, or the reverse. */
  | "into-narration"
  /** It goes from one direct quotation to another that need not be the same speaker's. */
  | "other-quotation";

/** Where words stand: inside a direct quotation of their paragraph (its number, from 0), outside of all, or across a mark. */
type Setting = number | "outside" | "torn";

/** True when all of the words stand inside direct quotations of their source. */
export function areSpoken(pieces: Chain, source: Source): boolean {
  return pieces.every((piece) => typeof settingOf(piece, source) === "number");
}

/**
 * What is wrong with the way in which a quotation crosses its source's quotation marks, or nothing. Within one
 * paragraph it may go from a quotation to the next, as writers do across “…,” he said, “…”; from paragraph to
 * paragraph where the first quotation stays open or `areOneVoice` says that one speaker is on record for both.
 */
export function judgeMarks(
  pieces: Chain,
  seams: readonly Seam[],
  source: Source,
  areOneVoice: (one: number, other: number) => boolean,
): MarksFault | undefined {
  if (pieces.some((piece) => settingOf(piece, source) === "torn")) return "torn";
  for (const { before, after } of seams) {
    if (!before || !after) continue;
    const [from, to] = [settingOf(before, source), settingOf(after, source)];
    if (typeof from !== typeof to) return "into-narration";
    if (typeof from === "string" || (from === to && before.paragraph === after.paragraph)) continue;
    const isNext = after.paragraph - before.paragraph <= 1;
    const isOne = areOneVoice(before.paragraph, after.paragraph);
    if (!isNext || !(isOne || isLeftOpen(before, after, source))) return "other-quotation";
  }
  return undefined;
}

function settingOf({ paragraph, from, until }: Occurrence, source: Source): Setting {
  const text = textOf(paragraph, source);
  const stretches = findSpeech(source, paragraph);
  // one closing mark may serve the outer quotation and the one inside that the words take along
  const isShared = areMarksPaired(text.slice(from, until));
  const inside = stretches.findIndex(({ start, end }) => from >= start && until <= (isShared ? end + 1 : end));
  if (inside >= 0) return inside;
  const isTorn = stretches.some(({ start, end }) => {
    const isWhole = from < start && (until > end || end === text.length);
    return from < end && until > start && !isWhole;
  });
  return isTorn ? "torn" : "outside";
}

/** True where the quotation of the one paragraph is not closed at its end: the next goes on with it. */
function isLeftOpen(before: Occurrence, after: Occurrence, source: Source): boolean {
  const { length } = textOf(before.paragraph, source);
  const isOpen = findSpeech(source, before.paragraph).at(-1)?.end === length;
  return before.paragraph !== after.paragraph && isOpen && settingOf(after, source) === 0;
}

function textOf(number: number, source: Source): string {
  return source.paragraphs[number - 1]?.text ?? "";
}
