import type { Inline } from "../model/node.ts";
import type { Source } from "../model/source.ts";
import type { LanguageTag } from "../model/units.ts";
import { translationRemark } from "../text/quotation-remarks.ts";

/** What stands after the reference of a source whose text is a translation: `[our translation]`. */
export function sayTranslated(source: Source | undefined, language: LanguageTag): readonly Inline[] {
  if (!source?.translation) return [];
  return [{ type: "text", value: ` [${translationRemark(source.translation, language)}]` }];
}
