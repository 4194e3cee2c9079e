import type { Authored } from "../model/brief.ts";
import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Block, Citation, Inline } from "../model/node.ts";
import { outcome } from "../model/outcome.ts";
import type { Quoted } from "../model/selection.ts";
import { mapTree } from "../text/map-tree.ts";
import { numbersOf } from "../text/parse-citation.ts";
import { parseMarkdown } from "../text/parse-markdown.ts";
import { hasMarks } from "../text/quotation-marks.ts";
import { isRefusal } from "./admit-sources.ts";
import { checkPartners } from "./check-partners.ts";
import { checkWitness } from "./check-surroundings.ts";
import { checkOneVoice } from "./check-voices.ts";
import { checkWords, noSuchParagraph } from "./check-words.ts";
import { doubtVoice } from "./doubt-voice.ts";
import type { Means } from "./gather-means.ts";
import { gistOf } from "./gist.ts";
import { hearVoice } from "./hear-voice.ts";
import { holdsProse, markQuotations } from "./mark-quotations.ts";
import type { Use } from "./note-uses.ts";

/** Prose that was read and checked: what is printed, which places it rests on. */
export interface CheckedProse {
  /** `undefined` where the prose rests on a source that waits or is withheld: it goes with it. */
  readonly blocks: readonly Block[] | undefined;
  readonly uses: readonly Use[];
  /** What it quotes, and where the words stand. */
  readonly quoted: readonly Quoted[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the author's own words and checks what they rest on: each citation names an admitted source and
 * paragraphs that it has; each stretch in double quotation marks stands, word for word, at the place that
 * the next citation in its paragraph gives.
 */
export function checkProse(authored: Authored, means: Means): CheckedProse {
  const { text, span } = authored;
  const { blocks, diagnostics } = parseMarkdown(text, { span });
  const checker: Checker = { means, span, uses: [], quoted: [], found: [...diagnostics], withheld: false };
  const checked = mapTree(blocks, { inlines: (inlines) => checkInlines(inlines, checker) });
  const { uses, quoted, found, withheld } = checker;
  return { blocks: withheld ? undefined : checked, uses, quoted, diagnostics: found };
}

interface Checker {
  readonly means: Means;
  readonly span: Span;
  readonly uses: Use[];
  readonly quoted: Quoted[];
  readonly found: Diagnostic[];
  withheld: boolean;
}

/** One run of text: its quotations become nodes and are looked up where the citation after them points. */
function checkInlines(inlines: readonly Inline[], checker: Checker): readonly Inline[] {
  const { inlines: marked, broken } = markQuotations(inlines, checker.means.brief.language);
  if (broken) {
    const message = "A quotation holds emphasis, foreign words or a citation, or its marks do not close.";
    const hints = [
      "close the quotation marks, and keep what stands between them plain",
      "words are stressed in an excerpt, by `emphasis: { words: …, by: added }`",
    ];
    checker.found.push({ code: "quotation-syntax", severity: "error", message, span: checker.span, hints });
  }
  const flat = flatten(marked);
  const plain = flat.map((node) => (node.type === "text" ? node.value : "\0")).join("");
  for (const text of plain.split("\0")) checkSingle(text, checker);
  checker.found.push(...checkPartners(plain, checker.span));
  for (const [index, node] of flat.entries()) {
    if (node.type === "citation") checkCitation(node, checker);
    if (node.type !== "quotation") continue;
    const words = node.children.map((child) => child.value).join("");
    const citation = flat.slice(index + 1).find((later) => later.type === "citation");
    const lead = sentenceBefore(flat.slice(0, index));
    if (citation) checkQuoted(words, lead, citation, checker);
    else {
      const message = `Nothing is cited for the words “${words}”.`;
      const hints = ["put a citation after them; for words that nobody said, use *emphasis* instead of marks"];
      checker.found.push({ code: "quotation-uncited", severity: "error", message, span: checker.span, hints });
    }
  }
  return marked;
}

/** Three words or more between single marks: a quotation, as some print it, and nobody would check it. */
const singlyQuoted =
  /(?<![\p{L}\p{N}])[‘‛'´❝](?=[^\s\p{Nd}])[^‘‛'´❝❞’]+\s[^‘‛'´❝❞’]+\s(?:[^’'´❝❞]|[’'](?=\p{L}))*[^\s’'´❝❞][’'´❞](?!\p{L})/u;

function checkSingle(text: string, checker: Checker): void {
  const words = singlyQuoted.exec(text)?.[0];
  if (words === undefined) return;
  const message = `The words ${words} stand in single quotation marks, which are not checked.`;
  const hints = ["put them between double marks; the page chooses the form of the marks by language"];
  checker.found.push({ code: "quotation-uncited", severity: "warning", message, span: checker.span, hints });
}

/**
 * A line of the author's plain text has no citation, so words in quotation marks cannot be checked in it: an
 * error where they would stand as part of a quotation, a warning in titles, headings and terms.
 */
export function checkLine(
  text: string | undefined,
  span: Span,
  severity: "error" | "warning" = "error",
): readonly Diagnostic[] {
  const words = /[“”„"«»″‹][^“”„"«»″‹›]*[”“"»″›]/u.exec(text ?? "")?.[0];
  if (words === undefined && !hasMarks(text ?? "")) return [];
  if (words === undefined) {
    const message = `A quotation mark in “${gistOf(text ?? "")}” has no partner.`;
    return [{ code: "quotation-syntax", severity, message, span, hints: ["leave it out, or write ″ for inches"] }];
  }
  const message = `Nothing can be cited for the words ${words} where they stand.`;
  const hints = ["quote in an excerpt or a point, where a citation can follow"];
  return [{ code: "quotation-uncited", severity, message, span, hints }];
}

/** A line of plain text is printed as it stands: a citation in it would be neither checked nor withheld. */
export function checkNoCitation(text: string | undefined, span: Span): readonly Diagnostic[] {
  if (!/\[[^[\]]*@[^[\]]*\]/u.test(text ?? "")) return [];
  const message = "The words before an excerpt cannot cite.";
  return [{ code: "citation-syntax", severity: "error", message, span, hints: ["cite in a point of its own"] }];
}

function flatten(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((node) => (holdsProse(node) ? flatten(node.children) : [node]));
}

/** The author's own words before a quotation, back to the beginning of their sentence. */
function sentenceBefore(nodes: readonly Inline[]): string {
  const own = nodes.map((node) => (node.type === "text" ? node.value : " ")).join("");
  return own.split(/[.!?]\s+/u).at(-1) ?? "";
}

function checkCitation(citation: Citation, checker: Checker): void {
  for (const { id, label, locator, prefix = "", suffix = "" } of citation.items) {
    checker.found.push(...checkLine(prefix + suffix, checker.span));
    const source = checker.means.admission.seek(id, checker.span);
    if (isRefusal(source)) {
      checker.found.push(source.diagnostic);
      if (source.refusal !== "mistake") checker.withheld = true;
      continue;
    }
    const paragraphs = label === "paragraph" ? numbersOf(locator ?? "") : [];
    const beyond = paragraphs.find((number) => number > source.paragraphs.length || number < 1);
    if (beyond !== undefined) checker.found.push(noSuchParagraph(beyond, source, checker.span));
    checker.uses.push({ source, paragraphs, span: checker.span });
  }
}

/**
 * The words must stand in one of the sources of the cluster, at its locator. Another that lacks them is told of, unless
 * words before it (`see`, `cf.`) say that it is cited for something else.
 */
function checkQuoted(words: string, before: string, citation: Citation, checker: Checker): void {
  const lead = { words: before, language: checker.means.brief.language };
  const trials = citation.items.flatMap((item) => {
    const source = checker.means.admission.seek(item.id, checker.span);
    if (isRefusal(source)) return [];
    const paragraphs = item.label === "paragraph" ? numbersOf(item.locator ?? "") : undefined;
    const { speakers } = checker.means;
    const trial = checkWords({ words, source, paragraphs, span: checker.span, speakers, lead });
    const voices = trial.value ? checkOneVoice(source, trial.value.anchor, checker.span, speakers) : [];
    const value = trial.value && { ...trial.value, voice: hearVoice(trial.value, source, checker.means) };
    return [{ ...outcome(value, [...trial.diagnostics, ...voices]), source, isVouching: item.prefix === undefined }];
  });
  const found = trials.find((trial) => trial.value !== undefined);
  if (found?.value) {
    const { words: exact, anchor, voice } = found.value;
    checker.quoted.push({ words: exact, anchor, voice });
    const attributed = { speaker: voice?.speaker.name, anchors: [anchor], span: checker.span };
    checker.found.push(...doubtVoice(attributed, checker.means));
    // a citation without a locator does not say which paragraph's notes its author must know
    checker.uses.push({ source: found.source, paragraphs: anchor.paragraphs, span: checker.span, words: exact });
    const others = trials.filter((trial) => trial !== found && trial.isVouching);
    for (const { value, source } of others) {
      if (!value) continue;
      // whoever bears words out has them from somebody too
      const { paragraphs } = value.anchor;
      checker.uses.push({ source, paragraphs, span: checker.span, words: exact });
      const here = { words: exact, source: found.source, paragraphs: anchor.paragraphs };
      checker.found.push(...checkWitness(here, { words: exact, source, paragraphs }, checker.span, lead));
    }
    const isShared = others.some(({ value }) => value !== undefined);
    checker.found.push(...found.diagnostics.filter(({ code }) => isShared && code === "denial-left-out"));
    const lacking = trials.filter(({ value, isVouching }) => value === undefined && isVouching);
    checker.found.push(
      ...lacking.map(({ source, diagnostics }) => noWitness(exact, source.id, diagnostics, checker.span)),
    );
  } else checker.found.push(...(trials[0]?.diagnostics ?? []));
}

function noWitness(words: string, key: string, [why]: readonly Diagnostic[], span: Span): Diagnostic {
  const message = `\`${key}\` is cited for the words “${gistOf(words)}” and does not bear them out.`;
  const way = "cite it after a clause of its own, or with words before it: [@this; see also @that]";
  return {
    code: "witness-without-words",
    severity: "warning",
    message,
    span,
    hints: [...(why ? [why.message] : []), way],
  };
}
