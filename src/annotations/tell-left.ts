import type { Diagnostic } from "../model/diagnostic.ts";
import type { Highlights, LeftOut } from "./highlight.ts";

const told: readonly (readonly [kind: LeftOut["kind"], one: string, more: string, hint: string])[] = [
  [
    "prose",
    "quotation stands in prose",
    "quotations stand in prose",
    "prose keeps its quotations; write it again where you want it",
  ],
  [
    "summary",
    "annotation is a digest’s summary",
    "annotations are summaries of digests",
    "only words in quotation marks can be quoted of a digest",
  ],
  [
    "translation",
    "translation stands by itself",
    "translations stand by themselves",
    "take in the whole file that was given out: a translation comes with its excerpt",
  ],
];

/** Names that a message lists. */
const mostNamed = 8;

/** What a file holds that is no highlight, as notes: how much of it, and where. */
export function tellLeft({ wordless, leftOut }: Highlights): readonly Diagnostic[] {
  const left = told.flatMap(([kind, one, more, hint]): readonly Diagnostic[] => {
    const own = leftOut.filter((each) => each.kind === kind);
    const names = [...new Set(own.map(({ name }) => `\`${name.slice(0, 100)}\``))];
    const rest = names.length > mostNamed ? `, and ${names.length - mostNamed} more` : "";
    const [first] = own;
    if (!first) return [];
    const [what, verb] = own.length === 1 ? [one, "is"] : [more, "are"];
    const message = `${own.length} ${what} and ${verb} left out: ${names.slice(0, mostNamed).join(", ")}${rest}.`;
    return [{ code: "highlight-unusable", severity: "note", message, span: first.span, hints: [hint] }];
  });
  if (wordless === 0) return left;
  const some = wordless === 1 ? "1 annotation quotes" : `${wordless} annotations quote`;
  const message = `${some} no words: notes on a whole page, or replies.`;
  return [...left, { code: "highlight-unusable", severity: "note", message, hints: [] }];
}
