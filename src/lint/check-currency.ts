import { limitOf } from "../model/rules.ts";
import type { Source } from "../model/source.ts";
import { numbersOf } from "../text/parse-citation.ts";
import { pickForm } from "../text/pick-form.ts";
import { daysBetween, namesDate } from "./date-words.ts";
import type { Check, Cited, Finding, Page, Written } from "./page.ts";
import { splitBlocks, splitSentences } from "./split-sentences.ts";

/**
 * `source-stale` and `statement-older`: how old is what a claim rests on (ICD 206: age and currency)? A sentence that names a
 * date tells its reader, and so does an entry whose term is one; an excerpt has the date in its label.
 */
export const checkCurrency: Check = (page) =>
  page.written
    .filter(({ kind }) => kind === "point" || kind === "entry" || kind === "bottom-line")
    .flatMap((written) =>
      written.citations.flatMap((cited) => {
        const found = ageOf(written, cited, page);
        return found.length === 0 || isDated(written, cited, page) ? [] : found;
      }),
    );

function isDated(written: Written, { start }: Cited, { language }: Page): boolean {
  const block = splitBlocks(written.text).find((one) => one.start <= start && start < one.end);
  const sentence = block && splitSentences(written.said, block).findLast((one) => one.start <= start);
  const words = sentence ? written.said.slice(sentence.start, sentence.end) : written.said;
  return namesDate(`${written.term ?? ""} ${words}`, language);
}

function ageOf(written: Written, { start, end, items }: Cited, { brief, library }: Page): readonly Finding[] {
  const at = { written, start, end };
  return items.flatMap(({ id, label, locator = "" }): readonly Finding[] => {
    const source = library.byId.get(id);
    if (!source?.issued) return [];
    const said = saidOn(source, label === "paragraph" ? numbersOf(locator) : []);
    const older = said === undefined ? 0 : daysBetween(said, source.issued);
    const age = daysBetween(said ?? source.issued, brief.asOf);
    const isStale = age > limitOf("source-stale", brief.rules);
    if (isStale) {
      const message = `What \`${id}\` says is of ${said ?? source.issued}, ${age} ${pickForm(age, "en", ["day", "days"])} before ${brief.asOf}.`;
      const hints = ["say as of when it was so, or find a newer source"];
      return [{ code: "source-stale", message, hints, at }];
    }
    if (older <= limitOf("statement-older", brief.rules)) return [];
    const message = `What \`${id}\` reports was said on ${said}, ${older} ${pickForm(older, "en", ["day", "days"])} before it was published.`;
    return [{ code: "statement-older", message, hints: ["say in the sentence when it was said"], at }];
  });
}

/** The latest day on which the cited paragraphs' words were uttered, where the record knows; never after the source. */
function saidOn({ utterances, issued = "" }: Source, paragraphs: readonly number[]): string | undefined {
  const days = utterances.flatMap(({ date, paragraphs: at }) =>
    date !== undefined && date <= issued && paragraphs.some((one) => at.includes(one)) ? [date] : [],
  );
  const isAll =
    paragraphs.length > 0 &&
    paragraphs.every((one) => utterances.some((said) => said.date && said.paragraphs.includes(one)));
  return isAll ? [...days].sort().at(-1) : undefined;
}
