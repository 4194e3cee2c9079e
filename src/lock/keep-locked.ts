import type { LockedExcerpt, Wording } from "../model/lock.ts";
import { type Holding, placeIn } from "./hold-lock.ts";

/** The entries of a lock that the brief still has, where their words stand now; for copies that cannot be selected. */
export function keepLocked({ lock, held }: Holding, wording: Wording): readonly LockedExcerpt[] {
  return (lock?.excerpts ?? []).flatMap((locked) => {
    if (!placeIn(wording, locked)) return [];
    const verdict = held.find((one) => one.locked === locked)?.verdict;
    if (!verdict) return [locked];
    if (verdict.kind !== "same" && verdict.kind !== "moved") return [];
    const { paragraphs, segments } = verdict.anchor;
    return [{ ...locked, paragraphs, segments }];
  });
}
