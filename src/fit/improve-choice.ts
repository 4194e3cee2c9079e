import { out } from "./choice.ts";
import { type Found, isSound, keyOf, roomIn } from "./search-choices.ts";
import { openTally } from "./tally.ts";
import type { Terms } from "./terms.ts";

/**
 * Betters a choice that a bounded search met, by exchange: one piece goes, or none, another comes in, and whatever
 * then has room follows, the most worth first. An exchange that gains is kept at once. Ends where none gains, or
 * when `most` choices have been weighed.
 */
export function improveChoice(terms: Terms, from: Found): Found {
  const { items, worth, scale } = terms;
  const tally = openTally(terms);
  const { choice } = tally;
  from.choice.forEach((form, item) => {
    tally.put(item, form);
  });
  const order = items.map((_, item) => item).sort((a, b) => worth.most(b, 0) - worth.most(a, 0) || a - b);
  const mayGo = [...order].reverse().filter((item) => items[item]?.piece.priority !== "must");
  let best = from;
  let weighed = 0;
  for (let gained = true; gained && weighed < terms.most; ) gained = [undefined, ...mayGo].some(exchangeFor);
  return best;

  /** Tries every piece that is out in the place of one that is in; true as soon as that gains. */
  function exchangeFor(goer: number | undefined): boolean {
    if (goer !== undefined && best.choice[goer] === out) return false;
    if (goer !== undefined) tally.put(goer, out);
    const room = openRoom();
    const comers = order.filter((item) => item !== goer && best.choice[item] === out && room(item, leastForm(item)));
    for (const comer of comers) {
      if (weighed > terms.most) break;
      if (!takeIn(comer)) continue;
      const came = [comer, ...follow(comers)];
      if (tally.worth() > best.worth + rounding && isSound(terms, choice) && !terms.tried.has(keyOf(choice))) {
        best = { choice: choice.slice(), worth: tally.worth() };
        return true;
      }
      for (const item of came) tally.put(item, out);
    }
    if (goer !== undefined) tally.put(goer, best.choice[goer] ?? out);
    return false;
  }

  function follow(comers: readonly number[]): readonly number[] {
    let room = openRoom();
    return comers.filter((item) => {
      if (choice[item] !== out || !room(item, leastForm(item)) || !takeIn(item)) return false;
      room = openRoom();
      return true;
    });
  }

  /** Puts a piece in, in the longest form that keeps the limits. */
  function takeIn(item: number): boolean {
    for (let form = 0; form <= leastForm(item); form += 1) {
      tally.put(item, form);
      weighed += 1;
      if (terms.keeps(scale.weigh(choice))) return true;
    }
    tally.put(item, out);
    return false;
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
