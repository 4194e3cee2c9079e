import type { Diagnostic } from "../model/diagnostic.ts";
import type { LayoutNode, Run } from "./definition.ts";
import { displayText } from "./display-text.ts";
import type { Faces } from "./faces.ts";
import { rightToLeft, substituteFaces } from "./substitute-faces.ts";

/** Characters shown on either side of one that is missing. */
const around = 16;

/**
 * Looks up every character that is to be printed in the face it is to be printed in. One error for each
 * character that every face lacks, or that stands in a script written from right to left, however often it occurs.
 */
export function checkGlyphs(runs: Iterable<Run>, faces: Faces): Diagnostic[] {
  const missing = new Map<string, Diagnostic>();
  for (const run of runs) {
    for (const { text, face: name } of substituteFaces([run], faces)) {
      const face = faces.face(name);
      const reversed = rightToLeft.test(text);
      for (const character of displayText(text, face.has)) {
        const codePoint = character.codePointAt(0) ?? 0;
        const printed = face.has(codePoint) && !(reversed && rightToLeft.test(character));
        if (character === "\n" || printed || missing.has(character)) continue;
        missing.set(character, describeMissing(character, run.text));
      }
    }
  }
  return [...missing.values()];
}

/**
 * One warning (`face-substituted`) for each character that a face of the page lacks and another face prints, with
 * the word in which it stands first.
 */
export function noteSubstitutes(runs: Iterable<Run>, faces: Faces): Diagnostic[] {
  const noted = new Map<string, Diagnostic>();
  for (const run of runs) {
    for (const part of substituteFaces([run], faces)) {
      if (part.face === run.face) continue;
      for (const character of displayText(part.text, faces.face(part.face).has)) {
        if (/\s/.test(character) || faces.face(run.face).has(character.codePointAt(0) ?? 0) || noted.has(character))
          continue;
        noted.set(character, describeSubstitute(character, run.text));
      }
    }
  }
  return [...noted.values()];
}

/** All runs of a definition, in reading order. */
export function* runsOf(node: LayoutNode): Generator<Run> {
  if ("text" in node) yield* node.text;
  else for (const child of "stack" in node ? node.stack : node.columns) yield* runsOf(child);
}

function describeMissing(character: string, text: string): Diagnostic {
  const letters = Array.from(text);
  const at = Math.max(0, letters.indexOf(character));
  const before = at > around ? ["…", ...letters.slice(at - around, at)] : letters.slice(0, at);
  const end = at + 1 + around;
  const words = [...before, ...letters.slice(at, end), end < letters.length ? "…" : ""].join("");
  const place = `${named(character)}, in “${words.replace(/\p{C}/gu, "\ufffd")}”`;
  return rightToLeft.test(character)
    ? {
        code: "glyph-missing",
        severity: "error",
        message: `Scripts written from right to left cannot be set: ${place}.`,
        hints: ["Quote the words in translation; the original stays in the source's record."],
      }
    : {
        code: "glyph-missing",
        severity: "error",
        message: `No face has a glyph for ${place}.`,
        hints: ["Replace the character, or leave it out."],
      };
}

function describeSubstitute(character: string, text: string): Diagnostic {
  const word = text.split(/\s+/).find((one) => one.includes(character)) ?? character;
  return {
    code: "face-substituted",
    severity: "warning",
    message: `Another face prints ${named(character)}, in “${word.length > 40 ? `${word.slice(0, 40)}…` : word}”.`,
    hints: ["Look at the page: the letters beside it are drawn in another hand."],
  };
}

function named(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return /[\p{C}\p{Z}]/u.test(character) ? number : `${character} (${number})`;
}
