/** Places at which a letter's case is tried, from the first: every choice among them is. */
const most = 4;

/** Where sentences may seem to begin: at the start, and after an ellipsis. */
const openings = /(?<=^["“”„«‘‚']*|(?:…|\.\s?\.\s?\.|\[…\])\s*["“„«‘‚']*)\p{L}/gu;

/**
 * The quotation with a bracket around each letter at its start, or after an ellipsis, whose case the author has changed:
 * “[t]he door” of “The door”. `undefined` where it does not `hold` with letters there in the other case either.
 */
export function findRecased(quote: string, holds: (quote: string) => boolean): string | undefined {
  const places = [...quote.matchAll(openings)].slice(0, most).map(({ 0: letter, index }) => ({ letter, index }));
  const changed = (choice: number, change: (letter: string) => string) => {
    let [text, done] = ["", 0];
    for (const [at, { letter, index }] of places.entries()) {
      if ((choice & (1 << at)) === 0) continue;
      text += quote.slice(done, index) + change(letter);
      done = index + letter.length;
    }
    return text + quote.slice(done);
  };
  for (let choice = 1; choice < 1 << places.length; choice += 1) {
    if (holds(changed(choice, otherCase))) return changed(choice, (letter) => `[${letter}]`);
  }
  return undefined;
}

function otherCase(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}
