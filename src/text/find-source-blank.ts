import type { Source } from "../model/source.ts";
import { findBlank, findSkeleton } from "./find-blank.ts";

/** A blank that a source still holds, and the line of its file on which it stands, where that is known. */
export interface SourceBlank {
  readonly blank: string;
  readonly line: number;
}

/** The first blank in a source's record or text; of the text only what `attache new` wrote counts. */
export function findSourceBlank(source: Source): SourceBlank | undefined {
  const met = searched.get(source);
  if (met) return met.found;
  const found = blankIn(source);
  searched.set(source, { found });
  return found;
}

/** A source never changes while it is open, and every brief asks it anew. */
const searched = new WeakMap<Source, { readonly found: SourceBlank | undefined }>();

function blankIn({ item, descriptor, paragraphs, utterances }: Source): SourceBlank | undefined {
  const record = [...stringsIn(item), descriptor, ...utterances.flatMap(({ name, capacity = "" }) => [name, capacity])];
  const blank = record.map(findBlank).find((found) => found !== undefined);
  if (blank !== undefined) return { blank, line: 1 };
  const open = paragraphs.find(({ text }) => findSkeleton(text) !== undefined);
  return open && { blank: findSkeleton(open.text) ?? "", line: open.line };
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
