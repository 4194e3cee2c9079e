import type { Diagnostic } from "../model/diagnostic.ts";
import { sha256 } from "../text/fixity.ts";
import { matchQuotation } from "../text/match-quotation.ts";
import { parseQuotation } from "../text/parse-quotation.ts";
import { bareText } from "./bare-text.ts";
import { fault, type Printed } from "./check-file.ts";
import type { Passage } from "./page-schema.ts";
import type { PrintedPage } from "./read-printed.ts";

/** Most of a quotation that messages repeat, in characters. */
const mostShown = 60;

/**
 * Whether what stands between quotation marks on the pages is what the manifest says, and the other way round: every
 * quotation of the pages is one of its, and each of its is on the pages.
 */
export function checkQuotations(printed: Printed): readonly Diagnostic[] {
  const { manifest } = printed.evidence;
  const { pages } = printed.file;
  const unproved = (message: string) => fault(printed, "quotation-unproved", message);
  const known = manifest.quotations.map(({ words }) => bareText(words));
  const texts = pages.map(({ words }) => bareText(words));
  const strange = pages.flatMap(({ quotations }, index) =>
    quotations
      .filter((words) => !known.some((one) => one.includes(bareText(words))))
      .map((words) => unproved(`page ${index + 1} quotes ${shown(words)}, which is none of its quotations`)),
  );
  const unprinted = manifest.quotations.flatMap(({ words, unprinted: isLeftOut }, index) =>
    isLeftOut || isPrinted(known[index] ?? "", texts)
      ? []
      : [unproved(`the quotation ${shown(words)} is not on the pages`)],
  );
  return [...strange, ...unprinted];
}

/** How many quotations the pages print. */
export function countQuotations(pages: readonly PrintedPage[]): number {
  return pages.reduce((sum, { quotations }) => sum + quotations.length, 0);
}

/** On one page, or begun on one and gone on with on those that follow. */
function isPrinted(words: string, texts: readonly string[]): boolean {
  return texts.some((_, index) => {
    let rest = words;
    for (const text of texts.slice(index)) {
      const fits = longestIn(text, rest);
      if (fits === 0) return false;
      rest = rest.slice(fits);
      if (rest === "") return true;
    }
    return false;
  });
}

/** How many of some characters, from the first, stand in a text. */
function longestIn(text: string, characters: string): number {
  if (text.includes(characters)) return characters.length;
  let [fits, fails] = [0, characters.length];
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (text.includes(characters.slice(0, middle))) fits = middle;
    else fails = middle;
  }
  return fits;
}

/** Whether every quotation is in its passage, as far as there are passages inside. */
export function checkPassages(printed: Printed): readonly Diagnostic[] {
  const { manifest, passages, texts } = printed.evidence;
  if (!passages) return [];
  const unproved = (message: string) => fault(printed, "quotation-unproved", message);
  if (passages.length !== manifest.quotations.length) {
    return [unproved(`the passages are ${passages.length}, and the quotations ${manifest.quotations.length}`)];
  }
  return manifest.quotations.flatMap(({ words, places }, index) => {
    const passage = passages[index];
    if (passage?.body.value !== words) return [unproved(`the passage for ${shown(words)} is another's`)];
    return places.flatMap(({ source }, at) => {
      const targets = passage.target.filter((target) => target["attache:key"] === source);
      const exact = targets.map(({ selector: [quote] }) => quote.exact);
      if (!answers(words, exact) && !(at > 0 && answers(withoutStop(words), exact))) {
        return [unproved(`the words ${shown(words)} are not those of the passage from ${source}`)];
      }
      const hash = manifest.cited.find(({ key }) => key === source)?.textSha256 ?? undefined;
      const isOther = targets.some((target) => {
        const [{ exact: own }] = target.selector;
        return target["attache:textSha256"] !== hash || target["attache:sha256"] !== sha256(own);
      });
      if (isOther) {
        return [unproved(`the passage for ${shown(words)} is of another text than the source ${source}`)];
      }
      const text = texts.get(source);
      return text === undefined || standsIn(text, targets, hash)
        ? []
        : [unproved(`the text of ${source} inside does not hold ${shown(words)} at its place`)];
    });
  });
}

/** The stop at the end of a quotation need not be that of another source with the same words. */
function withoutStop(words: string): string {
  return words.replace(/\.$/u, "");
}

/** Whether words, with their ellipses and brackets, are said by some stretches of a source, and by all of each. */
export function answers(words: string, stretches: readonly string[]): boolean {
  const quotation = parseQuotation(words);
  if (quotation.kind === "syntax" || stretches.length === 0) return false;
  const paragraphs = stretches.map((text, index) => ({ number: index + 1, text, start: 0, line: 1 }));
  const crossing = { at: ["ellipsis", "omission", "alteration"], to: "next" } as const;
  return matchQuotation(quotation, paragraphs, false, crossing).some(
    (chain) =>
      chain[0]?.paragraph === 1 &&
      chain.at(-1)?.paragraph === stretches.length &&
      chain.every(({ paragraph, start, end }, index) => {
        const begins = chain[index - 1]?.paragraph !== paragraph;
        const ends = chain[index + 1]?.paragraph !== paragraph;
        return (!begins || start === 0) && (!ends || end === stretches[paragraph - 1]?.length);
      }),
  );
}

function standsIn(text: string, targets: Passage["target"], hash: string | undefined): boolean {
  const characters = Array.from(text);
  const holds = targets.every(({ selector: [{ exact }, { start, end }] }) => {
    return characters.slice(start, end).join("") === exact;
  });
  return holds && sha256(text) === hash;
}

function shown(words: string): string {
  const text = words.replace(/\s+/g, " ").trim();
  const short = text.length > mostShown ? `${text.slice(0, mostShown).trimEnd()}…` : text;
  return `“${short.replace(/^[“"]|[”"]$/g, "")}”`;
}
