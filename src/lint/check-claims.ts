import { claims } from "./claim-words.ts";
import type { Check, Finding, Page, Written } from "./page.ts";
import { splitBlocks, splitSentences } from "./split-sentences.ts";

/** `claim-uncited`: the first claim of each paragraph or item that cites nothing and is not marked as the author's own. */
export const checkClaims: Check = (page) =>
  page.written
    .filter(({ kind, own, isShort }) => ["point", "entry", "bottom-line"].includes(kind) && !own && !isShort)
    .flatMap((written) => uncited(written, page));

function uncited(written: Written, { language, people }: Page): readonly Finding[] {
  return splitBlocks(written.text).flatMap((block): readonly Finding[] => {
    if (written.citations.some(({ start }) => block.start <= start && start < block.end)) return [];
    const sentences = splitSentences(written.said, block);
    const found = sentences.find(({ start, end }) => claims(written.said.slice(start, end), language, people));
    if (!found) return [];
    const end = found.start + written.said.slice(found.start, found.end).trimEnd().length;
    const message = "Nothing is cited for what this says.";
    const own = written.kind === "bottom-line" ? [] : ["or mark it `own: true`, if it rests on no source"];
    return [
      {
        code: "claim-uncited",
        message,
        hints: ["cite the source behind it", ...own],
        at: { written, start: found.start, end },
      },
    ];
  });
}
