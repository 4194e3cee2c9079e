/**
 * Where the words that poppler reads in a file are not those of its structure, a sentence each. Poppler reads each
 * page in the order of drawing, with running heads and feet, and knows no structure; so it is compared in two steps:
 *
 * 1. What poppler reads is, letter by letter, all that is drawn, artifacts included; and where the structure parts two
 *    words, so does poppler. It parts more: where a line ends, or another face begins.
 * 2. What is drawn, less the artifacts, stands on each page in the order in which the structure has it. Two things are
 *    drawn at another place than they are read, by design, and are compared among themselves: the handling mark, read
 *    first and drawn with the head and foot of its page, and notes at the foot, read before the references and drawn last.
 *
 * Columns need no exception: on a page, the main column is both drawn and read before the side column.
 */
export function compareWords({ path, pages }, read) {
  return pages.flatMap(({ drawn, read: tree }, index) => {
    const say = (fault) => `${path}, page ${index + 1}: ${fault}`;
    const ours = lettersOf(drawn.map(({ text }) => text).join("\n"));
    const theirs = lettersOf(read[index] ?? "");
    if (ours.letters !== theirs.letters) return [say(`poppler reads ${differ(theirs.letters, ours.letters)}`)];
    const joined = [...ours.gaps].find((gap) => !theirs.gaps.has(gap));
    const real = drawn.filter(({ kind }) => kind !== "artifact");
    return [
      ...(joined === undefined
        ? []
        : [say(`poppler joins words at “${ours.letters.slice(joined - 12, joined + 12)}”`)]),
      ...["text", "mark", "note"].flatMap((kind) => {
        const [a, b] = [real, tree].map(
          (all) =>
            lettersOf(
              all
                .filter((one) => one.kind === kind)
                .map(({ text }) => text)
                .join("\n"),
            ).letters,
        );
        return a === b ? [] : [say(`a ${kind} is drawn ${differ(a, b)}`)];
      }),
    ];
  });
}

/**
 * A text without white space, and where it was. Hyphens are left out with the white space after them, so that a word
 * divided at a line's end is one; so is what nobody sees.
 */
function lettersOf(text) {
  const seen = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[-\u2010\u2011]\s*/g, "");
  const words = seen.split(/\s+/).filter((word) => word !== "");
  const gaps = new Set();
  let letters = "";
  for (const word of words) {
    gaps.add(letters.length);
    letters += word;
  }
  return { letters, gaps };
}

function differ(theirs, ours) {
  let at = 0;
  while (at < theirs.length && theirs[at] === ours[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 12), at + 24);
  return `“${around(theirs)}” for “${around(ours)}”`;
}
