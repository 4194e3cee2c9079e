import type { ElementContent } from "hast";
import type { Inline } from "../model/node.ts";
import type { LanguageTag } from "../model/units.ts";
import { addressOf } from "../text/address-of.ts";
import type { Level } from "../text/count-levels.ts";
import type { LinkWords } from "../text/link-words.ts";
import { primary } from "../text/primary.ts";
import { quotationParts } from "../text/quotation-parts.ts";
import { cleanText } from "./clean-text.ts";
import { element } from "./element.ts";
import type { Places } from "./name-places.ts";

/** What marking up a text needs to know beside the text. */
export interface Markup {
  /** Language of the brief. */
  readonly language: LanguageTag;
  readonly places: Places;
  readonly words: LinkWords;
  /** The level of the next heading, by the depth that its author gave it. */
  readonly level: (depth: Level) => Level;
}

/** Inlines as HTML, with the same characters that the printed page has: quotation marks are text. */
export function markUpInlines(inlines: readonly Inline[], markup: Markup): ElementContent[] {
  return inlines.flatMap((inline) => markUp(inline, markup));
}

function markUp(inline: Inline, markup: Markup): readonly ElementContent[] {
  const { places, words } = markup;
  const within = (tagName: string, properties: Parameters<typeof element>[1] = {}) =>
    "children" in inline ? [element(tagName, properties, ...markUpInlines(inline.children, markup))] : [];
  const linked = (href: string | undefined, title?: string) => {
    if (!("children" in inline)) return [];
    const inside = markUpInlines(inline.children, markup);
    return href === undefined ? inside : [element("a", { href, title }, ...inside.flatMap(unlinked))];
  };
  const place = (id: string | undefined) => (id === undefined ? undefined : `#${id}`);
  switch (inline.type) {
    case "text":
      return [{ type: "text", value: cleanText(inline.value) }];
    case "inlineCode":
      return [element("code", {}, cleanText(inline.value))];
    case "break":
      return [element("br", {})];
    case "quotation": {
      const { language } = inline;
      const quoted = quotationParts(inline).map(({ text, style }): ElementContent => {
        const value = cleanText(text);
        return style === "plain" ? { type: "text", value } : element(style === "sic" ? "i" : "em", {}, value);
      });
      const isForeign = primary(language) !== primary(markup.language);
      return isForeign ? [element("span", { lang: language }, ...quoted)] : quoted;
    }
    case "foreign":
      return [
        element(
          "span",
          { lang: inline.language },
          ...markUpInlines(inline.children, { ...markup, language: inline.language }),
        ),
      ];
    case "strong":
      return within("strong");
    case "label":
      return inline.quiet ? within("span", { className: "voice" }) : within("strong", { className: "label" });
    case "emphasis":
      return within("em");
    case "superscript":
      return within("sup");
    case "subscript":
      return within("sub");
    case "smallCaps":
      return within("span", { className: "capitals" });
    case "citation":
      return within("span", { className: "citation", id: places.idOf(inline) });
    case "link":
      return linked(addressOf(inline.url));
    case "citeLink":
      return linked(place(places.entry(inline.target)), words.entry(inline.target));
    case "backLink":
      return linked(place(places.citation(inline.target)), words.back);
  }
}

/** A link cannot stand in a link: what is inside keeps its words. */
function unlinked(content: ElementContent): readonly ElementContent[] {
  if (content.type !== "element") return [content];
  const children = content.children.flatMap(unlinked);
  return content.tagName === "a" ? children : [{ ...content, children }];
}
