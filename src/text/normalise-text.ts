/** Version of the normalisation below. It stands in every anchor, because positions count in its result. */
export const normalisation = "attache-text-1";

/** A text after normalisation, and what was found in it that should not be there. */
export interface Normalised {
  readonly text: string;
  /** The hostile characters taken out, each once, as `U+202E`, in the order of their numbers. */
  readonly removed: readonly string[];
}

/** Bidi marks, embeddings, overrides and isolates; interlinear annotation; tag characters: they steer display or hide text. */
const steering = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}";
/** C0 and C1 controls, but for those that are white space. */
const controls = "\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f";
/** Soft hyphen, zero-width space, word joiner, byte order mark: invisible and harmless, left by typesetters. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
const hostile = new RegExp(`[${steering}${controls}]`, "gu");
const spaces = /[\s\u0085]+/g;
const nothingToDo = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * The normalisation `attache-text-1`, in this order: soft hyphens, zero-width characters, bidi controls and
 * other control characters go; lone surrogates become U+FFFD; the text is put into Unicode NFC (UAX 15);
 * any run of white space, no-break and thin spaces among it, becomes one space; the ends are trimmed.
 * Applying it twice changes nothing more. What was hostile is named, so that callers can warn.
 */
export function normaliseText(text: string): Normalised {
  if (text.length < 4096 && nothingToDo.test(text)) return { text, removed: [] };
  const calm = removeHostile(text.replace(invisible, ""));
  const composed = calm.text.normalize("NFC").replace(spaces, " ").trim();
  return { text: composed, removed: calm.removed };
}

/**
 * Takes bidi controls and other control characters out of a text and leaves all else, line ends too. Half of a
 * surrogate pair is no character and becomes U+FFFD.
 */
export function removeHostile(text: string): Normalised {
  const found = new Set<string>();
  const note = (character: string, instead: string) => {
    found.add(character);
    return instead;
  };
  const calm = text
    .replace(hostile, (character) => note(character, ""))
    .replace(/\p{Cs}/gu, (half) => note(half, "\ufffd"));
  return { text: calm, removed: [...found].sort().map(codePointName) };
}

/** A character by its number, as Unicode writes it: `U+202E`. */
function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
