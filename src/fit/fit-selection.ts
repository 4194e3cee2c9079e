import type { Diagnostic } from "../model/diagnostic.ts";
import type { Galley } from "../model/galley.ts";
import { andThen, failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Selection } from "../model/selection.ts";
import type { Measure } from "../model/stages.ts";
import { citedIn } from "../text/cited-by.ts";
import { type Choice, everything, type Item, itemsOf, leastOf, printed } from "./choice.ts";
import { openScale, type Scale } from "./scale.ts";
import { type Frame, settleChoice, type Trial } from "./settle-choice.ts";
import { reckonWorth } from "./worth.ts";
import { couldBeBetter, shareExceeded, tellCuts, tooMuch, writeLedger } from "./write-ledger.ts";

/** Sets a selection for real, without drawing, and says how it fills its pages. */
export type MeasureSelection = (selection: Selection) => Outcome<Measure>;

/**
 * Cuts a selection to its page budget, and its sections to their shares of it, so that what is printed is worth
 * as much as can be (see `reckonWorth`). Choices are weighed on galleys of the whole text; the best is set for
 * real before it is taken. With up to fourteen pieces open the result is that of trying all choices; with more the
 * search is bounded, and a note says by how much another choice could be better at most (`fit-bounded`).
 *
 * Musts, as many excerpts of a section as it must keep, and the attribution of what is printed never go: if they
 * alone are too much, that is an error that says by how much (`pages-exceeded`, `share-exceeded`). Whatever went
 * or was shortened is in the ledger, and told (`left-out`, `shortened`).
 */
export function fitSelection(selection: Selection, measure: MeasureSelection): Outcome<Selection> {
  const whole = measure(selection);
  if (!whole.value) return failure(whole.diagnostics);
  const { room, leading, galley } = whole.value;
  const items = itemsOf(selection);
  const shares = selection.sections.map(({ share = Number.POSITIVE_INFINITY }) => share * room);
  const tried = (measured: Measure, choice: Choice): Trial => {
    const weight = scaleOf([measured.galley], selection, items).weigh(choice);
    const keepsShares = weight.sections.every((own, index) => own <= (shares[index] ?? own) + hair);
    return { measure: measured, weight, fits: measured.pages <= selection.brief.pages && keepsShares };
  };
  if (tried(whole.value, everything(items)).fits) return outcome(selection);
  const tryChoice = (choice: Choice) => {
    const ledger = writeLedger(frame, { choice, offset: 0 });
    return andThen(measure(printed(selection, items, choice, ledger)), (measured) => outcome(tried(measured, choice)));
  };
  const galleys: [Galley, ...Galley[]] = [galley];
  for (let form = 1; form < Math.max(1, ...items.map(({ forms }) => forms)); form += 1) {
    const measured = measure(printed(selection, items, everything(items, form), []));
    if (!measured.value) return failure(measured.diagnostics);
    galleys.push(measured.value.galley);
  }
  const scale = scaleOf(galleys, selection, items);
  const worth = reckonWorth(selection, items);
  const frame: Frame = { selection, items, scale, worth, room, leading, shares, tryChoice };
  return andThen(settleChoice(frame), ({ found, bound, offset }) => {
    if (!found) return refuse(frame);
    const ledger = writeLedger(frame, { choice: found.choice, offset });
    const fitted = printed(selection, items, found.choice, ledger);
    const inDoubt = bound > found.worth + 0.5 ? [couldBeBetter(selection, found.worth, bound)] : [];
    return outcome(fitted, [...tellCuts(fitted, selection), ...inDoubt]);
  });
}

/** Height that rounding may take, in points. */
const hair = 2e-3;

function scaleOf(galleys: readonly [Galley, ...Galley[]], selection: Selection, items: readonly Item[]): Scale {
  const { sections, bottomLine, brief } = selection;
  const ids = sections.map(({ id }) => id);
  const always = citedIn(bottomLine?.children ?? []);
  const stays = sections.map(({ priority }) => brief.series && priority === "must");
  return openScale(galleys, items, ids, { always, stays });
}

/** Says what of that which must stay is too much. */
function refuse({ selection, items, tryChoice, shares, scale }: Frame): Outcome<Selection> {
  const least = leastOf(selection, items, (item, form) => scale.flowOf(item, form).height);
  return andThen(tryChoice(least), ({ measure, weight }): Outcome<Selection> => {
    if (measure.pages > selection.brief.pages) return failure([tooMuch(selection, measure)]);
    const over = weight.sections.map((own, index) => own - (shares[index] ?? own));
    const excess = over.flatMap((by, index): Diagnostic[] => (by > hair ? [shareExceeded(selection, index, by)] : []));
    if (excess.length === 0) throw new Error("the least choice fits, and the search did not find it");
    return failure(excess);
  });
}
