import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Held, Wording } from "../model/lock.ts";
import type { Library } from "../model/source.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { shortOpening } from "../text/short-opening.ts";
import { nameWords } from "./name-words.ts";

const kinds = ["same", "moved", "edited", "gone", "ambiguous"] as const;

/** What has become of the excerpts of a brief, as diagnostics: for each source how many, and each that is not the same. */
export function tellVerdicts(held: readonly Held[], wording: Wording, library: Library): readonly Diagnostic[] {
  const keys = [...new Set(held.map(({ locked }) => locked.source))].sort();
  const sums = keys.map((key): Diagnostic => {
    const found = held.filter(({ locked }) => locked.source === key);
    const counts = kinds.flatMap((kind) => {
      const count = found.filter(({ verdict }) => verdict.kind === kind).length;
      return count > 0 ? [`${count} ${kind}`] : [];
    });
    const what = library.byId.has(key) ? "has changed" : "is not in the library any more";
    const message = `The text of \`${key}\` ${what}; of the excerpts locked: ${counts.join(", ")}.`;
    return {
      code: "source-changed",
      severity: "note",
      message,
      span: { file: wording.file, line: 1, column: 1 },
      hints: [],
    };
  });
  return [...sums, ...held.flatMap((one) => tellVerdict(one, briefOf(wording)))];
}

/** The id of a brief, as the name of its file has it. */
export function briefOf({ file }: Pick<Wording, "file">): string {
  return file.replace(/^.*\/|\.ya?ml$/g, "");
}

/** True of words that read otherwise now; false where only what stands around them does. */
export function isReworded({ locked, verdict }: Held): boolean {
  const before = locked.segments.map(({ exact }) => exact).join("");
  return verdict.kind === "edited" && nameWords(verdict.words.join("")) !== nameWords(before);
}

/** Where a brief has a locked excerpt: the author's words, or the heading under which the library's stand. */
export function spanOf({ quotes, prose, heading }: Held): Span | undefined {
  return quotes[0]?.span ?? prose[0] ?? heading;
}

function tellVerdict(held: Held, id: string): readonly Diagnostic[] {
  const { locked, verdict } = held;
  const span = spanOf(held);
  const words = `“${shortOpening(locked.words, 60)}”`;
  const place = `para. ${locatorOf(locked.paragraphs)} of \`${locked.source}\``;
  const tell = (
    kind: "moved" | "edited" | "gone" | "ambiguous",
    message: string,
    hints: readonly string[],
  ): Diagnostic => {
    const severity = kind === "moved" ? "note" : "error";
    return { code: `excerpt-${kind}`, severity, message, ...(span ? { span } : {}), hints };
  };
  const accept = `\`attache accept ${id}\``;
  switch (verdict.kind) {
    case "same":
      return [];
    case "moved": {
      const now = locatorOf(verdict.anchor.paragraphs);
      return [tell("moved", `The words ${words} have moved from ${place} to para. ${now}.`, [])];
    }
    case "edited": {
      const { difference, changes, anchor } = verdict;
      const now = `now: para. ${locatorOf(anchor.paragraphs)}\n${difference}`;
      const mend = held.heading ? "" : "mend the quotation in the brief; or ";
      const remedy =
        held.prose.length > 0 && isReworded(held)
          ? "look at the source, and mend the sentence that quotes it: prose is its author's"
          : `${mend}look at the source, and take over what it says now with ${accept}`;
      const hints = [now, ...changes, remedy];
      return [tell("edited", `The words ${words}, ${place}, have been edited since they were locked.`, hints)];
    }
    case "gone": {
      const { nearest } = verdict;
      const near = nearest ? [`nearest: para. ${nearest.paragraph}\n${nearest.difference}`] : [];
      const isOffered = held.heading !== undefined;
      const mend = isOffered
        ? `look at the source, and have the library choose again with ${accept}`
        : "take them out of the brief";
      return [tell("gone", `The words ${words}, ${place}, are gone.`, [...near, mend])];
    }
    case "ambiguous": {
      const [one, ...more] = verdict.paragraphs;
      const now = locatorOf(verdict.paragraphs);
      const message =
        more.length > 0 || one === undefined
          ? `The words ${words}, ${place}, could be those of para. ${now} now, and nothing says which.`
          : `The words ${words}, ${place}, stand in para. ${now} now, with nothing around them as it was.`;
      return [tell("ambiguous", message, [`look at the source; say \`paragraph:\` in the brief, and then ${accept}`])];
    }
  }
}
