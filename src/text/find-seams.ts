import type { Source } from "../model/source.ts";
import type { Chain, Occurrence } from "./match-quotation.ts";
import type { Filling, Quotation } from "./quotation.ts";

/** Where a quotation leaves its source's words, with an ellipsis or a bracket, and what it keeps on either side. */
export interface Seam {
  /** As the author wrote it, with the white space around it. */
  readonly printed: string;
  /** True where words were left out without others in their place. */
  readonly isOmission: boolean;
  /** The kept words on its sides; at either end of a quotation one is missing. */
  readonly before?: Occurrence | undefined;
  readonly after?: Occurrence | undefined;
}

/** The seams of a quotation that was found; what the source itself has in brackets or dots is none. */
export function findSeams(quotation: Quotation, chain: Chain, fillings: readonly Filling[]): readonly Seam[] {
  const seams: Seam[] = [];
  let printed = "";
  let index = 0;
  const close = () => {
    const [before, after] = [chain[index - 1], chain[index]];
    const joint = before && after && quotation.joints[index - 1];
    const isOmission = joint?.kind === "ellipsis" || joint?.kind === "omission";
    const isBare = !isOmission && !printed.includes("[");
    if (!isBare && !fillings[index - 1]?.literal) seams.push({ printed, isOmission, before, after });
    printed = "";
  };
  for (const piece of quotation.printed) {
    if (typeof piece === "string") printed += piece;
    else {
      index = piece;
      close();
    }
  }
  index = chain.length;
  close();
  return seams;
}

/** What the source has where a seam is; at the ends of a quotation no more than letters of a word. */
export function originalOf({ before, after }: Pick<Seam, "before" | "after">, source: Source): string {
  const text = ({ paragraph }: Occurrence) => source.paragraphs[paragraph - 1]?.text ?? "";
  const offset = (paragraph: number) => source.paragraphs[paragraph - 1]?.start ?? 0;
  if (before && after) {
    return source.normalised.slice(offset(before.paragraph) + before.until, offset(after.paragraph) + after.from);
  }
  if (before) return text(before).slice(before.until, before.end);
  return after ? text(after).slice(after.start, after.from) : "";
}
