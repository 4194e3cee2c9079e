import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Contradiction, Matter, Wording } from "../model/statement.ts";
import type { Variant } from "./weigh-wordings.ts";

/** Matters as messages say them. */
export const matters: Readonly<Record<Matter, string>> = {
  who: "who spoke",
  when: "when",
  where: "where",
  "how many": "how many",
  whether: "whether it is so",
};

/** Places that contradict each other on one matter: whoever repeats a side is named with it. */
interface Dispute {
  readonly on: Matter;
  readonly all: Contradiction[];
}

/**
 * Says on what places contradict each other, each dispute once (`sources-contradict`), and how to settle it: in an
 * author's excerpt by `of-record`, and by `against` where a source has other words; in prose by quoting both.
 */
export function tellContradictions(
  contradictions: readonly Contradiction[],
  span: Span | undefined,
  opposed?: readonly Variant[] | "prose",
): readonly Diagnostic[] {
  const disputes: Dispute[] = [];
  for (const contradiction of contradictions) {
    const known = disputes.find(
      ({ on, all }) => on === contradiction.on && all.some((one) => meet(one, contradiction)),
    );
    if (known) known.all.push(contradiction);
    else disputes.push({ on: contradiction.on, all: [contradiction] });
  }
  return disputes.map(({ on, all }) => {
    const wordings = [...all.map(({ one }) => one), ...all.map(({ other }) => other)];
    const places = [...new Set(wordings.map(placeOf))];
    const sides = [...new Set(all.flatMap((one) => [told(one, one.one), told(one, one.other)]))];
    const message = `${places.slice(0, -1).join(", ")}, and ${places.at(-1)}, contradict each other on ${matters[on]}: ${sides.join(", ")}.`;
    const others = new Set(all.map(({ other }) => other.source));
    const hints = opposed === "prose" ? inProse : inExcerpt(others, opposed);
    return { code: "sources-contradict", severity: "warning", message, ...(span ? { span } : {}), hints };
  });
}

/** True where two contradictions have a place in common. */
function meet(a: Contradiction, b: Contradiction): boolean {
  const places = [a.one, a.other].map(sentenceOf);
  return [b.one, b.other].some((wording) => places.includes(sentenceOf(wording)));
}

const inProse = [
  "find out which is right; to tell the reader of both, quote both in this claim, each before its own citation",
  "or leave the other source out, or mend its record",
];

function inExcerpt(others: ReadonlySet<string>, opposed: readonly Variant[] | undefined): readonly string[] {
  const keys = opposed?.flatMap(({ source: { id } }) => (others.has(id) ? [id] : [])) ?? [];
  const place = opposed ? "at this excerpt" : "at an excerpt of your own that quotes these words";
  return [
    `find out which is right; if these words are, say \`of-record: true\` ${place}`,
    ...(keys.length > 0 ? [`\`against: [${keys.join(", ")}]\` also prints beside them what the other has`] : []),
    "if they are not, quote the other source, or mend its record",
  ];
}

function told({ on, one, other }: Contradiction, { words, speaker, said, venue }: Wording): string {
  if (on === "who") return `${speaker}`;
  if (on === "where") return `${venue}`;
  return on === "when" && one.said !== other.said && said !== undefined ? said : `“${words}”`;
}

function sentenceOf(wording: Wording): string {
  return `${wording.start} ${placeOf(wording)}`;
}

function placeOf({ source, paragraph }: Wording): string {
  return `\`${source}\`, para. ${paragraph}`;
}
