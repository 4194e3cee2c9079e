import { readWording } from "../brief/read-wording.ts";
import { choose, holdingOf } from "../choose.ts";
import { keepLocked } from "../lock/keep-locked.ts";
import { lockSelections } from "../lock/lock-selections.ts";
import { lockPath } from "../lock/read-lock.ts";
import { writeLock } from "../lock/write-lock.ts";
import { copiesOf, type Desk, type Order } from "../open-desk.ts";

/** The lock of a brief as it should stand. */
export interface RenewedLock {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** How many quotations it holds. */
  readonly excerpts: number;
  /** False where the file is there already, byte for byte. */
  readonly isNew: boolean;
}

/**
 * The lock of a brief from what all its copies choose now; nothing is written. Of copies that cannot be selected the
 * entries of the last lock stay, and so do those of copies that were `built` once as of another day. Nothing comes of a brief that is not there, or that quotes nothing and has no lock.
 */
export function renewLock(desk: Desk, id: string, built: readonly Order[] = []): RenewedLock | undefined {
  const file = desk.briefs.get(id);
  if (!file) return undefined;
  const path = lockPath(file.file);
  const selections = copiesOf(file).map((order) => choose(desk, order).value);
  const chosen = selections.filter((selection) => selection !== undefined);
  const isWhole = chosen.length === selections.length;
  const dated = built.filter((order) => order.brief === id && order.asOf !== undefined);
  const days = dated.flatMap((order) => choose(desk, order).value ?? []);
  const holding = holdingOf(desk, file);
  const hasDays = holding.lock?.excerpts.some(({ asOf }) => asOf !== undefined) ?? false;
  const wording = readWording(file, desk.workspace);
  const last = isWhole && !hasDays ? [] : keepLocked(holding, wording);
  const kept = isWhole ? last.filter(({ asOf }) => asOf !== undefined) : last;
  const lock = lockSelections(path, chosen, days, kept, wording, desk.library);
  const before = desk.world.read(path);
  if (!before && lock.sources.size === 0) return undefined;
  const bytes = new TextEncoder().encode(writeLock(lock));
  return { path, bytes, excerpts: lock.excerpts.length, isNew: !before || Buffer.compare(before, bytes) !== 0 };
}
