import { limitOf } from "../model/rules.ts";
import { elementsOf } from "../model/selection.ts";
import { pickForm } from "../text/pick-form.ts";
import type { Check, Finding } from "./page.ts";

/** `quotation-long`: excerpts and quotations in prose that are printed. Paraphrases are nobody's words, and may be long. */
export const checkQuotations: Check = ({ brief, manuscript: { selection } }) => {
  const most = limitOf("quotation-long", brief.rules);
  const { sections, annex, bottomLine } = selection;
  const pieces = [...sections, ...annex].flatMap(elementsOf);
  const quoted = [
    ...(bottomLine?.quoted ?? []).map(({ words }) => ({ words, span: brief.bottomLine?.span })),
    ...pieces.flatMap((piece) => {
      if (piece.kind !== "excerpt") return piece.quoted.map(({ words }) => ({ words, span: piece.span }));
      return piece.form === "paraphrase" ? [] : [{ words: piece.words, span: piece.span }];
    }),
  ];
  return quoted.flatMap(({ words, span }): readonly Finding[] => {
    const count = words.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    if (count <= most) return [];
    const message = `The quotation “${words.split(/\s+/u).slice(0, 6).join(" ")} …” has ${count} ${pickForm(count, "en", ["word", "words"])}; the rule lets ${most} pass.`;
    const hints = ["shorten it with `…`, or tell part of it in your own words"];
    return [{ code: "quotation-long", message, hints, at: { span: span ?? brief.span } }];
  });
};
