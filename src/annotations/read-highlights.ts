import { andThen, type Outcome } from "../model/outcome.ts";
import { decodeText } from "../text/decode-text.ts";
import type { Highlights } from "./highlight.ts";
import { readAnnotations } from "./read-annotations.ts";
import { readList } from "./read-list.ts";

/**
 * Reads a file of highlights made elsewhere: JSON of Hypothesis or of the Web Annotation Data Model where the text begins
 * like JSON, a plain list of highlights otherwise. Errors: `not-text`, `annotations-unreadable`.
 */
export function readHighlights(bytes: Uint8Array, file: string): Outcome<Highlights> {
  return andThen(decodeText(bytes, file), (text) =>
    /^\s*[{[](?!…|\.\.\.)/u.test(text) ? readAnnotations(text, file) : readList(text, file),
  );
}
