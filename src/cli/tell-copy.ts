import type { Edition } from "../model/stages.ts";
import { counted } from "./counted.ts";

/** A copy that was made, as `--json` tells it. */
export interface CopyMade {
  readonly brief: string;
  readonly audience: string | null;
  readonly asOf: string;
  readonly edition: number | null;
  readonly mark: string;
  readonly pages: number;
  readonly excerpts: number;
  /** Places on the page that cite something. */
  readonly citations: number;
  /** Keys of the sources cited, in the order of the bibliography. */
  readonly cited: readonly string[];
  readonly fingerprint: string;
  readonly sha256: string;
  readonly leftOut: Edition["manifest"]["evidence"]["ledger"];
  readonly withheld: Edition["manifest"]["evidence"]["withheld"];
}

/** What is to be said of a copy. */
export function copyOf({ manifest, proof }: Edition): CopyMade {
  const { brief, ledger, withheld, cited } = manifest.evidence;
  return {
    brief: brief.id,
    audience: brief.audience,
    asOf: brief.asOf,
    edition: brief.edition,
    mark: brief.mark,
    pages: manifest.output.pages,
    excerpts: manifest.evidence.quotations.filter(({ translation }) => !translation).length,
    citations: countCitations(proof.manuscript.root),
    cited: cited.map(({ key }) => key),
    fingerprint: manifest.fingerprint,
    sha256: manifest.output.sha256,
    leftOut: ledger,
    withheld,
  };
}

/** What became of a piece for which the pages had no room. */
export const becomes = { out: "left out", short: "shortened", annex: "in the annex" } as const;

/** The same in lines for a person: first what the page holds, then what it does not. */
export function linesOf(copy: CopyMade): readonly string[] {
  const holds = [
    counted(copy.pages, "page"),
    counted(copy.excerpts, "excerpt"),
    `${counted(copy.citations, "citation")} of ${counted(copy.cited.length, "source")}`,
    copy.mark,
    `fingerprint ${copy.fingerprint}`,
  ];
  const left = copy.leftOut.map(
    ({ id, now, gist, priority, value, why }) =>
      `  ${becomes[now]}: ${id} “${gist}” (${priority}, value ${value}), ${why}`,
  );
  const why = { ceiling: "above the ceiling", "as-of": "not out on the day", dropped: "dropped" } as const;
  const withheld = copy.withheld.map(({ what, why: reason, span }) => {
    const place = span ? ` (${span.file}:${span.line})` : "";
    return `  withheld: ${what}, ${why[reason]}${place}`;
  });
  return [holds.join(", "), ...left, ...withheld];
}

/** Citations anywhere below a node, in whatever part of it they stand. */
function countCitations(node: unknown): number {
  if (typeof node !== "object" || node === null) return 0;
  if ("type" in node && node.type === "citation") return 1;
  return Object.values(node).reduce((sum: number, part: unknown) => sum + countCitations(part), 0);
}
