import type { Lock, LockedExcerpt } from "../model/lock.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { sha256 } from "../text/fixity.ts";

/** The checksum of what a lock holds, however its file is laid out: SHA-256 of canonical JSON. */
export function sumLock({
  normalisation,
  sources,
  excerpts,
}: Pick<Lock, "normalisation" | "sources" | "excerpts">): string {
  const texts = [...sources].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(canonicalJson({ normalisation, sources: texts, excerpts: [...excerpts].sort(inOrder) }));
}

/** By source, then by where the words stand, then by the words. */
export function inOrder(a: LockedExcerpt, b: LockedExcerpt): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  const [from, other] = [a.segments[0]?.start ?? 0, b.segments[0]?.start ?? 0];
  if (from !== other) return from - other;
  return a.words < b.words ? -1 : a.words > b.words ? 1 : 0;
}
