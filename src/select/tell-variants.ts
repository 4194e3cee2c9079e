import type { Diagnostic } from "../model/diagnostic.ts";
import type { Excerpt } from "../model/selection.ts";
import { compareWords } from "../text/compare-words.ts";
import { drawTable } from "../text/draw-table.ts";
import type { Stretch } from "../text/quotation-marks.ts";
import type { Means } from "./gather-means.ts";
import { gistOf } from "./gist.ts";
import { numberOrigins } from "./trace-lines.ts";
import type { Variant } from "./weigh-wordings.ts";

/** A variant so much longer than the words chosen is shown only as far as it answers to them. */
const longest = 1.5;

/** Most variants that are shown side by side; the others are counted. */
const mostShown = 6;

/**
 * How a variant differs from the words chosen: `remains open[-,-] and that [-is-]{+remains+}`, chosen words in `[-…-]`. Of
 * the longer one only the stretch that answers to the other, where it is much longer.
 */
export function differenceOf(words: string, { wording, likeness }: Variant): string {
  const [mine, theirs] = [words, wording.words].map((text) => text.split(" ").length);
  const part = (text: string, { start, end }: Stretch) => text.slice(start, end);
  const chosen = (mine ?? 0) > (theirs ?? 0) * longest ? part(words, likeness.first) : words;
  const other = (theirs ?? 0) > (mine ?? 0) * longest ? part(wording.words, likeness.second) : wording.words;
  return compareWords(chosen, other);
}

/** Says that a statement has other wordings, and shows them side by side with the words chosen. */
export function tellVariants(
  code: "wordings-differ" | "wordings-offered",
  { words, anchors, speaker, span }: Excerpt,
  variants: readonly Variant[],
  means: Means,
): Diagnostic {
  const [chosen] = anchors;
  const others = variants.map(({ wording }) => ({ source: wording.source, paragraphs: [wording.paragraph] }));
  const { numbers } = numberOrigins([chosen, ...others], means);
  const rows = [chosen, ...others.slice(0, mostShown)].map(({ source, paragraphs }, index) => {
    const variant = variants[index - 1];
    const origin = String(numbers[index]);
    return [`${source}, para. ${paragraphs.join(", ")}`, origin, variant ? differenceOf(words, variant) : words];
  });
  const more = variants.length > mostShown ? [`and ${variants.length - mostShown} more`] : [];
  const keys = variants.map(({ source }) => `\`${source.id}\``);
  const who = speaker === undefined ? "The words" : `${speaker.short}’s words`;
  const message = `${who} “${gistOf(words)}” stand otherwise in ${keys.slice(0, mostShown).join(", ")}.`;
  const table = drawTable(["source", "origin", "words"], rows).trimEnd();
  const choice = [
    "choose: `of-record: true` if these are the words, another `source` and `quote` if they are not",
    `\`also: [${variants
      .slice(0, mostShown)
      .map(({ source }) => source.id)
      .join(", ")}]\` cites the others as further witnesses in other words`,
  ];
  const isRule = code === "wordings-differ";
  return {
    code,
    severity: isRule ? "warning" : "note",
    message,
    ...(span ? { span } : {}),
    hints: [table, ...more, ...(isRule ? choice : ["to choose, quote it in the brief"])],
  };
}
