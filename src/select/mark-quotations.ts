import type { Emphasis, Foreign, Inline, Link, Strong } from "../model/node.ts";
import type { LanguageTag } from "../model/units.ts";
import { directQuotations } from "../text/quotation-marks.ts";

/** Marks that quote, or look as if they did, and that no pair has taken up. */
const strayMarks = /[“”„‟"«»‹›〝〞＂″]|''/u;

/** True for an inline of the author's that holds prose in its turn: what is checked outside it is checked inside. */
export function holdsProse(node: Inline): node is Strong | Emphasis | Link | Foreign {
  return ["strong", "emphasis", "link", "foreign"].includes(node.type);
}

/**
 * Makes a node of each stretch that stands between double quotation marks, so that it is checked and set as
 * a quotation, in the language of the words around it. `broken` says that a stretch runs over something other than plain text.
 */
export function markQuotations(
  inlines: readonly Inline[],
  language: LanguageTag,
): { readonly inlines: readonly Inline[]; readonly broken: boolean } {
  let broken = false;
  const marked = inlines.flatMap((node): readonly Inline[] => {
    if (holdsProse(node)) {
      const inner = markQuotations(node.children, node.type === "foreign" ? node.language : language);
      broken ||= inner.broken;
      return [{ ...node, children: inner.inlines }];
    }
    if (node.type === "inlineCode" && strayMarks.test(node.value)) broken = true;
    if (node.type !== "text") return [node];
    const parts: Inline[] = [];
    let from = 0;
    for (const { start, end } of directQuotations(node.value)) {
      if (!closes(node.value, end)) {
        broken = true;
        break;
      }
      const before = node.value.slice(from, start).replace(/[“”„"«»]\s*$/u, "");
      if (strayMarks.test(before)) broken = true;
      if (before) parts.push({ type: "text", value: before });
      parts.push({ type: "quotation", language, children: [{ type: "text", value: node.value.slice(start, end) }] });
      from = end + 1;
    }
    const rest = node.value.slice(from);
    if (strayMarks.test(rest)) broken = true;
    if (rest) parts.push({ type: "text", value: rest });
    return parts;
  });
  return { inlines: marked, broken };
}

function closes(text: string, end: number): boolean {
  return /^["“”«»]$/u.test(text.charAt(end));
}
