import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Contradiction, Matter, Wording } from "../model/statement.ts";
import { compareWords } from "../text/compare-words.ts";
import { drawTable } from "../text/draw-table.ts";
import type { Stretch } from "../text/quotation-marks.ts";
import type { Means } from "./gather-means.ts";
import { gistOf } from "./gist.ts";
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
  { originOf }: Means,
): Diagnostic {
  const [chosen] = anchors;
  const letters = new Map<string, string>();
  const letterOf = (key: string) => {
    const origin = originOf(key);
    const letter = letters.get(origin) ?? String(letters.size + 1);
    letters.set(origin, letter);
    return letter;
  };
  const rows = [
    [`${chosen.source}, para. ${chosen.paragraphs.join(", ")}`, letterOf(chosen.source), words],
    ...variants
      .slice(0, mostShown)
      .map((one) => [
        `${one.source.id}, para. ${one.wording.paragraph}`,
        letterOf(one.source.id),
        differenceOf(words, one),
      ]),
  ];
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

const matters: Readonly<Record<Matter, string>> = {
  who: "who spoke",
  when: "when",
  where: "where",
  "how many": "how many",
  whether: "whether it is so",
};

/** Says on what two places contradict each other. */
export function tellContradiction({ on, one, other }: Contradiction, span: Span | undefined): Diagnostic {
  const told = ({ words, speaker, said, venue }: Wording) => {
    if (on === "who") return `${speaker}`;
    if (on === "where") return `${venue}`;
    return on === "when" && one.said !== other.said && said !== undefined ? said : `“${words}”`;
  };
  const message = `${placeOf(one)} and ${placeOf(other)} contradict each other on ${matters[on]}: ${told(one)}, ${told(other)}.`;
  const hints = ["find out which is right, and say so; leave the other source out, or mend its record"];
  return { code: "sources-contradict", severity: "warning", message, ...(span ? { span } : {}), hints };
}

function placeOf({ source, paragraph }: Wording): string {
  return `\`${source}\`, para. ${paragraph},`;
}
