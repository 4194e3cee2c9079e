import { assembleQuotation, type Gap, type Touch, type Words } from "./assemble-quotation.ts";
import { endInOriginal, foldText, startInOriginal } from "./fold-text.ts";
import { normaliseText } from "./normalise-text.ts";
import type { Quotation, QuotationSyntax } from "./quotation.ts";
import { directQuotations } from "./quotation-marks.ts";
import { isWordCharacter } from "./word-boundary.ts";

const mostJoints = 100;

/**
 * Reads a quotation as its author writes it. Double quotation marks around the whole of it are not part of it.
 * It must begin and end with words of the source: an ellipsis at either end, brackets that do not balance,
 * two ellipses with no words between them, and a quotation without any words are errors of syntax.
 */
export function parseQuotation(quote: string): Quotation | QuotationSyntax {
  const printed = bareQuotation(quote);
  const folded = foldText(printed);
  const pieces: (Words | Gap)[] = [];
  let done = 0;
  const original = (from: number, until: number) =>
    until > from ? printed.slice(startInOriginal(folded, from), endInOriginal(folded, until)) : "";
  const wordsUntil = (end: number) => {
    if (end > done) pieces.push({ text: folded.text.slice(done, end), printed: original(done, end) });
  };
  for (const match of folded.text.matchAll(/\[([^[\]]*)\]|…/g)) {
    wordsUntil(match.index);
    done = match.index + match[0].length;
    const sides = { left: touch(folded.text[match.index - 1]), right: touch(folded.text[done]) };
    pieces.push(readGap(match[1]?.trim(), original(match.index, done), sides));
  }
  wordsUntil(folded.text.length);
  return refusal(pieces) ?? assembleQuotation(pieces);
}

/** What a bracket or an ellipsis stands for, from what it holds and what it touches. */
function readGap(inside: string | undefined, printed: string, sides: Pick<Gap, "left" | "right">): Gap {
  if (inside === undefined) return { kind: "ellipsis", printed, ...sides };
  if (inside === "…") return { kind: "omission", printed, ...sides };
  if (/^sic[.!?]?$/i.test(inside)) return { kind: "nothing", printed, ...sides };
  const inWord = (sides.left === "word" || sides.right === "word") && /^(\S*[\p{L}\p{N}]\S*)?$/u.test(inside);
  if (!inWord) return { kind: "alteration", printed, ...sides };
  const opensWord = sides.left !== "word" && /^\p{L}\p{M}*$/u.test(inside);
  return { kind: "letters", printed, ...sides, ...(opensWord ? { letter: inside } : {}) };
}

function touch(character: string | undefined): Touch {
  if (character === undefined || /[\s[\]…]/.test(character)) return undefined;
  return isWordCharacter(character) ? "word" : "other";
}

function refusal(pieces: readonly (Words | Gap)[]): QuotationSyntax | undefined {
  const refuse = (message: string): QuotationSyntax => ({ kind: "syntax", message });
  const words = pieces.filter((piece) => "text" in piece);
  if (words.some(({ text }) => /[[\]]/.test(text))) {
    return refuse("The square brackets of the quotation do not balance, or stand within one another.");
  }
  if (!words.some(hasWords)) return refuse("The quotation holds no words of the source.");
  if (pieces.length - words.length > mostJoints) {
    return refuse(`The quotation has more than ${mostJoints} omissions and alterations.`);
  }
  const order = pieces.map((piece) => {
    if ("text" in piece) return hasWords(piece) ? "w" : "";
    return piece.kind === "ellipsis" || piece.kind === "omission" ? "…" : "";
  });
  const shape = order.join("");
  if (shape.startsWith("…")) return refuse("The quotation begins with an ellipsis.");
  if (shape.endsWith("…")) return refuse("The quotation ends with an ellipsis.");
  if (shape.includes("……")) return refuse("The quotation has two ellipses with no words of the source between them.");
  return undefined;
}

function hasWords({ text }: Words): boolean {
  return /[\p{L}\p{N}\p{So}]/u.test(text);
}

const pairs: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ['"', '"'],
]);

/** A quotation, normalised, without the pair of double quotation marks around the whole of it. */
export function bareQuotation(given: string): string {
  const quote = normaliseText(given).text;
  const [stretch] = directQuotations(quote);
  const whole = stretch?.start === 1 && stretch.end === quote.length - 1 && quote.length > 2;
  const matching = pairs.get(quote.charAt(0))?.includes(quote.charAt(quote.length - 1));
  return whole && matching ? quote.slice(1, -1).trim() : quote;
}
