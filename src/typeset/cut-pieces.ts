import type { Points } from "../model/units.ts";
import type { Run } from "./definition.ts";
import { displayText } from "./display-text.ts";
import type { Faces } from "./faces.ts";
import { findBreaks, type Tongue } from "./find-breaks.ts";
import type { PdfInline } from "./pdfmake-internals.ts";
import { substituteFaces } from "./substitute-faces.ts";

/**
 * What may follow a piece: a new line (`free`), a new line only where the line could not hold the words
 * otherwise (`tight`), none (`never`), or always a new line (`forced`).
 */
export type BreakAfter = "free" | "tight" | "never" | "forced";

/** The part of a word that lies in one run, measured. The space after a word belongs to it. */
export interface Piece extends PdfInline {
  readonly run: Run;
  readonly after: BreakAfter;
  /** The first part of a divided word: its last character is a hyphen that stands for the division. */
  readonly hyphenated?: boolean;
}

/**
 * Cuts the runs of a paragraph where UAX 14 lets a line end, looking at the paragraph as one text, and measures
 * the pieces. Citations hold together: no line ends before one, and inside one only after `;`. So do dates,
 * numbers with their units and what else `holdTogether` knows, without a change to any character.
 */
export function cutPieces(given: readonly Run[], faces: Faces): Piece[] {
  const runs = substituteFaces(given, faces);
  const whole = runs.map((run) => run.text).join("");
  const clusters = clusterRanges(runs);
  const pieces: Piece[] = [];
  let index = 0;
  let runStart = 0;
  let start = 0;
  for (const { end, kind } of findBreaks(whole, tonguesOf(runs))) {
    for (let run = runs[index]; run && start < end; run = runs[index]) {
      const runEnd = runStart + run.text.length;
      const stop = Math.min(end, runEnd);
      const after = stop < end ? "never" : kind === "forced" ? "forced" : breakAt(whole, end, kind, clusters);
      if (stop > start) pieces.push(measure(whole.slice(start, stop), run, after, faces));
      start = stop;
      if (stop < runEnd) break;
      index += 1;
      runStart = runEnd;
    }
  }
  return pieces;
}

/** A piece measured anew, for words that are cut because no line can hold them. */
export function measure(text: string, run: Run, after: BreakAfter, faces: Faces): Piece {
  const face = faces.face(run.face);
  const shown = displayText(text, face.has).replace(/\n/g, "");
  const tracking = run.tracking ?? 0;
  const natural = face.width(shown) * run.size + tracking * shown.length;
  const spaces = shown.length - shown.trimEnd().length;
  const trailing: Points = spaces > 0 ? spaces * (face.width(" ") * run.size + tracking) : 0;
  const width = Math.max(natural, run.advance ?? 0);
  return { text: shown, run, after, width, leadingCut: 0, trailingCut: trailing, alignment: "left" };
}

function breakAt(
  whole: string,
  at: number,
  kind: "free" | "held",
  clusters: readonly (readonly [number, number])[],
): BreakAfter {
  if (kind === "held") return "never";
  const cluster = clusters.find(([start, end]) => start <= at && at < end);
  if (!cluster) return "free";
  if (cluster[0] === at) return "never";
  return /;\s*$/.test(whole.slice(cluster[0], at)) ? "free" : "tight";
}

/** Where each citation stands in the paragraph. */
function clusterRanges(runs: readonly Run[]): (readonly [number, number])[] {
  const ranges = new Map<object, readonly [number, number]>();
  let start = 0;
  for (const { text, cluster } of runs) {
    const end = start + text.length;
    if (cluster !== undefined) ranges.set(cluster, [ranges.get(cluster)?.[0] ?? start, end]);
    start = end;
  }
  return [...ranges.values()];
}

/** Languages of the paragraph; a run that does not say goes on in the language before it. */
function tonguesOf(runs: readonly Run[]): readonly Tongue[] {
  const tongues: Tongue[] = [];
  let end = 0;
  for (const { text, language } of runs) {
    end += text.length;
    const last = tongues.at(-1);
    if (last && (language === undefined || language === last.language)) tongues[tongues.length - 1] = { ...last, end };
    else tongues.push({ end, language });
  }
  return tongues;
}
