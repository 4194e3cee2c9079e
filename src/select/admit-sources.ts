import type { Brief } from "../model/brief.ts";
import type { Diagnostic, Span } from "../model/diagnostic.ts";
import { isAbove } from "../model/mark.ts";
import { levelOf } from "../model/rules.ts";
import type { Library, Source } from "../model/source.ts";
import { suggest } from "../text/suggest.ts";

/** Which sources a brief may use, and why it may not use the others. */
export interface Admission {
  /** Sources the library may offer excerpts from: let in, and marked no higher than the page. */
  readonly sources: readonly Source[];
  /** The source of a key, or why it cannot be used here. */
  readonly seek: (key: string, span: Span) => Source | Refusal;
  /** The source of a key where readers of the page may know of it: out by its day, and marked no higher than the page. */
  readonly visible: (key: string) => Source | undefined;
}

/**
 * Why a source stays out. `waits`: it is not out yet, and in a series its edition will come; `withheld`: it
 * is marked above what the audience may see. Both take the material that rests on it along. Anything else
 * is the author's mistake.
 */
export interface Refusal {
  readonly refusal: "waits" | "withheld" | "mistake";
  readonly diagnostic: Diagnostic;
}

/** Lets in the sources that a brief's filters, its day and its ceiling allow. */
export function admitSources(brief: Brief, library: Library): Admission {
  const include = brief.sources.include.map(patternOf);
  const exclude = brief.sources.exclude.map(patternOf);
  const passes = (source: Source) =>
    include.some((pattern) => pattern.test(source.id)) &&
    !exclude.some((pattern) => pattern.test(source.id)) &&
    (brief.sources.from === undefined || (source.issued ?? "") >= brief.sources.from) &&
    (brief.sources.to === undefined || (source.issued ?? "9999") <= brief.sources.to);
  const keepsDay = levelOf("source-after-as-of", brief.rules) === "error";
  const refusalOf = (source: Source): (Omit<Refusal, "diagnostic"> & { why: Why }) | undefined => {
    if (isAbove(source.mark, brief.ceiling)) return { refusal: "withheld", why: "above-ceiling" };
    if (source.issued === undefined) return { refusal: "mistake", why: "source-undated" };
    if (source.issued > brief.asOf) {
      if (brief.series) return { refusal: "waits", why: "source-waits" };
      if (keepsDay) return { refusal: "mistake", why: "source-after-as-of" };
    }
    if (!passes(source)) return { refusal: "mistake", why: "source-filtered" };
    if (source.blanks.length > 0) return { refusal: "mistake", why: "blank-left" };
    return isAbove(source.mark, brief.mark) ? { refusal: "mistake", why: "mark-too-low" } : undefined;
  };
  const isOut = ({ issued = "" }: Source) => issued <= brief.asOf;
  return {
    sources: library.sources.filter((source) => isOut(source) && refusalOf(source) === undefined),
    visible: (key) => {
      const source = library.byId.get(key);
      const isOpen = source && !isAbove(source.mark, brief.ceiling) && !isAbove(source.mark, brief.mark);
      return isOpen && (source.issued ?? "") <= brief.asOf ? source : undefined;
    },
    seek: (key, span) => {
      const source = library.byId.get(key);
      if (!source) return { refusal: "mistake", diagnostic: unknown(key, library, span) };
      const refused = refusalOf(source);
      return refused ? { refusal: refused.refusal, diagnostic: explain(refused, source, brief, span) } : source;
    },
  };
}

/** True where a key could not be had. */
export function isRefusal(found: Source | Refusal): found is Refusal {
  return "refusal" in found;
}

type Why =
  | "above-ceiling"
  | "blank-left"
  | "source-undated"
  | "source-after-as-of"
  | "source-waits"
  | "source-filtered"
  | "mark-too-low";

function explain(
  refused: Omit<Refusal, "diagnostic"> & { why: Why },
  source: Source,
  brief: Brief,
  span: Span,
): Diagnostic {
  const severity = refused.refusal === "mistake" ? "error" : "note";
  const [message, hint] = {
    "above-ceiling": [
      `Material from \`${source.id}\`, marked ${source.mark}, is above the ceiling ${brief.ceiling} and was not used.`,
      "nothing of it is in this copy",
    ],
    "source-undated": [
      `The record of \`${source.id}\` gives no date, so nobody can say that it was out by ${brief.asOf}.`,
      `give it an \`issued\` date in ${source.file}; an inferred one ends in ?`,
    ],
    "source-after-as-of": [
      `\`${source.id}\` was issued on ${source.issued}, after ${brief.asOf}, the day up to which this brief speaks.`,
      "leave it out, or move `as-of`",
    ],
    "source-waits": [
      `\`${source.id}\` was issued on ${source.issued}, after ${brief.asOf}, the day up to which this edition speaks.`,
      "it waits for a later edition",
    ],
    "blank-left": [
      `\`${source.id}\` still holds the blank \`${source.blanks[0]?.blank}\`.`,
      `fill it in ${source.file}`,
    ],
    "source-filtered": [
      `The brief's own filters under \`sources\` keep \`${source.id}\` out.`,
      "change the filters, or do not use it",
    ],
    "mark-too-low": [
      `\`${source.id}\` is marked ${source.mark}, higher than the page, which is marked ${brief.mark}.`,
      `mark the page ${source.mark}, or leave the source out`,
    ],
  }[refused.why] as [string, string];
  return { code: refused.why, severity, message, span, hints: [hint] };
}

function unknown(key: string, library: Library, span: Span): Diagnostic {
  const near = suggest(key, [...library.byId.keys()]);
  const hint = near ? `did you mean \`${near}\`?` : "`attache list sources` shows the keys";
  return {
    code: "no-such-source",
    severity: "error",
    message: `The library has no source \`${key}\`.`,
    span,
    hints: [hint],
  };
}

/** `tass-*` as a pattern over whole keys. */
function patternOf(glob: string): RegExp {
  const parts = glob.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "u");
}
