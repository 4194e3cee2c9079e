import type { Diagnostic } from "../model/diagnostic.ts";
import { bareQuotation } from "../text/parse-quotation.ts";
import type { Anchored } from "./anchor-highlight.ts";

/** Letters that an excerpt in a hint may have. */
const longestHint = 300;

/** Why a brief refuses an excerpt, told at the highlight that it was made from. */
export function tellRefused({ code, message, hints }: Diagnostic, anchored: Anchored): Diagnostic {
  const { words, span } = anchored.highlight;
  const marked = `marked were the words “${opening(words)}”`;
  return { code, severity: "error", message, span, hints: [marked, ...(remedyOf(code, anchored, hints) ?? hints)] };
}

/** What helps a highlight, where it is not what helps an excerpt: nothing can be said beside a highlight. */
function remedyOf(
  code: Diagnostic["code"],
  { source, quote }: Anchored,
  [, ...proposed]: readonly string[],
): readonly string[] | undefined {
  if (code === "quotation-ambiguous") {
    return ["what stood around the words does not tell; write the excerpt with its `paragraph`"];
  }
  if (code !== "speaker-missing") return undefined;
  const excerpt = JSON.stringify({ source, quote, "said-by": "…" });
  return [
    ...proposed,
    `\`attache show ${source} --speakers\` proposes who spoke: put it under \`speakers\` in the record, and import again`,
    ...(excerpt.length <= longestHint ? [`or write the excerpt yourself: - ${excerpt}`] : []),
  ];
}

/** That words stand nowhere in their source, where the nearest passage is not looked for: only so many are. */
export function tellAbsent({ source, highlight: { words, span } }: Anchored, mostNearest: number): Diagnostic {
  const message = `The words “${opening(words)}” do not stand in \`${source}\`.`;
  const hints = [`the nearest passage is looked for ${mostNearest} times in one file`];
  return { code: "misquotation", severity: "error", message, span, hints };
}

/** Brackets and ellipses are an author's own doing, and mark it; somebody else's would be printed as this author's. */
export function tellAltered({ source, highlight: { words, span } }: Anchored): Diagnostic {
  const message = `The brackets or ellipses of “${opening(words)}” do not stand in \`${source}\`.`;
  const hints = ["mark the words as they stand there; in a brief you may shorten and alter them yourself"];
  return { code: "highlight-unusable", severity: "error", message, span, hints };
}

/** The first words of a highlight, for messages. */
export function opening(words: string): string {
  const plain = bareQuotation(words.slice(0, 1000)).replace(/\s+/g, " ").trim();
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
