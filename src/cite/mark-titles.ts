import type { Inline } from "../model/node.ts";
import type { Item } from "../model/source.ts";
import type { LanguageTag } from "../model/units.ts";
import { primary } from "../text/primary.ts";
import { setApostrophes } from "../text/set-apostrophes.ts";

/**
 * What a style prints of a source in another language than the brief's, with the source's title said to be in its own
 * (WCAG 2.2, 3.1.2; names of people, papers and places need no mark). A title that the style has changed stays as it is.
 */
export function markTitles(inlines: readonly Inline[], item: Item, language: LanguageTag): readonly Inline[] {
  const { title: given, language: own } = item as { readonly title?: unknown; readonly language?: unknown };
  if (typeof given !== "string" || typeof own !== "string" || given === "" || primary(own) === primary(language)) {
    return inlines;
  }
  const title = setApostrophes(given);
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "text") {
      const at = inline.value.indexOf(title);
      if (at < 0) return [inline];
      const [before, after] = [inline.value.slice(0, at), inline.value.slice(at + title.length)];
      const said: Inline = { type: "foreign", language: own, children: [{ type: "text", value: title }] };
      return [...textOf(before), said, ...textOf(after)];
    }
    if (inline.type === "emphasis" || inline.type === "strong" || inline.type === "backLink") {
      return [{ ...inline, children: markTitles(inline.children, item, language) }];
    }
    return [inline];
  });
}

function textOf(value: string): readonly Inline[] {
  return value === "" ? [] : [{ type: "text", value }];
}
