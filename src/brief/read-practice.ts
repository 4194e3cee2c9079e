import type { Wanted } from "../model/brief.ts";
import type { Span } from "../model/diagnostic.ts";
import type { LanguageTag } from "../model/units.ts";
import { numbersOf } from "../text/parse-citation.ts";
import type { BriefYaml } from "./brief-schema.ts";
import { listOf } from "./practice-fields.ts";

type ExcerptYaml = NonNullable<BriefYaml["sections"][number]["excerpts"]>[number];

/** How an excerpt wants its words quoted; `language` is the brief's own, whatever an audience reads. */
export function readPractice(
  { sic, emphasis, translation }: ExcerptYaml,
  language: LanguageTag | undefined,
  at: (...path: readonly string[]) => Span,
): Pick<Wanted, "sic" | "emphasis" | "translation"> {
  return {
    ...(sic === undefined ? {} : { sic: { words: listOf(sic), span: at("sic") } }),
    ...(emphasis === undefined
      ? {}
      : { emphasis: { words: listOf(emphasis.words), by: emphasis.by, span: at("emphasis", "words") } }),
    ...(translation === undefined
      ? {}
      : {
          translation: {
            text: translation.text,
            short: listOf(translation.short),
            by: {
              kind: translation.by,
              translator: translation.translator,
              system: translation.system,
              reviewedBy: translation["reviewed-by"],
            },
            language: translation.language ?? (translation.source === undefined ? language : undefined),
            source: translation.source,
            paragraphs: translation.paragraph === undefined ? undefined : numbersOf(String(translation.paragraph)),
            printsOriginal: translation["print-original"] ?? true,
            span: at("translation", "text"),
            sourceSpan: at("translation", "source"),
          },
        }),
  };
}
