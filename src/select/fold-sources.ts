import type { Anchor, Source } from "../model/source.ts";
import { type Found, findHeld, findQuotation } from "../text/find-quotation.ts";
import { isUnsaid } from "../text/find-unsaid.ts";
import { judgeStance } from "../text/judge-stance.ts";
import { areOneOccasion, type Occasion } from "./compare-occasions.ts";

/** What is on record of who spoke words at a place, and when and where; empty where nothing is. */
export type OccasionAt = (source: Source, anchor: Anchor) => Occasion;

/** The words chosen, and where. */
export interface Chosen {
  readonly source: Source;
  readonly anchor: Anchor;
  readonly occasion: Occasion;
}

/** Other sources that have the same words: those that bear them out, and those that deny, doubt or ask what these say. */
export interface Folded {
  readonly anchors: readonly Anchor[];
  readonly turned: readonly Turned[];
}

/** A place that turns the same words round, and by what. */
export interface Turned {
  readonly anchor: Anchor;
  /** What denies or asks; empty where it is the chosen place that does. */
  readonly by: string;
}

/**
 * Where else the very same words stand: an anchor for each other source that has them, earliest first.
 * Words that differ in anything but typography are never taken for the same; the stop at the end is not theirs.
 * The same words from another speaker, or within a sentence that turns them round or says that nobody said them, are another statement:
 * the speaker must be the same, and where none is on record the words must be a whole sentence or quotation. So are
 * the same words on another occasion (`areOneOccasion`). And a place that denies, doubts or asks what the chosen one says
 * (`judgeStance`) bears nothing out: it is `turned`.
 */
export function foldSources(words: string, chosen: Chosen, sources: readonly Source[], occasionAt: OccasionAt): Folded {
  const held = sources
    .filter((source) => source.id !== chosen.source.id)
    .sort((a, b) => order(a) - order(b) || (key(a) < key(b) ? -1 : 1))
    .flatMap((source) => {
      const places = findHeld(words.replace(/\.$/u, ""), source).filter(({ anchor }) => {
        const occasion = occasionAt(source, anchor);
        const { speaker } = occasion;
        const isSame = speaker === chosen.occasion.speaker && (speaker !== undefined || isWhole(source, anchor));
        return isSame && areOneOccasion(words, chosen, { source, occasion });
      });
      const agreeing = places.find((place) => isTurned(place, source) === isTurnedHere());
      const [found] = agreeing ? [agreeing] : places;
      if (!found) return [];
      return [{ anchor: found.anchor, isTurned: !agreeing, by: judgeStance(found, source)?.word ?? "" }];
    });
  return {
    anchors: held.filter((one) => !one.isTurned).map(({ anchor }) => anchor),
    turned: held.filter((one) => one.isTurned).map(({ anchor, by }) => ({ anchor, by })),
  };

  function isTurnedHere(): boolean {
    const here = findQuotation(words, chosen.source, chosen.anchor.paragraphs);
    return here.kind === "found" && isTurned(here, chosen.source);
  }

  /** Full texts bear the words themselves; a digest's are relayed. */
  function order(source: Source): number {
    return source.text === "full" ? 0 : 1;
  }
}

function isTurned(found: Found, source: Source): boolean {
  return judgeStance(found, source) !== undefined || isUnsaid(source, found.anchor);
}

/** True where nothing of the sentence, or of the direct quotation, stands around the words. */
function isWhole({ normalised }: Source, { segments }: Anchor): boolean {
  const points = [...normalised];
  const before = points.slice(0, segments[0]?.start ?? 0).join("");
  const after = points.slice(segments.at(-1)?.end ?? 0).join("");
  return /(^|[.!?:“„«"]\s*|\n)$/u.test(before) && /^(\s*[.!?,;:”“»"]|\n|$)/u.test(after);
}

function key(source: Source): string {
  return `${source.issued ?? "9999"} ${source.id}`;
}
