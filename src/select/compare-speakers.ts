import type { Diagnostic } from "../model/diagnostic.ts";
import type { Anchor, Source } from "../model/source.ts";
import type { WantedTranslation } from "../model/translation.ts";
import type { Means } from "./gather-means.ts";
import { utteranceIn } from "./know-speakers.ts";

/** Where quoted words stand, and whom their brief names for them. */
export interface Place {
  readonly paragraphs?: readonly number[] | undefined;
  readonly saidBy?: string | undefined;
}

/** Two spellings of a name agree in so many letters of a word at least. */
const alike = 3;

/**
 * Whether the source of a translation has the words from the same speaker as the original's. `speaker-differs`: an error where
 * the register knows both names, and a warning where it does not; names in different letters can be anybody's.
 */
export function compareSpeakers(
  { paragraphs = [], saidBy }: Place,
  original: Source,
  { source: key, paragraphs: translated }: Anchor,
  { span }: WantedTranslation,
  { library, people, speakers }: Means,
): readonly Diagnostic[] {
  const source = library.byId.get(key);
  const [mine, theirs] = [recorded(source, translated), saidBy ?? recorded(original, paragraphs)];
  if (mine === undefined || theirs === undefined) return [];
  const [one, other] = [speakers.named(mine).name, speakers.named(theirs).name];
  if (one === other) return [];
  const isSure = [one, other].every((name) => people.some((person) => person.name === name));
  if (!isSure && !areOthers(one, other)) return [];
  const message = `\`${key}\` has the translation from ${one}, and the original is from ${other}.`;
  const hints = ["find out who spoke; of one speaker in two spellings put one among the person’s `aliases`"];
  return [{ code: "speaker-differs", severity: isSure ? "error" : "warning", message, span, hints }];
}

function recorded(source: Source | undefined, paragraphs: readonly number[]): string | undefined {
  return source && paragraphs[0] !== undefined ? utteranceIn(source, paragraphs[0])?.name : undefined;
}

/** True for names in the same letters that have no word alike. */
function areOthers(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((name) => name.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? []);
  const isIn = (script: RegExp) => script.test(one) === script.test(other);
  const starts = new Set(theirs?.map((word) => word.slice(0, alike)));
  return isIn(/\p{Script=Latin}/u) && mine?.every((word) => !starts.has(word.slice(0, alike))) === true;
}
