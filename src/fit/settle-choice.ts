import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Selection } from "../model/selection.ts";
import type { Measure } from "../model/stages.ts";
import type { Points } from "../model/units.ts";
import { type Choice, type Item, out } from "./choice.ts";
import { improveChoice } from "./improve-choice.ts";
import type { Scale, Weight } from "./scale.ts";
import { type Found, isSound, keyOf, searchChoices } from "./search-choices.ts";
import type { Worth } from "./worth.ts";

/** A choice set for real. */
export interface Trial {
  readonly measure: Measure;
  readonly weight: Weight;
  /** Keeps the pages and the shares. */
  readonly fits: boolean;
}

/** What a choice is settled with. */
export interface Frame {
  readonly selection: Selection;
  readonly items: readonly Item[];
  readonly scale: Scale;
  readonly worth: Worth;
  /** Height of the pages allowed, and of a line of body type. */
  readonly room: Points;
  readonly leading: Points;
  /** Most height of each section; infinite where it has no share. */
  readonly shares: readonly Points[];
  /** Sets a choice for real. */
  readonly tryChoice: (choice: Choice) => Outcome<Trial>;
}

/** The choice taken, and that no other is worth more than `bound`. */
export interface Settled {
  readonly found: Found | undefined;
  readonly bound: number;
  /** By how much real text was higher than weighed, at least. */
  readonly offset: Points;
}

/** Up to so many pieces that may go or be shortened, the choice is the best of all. */
const exactUpTo = 14;

/** Most choices weighed in one search, and most choices set for real. */
const exact = { weighed: 200_000, set: 240 } as const;
const bounded = { weighed: 1500, set: 12 } as const;

/** Room that rounding may take. */
const hair: Points = 2e-3;

/**
 * Searches for the choice of greatest worth, sets it for real, and goes on to the next best where it does not
 * fit. How the real height differs from the weighed one (a line that counts what was left out, shorter numbers)
 * is learnt from each trial. Where the choice is to be exact, choices a line too high by weight are tried too;
 * otherwise a choice that did not fit shuts out all that weigh as much. Last, whatever might still fit is tried.
 */
export function settleChoice(frame: Frame): Outcome<Settled> {
  const { items, scale, worth, selection, room, leading, shares } = frame;
  const open = items.filter(({ piece, forms }) => piece.priority !== "must" || forms > 1).length;
  const isExact = open <= exactUpTo;
  const most = isExact ? exact : bounded;
  const band = isExact ? leading : 0;
  const tried = new Set<string>();
  let found: Found | undefined;
  let bound = 0;
  let offset: Points = 0;
  let limit: Points = room + hair;

  for (let trials = 0; ; trials += 1) {
    const keeps = ({ height, sections }: Weight) =>
      height + offset <= limit + band && sections.every((own, index) => own <= (shares[index] ?? own) + hair + band);
    const above = found?.worth ?? Number.NEGATIVE_INFINITY;
    const terms = { items, sections: selection.sections, worth, scale, keeps, limit: limit + band - offset };
    const result = searchChoices({ ...terms, tried, above, most: most.weighed });
    bound = Math.max(result.bound, above);
    if (!result.best || trials >= most.set) break;
    const isBest = result.bound <= result.best.worth;
    const best = isBest ? result.best : improveChoice({ ...terms, tried, above, most: most.weighed }, result.best);
    const { choice } = best;
    const { height } = scale.weigh(choice);
    const trial = frame.tryChoice(choice);
    if (!trial.value) return failure(trial.diagnostics);
    tried.add(keyOf(choice));
    offset = trials === 0 ? trial.value.weight.height - height : Math.min(offset, trial.value.weight.height - height);
    if (trial.value.fits) found = best;
    else if (!isExact) limit = Math.min(limit, height + offset - hair);
  }
  return found ? fill({ found, bound, offset }, tried, frame) : outcome({ found, bound, offset });
}

/** Sets for real what would be a line or so too high by weight: a full page is the promise. */
function fill(settled: Settled, tried: ReadonlySet<string>, frame: Frame): Outcome<Settled> {
  const { items, scale, worth, room, leading } = frame;
  const { sections } = frame.selection;
  let { found } = settled;
  // where the text came out as weighed there is nothing to hope for beyond the limit
  const doubt = Math.min(leading * 1.5, 0.5 + Math.abs(settled.offset) * 2);
  const order = items.map((_, index) => index).sort((a, b) => worth.most(b, 0) - worth.most(a, 0) || a - b);
  for (const index of order) {
    const choice = found?.choice.slice();
    if (!choice || choice[index] !== out) continue;
    choice[index] = (items[index]?.forms ?? 1) - 1;
    const { height } = scale.weigh(choice);
    if (height + settled.offset > room + doubt || tried.has(keyOf(choice)) || !isSound({ items, sections }, choice)) {
      continue;
    }
    const trial = frame.tryChoice(choice);
    if (!trial.value) return failure(trial.diagnostics);
    if (trial.value.fits) found = { choice, worth: worth.of(choice) };
  }
  return outcome({ ...settled, found, bound: Math.max(settled.bound, found?.worth ?? settled.bound) });
}
