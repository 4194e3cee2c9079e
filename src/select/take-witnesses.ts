import type { Wanted, Withheld } from "../model/brief.ts";
import type { Diagnostic, Span } from "../model/diagnostic.ts";
import { highest } from "../model/mark.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Anchor, Source } from "../model/source.ts";
import type { Witness } from "../model/statement.ts";
import { anchorWords, type Place } from "../text/anchor-words.ts";
import { isRefusal } from "./admit-sources.ts";
import { findSupports } from "./find-supports.ts";
import { type Means, markOf } from "./gather-means.ts";
import { tellContradiction, tellVariants } from "./tell-variants.ts";
import { traceLines } from "./trace-lines.ts";
import { type Weighed, weighWordings } from "./weigh-wordings.ts";

/**
 * An author's excerpt with the witnesses that it cites for what it says in other words, and what its author should look
 * at: `wordings-differ`, unless he says that his wording is the one of record or cites the others; `sources-contradict`.
 * Error: `witness-unknown`, where a source is to be cited that does not tell the statement.
 */
export function takeWitnesses(
  excerpt: Excerpt,
  { also, ofRecord = false, sourceSpan }: Pick<Wanted, "also" | "ofRecord" | "sourceSpan">,
  means: Means,
): { readonly excerpt: Excerpt; readonly diagnostics: readonly Diagnostic[] } {
  const weighed = weighWordings(excerpt, means);
  const named = (also === true || also === undefined ? [] : also).map((key) =>
    seek(key, excerpt, weighed, means, sourceSpan),
  );
  const witnesses =
    also === true
      ? weighed.variants.map(({ wording, source }) => witnessOf("wording", source, wording))
      : named.flatMap(({ witness }) => witness ?? []);
  const cited = new Set(witnesses.map(({ anchor }) => anchor.source));
  const open = ofRecord ? [] : weighed.variants.filter(({ source }) => !cited.has(source.id));
  return {
    excerpt: citing(excerpt, witnesses, means),
    diagnostics: [
      ...named.flatMap(({ diagnostics }) => diagnostics),
      ...(open.length > 0 ? [tellVariants("wordings-differ", excerpt, open, means)] : []),
      ...weighed.contradictions.map((one) => tellContradiction(one, excerpt.span)),
    ],
  };
}

/** A shorter form cites the witnesses of the whole that have other words for what is left. */
export function keepWitnesses(short: Excerpt, { also = [] }: Excerpt, means: Means): Excerpt {
  const held = new Set(weighWordings(short, means).variants.map(({ source }) => source.id));
  return citing(
    short,
    also.filter(({ form, anchor }) => form === "support" || held.has(anchor.source)),
    means,
  );
}

/** What the author may want to know of an excerpt that the library offered: other wordings of it, and contradictions. */
export function tellOffered(excerpt: Excerpt, means: Means): readonly Diagnostic[] {
  const { variants, contradictions } = weighWordings(excerpt, means);
  return [
    ...(variants.length > 0 ? [tellVariants("wordings-offered", excerpt, variants, means)] : []),
    ...contradictions.map((one) => tellContradiction(one, excerpt.span)),
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
  if (also.length === 0) return excerpt;
  const keys = also.map(({ anchor }) => anchor.source);
  const mark = highest([excerpt.mark, ...keys.map((key) => markOf(key, means.library))]);
  const { lines, origins } = traceLines([...excerpt.anchors, ...also.map(({ anchor }) => anchor)], means);
  return { ...excerpt, also, mark, lines, origins };
}

interface Sought {
  readonly witness?: Witness;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a source has of the statement: direct speech in other words, or else a sentence that tells it. */
function seek(key: string, excerpt: Excerpt, { statements, variants }: Weighed, means: Means, span: Span): Sought {
  const source = means.admission.seek(key, span);
  if (isRefusal(source)) return { diagnostics: [source.diagnostic] };
  const variant = variants.find((one) => one.source.id === key);
  if (variant) return { witness: witnessOf("wording", source, variant.wording), diagnostics: [] };
  const [support] = findSupports(
    statements.flatMap(({ wordings }) => wordings),
    [source],
    means.speakers,
  );
  if (support) return { witness: witnessOf("support", source, support), diagnostics: [] };
  const isCited = excerpt.anchors.some((anchor: Anchor) => anchor.source === key);
  const message = isCited
    ? `\`${key}\` has these very words and is cited for them already.`
    : `\`${key}\` has no other words for what is quoted here, and no sentence that reports it.`;
  const known = variants.map((one) => `\`${one.source.id}\``).join(", ");
  const hint = isCited ? "leave it out of `also`" : known ? `other wordings stand in ${known}` : "leave `also` out";
  return { diagnostics: [{ code: "witness-unknown", severity: "error", message, span, hints: [hint] }] };
}

function witnessOf(form: Witness["form"], source: Source, place: Place & { readonly words: string }): Witness {
  return { form, anchor: anchorWords(source, [place]), words: place.words };
}
