/** A stretch of a text in UTF-16 code units, end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const closers: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["»", "«"],
  ['"', '"'],
]);

/** Quotations within quotations that are told apart; nobody nests deeper but to exhaust a reader. */
const deepest = 12;

/**
 * The stretches of a paragraph inside double quotation marks, the marks themselves left out, outermost only,
 * in order. Straight marks, “English”, „German“, «French» and »reversed« ones are known. An opening mark
 * that is never closed runs to the paragraph's end, as continued quotations are set. In doubt a stretch
 * ends early rather than late: words outside the marks must never pass for anybody's speech.
 */
export function directQuotations(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const open: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/["“”„«»]/g)) {
    const closes = open.findLastIndex((opener) => closers.get(opener)?.includes(mark));
    if (closes < 0 && opens(text, index, mark, open.length > 0)) {
      if (open.length === 0) start = index + 1;
      if (open.at(-1) !== mark && open.length < deepest) open.push(mark);
    } else if (open.length > 0) {
      open.length = Math.max(0, closes < 0 ? open.length - 1 : closes);
      if (open.length === 0) found.push({ start, end: index });
    }
  }
  if (open.length > 0) found.push({ start, end: text.length });
  return found;
}

/** Straight and reversed marks open only where they lean on what follows; a closing mark never opens. */
function opens(text: string, index: number, mark: string, inside: boolean): boolean {
  if (mark === "“" || mark === "„" || mark === "«") return true;
  if (mark === "”" || (mark === "»" && inside)) return false;
  return (
    /^\S/.test(text.slice(index + 1)) && !/[\p{L}\p{N}.,;!?…)\]%]$/u.test(text.slice(Math.max(0, index - 2), index))
  );
}
