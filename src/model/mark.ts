/**
 * The labels of the Traffic Light Protocol, version 2.0 (FIRST, August 2022), from free to closed.
 * Labels are printed exactly so and never translated. A mark tells readers how far a page may travel;
 * it is no access control and no security classification.
 */
export const marks = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"] as const;

export type Mark = (typeof marks)[number];

/** True when `mark` allows fewer readers than `ceiling` does. */
export function isAbove(mark: Mark, ceiling: Mark): boolean {
  return marks.indexOf(mark) > marks.indexOf(ceiling);
}

/** The most closed of some marks; `TLP:CLEAR` of none. */
export function highest(given: readonly Mark[]): Mark {
  return given.reduce<Mark>((top, mark) => (isAbove(mark, top) ? mark : top), "TLP:CLEAR");
}

/** Text colour of each label on its black ground (FIRST TLP 2.0, RGB values). */
export const markColours: Readonly<Record<Mark, string>> = {
  "TLP:CLEAR": "#FFFFFF",
  "TLP:GREEN": "#33FF00",
  "TLP:AMBER": "#FFC000",
  "TLP:AMBER+STRICT": "#FFC000",
  "TLP:RED": "#FF2B2B",
};

/** What each label asks of a reader, in one line. */
export const markMeanings: Readonly<Record<Mark, string>> = {
  "TLP:CLEAR": "may be shared without limit",
  "TLP:GREEN": "for your community; not for public channels",
  "TLP:AMBER": "for your organisation and its clients, as they need to know",
  "TLP:AMBER+STRICT": "for your organisation only, as it needs to know",
  "TLP:RED": "for the named recipients only",
};
