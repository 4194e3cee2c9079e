import { type Choice, out } from "./choice.ts";
import type { Terms } from "./terms.ts";

/** A choice in the making, with its worth kept up to date. */
export interface Tally {
  readonly choice: Choice;
  readonly put: (item: number, form: number) => void;
  readonly worth: () => number;
  /**
   * No choice that keeps what is decided, and the limit, is worth more: every flow's room in the text weighed last
   * is filled with the most worth for its height of what may come, the last piece in part (Dantzig's bound for
   * the knapsack problem, 1957), and every origin and term that undecided pieces could bring is counted once. `byDensity`
   * is all that is to be decided, in the order of worth for height.
   */
  readonly promise: (byDensity: readonly number[], mayCome: (item: number) => boolean) => number;
}

/** An empty choice. */
export function openTally({ items, sections, worth, scale, limit }: Omit<Terms, "keeps">): Tally {
  const choice: Choice = new Int8Array(items.length).fill(out);
  const met = new Int32Array(worth.merits.length);
  const standing = new Int32Array(sections.length);
  const asked = new Int32Array(worth.merits.length);
  let asking = 0;
  let sum = 0;

  const put = (item: number, form: number): void => {
    const before = choice[item] ?? out;
    if (before === form) return;
    sum += worth.alone(item, form) - worth.alone(item, before);
    choice[item] = form;
    const by = form === out ? -1 : before === out ? 1 : 0;
    if (by === 0) return;
    for (const key of worth.brings(item)) {
      met[key] = (met[key] ?? 0) + by;
      if (met[key] === (by > 0 ? 1 : 0)) sum += by * (worth.merits[key] ?? 0);
    }
    const section = items[item]?.section ?? 0;
    standing[section] = (standing[section] ?? 0) + by;
    if (standing[section] === (by > 0 ? 1 : 0)) sum += by * worth.section(section);
  };

  const promise: Tally["promise"] = (byDensity, mayCome) => {
    const slack = [...scale.slack(limit)];
    const opened = new Set<number>();
    let most = sum;
    asking += 1;
    for (const item of byDensity) {
      if (!mayCome(item)) continue;
      const { piece, section, forms } = items[item] ?? { piece: undefined, section: 0, forms: 1 };
      if (standing[section] === 0 && !opened.has(section)) {
        opened.add(section);
        most += worth.section(section);
      }
      const now = choice[item] ?? out;
      const gain = worth.alone(item, 0) - worth.alone(item, now);
      for (const key of worth.brings(item)) {
        if (met[key] !== 0 || asked[key] === asking) continue;
        asked[key] = asking;
        most += worth.merits[key] ?? 0;
      }
      const { flow, height } = scale.flowOf(item, forms - 1);
      if (now !== out || piece?.priority === "must" || flow < 0 || height <= 0) {
        most += gain;
        continue;
      }
      const room = Math.max(0, slack[flow] ?? 0);
      most += gain * Math.min(1, room / height);
      slack[flow] = room - height;
    }
    return most;
  };

  return { choice, put, worth: () => sum, promise };
}
