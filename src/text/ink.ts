/** White space, and what no reader of a page can see: soft hyphens, joiners, marks of direction. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
/** A script whose letters are drawn in another order than they are written in. */
const reordered = /\p{Script=Devanagari}{2,}/gu;

/**
 * What of a text is ink: its characters without white space and without what cannot be seen, composed as readers of
 * PDF files compose them (Unicode NFKC), so that a ligature is its letters. Two pages with the same ink say the same.
 * Stretches of a script that is drawn out of order have their characters sorted.
 */
export function inkOf(text: string): string {
  const ink = text.normalize("NFKC").replace(unseen, "");
  return ink.replace(reordered, (stretch) => [...stretch].sort().join(""));
}
