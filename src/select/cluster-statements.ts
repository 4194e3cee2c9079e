import type { Contradiction, Statement, Wording } from "../model/statement.ts";
import type { IsoDate } from "../model/units.ts";
import { alike, compareWordings, type Likeness } from "../text/compare-wordings.ts";
import { contentWords } from "../text/content-words.ts";
import { primary } from "../text/primary.ts";

/** Utterances more days apart are not one, however alike their words. */
export const mostDaysApart = 3;

/** Where nobody is on record as the speaker of one of two wordings, so many content words must be the same. */
const leastUnrecorded = 4;

/** From so many and so great a share of common content words on, other speakers are a contradiction and no accident. */
const telltale = { words: 6, share: 0.9 } as const;

/** Most wordings with which one is compared: who has more alike wants to keep the program busy. */
const mostCompared = 400;

/** Two wordings that are alike. */
interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: Likeness;
}

/**
 * Groups wordings into statements. Two wordings of different sources tell one statement where their words are alike
 * (`compareWordings`), their speakers are the same or one is not on record, and their days are at most three apart or
 * one is not known; the most alike are joined first, and never so that a statement has two speakers or days too far
 * apart. The result is a partition of the wordings, in the order of sources, whatever the order given.
 */
export function clusterStatements(given: readonly Wording[]): readonly Statement[] {
  const wordings = [...given].sort(inOrder);
  const pairs = pairsOf(wordings).sort(
    (a, b) =>
      b.likeness.share - a.likeness.share ||
      b.likeness.common - a.likeness.common ||
      a.one - b.one ||
      a.other - b.other,
  );
  const groups = wordings.map((wording, index) => ({ members: [index], ...bearingsOf([wording]) }));
  const groupOf = wordings.map((_, index) => index);
  const contradictions: Contradiction[] = [];
  for (const { one, other, likeness } of pairs) {
    const [a, b] = [wordings[one], wordings[other]];
    const [mine, theirs] = [groups[groupOf[one] ?? -1], groups[groupOf[other] ?? -1]];
    if (!a || !b || !mine || !theirs) continue;
    const isRival = a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker;
    if (isRival) contradictions.push({ on: "who", one: a, other: b });
    else if (mine !== theirs && !agree(mine, theirs)) continue;
    else {
      if (mine !== theirs) {
        const members = [...mine.members, ...theirs.members];
        const into = groupOf[one] ?? one;
        for (const member of theirs.members) groupOf[member] = into;
        groups[into] = { members, ...bearingsOf(members.flatMap((member) => wordings[member] ?? [])) };
      }
      if (likeness.on) contradictions.push({ on: likeness.on, one: a, other: b });
      if (a.said !== undefined && b.said !== undefined && a.said !== b.said) {
        contradictions.push({ on: "when", one: a, other: b });
      }
    }
  }
  const byMember = new Map<Wording, Contradiction[]>();
  for (const contradiction of contradictions) {
    for (const wording of [contradiction.one, contradiction.other]) {
      byMember.set(wording, [...(byMember.get(wording) ?? []), contradiction]);
    }
  }
  return [...new Set(groupOf)].flatMap((at): readonly Statement[] => {
    const [first, ...more] = [...(groups[at]?.members ?? [])]
      .sort((a, b) => a - b)
      .flatMap((index) => wordings[index] ?? []);
    if (!first) return [];
    const own = new Set([first, ...more].flatMap((wording) => byMember.get(wording) ?? []));
    const id = `${first.source}/${first.paragraph}.${first.start}`;
    return [{ id, wordings: [first, ...more], contradictions: [...own] }];
  });
}

/** The pairs of wordings that are alike, of different sources, in one language, with days that agree. */
function pairsOf(wordings: readonly Wording[]): Pair[] {
  const { holding, rarest } = indexOf(wordings);
  return wordings.flatMap((mine, one): readonly Pair[] => {
    const met = new Set<number>();
    for (const word of rarest(one)) {
      for (const other of holding.get(word) ?? []) if (met.size < mostCompared && other !== one) met.add(other);
    }
    return [...met].flatMap((other): readonly Pair[] => {
      const theirs = wordings[other];
      if (!theirs || theirs.source === mine.source || !areNear(mine.near, theirs.near)) return [];
      // two that find each other are compared once
      if (other < one && rarest(other).some((word) => holding.get(word)?.includes(one))) return [];
      if (primary(mine.language) !== primary(theirs.language)) return [];
      const likeness = compareWordings(mine.words, theirs.words, mine.language);
      return likeness && isEnough(mine, theirs, likeness)
        ? [{ one: Math.min(one, other), other: Math.max(one, other), likeness }]
        : [];
    });
  });
}

function isEnough(mine: Wording, theirs: Wording, { common, share }: Likeness): boolean {
  if (mine.speaker === undefined || theirs.speaker === undefined) return common >= leastUnrecorded;
  return mine.speaker === theirs.speaker || (common >= telltale.words && share >= telltale.share);
}

/**
 * Which wordings hold a word, and the rarest words of each. A shorter wording shares `alike.ofShorter` of its words with a
 * longer one, hence at least one of as many of its rarest as it may lack and one more: only those need be looked up.
 */
function indexOf(wordings: readonly Wording[]) {
  const words = wordings.map((wording) => [...new Set(contentWords(wording.words).map(({ word }) => word))]);
  const counts = wordings.map((wording) => contentWords(wording.words).length);
  const holding = new Map<string, number[]>();
  words.forEach((own, index) => {
    for (const word of own) {
      const known = holding.get(word);
      if (known) known.push(index);
      else holding.set(word, [index]);
    }
  });
  const often = (word: string) => holding.get(word)?.length ?? 0;
  const rarest = words.map((own, index) => {
    const missable = (counts[index] ?? 0) - Math.ceil((counts[index] ?? 0) * alike.ofShorter);
    return [...own].sort((a, b) => often(a) - often(b) || (a < b ? -1 : 1)).slice(0, missable + 1);
  });
  return { holding, rarest: (index: number): readonly string[] => rarest[index] ?? [] };
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

function areNear(a: IsoDate | undefined, b: IsoDate | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= mostDaysApart * 86_400_000;
}

function inOrder(a: Wording, b: Wording): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.paragraph - b.paragraph || a.start - b.start;
}
