import type { Contradiction, Statement, Wording } from "../model/statement.ts";
import type { IsoDate } from "../model/units.ts";
import { areNear, findAlike, type Pair } from "./find-alike.ts";

/** Most wordings that are looked at together; those beyond make statements of their own. */
const mostTogether = 400;

/** The statements of some wordings, each found when it is first asked for. */
export interface Clusters {
  /** The statement of which a wording is part. */
  readonly of: (wording: Wording) => Statement | undefined;
  readonly all: () => readonly Statement[];
}

/**
 * Groups wordings into statements. Two wordings tell one statement where they are alike (`findAlike`) and nothing says
 * that they have different speakers; the most alike are joined first, and never so that a statement has two speakers or
 * days too far apart. The statements are a partition of the wordings, the same whatever the order given.
 */
export function clusterStatements(given: readonly Wording[]): Clusters {
  const wordings = [...given].sort(inOrder);
  const indexes = new Map(wordings.map((wording, index) => [wording, index]));
  const pairsOf = findAlike(wordings);
  const found = new Map<number, Statement>();
  const statementAt = (start: number): Statement | undefined => {
    if (!found.has(start)) {
      const { members, pairs } = reach(start, pairsOf, wordings, found);
      for (const statement of join(members, pairs, wordings)) {
        for (const wording of statement.wordings) found.set(indexes.get(wording) ?? start, statement);
      }
    }
    return found.get(start);
  };
  return {
    of: (wording) => {
      const index = indexes.get(wording);
      return index === undefined ? undefined : statementAt(index);
    },
    all: () => [...new Set(wordings.flatMap((_, index) => statementAt(index) ?? []))],
  };
}

/** All wordings that a wording is tied to, by any number of steps, and the pairs that tie them. */
function reach(
  start: number,
  pairsOf: (one: number) => readonly Pair[],
  wordings: readonly Wording[],
  found: ReadonlyMap<number, Statement>,
): { readonly members: readonly number[]; readonly pairs: readonly Pair[] } {
  const members = new Set([start]);
  const pairs = new Map<string, Pair>();
  for (const member of members) {
    for (const pair of pairsOf(member)) {
      const next = pair.one === member ? pair.other : pair.one;
      const isRival = areRivals(wordings[pair.one], wordings[pair.other]);
      if (!isRival && !members.has(next) && (members.size >= mostTogether || found.has(next))) continue;
      pairs.set(`${pair.one} ${pair.other}`, pair);
      if (!isRival) members.add(next);
    }
  }
  return { members: [...members].sort((a, b) => a - b), pairs: [...pairs.values()].sort(byLikeness) };
}

/** Joins the members that tell one statement, the most alike first. */
function join(members: readonly number[], pairs: readonly Pair[], wordings: readonly Wording[]): readonly Statement[] {
  const groupOf = new Map(members.map((member) => [member, [member]]));
  const told = (group: readonly number[]) => group.flatMap((member) => wordings[member] ?? []);
  const contradictions: Contradiction[] = [];
  for (const { one, other, likeness } of pairs) {
    const [a, b] = [wordings[one], wordings[other]];
    const [mine, theirs] = [groupOf.get(one), groupOf.get(other)];
    if (!a || !b) continue;
    if (areRivals(a, b)) contradictions.push({ on: "who", one: a, other: b });
    if (!mine || !theirs || areRivals(a, b)) continue;
    if (mine !== theirs) {
      if (!agree(bearingsOf(told(mine)), bearingsOf(told(theirs)))) continue;
      const group = [...mine, ...theirs];
      for (const member of group) groupOf.set(member, group);
    }
    if (likeness.on) contradictions.push({ on: likeness.on, one: a, other: b });
    const isOtherDay = a.said !== undefined && b.said !== undefined && a.said !== b.said;
    if (isOtherDay && likeness.on !== "when") contradictions.push({ on: "when", one: a, other: b });
  }
  return [...new Set(groupOf.values())].flatMap((group): readonly Statement[] => {
    const [first, ...more] = told([...group].sort((a, b) => a - b));
    if (!first) return [];
    const own = new Set([first, ...more]);
    const id = `${first.source}/${first.paragraph}.${first.start}`;
    const disputes = contradictions.filter(({ one, other }) => own.has(one) || own.has(other));
    return [{ id, wordings: [first, ...more], contradictions: disputes }];
  });
}

/** Who speaks in some wordings, and on which days at the earliest and the latest. */
interface Bearings {
  readonly speaker?: string | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

function bearingsOf(wordings: readonly Wording[]): Bearings {
  const days = wordings.flatMap(({ near }) => near ?? []).sort();
  return { speaker: wordings.find(({ speaker }) => speaker !== undefined)?.speaker, from: days[0], to: days.at(-1) };
}

function agree(a: Bearings, b: Bearings): boolean {
  if (a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker) return false;
  return areNear(a.from, b.to) && areNear(b.from, a.to);
}

/** True where two different speakers are on record. */
export function areRivals(one: Wording | undefined, other: Wording | undefined): boolean {
  return one?.speaker !== undefined && other?.speaker !== undefined && one.speaker !== other.speaker;
}

function byLikeness(a: Pair, b: Pair): number {
  const [mine, theirs] = [a.likeness, b.likeness];
  return theirs.share - mine.share || theirs.common - mine.common || a.one - b.one || a.other - b.other;
}

function inOrder(a: Wording, b: Wording): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.paragraph - b.paragraph || a.start - b.start;
}
