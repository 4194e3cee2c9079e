import type { FaceName } from "../model/world.ts";
import type { Run } from "./definition.ts";
import { displayText } from "./display-text.ts";
import type { Face, Faces } from "./faces.ts";
import { isSerif } from "./lettering.ts";

/** A part of a run in the face that prints it. */
interface Part {
  readonly face: FaceName;
  readonly text: string;
}

/**
 * Letters of scripts that run from right to left (bidirectional classes R and AL of UAX 9). Words in them would
 * print in the wrong order, so that no face is asked for them.
 */
export const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mende_Kikakui}\p{Script=Yezidi}]/u;

/**
 * Runs as they are printed: where a face lacks characters, a face that has them all stands in for it, letter by
 * letter with the marks above and below each letter. Most runs come back as they are; parts say which run they
 * are of, and only the first bears its anchors. What no face has stays in the run's own face, for `checkGlyphs`
 * to find.
 */
export function substituteFaces(runs: readonly Run[], faces: Faces): readonly Run[] {
  return runs.some((run) => lacks(run, faces)) ? runs.flatMap((run) => partsOf(run, faces)) : runs;
}

/** The face that prints a character beside its marks, given the run's own; the own one where none does. */
export function faceFor(letter: string, own: FaceName, faces: Faces): FaceName {
  if (rightToLeft.test(letter)) return own;
  return [own, ...standIns(own)].find((name) => prints(letter, faces.face(name))) ?? own;
}

/** Sans of about the same weight, then the faces that are there for the purpose. */
function standIns(own: FaceName): FaceName[] {
  const sans: Partial<Record<FaceName, FaceName>> = {
    serif: "sans",
    "serif-italic": "sans-italic",
    "serif-semibold": "sans-semibold",
    "serif-semibold-italic": "sans-semibold",
  };
  const beside = isSerif(own) ? sans[own] : undefined;
  return beside ? [beside, "fallback", "fallback-symbols"] : ["fallback", "fallback-symbols"];
}

function prints(letter: string, { has }: Face): boolean {
  for (const character of displayText(letter, has)) if (!has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function lacks({ text, face: name }: Run, faces: Faces): boolean {
  const { has } = faces.face(name);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Plain letters are in every face, line ends in none; the second half of a pair was looked up with the first.
    if (code < 0x7f || (code >= 0xdc00 && code < 0xe000)) continue;
    if (!has(text.codePointAt(at) ?? code)) return true;
  }
  return false;
}

function partsOf(run: Run, faces: Faces): readonly Run[] {
  if (!lacks(run, faces)) return [run];
  const parts: Part[] = [];
  for (const [letter] of run.text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const last = parts.at(-1);
    const shown = displayText(letter, () => true);
    const face = shown === "" || shown === "\n" ? (last?.face ?? run.face) : faceFor(letter, run.face, faces);
    if (last?.face === face) parts[parts.length - 1] = { face, text: last.text + letter };
    else parts.push({ face, text: letter });
  }
  if (parts.length === 1 && parts[0]?.face === run.face) return [run];
  const { anchors, advance = 0, ...common } = run;
  let rest = advance;
  return parts.map(({ face, text }, index): Run => {
    const part: Run = { ...common, face, text, partOf: run };
    const width = faces.face(face).width(displayText(text, faces.face(face).has)) * run.size;
    const own = { ...part, ...(index === 0 && anchors ? { anchors } : {}) };
    rest -= width;
    return index === parts.length - 1 && advance > 0 ? { ...own, advance: Math.max(0, rest + width) } : own;
  });
}
