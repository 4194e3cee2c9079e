import type { Diagnostic, Span } from "../model/diagnostic.ts";
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
export function tellLeft({ wordless, leftOut, strange }: Highlights): readonly Diagnostic[] {
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
  return [...tellStrange(strange), ...left, ...(wordless > 0 ? [tellWordless(wordless)] : [])];
}

function tellWordless(count: number): Diagnostic {
  const some = count === 1 ? "1 annotation quotes" : `${count} annotations quote`;
  const message = `${some} no words: notes on a whole page, or replies.`;
  return { code: "highlight-unusable", severity: "note", message, hints: [] };
}

function tellStrange([first, ...more]: readonly Span[]): readonly Diagnostic[] {
  if (!first) return [];
  const some = more.length === 0 ? "One item of the list is" : `${more.length + 1} items of the list are`;
  const message = `${some} no annotation${more.length === 0 ? "" : "s"}, and left out.`;
  const hints = [
    "an annotation is an object; each of its targets is an address or an object, and what it quotes is text",
  ];
  return [{ code: "highlight-unusable", severity: "warning", message, span: first, hints }];
}
