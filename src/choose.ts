import type { BriefFile } from "./brief/brief-file.ts";
import { readWording } from "./brief/read-wording.ts";
import { tailorBrief } from "./brief/tailor-brief.ts";
import { checkAnchors } from "./lock/check-anchors.ts";
import { checkSpeakers } from "./lock/check-speakers.ts";
import { type Admitted, checkWitnesses } from "./lock/check-witnesses.ts";
import { followMoves } from "./lock/follow-moves.ts";
import { type Holding, holdLock, nothingHeld } from "./lock/hold-lock.ts";
import { lockPath, readLock } from "./lock/read-lock.ts";
import { tellOnce } from "./lock/tell-once.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import { andThen, failure, type Outcome, outcome } from "./model/outcome.ts";
import type { Rules } from "./model/rules.ts";
import type { Selection } from "./model/selection.ts";
import type { Library, Source } from "./model/source.ts";
import { type Desk, findBrief, type Order } from "./open-desk.ts";
import { admitSources } from "./select/admit-sources.ts";
import { selectExcerpts } from "./select/select-excerpts.ts";
import { applyRules } from "./text/apply-rules.ts";

/**
 * As far as the selection: what would stand on the page if there were room for all of it. Words whose paragraph the
 * author states, and which the lock knows to have moved, are taken from where they stand now.
 */
export function choose(desk: Desk, order: Order): Outcome<Selection> {
  const chosen = andThen(findBrief(desk, order), (file) =>
    andThen(tailorBrief(file, desk.workspace, { ...order, epoch: desk.world.epoch() }), (tailored) => {
      const { brief, diagnostics } = followMoves(tailored, holdingOf(desk, file), desk.library);
      return andThen(outcome(brief, diagnostics), () => selectExcerpts(brief, desk.workspace, desk.library));
    }),
  );
  return applyRules(chosen, rulesOf(desk, order));
}

/** What a brief is held to: its own settings on top of the workspace's. */
export function rulesOf({ briefs, workspace }: Desk, { brief }: Order): Rules {
  return briefs.get(brief)?.rules ?? workspace.rules;
}

/** The lock of a brief held against the library, once for all copies of the brief. */
export function holdingOf(desk: Desk, file: BriefFile): Holding {
  const known = holdings.get(file);
  if (known?.library === desk.library) return known.holding;
  const { value: lock, diagnostics } = readLock(desk.world, lockPath(file.file));
  const holding =
    lock === undefined || lock === "none"
      ? { ...nothingHeld, diagnostics }
      : holdLock(lock, () => readWording(file, desk.workspace), desk.library);
  holdings.set(file, { library: desk.library, holding });
  return holding;
}

const holdings = new WeakMap<BriefFile, { readonly library: Library; readonly holding: Holding }>();

/** What is chosen, unless the lock tells that a source has changed the words. */
export function chooseHeld(desk: Desk, order: Order): Outcome<Selection> {
  const file = desk.briefs.get(order.brief);
  const holding = file ? holdingOf(desk, file) : nothingHeld;
  const { value, diagnostics } = choose(desk, order);
  const held = value ? checkHeld(desk, holding, value) : [];
  const found = tellOnce([...diagnostics, ...held], holding);
  return applyRules(value ? outcome(value, found) : failure(found), rulesOf(desk, order));
}

/** What a copy quotes and cites, held against what its lock has of it. */
function checkHeld({ library }: Desk, holding: Holding, selection: Selection): readonly Diagnostic[] {
  return [
    ...checkAnchors(holding, selection),
    ...checkSpeakers(holding, selection),
    ...checkWitnesses(holding, selection, admittedBy(selection, library)),
  ];
}

/** The library as a copy may use it. */
export function admittedBy({ brief }: Selection, library: Library): Admitted {
  let sources: ReadonlySet<Source> | undefined;
  return {
    library,
    isAdmitted: (source) => {
      sources ??= new Set(admitSources(brief, library).sources);
      return sources.has(source);
    },
  };
}
