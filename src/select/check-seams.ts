import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Source } from "../model/source.ts";
import type { Found } from "../text/find-quotation.ts";
import { isIdle, judgeBracket } from "../text/judge-bracket.ts";
import { judgeMarks, type MarksFault } from "../text/judge-marks.ts";
import { judgeOmission } from "../text/judge-omission.ts";
import { isSpeech, type Speakers, utterancesIn } from "./know-speakers.ts";

/**
 * Holds what an author left out of a quotation, and put into it, against the source: neither may turn the words
 * round or give them another speaker. Errors: `misquotation`, `speaker-differs`.
 */
export function checkSeams(
  { pieces, seams }: Found,
  source: Source,
  span: Span,
  speakers: Speakers,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const error = (code: Diagnostic["code"], message: string, hint: string) =>
    found.push({ code, severity: "error", message, span, hints: [hint] });
  for (const seam of seams) {
    const turned = judgeBracket(seam, source);
    if (turned !== undefined) {
      const message = `The bracket ${seam.printed.trim()} ${turned}, and so turns the sentence round.`;
      error("misquotation", message, "a bracket explains a word; quote the source's own, and say the rest in yours");
    }
    if (isIdle(seam, source)) {
      const message = `The bracket in ${seam.printed.trim()} changes nothing: \`${source.id}\` has the same.`;
      const hints = ["leave the bracket out: it says that something was changed"];
      found.push({ code: "quotation-syntax", severity: "warning", message, span, hints });
    }
    const swallowed = judgeOmission(seam, source);
    if (swallowed !== undefined) {
      const message = `The ellipsis swallows “${swallowed}”, which bears on the words kept beside it.`;
      error("misquotation", message, "quote the clause whole");
    }
  }
  const areOneVoice = (one: number, other: number) => {
    const [mine, theirs] = [one, other].map((paragraph) =>
      [...new Set(utterancesIn(source, paragraph).map(({ name }) => speakers.named(name).name))].sort(),
    );
    if (one === other) return (mine?.length ?? 0) <= 1;
    return mine?.length === 1 && mine.join() === theirs?.join();
  };
  const fault = isSpeech(source) ? undefined : judgeMarks(pieces, seams, source, areOneVoice);
  if (fault) error(...explain(fault, source));
  return found;
}

function explain(fault: MarksFault, { id }: Source): [Diagnostic["code"], string, string] {
  switch (fault) {
    case "torn":
      return [
        "misquotation",
        `The words run over a quotation mark of \`${id}\`: somebody says some of them, and not the others.`,
        "quote what stands inside the marks, or the sentence with its marks",
      ];
    case "into-narration":
      return [
        "misquotation",
        `The quotation goes from words that \`${id}\` has in quotation marks to words that it has outside them.`,
        "end the quotation at the mark, and begin another",
      ];
    case "other-quotation":
      return [
        "speaker-differs",
        `The quotation joins two quotations of \`${id}\` that are not on record as one speaker's.`,
        "make a quotation of each, or record who spoke under `speakers`",
      ];
  }
}
