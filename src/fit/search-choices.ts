import { type Choice, type Item, out } from "./choice.ts";
import { openTally } from "./tally.ts";
import type { Decision, Terms } from "./terms.ts";

/** A choice and what it is worth. */
export interface Found {
  readonly choice: Choice;
  readonly worth: number;
}

/** The best choice met, and how far the search got. */
export interface Result {
  /** Absent where nothing allowed keeps the limits, or nothing was met in time. */
  readonly best: Found | undefined;
  /** No choice is worth more than this; the best one's worth where the search came to its end. */
  readonly bound: number;
  /** How many choices were weighed. */
  readonly weighed: number;
}

/** A choice as a key of sets. */
export function keyOf(choice: Choice): string {
  return choice.join();
}

/**
 * Depth-first branch and bound for the choice of greatest worth that keeps its limits: pieces are decided one by
 * one, the most worth for its height first; a branch ends where what is in is too high already, where no room is left
 * for the excerpts that a section must keep, or where not even the best that could fill the room left would beat
 * the best choice met. Exact unless `most` ends it; then branches close with all that is undecided left out.
 */
export function searchChoices(terms: Terms): Result {
  const { items, sections, scale } = terms;
  const isOptional = sections.map(({ priority }) => priority !== "must");
  const tally = openTally(terms);
  const { choice } = tally;
  for (const [index, { piece, section, forms }] of items.entries()) {
    // what must stay starts in its shortest form, so that what is in is the least there can be
    if (piece.priority === "must" && !isOptional[section]) tally.put(index, forms - 1);
  }
  const decisions = decisionsOf(terms, isOptional);
  const closed = new Set<number>();
  const open = openItems(terms, decisions);
  const reserve = reserveFor(terms, choice);
  let best: Found | undefined;
  let weighed = 0;
  let bound = Number.NEGATIVE_INFINITY;

  function visit(depth: number): void {
    weighed += 1;
    if (!terms.keeps(scale.weigh(choice)) || !reserve((item) => mayCome(item, depth))) return;
    const decision = decisions[depth];
    const toBeat = Math.max(terms.above, best?.worth ?? terms.above) + rounding;
    const promise = decision ? tally.promise(open.byDensity, (item) => mayCome(item, depth)) : tally.worth();
    if (promise <= toBeat) return;
    if (decision === undefined) settle();
    else if (weighed > terms.most) {
      bound = Math.max(bound, promise);
      settle();
    } else if ("section" in decision) decideSection(decision.section, depth);
    else decideItem(decision.item, depth);
  }

  function mayCome(item: number, depth: number): boolean {
    return open.isOpen(item, depth) && !closed.has(item);
  }

  function settle(): void {
    const worth = tally.worth();
    if (worth <= Math.max(terms.above, best?.worth ?? terms.above) + rounding) return;
    if (isSound(terms, choice) && !terms.tried.has(keyOf(choice))) best = { choice: choice.slice(), worth };
  }

  function decideSection(section: number, depth: number): void {
    const own = items.flatMap((item, index) => (item.section === section ? [index] : []));
    const musts = own.filter((index) => items[index]?.piece.priority === "must");
    for (const index of musts) tally.put(index, (items[index]?.forms ?? 1) - 1);
    visit(depth + 1);
    for (const index of musts) tally.put(index, out);
    for (const index of own) closed.add(index);
    visit(depth + 1);
    for (const index of own) closed.delete(index);
  }

  function decideItem(index: number, depth: number): void {
    if (closed.has(index)) {
      visit(depth + 1);
      return;
    }
    const { piece, forms } = items[index] as Item;
    const before = choice[index] ?? out;
    const hasRoom = roomIn(terms, choice);
    for (let form = 0; form < forms; form += 1) {
      if (!hasRoom(index, form)) continue;
      tally.put(index, form);
      visit(depth + 1);
    }
    tally.put(index, piece.priority === "must" ? before : out);
    if (piece.priority !== "must") visit(depth + 1);
    tally.put(index, before);
  }

  visit(0);
  return { best, bound: Math.max(bound, best?.worth ?? bound), weighed };
}

/** Says of pieces that are out whether their flow has the height they take, as far as the last weighing shows. */
export function roomIn({ scale, limit }: Pick<Terms, "scale" | "limit">, choice: Choice) {
  const slack = scale.slack(limit);
  return (item: number, form: number): boolean => {
    const { flow, height } = scale.flowOf(item, form);
    return flow < 0 || choice[item] !== out || height <= (slack[flow] ?? height) + rounding;
  };
}

/** Keeps what must stay: the musts and the least number of excerpts of each section that stands. */
export function isSound({ items, sections }: Pick<Terms, "items" | "sections">, choice: Choice): boolean {
  const standing = new Array<number>(sections.length).fill(0);
  const excerpts = new Array<number>(sections.length).fill(0);
  const lost = new Array<boolean>(sections.length).fill(false);
  items.forEach(({ piece, section }, index) => {
    if (choice[index] === out) {
      if (piece.priority === "must") lost[section] = true;
      return;
    }
    standing[section] = (standing[section] ?? 0) + 1;
    if (piece.kind === "excerpt") excerpts[section] = (excerpts[section] ?? 0) + 1;
  });
  return sections.every(({ priority, least, excerpts: own }, index) => {
    if (priority !== "must" && standing[index] === 0) return true;
    return !lost[index] && (excerpts[index] ?? 0) >= Math.min(least, own.length);
  });
}

/** How far two sums of the same worths can lie apart. */
const rounding = 1e-6;

/** What is open: the most worth for its height first, what stands first on the page among equals. */
function decisionsOf({ items, sections, worth, scale }: Terms, isOptional: readonly boolean[]): readonly Decision[] {
  const heightOf = (item: number) => scale.flowOf(item, (items[item]?.forms ?? 1) - 1).height;
  const density = (own: readonly number[], more: number) => {
    const value = own.reduce((sum, item) => sum + worth.alone(item, 0), more);
    return (
      value /
      Math.max(
        1,
        own.reduce((sum, item) => sum + heightOf(item), 0),
      )
    );
  };
  const mustsOf = (section: number) =>
    items.flatMap((one, index) => (one.section === section && one.piece.priority === "must" ? [index] : []));
  const bundles = sections.flatMap((_, section) => {
    const musts = isOptional[section] ? mustsOf(section) : [];
    return musts.length === 0 ? [] : [{ section, density: density(musts, worth.section(section)) }];
  });
  // a section is decided before its pieces
  const before = new Map(bundles.map((bundle) => [bundle.section, bundle.density]));
  const open = items.flatMap(({ piece, section, forms }, item) => {
    if (piece.priority === "must" && !isOptional[section] && forms === 1) return [];
    return [{ item, density: Math.min(density([item], 0), before.get(section) ?? Number.POSITIVE_INFINITY) }];
  });
  const placeOf = (one: { section?: number; item?: number }) => ("section" in one ? -1 : (one.item ?? 0));
  return [...bundles, ...open].sort((a, b) => b.density - a.density || placeOf(a) - placeOf(b));
}

/** The items that are to be decided, in the order of worth for height, and which of them are undecided at a depth. */
function openItems({ items, worth, scale }: Terms, decisions: readonly Decision[]) {
  const placeOf = new Int32Array(items.length).fill(-1);
  decisions.forEach((decision, at) => {
    if ("item" in decision) placeOf[decision.item] = at;
  });
  const density = (item: number) => {
    const { height } = scale.flowOf(item, (items[item]?.forms ?? 1) - 1);
    return worth.alone(item, 0) / Math.max(1, height);
  };
  const open = items.flatMap((_, item) => ((placeOf[item] ?? -1) < 0 ? [] : [{ item, density: density(item) }]));
  const byDensity = open.sort((one, other) => other.density - one.density || one.item - other.item);
  return {
    byDensity: byDensity.map(({ item }) => item),
    isOpen: (item: number, depth: number) => (placeOf[item] ?? -1) >= depth,
  };
}

/**
 * Says whether the excerpts that sections must still get can be had from what is undecided, and have room: the
 * lowest of them, each flow by itself.
 */
function reserveFor({ items, sections, scale, limit }: Terms, choice: Choice) {
  const binding = sections.flatMap(({ priority, least, excerpts }, section) =>
    priority === "must" && least > 0 ? [{ section, least: Math.min(least, excerpts.length) }] : [],
  );
  const isExcerptOf = (section: number) => (item: number) =>
    items[item]?.section === section && items[item]?.piece.kind === "excerpt";
  return (mayCome: (item: number) => boolean): boolean => {
    if (binding.length === 0) return true;
    const slack = [...scale.slack(limit)];
    return binding.every(({ section, least }) => {
      const standing = items.filter((_one, item) => isExcerptOf(section)(item) && choice[item] !== out).length;
      const lowest = items
        .map((_, item) => item)
        .filter((item) => isExcerptOf(section)(item) && choice[item] === out && mayCome(item))
        .map((item) => scale.flowOf(item, (items[item]?.forms ?? 1) - 1))
        .sort((a, b) => a.height - b.height)
        .slice(0, Math.max(0, least - standing));
      for (const { flow, height } of lowest) if (flow >= 0) slack[flow] = (slack[flow] ?? 0) - height;
      return (
        lowest.length >= least - standing && lowest.every(({ flow }) => flow < 0 || (slack[flow] ?? 0) >= -rounding)
      );
    });
  };
}
