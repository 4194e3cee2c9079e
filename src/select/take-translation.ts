import type { Wanted } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Anchor, Source } from "../model/source.ts";
import type { QuotedTranslation, WantedTranslation } from "../model/translation.ts";
import { areMarksPaired } from "../text/are-marks-paired.ts";
import type { Disagreement } from "../text/disagreement.ts";
import { findQuotation } from "../text/find-quotation.ts";
import { judgeNames } from "../text/judge-names.ts";
import { judgeTranslation } from "../text/judge-translation.ts";
import { bareQuotation, parseQuotation } from "../text/parse-quotation.ts";
import { primary } from "../text/primary.ts";
import { setEllipses } from "../text/set-ellipses.ts";
import { isRefusal } from "./admit-sources.ts";
import { checkBrackets } from "./check-brackets.ts";
import { checkPartners } from "./check-partners.ts";
import { checkWords } from "./check-words.ts";
import { compareSpeakers } from "./compare-speakers.ts";
import type { Means } from "./gather-means.ts";

/**
 * Checks a translation of quoted words: word for word in the source that has it, where one is named; and always against the
 * original, by what must agree whatever the language. Errors: those of any quotation, `translation-differs`,
 * `translation-language`, `speaker-differs`. Warning: `translation-doubtful`. No value, and no error, where its source is withheld or waits.
 */
export function takeTranslation(
  wanted: WantedTranslation,
  words: string,
  original: Source,
  means: Means,
  said: Pick<Wanted, "saidBy" | "paragraphs"> = {},
): Outcome<QuotedTranslation> {
  const { span, by, printsOriginal } = wanted;
  const given = wanted.source === undefined ? plainWords(wanted) : sourcedWords(wanted, means);
  if (!given.value) return failure(given.diagnostics);
  const { text, anchor, spoken } = given.value;
  const language = wanted.language ?? spoken ?? means.language;
  const told = [...given.diagnostics];
  if (primary(language) === primary(original.language)) {
    const message = `\`${original.id}\` is in the language of the translation, ${language}.`;
    const hints = ["leave the translation out, or mend the `language` of the one or the other"];
    told.push({ code: "translation-language", severity: "error", message, span, hints });
  } else {
    const [mine, written] = [
      { words: text, language },
      { words, language: original.language },
    ];
    const faults = [...judgeTranslation(written, mine), ...judgeNames(written, mine, means.people)];
    told.push(...faults.map((fault) => explain(fault, wanted)));
  }
  const found = findQuotation(words, original, said.paragraphs);
  const place = found.kind === "found" ? { saidBy: said.saidBy, paragraphs: found.anchor.paragraphs } : said;
  if (anchor) told.push(...compareSpeakers(place, original, anchor, wanted, means));
  return outcome({ words: text, language, by, ...(anchor ? { anchor } : {}), printsOriginal }, told);
}

interface Words {
  readonly text: string;
  readonly anchor?: Anchor;
  readonly spoken?: string;
}

/** A translation that no source has: its brackets and ellipses follow the rules all the same. */
function plainWords({ text, span }: WantedTranslation): Outcome<Words> {
  const brackets = checkBrackets(text, span);
  if (brackets.length > 0) return failure(brackets);
  if (!areMarksPaired(text)) {
    const message = "The translation has quotation marks without a partner.";
    const hints = ["give each mark its partner, or leave it out: the marks around the translation are set for you"];
    return failure([{ code: "quotation-syntax", severity: "error", message, span, hints }]);
  }
  const parsed = parseQuotation(text);
  if (parsed.kind === "quotation")
    return outcome({ text: setEllipses(bareQuotation(text)) }, checkPartners(text, span));
  const message = parsed.message.replace("The quotation", "The translation");
  const hints = ["write the translation as a quotation: … and [brackets] stand inside only"];
  return failure([{ code: "quotation-syntax", severity: "error", message, span, hints }]);
}

function sourcedWords({ text, source: key = "", paragraphs, span, sourceSpan }: WantedTranslation, means: Means) {
  const source = means.admission.seek(key, sourceSpan);
  if (isRefusal(source)) return failure([source.diagnostic]);
  const checked = checkWords({ words: text, source, paragraphs, span, speakers: means.speakers });
  if (!checked.value) return failure(checked.diagnostics);
  const { words, anchor } = checked.value;
  return outcome<Words>({ text: words, anchor, spoken: source.language }, checked.diagnostics);
}

function explain({ isWrong, what, hint }: Disagreement, { span }: WantedTranslation): Diagnostic {
  const message = `The translation ${what}.`;
  return isWrong
    ? { code: "translation-differs", severity: "error", message, span, hints: [hint] }
    : { code: "translation-doubtful", severity: "warning", message, span, hints: [hint] };
}
