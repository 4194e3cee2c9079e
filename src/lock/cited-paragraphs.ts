import type { Span } from "../model/diagnostic.ts";
import type { Wording } from "../model/lock.ts";
import { looksLikeCitation, numbersOf, parseCitation } from "../text/parse-citation.ts";

/** A paragraph that the author's prose cites, and where. */
export interface CitedParagraph {
  readonly source: string;
  readonly paragraph: number;
  readonly span: Span;
}

/** Every paragraph that the prose of a brief cites by its number, once for each text that does, for whatever copy. */
export function citedParagraphs({ prose }: Pick<Wording, "prose">): readonly CitedParagraph[] {
  return prose.flatMap(({ text, span }) => {
    const cited = new Map<string, CitedParagraph>();
    for (const [, inside = ""] of text.matchAll(/\[([^[\]]*)\]/g)) {
      const items = looksLikeCitation(inside) ? parseCitation(inside) : [];
      for (const { id: source, label, locator = "" } of "code" in items ? [] : items)
        for (const paragraph of label === "paragraph" ? numbersOf(locator) : [])
          cited.set(`${source} ${paragraph}`, { source, paragraph, span });
    }
    return [...cited.values()];
  });
}
