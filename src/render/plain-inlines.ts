import type { PhrasingContent, Text } from "mdast";
import type { Inline } from "../model/node.ts";
import { addressOf } from "../text/address-of.ts";
import { quotationParts } from "../text/quotation-parts.ts";
import { cleanText } from "./clean-text.ts";

declare module "mdast" {
  interface EmphasisData {
    /** Stands in a quotation: plain text shows it too, for the page says whose emphasis it is. */
    isQuoted?: boolean;
  }
}

/** A text node of mdast. */
export function text(value: string): Text {
  return { type: "text", value };
}

/**
 * Inlines in Markdown's terms. Citations are text, their numbers held to what stands before them; raised and lowered
 * figures are Unicode's, and a citation that a style raises stands in brackets, so that no figure is read as part of
 * the word before it. No space stands at either end or beside a line's end.
 */
export function plainInlines(inlines: readonly Inline[]): PhrasingContent[] {
  return tidied(plainAll(inlines));
}

function plainAll(inlines: readonly Inline[]): PhrasingContent[] {
  return inlines.flatMap(plainOne);
}

function plainOne(inline: Inline): PhrasingContent[] {
  switch (inline.type) {
    case "text":
      return [text(cleanText(inline.value))];
    case "inlineCode":
      return [{ type: "inlineCode", value: cleanText(inline.value) }];
    case "break":
      return [{ type: "break" }];
    case "quotation":
      return quotationParts(inline).map(({ text: words, style }): PhrasingContent => {
        const plain = text(cleanText(words));
        return style === "emphasis" ? { type: "emphasis", children: [plain], data: { isQuoted: true } } : plain;
      });
    case "label":
      return inline.quiet ? plainAll(inline.children) : around("strong", plainAll(inline.children));
    case "strong":
      return around("strong", plainAll(inline.children));
    case "emphasis":
      return around("emphasis", plainAll(inline.children));
    case "superscript":
      return [text(shifted(wordsOf(plainAll(inline.children)), "⁰¹²³⁴⁵⁶⁷⁸⁹"))];
    case "subscript":
      return [text(shifted(wordsOf(plainAll(inline.children)), "₀₁₂₃₄₅₆₇₈₉"))];
    case "link": {
      const url = addressOf(inline.url);
      const children = plainAll(inline.children);
      return url === undefined ? children : around("link", [text(wordsOf(children))], url);
    }
    case "citation": {
      const isRaised = inline.children.length > 0 && inline.children.every(({ type }) => type === "superscript");
      const children = isRaised ? inline.children.flatMap((one) => ("children" in one ? one.children : [])) : [];
      const words = isRaised ? `[${wordsOf(plainAll(children))}]` : wordsOf(plainAll(inline.children));
      return [text(words.replace(/(?<!;) (?=[¶§]*\d)/gu, "\u00a0"))];
    }
    case "foreign":
    case "smallCaps":
    case "citeLink":
    case "backLink":
      return plainAll(inline.children);
  }
}

/** The text of inlines, without what stands around it; line ends become spaces. */
export function wordsOf(inlines: readonly PhrasingContent[]): string {
  return inlines
    .map((inline) => ("value" in inline ? inline.value : "children" in inline ? wordsOf(inline.children) : " "))
    .join("");
}

/** True where inlines print anything. */
export function printAnything(inlines: readonly PhrasingContent[]): boolean {
  return wordsOf(inlines).trim() !== "";
}

/** Markdown knows no emphasis, and nobody needs a link, around nothing. */
function around(type: "strong" | "emphasis" | "link", children: PhrasingContent[], url = ""): PhrasingContent[] {
  if (!printAnything(children)) return children;
  return [type === "link" ? { type, url, children } : { type, children }];
}

/** Figures raised or lowered where there is nothing else; the text as it is otherwise. */
function shifted(words: string, figures: string): string {
  return /^\d+$/.test(words) ? words.replace(/\d/g, (figure) => figures[Number(figure)] ?? figure) : words;
}

function tidied(inlines: readonly PhrasingContent[]): PhrasingContent[] {
  const tidy: PhrasingContent[] = [];
  for (const inline of inlines) {
    const last = tidy.at(-1);
    const opens = last === undefined || last.type === "break";
    if (inline.type === "break" && opens) continue;
    if (inline.type === "break" && last?.type === "text") last.value = last.value.trimEnd();
    if (inline.type !== "text") tidy.push(inline);
    else if (last?.type === "text") last.value = `${last.value}${inline.value}`.replace(/ {2,}/g, " ");
    else if (!opens || inline.value.trim() !== "") tidy.push(text(opens ? inline.value.trimStart() : inline.value));
  }
  for (let last = tidy.at(-1); last?.type === "break" || last?.type === "text"; last = tidy.at(-1)) {
    if (last.type === "text") last.value = last.value.trimEnd();
    if (last.type === "text" && last.value !== "") break;
    tidy.pop();
  }
  return tidy;
}
