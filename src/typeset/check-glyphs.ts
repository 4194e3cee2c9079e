import type { Diagnostic } from "../model/diagnostic.ts";
import type { LayoutNode, Run } from "./definition.ts";
import { displayText } from "./display-text.ts";
import type { Faces } from "./faces.ts";

/** Characters shown on either side of one that is missing. */
const around = 16;

/**
 * Looks up every character that is to be printed in the face it is to be printed in. One error for each
 * character that a face lacks, however often it occurs.
 */
export function checkGlyphs(runs: Iterable<Run>, faces: Faces): Diagnostic[] {
  const missing = new Map<string, Diagnostic>();
  for (const { text, face: name } of runs) {
    const face = faces.face(name);
    for (const character of displayText(text, face.has)) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (character === "\n" || face.has(codePoint) || missing.has(character)) continue;
      missing.set(character, describe(character, codePoint, text, Math.max(0, text.indexOf(character))));
    }
  }
  return [...missing.values()];
}

/** All runs of a definition, in reading order. */
export function* runsOf(node: LayoutNode): Generator<Run> {
  if ("text" in node) yield* node.text;
  else for (const child of "stack" in node ? node.stack : node.columns) yield* runsOf(child);
}

function describe(character: string, codePoint: number, text: string, at: number): Diagnostic {
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  const before = at > around ? `…${text.slice(at - around, at)}` : text.slice(0, at);
  const end = at + character.length + around;
  const words = `${before}${text.slice(at, end)}${end < text.length ? "…" : ""}`;
  const shown = /[\p{C}\p{Z}]/u.test(character) ? number : `${character} (${number})`;
  return {
    code: "glyph-missing",
    severity: "error",
    message: `No face has a glyph for ${shown}, in “${words.replace(/\p{C}/gu, "\ufffd")}”.`,
    hints: ["Replace the character, or leave it out."],
  };
}
