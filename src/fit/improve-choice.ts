import { out } from "./choice.ts";
import { type Found, isSound, keyOf, roomIn } from "./search-choices.ts";
import { openTally } from "./tally.ts";
import type { Terms } from "./terms.ts";

/** Pieces that come and go together: one by itself, or all musts of an optional section. */
type Unit = readonly number[];

/**
 * Betters a choice that a bounded search met, by exchange: one piece or section goes, or none, another comes in, and
 * whatever then has room follows, the most worth first. An exchange that gains is kept at once. Ends where none gains,
 * or when `most` choices have been weighed.
 */
export function improveChoice(terms: Terms, from: Found): Found {
  const { items, sections, worth, scale } = terms;
  const tally = openTally(terms);
  const { choice } = tally;
  from.choice.forEach((form, item) => {
    tally.put(item, form);
  });
  const isOptional = (item: number) => sections[items[item]?.section ?? 0]?.priority !== "must";
  const isMust = (item: number) => items[item]?.piece.priority === "must";
  const units = unitsOf();
  const unitOf = new Map(units.flatMap((unit) => unit.map((item) => [item, unit] as const)));
  const order = [...units].sort((a, b) => value(b) - value(a) || (a[0] ?? 0) - (b[0] ?? 0));
  const goers = [...order].reverse().filter((unit) => unit.every((item) => !isMust(item) || isOptional(item)));
  let best = from;
  let weighed = 0;
  for (let gained = true; gained && weighed < terms.most; ) gained = [undefined, ...goers].some(exchangeFor);
  return best;

  function unitsOf(): readonly Unit[] {
    const bundles = sections.flatMap((_, section) => {
      const musts = items.flatMap((one, item) =>
        one.section === section && isMust(item) && isOptional(item) ? [item] : [],
      );
      return musts.length > 0 ? [musts] : [];
    });
    const single = items.flatMap((_, item) => (isMust(item) && isOptional(item) ? [] : [[item]]));
    return [...bundles, ...single];
  }

  function value(unit: Unit): number {
    return unit.reduce((sum, item) => sum + worth.most(item, 0), 0);
  }

  /** Tries every unit that is out in the place of one that is in; true as soon as that gains. */
  function exchangeFor(goer: Unit | undefined): boolean {
    if (goer?.some((item) => best.choice[item] === out)) return false;
    // with the musts of an optional section all of it goes
    const gone = (goer ?? []).flatMap((item) =>
      isMust(item) ? items.flatMap((one, at) => (one.section === items[item]?.section ? [at] : [])) : [item],
    );
    for (const item of gone) tally.put(item, out);
    const room = openRoom();
    const comers = order.filter((unit) => unit !== goer && unit.every((item) => best.choice[item] === out));
    for (const comer of comers) {
      if (weighed > terms.most) break;
      if (!comer.every((item) => room(item, leastForm(item))) || !takeIn(comer)) continue;
      const came = [comer, ...follow(comers)];
      if (tally.worth() > best.worth + rounding && isSound(terms, choice) && !terms.tried.has(keyOf(choice))) {
        best = { choice: choice.slice(), worth: tally.worth() };
        return true;
      }
      for (const item of came.flat()) tally.put(item, out);
    }
    for (const item of gone) tally.put(item, best.choice[item] ?? out);
    return false;
  }

  function follow(comers: readonly Unit[]): readonly Unit[] {
    let room = openRoom();
    return comers.filter((unit) => {
      if (weighed > terms.most || !unit.every((item) => choice[item] === out && room(item, leastForm(item))))
        return false;
      if (!takeIn(unit)) return false;
      room = openRoom();
      return true;
    });
  }

  /** Puts a unit in, in the longest forms that keep the limits; a piece of an optional section only beside its musts. */
  function takeIn(unit: Unit): boolean {
    const needed = unit.flatMap((item) => (isMust(item) || !isOptional(item) ? [] : mustsBeside(item)));
    if (needed.some((item) => choice[item] === out)) return false;
    const deepest = Math.max(...unit.map(leastForm));
    for (let form = 0; form <= deepest; form += 1) {
      for (const item of unit) tally.put(item, Math.min(form, leastForm(item)));
      weighed += 1;
      if (terms.keeps(scale.weigh(choice))) return true;
    }
    for (const item of unit) tally.put(item, out);
    return false;
  }

  function mustsBeside(item: number): Unit {
    const musts = items.findIndex((one, at) => one.section === items[item]?.section && isMust(at));
    return musts < 0 ? [] : (unitOf.get(musts) ?? []);
  }

  function leastForm(item: number): number {
    return (items[item]?.forms ?? 1) - 1;
  }

  function openRoom() {
    scale.weigh(choice);
    return roomIn(terms, choice);
  }
}

/** How far two sums of the same worths can lie apart. */
const rounding = 1e-6;
