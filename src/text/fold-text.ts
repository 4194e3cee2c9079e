/**
 * A text folded for matching. Two texts with the same fold say the same words; the fold is never printed.
 * `starts` and `ends` are absent where every folded code unit stands at the offset of its original.
 */
export interface Folded {
  readonly text: string;
  /** For each code unit of the fold: where its original begins and ends, in UTF-16 code units. */
  readonly starts?: Uint32Array;
  readonly ends?: Uint32Array;
}

const doubles = "“”„‟«»″＂";
const singles = "‘’‚‛‹›′ʼ＇";
const dashes = "‐‑‒–—―−﹣－";
const ligatures: ReadonlyMap<string, string> = new Map([
  ["ﬀ", "ff"],
  ["ﬁ", "fi"],
  ["ﬂ", "fl"],
  ["ﬃ", "ffi"],
  ["ﬄ", "ffl"],
  ["ﬅ", "st"],
  ["ﬆ", "st"],
]);

const double = new RegExp(`[${doubles}]`, "g");
const single = new RegExp(`[${singles}]`, "g");
const dash = new RegExp(`[${dashes}]`, "g");
/** Three dots, close or spaced; of four dots the first is a full stop, and five or more are one ellipsis. */
const dots = /\.(?: ?\.){4,}|\.(?: ?\.){2}(?! ?\.)/g;
const unequal = new RegExp(`${dots.source}|[ﬀ-ﬆ]`, "g");

/**
 * Folds a normalised text: double quotation marks of any kind become `"`, single ones and apostrophes `'`,
 * hyphens, dashes and minus signs `-`, three dots `…`, typographic ligatures their letters. Case stays.
 */
export function foldText(text: string): Folded {
  const even = text.replace(double, '"').replace(single, "'").replace(dash, "-");
  return even.search(unequal) < 0 ? { text: even } : foldUnequal(even);
}

/** Where the original of a folded code unit begins. */
export function startInOriginal(folded: Folded, index: number): number {
  return folded.starts ? (folded.starts[index] ?? folded.ends?.at(-1) ?? 0) : index;
}

/** Where the original of what stands before a folded index ends. */
export function endInOriginal(folded: Folded, index: number): number {
  return folded.ends ? (index === 0 ? 0 : (folded.ends[index - 1] ?? 0)) : index;
}

function foldUnequal(even: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const copy = (until: number) => {
    pieces.push(even.slice(done, until));
    for (let offset = done; offset < until; offset += 1) {
      starts.push(offset);
      ends.push(offset + 1);
    }
  };
  for (const { 0: original, index } of even.matchAll(unequal)) {
    copy(index);
    const folded = ligatures.get(original) ?? "…";
    pieces.push(folded);
    done = index + original.length;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(done);
    }
  }
  copy(even.length);
  return { text: pieces.join(""), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
