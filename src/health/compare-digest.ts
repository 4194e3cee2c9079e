import type { Source } from "../model/source.ts";
import { numbersIn } from "../text/find-numbers.ts";
import { findQuotation } from "../text/find-quotation.ts";
import { directQuotations } from "../text/quotation-marks.ts";

/** Something that a digest has and its original lacks. */
export interface DigestFault {
  readonly kind: "quotation" | "number";
  /** Number of the digest's paragraph. */
  readonly paragraph: number;
  readonly words: string;
  /** How a quotation differs from the nearest passage of the original, as `compareWords` has it. */
  readonly difference: string | undefined;
}

/** What holding a digest against a copy of its original found. */
export interface DigestCompared {
  readonly quotations: number;
  readonly faults: readonly DigestFault[];
}

/**
 * Holds a digest against a copy of its original: what stands between its quotation marks must stand there word for word, and
 * every number in digits of its own sentences must be among those of the original, in digits or words. Its sentences themselves are the librarian's.
 * The comma or stop that closes a quotation may be the sentence's around it.
 */
export function compareDigest(digest: Source, original: Source): DigestCompared {
  const numbers = new Set(numbersIn(original.normalised));
  const isTheirs = (number: string) => numbers.has(number);
  let quotations = 0;
  const faults = digest.paragraphs.flatMap(({ number: paragraph, text }): readonly DigestFault[] => {
    const stretches = directQuotations(text);
    quotations += stretches.length;
    const quoted = stretches.flatMap(({ start, end }) => {
      const words = text.slice(start, end);
      const difference = differenceOf(words, original);
      return difference === false ? [] : [{ kind: "quotation", paragraph, words, difference } as const];
    });
    let own = text;
    for (const { start, end } of [...stretches].reverse()) own = `${own.slice(0, start)} ${own.slice(end)}`;
    // number words are left to the eye: `once` and `due` are numbers in other languages
    const strange = (own.match(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? []).filter((one) => !numbersIn(one).every(isTheirs));
    return [
      ...quoted,
      ...strange.map((words) => ({ kind: "number", paragraph, words, difference: undefined }) as const),
    ];
  });
  return { quotations, faults };
}

/** How words differ from the original's; false where they stand in it. */
function differenceOf(words: string, original: Source): string | undefined | false {
  // Ellipses and brackets of the original are literal in a digest, and what the librarian left out is marked the same way.
  const forms = [words, words.replace(/[,.;:\s]+$/u, "")];
  const checks = forms.map((form) => findQuotation(form, original));
  if (checks.some(({ kind }) => kind === "found" || kind === "ambiguous")) return false;
  const [first] = checks;
  return first?.kind === "absent" ? first.difference : undefined;
}
