import { andThen, failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Selection } from "../model/selection.ts";
import type { Measure } from "../model/stages.ts";
import type { Points } from "../model/units.ts";
import { type Choice, type Item, leastOf, out } from "./choice.ts";
import { improveChoice } from "./improve-choice.ts";
import type { Scale, Weight } from "./scale.ts";
import { type Found, isSound, keyOf, searchChoices } from "./search-choices.ts";
import type { Terms } from "./terms.ts";
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

/** Up to so many things to decide, the choice is the best of all. */
const exactUpTo = 14;

/** Most choices weighed in one search and in all, and most choices set for real. */
const exact = { weighed: 100_000, inAll: 300_000, set: 120 } as const;
const bounded = { weighed: 1500, inAll: 12_000, set: 10 } as const;
/** Most pieces that a bounded search tries to add for real at the end. */
const mostAdded = 60;
/** After so many trials, what they had in common is trusted. */
const trusted = 8;

/** Room that rounding may take. */
const hair: Points = 2e-3;

/**
 * Searches for the choice of greatest worth, sets it for real, and goes on to the next best where it does not
 * fit. How the real height differs from the weighed one (a line that counts what was left out, shorter numbers, room
 * lost at page breaks) is learnt from each trial. Where the choice is to be exact, choices a line too high by weight
 * are tried too, as long as trials differ; otherwise a choice that did not fit shuts out all that weigh as much, and
 * more each time. Where nothing else is found the least choice stands. Last, whatever might still fit is tried.
 */
export function settleChoice(frame: Frame): Outcome<Settled> {
  const { items, scale, worth, selection, room, leading, shares } = frame;
  const { sections } = selection;
  const isExact = openIn(frame) <= exactUpTo;
  const most = isExact ? exact : bounded;
  const tried = new Set<string>();
  const deviations: Points[] = [];
  let found: Found | undefined;
  let bound = Number.NEGATIVE_INFINITY;
  let limit: Points = room + hair;
  let weighed = 0;
  let step = hair;

  for (;;) {
    const offset = deviations.length > 0 ? Math.min(...deviations) : 0;
    const spread = Math.max(0, ...deviations) - Math.min(0, ...deviations);
    const band = !isExact ? 0 : deviations.length < trusted ? leading : Math.min(leading, 2 * spread + hair);
    const keeps = ({ height, sections: own }: Weight) =>
      height + offset <= limit + band && own.every((part, index) => part <= (shares[index] ?? part) + hair + band);
    const above = found?.worth ?? Number.NEGATIVE_INFINITY;
    const terms = {
      items,
      sections,
      worth,
      scale,
      keeps,
      limit: limit + band - offset,
      tried,
      above,
      most: most.weighed,
    };
    const result = searchChoices(terms);
    weighed += result.weighed;
    const met = isExact ? result.best : better(terms, result.best ?? startFrom(terms, frame));
    // a search in less room than the pages have says nothing of what the whole room would hold
    bound = isExact ? Math.max(result.bound, above) : Math.max(bound, result.bound, above);
    if (!met || deviations.length >= most.set || weighed > most.inAll) {
      if (met) bound = Math.max(bound, met.worth);
      break;
    }
    const { height } = scale.weigh(met.choice);
    const trial = frame.tryChoice(met.choice);
    if (!trial.value) return failure(trial.diagnostics);
    tried.add(keyOf(met.choice));
    deviations.push(trial.value.weight.height - height);
    if (trial.value.fits) found = met;
    else if (!isExact) {
      limit = Math.min(limit, height + offset) - step;
      step = Math.max(leading, step * 2);
    }
  }
  if (found) return fill({ found, bound }, { tried, deviations, isExact }, frame);
  const least = leastOf(selection, items, (item, form) => scale.flowOf(item, form).height);
  return andThen(frame.tryChoice(least), ({ fits }) =>
    fits
      ? fill({ found: { choice: least, worth: worth.of(least) }, bound }, { tried, deviations, isExact: false }, frame)
      : outcome({ found: undefined, bound, offset: 0 }),
  );
}

/** How many things are to be decided: pieces that may go or be shortened, and sections that may go. */
function openIn({ items, selection }: Frame): number {
  const bundles = selection.sections.filter(
    ({ priority }, section) =>
      priority !== "must" && items.some((one) => one.section === section && one.piece.priority === "must"),
  );
  return items.filter(({ piece, forms }) => piece.priority !== "must" || forms > 1).length + bundles.length;
}

function better(terms: Terms, found: Found | undefined): Found | undefined {
  return found && improveChoice(terms, found);
}

/** The least choice, where a bounded search met none. */
function startFrom(terms: Terms, { selection, items, scale, worth }: Frame): Found | undefined {
  const choice = leastOf(selection, items, (item, form) => scale.flowOf(item, form).height);
  const least = { choice, worth: worth.of(choice) };
  const isOfInterest = least.worth > terms.above && !terms.tried.has(keyOf(choice)) && isSound(terms, choice);
  return isOfInterest && terms.keeps(scale.weigh(choice)) ? least : undefined;
}

/** What the trials before have shown. */
interface Shown {
  readonly tried: ReadonlySet<string>;
  readonly deviations: readonly Points[];
  readonly isExact: boolean;
}

/** Sets for real what might still fit: a full page is the promise. */
function fill(settled: Omit<Settled, "offset">, { tried, deviations, isExact }: Shown, frame: Frame): Outcome<Settled> {
  const { items, scale, worth, room, leading } = frame;
  const { sections } = frame.selection;
  const offset = deviations.length > 0 ? Math.min(...deviations) : 0;
  // where the text came out as weighed there is nothing to hope for beyond the limit
  const spread = Math.max(0, ...deviations) - Math.min(0, ...deviations);
  const doubt = Math.min(leading * 1.5, 0.5 + 2 * spread);
  const order = items.map((_, index) => index).sort((a, b) => worth.most(b, 0) - worth.most(a, 0) || a - b);
  let { found } = settled;
  let left = isExact ? items.length : mostAdded;
  for (const index of order) {
    const choice = found?.choice.slice();
    if (!choice || choice[index] !== out || left === 0) continue;
    choice[index] = (items[index]?.forms ?? 1) - 1;
    const { height } = scale.weigh(choice);
    if (height + offset > room + doubt || tried.has(keyOf(choice)) || !isSound({ items, sections }, choice)) continue;
    left -= 1;
    const trial = frame.tryChoice(choice);
    if (!trial.value) return failure(trial.diagnostics);
    if (trial.value.fits) found = { choice, worth: worth.of(choice) };
  }
  return outcome({ found, bound: Math.max(settled.bound, found?.worth ?? settled.bound), offset });
}
