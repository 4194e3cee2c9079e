import type { Diagnostic } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Library, Source } from "../model/source.ts";
import type { Manuscript } from "../model/stages.ts";
import { findQuotation } from "../text/find-quotation.ts";
import { foldText } from "../text/fold-text.ts";
import { normaliseText } from "../text/normalise-text.ts";

/** So many words in a row are no accident; fewer than the second number stand anywhere. */
const run = 6;
const fewest = 3;

/** Words that a page withholds from its readers. */
interface Closed {
  readonly quotations: readonly { readonly words: string; readonly source: string }[];
  readonly prose: readonly string[];
}

/**
 * Sees to it that no text of a source that would travel inside a page holds words which the page withholds from its
 * readers: `closed`, which is asked for only where whole texts travel. Error: `evidence-above-ceiling`.
 */
export function checkAttached(manuscript: Manuscript, library: Library, closed: () => Closed): Outcome<Manuscript> {
  const { brief, cited } = manuscript;
  if (brief.evidence !== "sources") return outcome(manuscript);
  const { quotations, prose } = closed();
  const runs = new Set([...prose, ...quotations.map(({ words }) => words)].flatMap(runsOf));
  const telling = cited.flatMap((key): readonly Diagnostic[] => {
    const source = library.byId.get(key);
    if (source?.attach !== "full") return [];
    const text = ` ${wordsOf(source.normalised).join(" ")} `;
    const own = quotations.find((one) => one.source === key && holds(one.words, source));
    const told = own?.words ?? [...runs].find((words) => text.includes(` ${words} `));
    return told === undefined ? [] : [tells(manuscript, key, told)];
  });
  return telling.length > 0 ? failure(telling) : outcome(manuscript);
}

/** Whether a quotation, however short, stands in a source. */
function holds(words: string, source: Source): boolean {
  const { kind } = findQuotation(words, source);
  return kind !== "absent" && kind !== "syntax";
}

/** The stretches by which a text is known: all runs of some length, or the whole of a short piece. */
function runsOf(text: string): readonly string[] {
  return text.split(/…|\.{3}|\[[^\]]*\]|["“”„«»]/u).flatMap((piece) => {
    const words = wordsOf(piece);
    if (words.length < fewest) return [];
    const count = Math.max(1, words.length - run + 1);
    return Array.from({ length: count }, (_, at) => words.slice(at, at + run).join(" "));
  });
}

function wordsOf(text: string): readonly string[] {
  return (
    foldText(normaliseText(text).text)
      .text.toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function tells({ brief }: Manuscript, key: string, words: string): Diagnostic {
  const reader = brief.audience === undefined ? "this copy" : `the copy for \`${brief.audience}\``;
  return {
    code: "evidence-above-ceiling",
    severity: "error",
    message: `The text of \`${key}\` would travel inside the page and holds words that ${reader} withholds: “${words}”.`,
    span: brief.spans.evidence,
    hints: [`give ${brief.audience === undefined ? "the brief" : "this audience"} \`evidence: passages\``],
  };
}
