/** A stretch of a text in UTF-16 code units, end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Two marks with a quotation between them: where each stands. */
export interface MarkPair {
  readonly open: number;
  readonly close: number;
  /** False where a mark of another kind closes what the first one opens: “yes". */
  readonly isAlike: boolean;
}

const closers: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["”", "”"],
  ["«", "»"],
  ["»", "«"],
  ['"', '"'],
]);

/** Marks that are open at once; of more the outermost is forgotten. Nobody nests deeper but to exhaust a reader. */
const deepest = 12;

/**
 * The double quotation marks of a text that pair off, each inside its own kind or another, in the order in which they
 * close; and those that stay open. Straight marks, “English”, „German“, ”Swedish”, «French» and »reversed« ones are known.
 */
export function pairMarks(text: string): { readonly pairs: readonly MarkPair[]; readonly open: readonly number[] } {
  const pairs: MarkPair[] = [];
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/["“”„«»]/g)) {
    if (opens(text, index, open)) {
      open.push(index);
      if (open.length > deepest) open.shift();
      continue;
    }
    const partner = open.findLastIndex((at) => closers.get(text.charAt(at))?.includes(mark));
    // a mark of another kind closes the innermost: better too early than too late
    const [opener] = open.splice(partner < 0 ? -1 : partner);
    if (opener !== undefined) pairs.push({ open: opener, close: index, isAlike: partner >= 0 });
  }
  return { pairs, open };
}

/**
 * The stretches of a paragraph inside double quotation marks, the marks themselves left out, outermost only,
 * in order. A mark without a partner is passed over: words outside the marks must never pass for anybody's speech.
 * Where `isContinued`, the last one left open runs to the paragraph's end, unless it may be one that lost its partner.
 */
export function directQuotations(text: string, isContinued = true): readonly Stretch[] {
  const { pairs, open } = pairMarks(text);
  const found: Stretch[] = [];
  const add = (opener: number, end: number) => {
    while ((found.at(-1)?.start ?? 0) > opener) found.pop();
    found.push({ start: opener + 1, end });
  };
  for (const { open: opener, close } of pairs) add(opener, close);
  const last = open.at(-1);
  const isReopened = (at: number) => found.some(({ start }) => start > at && text[start - 1] === text[at]);
  if (isContinued && last !== undefined && !isReopened(last)) add(last, text.length);
  return open.length === 0 ? found : found.map((stretch) => withSharedMark(stretch, text, open));
}

/** True for a paragraph with marks that may quote; the sign for inches is none. */
export function hasMarks(text: string): boolean {
  return /[“”„«»]|(?<!\p{N})"/u.test(text);
}

/** True for a paragraph that can go on with a quotation left open: a mark is its first sign, or its first mark closes. */
export function isContinuation(text: string): boolean {
  const first = text.search(/["“”„«»]/);
  return first >= 0 && (text.slice(0, first).trim() === "" || !opens(text, first, []));
}

/** Straight and reversed marks open where they lean on what follows; the others unless they lean on what goes before. */
function opens(text: string, index: number, open: readonly number[]): boolean {
  const isOpen = (mark: string) => open.some((at) => text[at] === mark);
  switch (text[index]) {
    case "„":
      return true;
    case "”":
      return !isOpen("“") && !isOpen("„") && leansOn(text, index);
    case "“":
      return isOpen("„") ? leansOn(text, index) : !leansBack(text, index);
    case "«":
      return isOpen("»") ? leansOn(text, index) : !leansBack(text, index);
    case "»":
      return !isOpen("«") && leansOn(text, index);
    case '"':
      return leansOn(text, index);
    default:
      return false;
  }
}

function leansOn(text: string, index: number): boolean {
  const { before, after, isAlone } = around(text, index);
  if (!/^\S/u.test(after) || /[\p{L}\p{N}.,;!?…)\]%]$/u.test(before)) return false;
  // after a dash or another mark only what follows tells
  return (isAlone && !/[‘’‚‹›'–—-]$/u.test(before)) || /^[‘‚‹'([\p{L}\p{N}…]/u.test(after);
}

function leansBack(text: string, index: number): boolean {
  const { before, after } = around(text, index);
  return /[\p{L}\p{N}.,;!?…)\]%]$/u.test(before) && /^(?:$|[\s.,;:!?…)\]–—-])/u.test(after);
}

/** What stands on either side of a mark and of the marks right beside it. */
function around(text: string, index: number) {
  const left = text.slice(Math.max(0, index - deepest - 2), index);
  const right = text.slice(index + 1, index + deepest + 3);
  const before = left.replace(/["“”„«»]+$/u, "");
  return { before, after: right.replace(/^["“”„«»]+/u, ""), isAlone: before === left };
}

/** A name or a title that ends with the words around it, as Russian and French set it: «Мы против «Ромашки», — сказал он. */
const beforeName = /^\s*\p{Lu}(?:[^.!?…:;–—]*\s)?[^.!?…:;–—]*[\p{L}\p{N}]\s+$/u;
const afterName = /^»(?:\s*$|[.!?,]?\s*[–—]|[.!?]\s)/u;

/**
 * One closing mark for two quotations: the stretch from the outer mark where a sentence goes on straight into the inner
 * one. With a stop, a colon or a dash between them the outer's own mark may be lost, and the words be the source's.
 */
function withSharedMark({ start, end }: Stretch, text: string, open: readonly number[]): Stretch {
  const outer = open.findLast((at) => at < start - 1);
  if (outer === undefined || text[outer] !== "«" || text[start - 1] !== "«") return { start, end };
  const between = text.slice(outer + 1, start - 1);
  const isShared = beforeName.test(between) && !/["“”„«»]/u.test(between) && afterName.test(text.slice(end, end + 8));
  return isShared ? { start: outer + 1, end } : { start, end };
}
