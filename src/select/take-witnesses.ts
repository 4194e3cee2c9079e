import type { Wanted, Withheld } from "../model/brief.ts";
import type { Diagnostic, Span } from "../model/diagnostic.ts";
import { highest } from "../model/mark.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Anchor, Source } from "../model/source.ts";
import type { Contradiction, Witness, Wording } from "../model/statement.ts";
import { anchorWords, type Place } from "../text/anchor-words.ts";
import { isRefusal } from "./admit-sources.ts";
import { checkWords } from "./check-words.ts";
import { findReports } from "./find-supports.ts";
import { type Means, markOf } from "./gather-means.ts";
import { matters, tellContradictions } from "./tell-contradictions.ts";
import { tellVariants } from "./tell-variants.ts";
import { traceLines } from "./trace-lines.ts";
import { type Variant, type Weighed, weighWordings } from "./weigh-wordings.ts";

/**
 * An author's excerpt with the sources that it cites for other words, and what its author should look at:
 * `wordings-differ` and `sources-contradict`, unless he says that his wording is the one of record, or cites the others.
 * Where it is of record, sources that have the very words on another day, or at another place, are not cited for them.
 * Error: `witness-unknown`, where a source is to be cited that does not tell the statement, or that does not contradict it.
 */
export function takeWitnesses(
  excerpt: Excerpt,
  { also, against = [], ofRecord = false, sourceSpan }: Pick<Wanted, "also" | "against" | "ofRecord" | "sourceSpan">,
  means: Means,
): { readonly excerpt: Excerpt; readonly diagnostics: readonly Diagnostic[] } {
  const weighed = weighWordings(excerpt, means);
  const sought = [
    ...[...new Set(also === true ? [] : also)].map((key) => seek(key, excerpt, weighed, means, sourceSpan)),
    ...[...new Set(against)].flatMap((key) => seekDissents(key, excerpt, weighed, means, sourceSpan)),
  ];
  const all = also === true ? weighed.variants : [];
  const witnesses = [
    ...all.map(({ wording, source }) => witnessOf("wording", source, wording)),
    ...sought.flatMap(({ witness }) => witness ?? []),
  ];
  const chosen = ofRecord ? asRecorded(excerpt, weighed) : excerpt;
  const cited = citing(chosen, witnesses, means);
  const isOpen = ({ source }: Variant) => !witnesses.some(({ anchor }) => anchor.source === source.id);
  const open = ofRecord ? [] : weighed.variants.filter(isOpen);
  return {
    excerpt: cited,
    diagnostics: [
      ...sought.flatMap(({ diagnostics }) => diagnostics),
      ...(open.length > 0 ? [tellVariants("wordings-differ", excerpt, open, means)] : []),
      ...tellContradictions(openDisputes(cited, weighed), excerpt.span, weighed.opposed),
    ],
  };
}

/** What contradicts an excerpt, and neither is settled by its author nor printed beside it. */
export function openDisputes(
  { ofRecord, also = [] }: Pick<Excerpt, "ofRecord" | "also">,
  { contradictions }: Weighed,
): readonly Contradiction[] {
  const told = new Set(also.filter(({ form }) => form === "dissent").map(({ anchor }) => anchor.source));
  return ofRecord ? [] : contradictions.filter(({ other }) => !told.has(other.source));
}

/** The excerpt as the chosen source has it: who has another day or place on record bears nothing of it out. */
function asRecorded(excerpt: Excerpt, { contradictions }: Weighed): Excerpt {
  const others = new Set(contradictions.map(({ other }) => other.source));
  const [first, ...more] = excerpt.anchors;
  return { ...excerpt, ofRecord: true, anchors: [first, ...more.filter(({ source }) => !others.has(source))] };
}

/** A shorter form cites the witnesses of the whole that have other words for what is left. */
export function keepWitnesses(short: Excerpt, { also = [], ofRecord }: Excerpt, means: Means): Excerpt {
  const weighed = weighWordings(short, means);
  const held = new Set(weighed.variants.map(({ source }) => source.id));
  const opposed = new Set(weighed.opposed.map(({ source }) => source.id));
  const kept = { wording: held, dissent: opposed } as const;
  return citing(
    ofRecord ? asRecorded(short, weighed) : short,
    also.filter(({ form, anchor }) => form === "support" || kept[form].has(anchor.source)),
    means,
  );
}

/** What the author may want to know of an excerpt that the library offered: other wordings of it, and contradictions. */
export function tellOffered(excerpt: Excerpt, means: Means): readonly Diagnostic[] {
  const { variants, contradictions } = weighWordings(excerpt, means);
  return [
    ...(variants.length > 0 ? [tellVariants("wordings-offered", excerpt, variants, means)] : []),
    ...tellContradictions(contradictions, excerpt.span),
  ];
}

/** The witnesses of an excerpt that a copy may not cite, or not yet. */
export function withheldWitnesses(told: readonly Diagnostic[], heading: string, span: Span): readonly Withheld[] {
  const refused = told.filter(({ code }) => code === "above-ceiling" || code === "source-after-as-of");
  return refused.map(({ code }) => ({
    what: `a further witness in “${heading}”`,
    why: code === "above-ceiling" ? "ceiling" : "as-of",
    span,
  }));
}

/** The excerpt with its witnesses, and what follows from them: its mark, and the origins on which it rests. */
function citing(excerpt: Excerpt, also: readonly Witness[], means: Means): Excerpt {
  const keys = also.map(({ anchor }) => anchor.source);
  const mark = highest([excerpt.mark, ...keys.map((key) => markOf(key, means.library))]);
  const bearing = also.flatMap(({ form, anchor }) => (form === "dissent" ? [] : [anchor]));
  const { lines, origins } = traceLines([...excerpt.anchors, ...bearing], means);
  return { ...excerpt, ...(also.length > 0 ? { also } : {}), mark, lines, origins };
}

interface Sought {
  readonly witness?: Witness;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a source has of the statement: direct speech in other words, or else a sentence that tells it. */
function seek(key: string, excerpt: Excerpt, weighed: Weighed, means: Means, span: Span): Sought {
  const { statements, variants, opposed } = weighed;
  const source = means.admission.seek(key, span);
  if (isRefusal(source)) return { diagnostics: [source.diagnostic] };
  const variant = variants.find((one) => one.source.id === key);
  if (variant) return { witness: witnessOf("wording", source, variant.wording), diagnostics: [] };
  const [support] = findReports(
    statements.flatMap(({ wordings }) => wordings),
    [source],
    means.speakers,
  );
  if (support?.on) {
    const message = `\`${key}\`, para. ${support.paragraph}, tells otherwise what is quoted here (${matters[support.on]}): “${support.words}”`;
    return unknown(message, span, "find out which is right; if these words are, leave it out of `also`");
  }
  if (support) return { witness: witnessOf("support", source, support), diagnostics: [] };
  const isCited = excerpt.anchors.some((anchor: Anchor) => anchor.source === key);
  const message = isCited
    ? `\`${key}\` has these very words and is cited for them already.`
    : `\`${key}\` has no other words for what is quoted here, and no sentence that reports it.`;
  const known = variants.map((one) => `\`${one.source.id}\``).join(", ");
  const isOpposed = opposed.some((one) => one.source.id === key);
  const other = known ? `other wordings stand in ${known}` : "leave `also` out";
  const otherwise = `it contradicts these words: \`against: [${key}]\` prints what it has`;
  return unknown(message, span, isCited ? "leave it out of `also`" : isOpposed ? otherwise : other);
}

/** All that a source has against the words of an excerpt; it is printed, and so checked like any quotation. */
function seekDissents(
  key: string,
  excerpt: Excerpt,
  { opposed, dissents, contradictions }: Weighed,
  means: Means,
  span: Span,
): readonly Sought[] {
  const source = means.admission.seek(key, span);
  if (isRefusal(source)) return [{ diagnostics: [source.diagnostic] }];
  const found = dissents.filter((one) => one.source.id === key);
  if (found.length > 0) return found.map(({ wording }) => dissentOf(wording, source, excerpt, means, span));
  const on = contradictions.find(({ other }) => other.source === key)?.on;
  if (on !== undefined) {
    const message = `\`${key}\` contradicts these words on ${matters[on]}, and has no other words of their speaker’s own that could be printed beside them.`;
    const hint =
      "leave `against` out; say `of-record: true` if these words are right, or mend the record that is wrong";
    return [unknown(message, span, hint)];
  }
  const known = opposed.map((one) => `\`${one.source.id}\``).join(", ");
  const hint = known ? `what contradicts them stands in ${known}` : "leave `against` out";
  return [unknown(`\`${key}\` has nothing that contradicts the words quoted here.`, span, hint)];
}

/** A dissent has no label of its own: it must be the excerpt’s speaker’s, by the record, and not what a source tells itself. */
function dissentOf(
  { words, paragraph, speaker }: Wording,
  source: Source,
  excerpt: Excerpt,
  means: Means,
  span: Span,
): Sought {
  const { speakers } = means;
  const { value, diagnostics } = checkWords({ words, source, paragraphs: [paragraph], span, speakers });
  if (!value) return { diagnostics };
  const own = excerpt.speaker?.name;
  const isTold =
    !value.isSpoken && speaker !== undefined && speakers.namedIn(words).some(({ name }) => name === speaker);
  if (isTold) {
    const message = `\`${source.id}\`, para. ${paragraph}, tells in its own words what ${speaker} said: “${words}”`;
    return unknown(message, span, "leave `against` out, and say in a point what this source tells");
  }
  if (speaker !== own) {
    const message = `${speaker ?? "Nobody"} is on record as the speaker of what \`${source.id}\` has against these words, which are ${own === undefined ? "nobody’s on record" : `those of ${own}`}.`;
    const hints = [`put the speaker of para. ${paragraph} on record, or quote both in a point of your own`];
    return { diagnostics: [{ code: "speaker-missing", severity: "error", message, span, hints }] };
  }
  return { witness: { form: "dissent", anchor: value.anchor, words: value.words, speaker }, diagnostics };
}

function unknown(message: string, span: Span, hint: string): Sought {
  return { diagnostics: [{ code: "witness-unknown", severity: "error", message, span, hints: [hint] }] };
}

function witnessOf(form: Witness["form"], source: Source, place: Place & { readonly words: string }): Witness {
  return { form, anchor: anchorWords(source, [place]), words: place.words };
}
