const word = /[\p{L}\p{M}\p{N}\p{Pc}\u200c\u200d]/u;
const clinging = /[\p{M}\p{Emoji_Modifier}\u0e33\u0eb3\u1160-\u11ff\u200c\ud7b0-\ud7fb\uff9e\uff9f\u200d]/u;
const flag = /\p{Regional_Indicator}/u;
/** What clings to the character after it: signs that stand before a number in Arabic and others (UAX 29, GB9b). */
const leaning =
  /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]/u;
/** Opening consonants of Korean syllables written in parts: they join to what follows (UAX 29, GB6). */
const opening = /[\u1100-\u115f\ua960-\ua97c]/u;
const korean = /[\u1100-\u11ff\ua960-\ua97c\uac00-\ud7fb]/u;
/** Signs that join two consonants of an Indic script into one (UAX 29, GB9c). */
const joiner = /[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d]/u;
const indic =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Telugu}\p{Script=Malayalam}]/u;
const digit = /\p{N}/u;
/** Scripts that set no space between words: there a quotation may begin or end at any character. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Between two word characters these belong to the word: `don’t`, `open-door`, `U.S.`, `and/or`. */
const joins = /['’\-‐‑.&@/·+]/;
/** Between two digits these belong to the number: `5,000`, `10:30`, `5–10`. */
const joinsDigits = /[,:–−]/;
const sign = /[+±−–\-\p{Sc}.]/u;
const unit = /[%‰°\p{Sc}]/u;
const ascii = /^[A-Za-z0-9]{2}$/;

/** True for letters, digits, marks and connectors, of which words are made. */
export function isWordCharacter(character: string): boolean {
  return word.test(character);
}

/**
 * True where a combining mark, a joiner or half a pair would be torn from what it belongs to: inside an extended grapheme
 * cluster (UAX 29), and between any two flags.
 */
export function splitsCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if ((text.codePointAt(at - 1) ?? 0) > 0xffff) return true;
  const before = characterBefore(text, at);
  const after = characterAt(text, at);
  if (clinging.test(after) || before === "\u200d" || leaning.test(before)) return true;
  if (flag.test(before)) return flag.test(after);
  if (opening.test(before)) return korean.test(after);
  return joiner.test(before) && indic.test(after);
}

/**
 * True where a quotation may begin or end in a text: between words, never inside one, nor inside a number,
 * nor between a number and its sign, currency or per cent. Stricter than UAX 29: hyphens, full stops and
 * slashes between letters join (`non-military` holds no `military`), and so does the space of `24 000`.
 */
export function canCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const pair = text.slice(at - 1, at + 1);
  if (ascii.test(pair)) return false;
  if (splitsCharacter(text, at)) return false;
  const before = characterBefore(text, at);
  const after = characterAt(text, at);
  if (word.test(before) && word.test(after)) return unspaced.test(before) || unspaced.test(after);
  return !splitsNumber(text, at, before, after) && !splitsCompound(text, at);
}

/** The character that ends at an offset, a surrogate pair taken as one. */
export function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.slice(at - 1, at);
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function splitsNumber(text: string, at: number, before: string, after: string): boolean {
  if (digit.test(after) && sign.test(before)) {
    const earlier = characterBefore(text, at - before.length);
    return !(before === "." ? earlier === "." : word.test(earlier));
  }
  if (digit.test(before) && unit.test(after)) return true;
  if (before !== " " && after !== " ") return false;
  const space = after === " " ? at : at - 1;
  return (
    /(?<![\p{L}\p{N}])\p{N}{1,3}$/u.test(text.slice(Math.max(0, space - 4), space)) &&
    /^ \p{N}{3}(?![\p{L}\p{N}])/u.test(text.slice(space, space + 5))
  );
}

/** True at the edge of, or inside, one or two different joining marks between word characters. */
function splitsCompound(text: string, at: number): boolean {
  let start = at;
  let end = at;
  while (at - start < 3 && isJoin(text[start - 1])) start -= 1;
  while (end - at < 3 && isJoin(text[end])) end += 1;
  const run = text.slice(start, end);
  if (run.length === 0 || run.length > 2 || run[0] === run[1]) return false;
  const before = characterBefore(text, start);
  const after = end < text.length ? characterAt(text, end) : "";
  if (!word.test(before) || !word.test(after)) return false;
  return (digit.test(before) && digit.test(after)) || !joinsDigits.test(run);
}

function isJoin(character: string | undefined): boolean {
  return character !== undefined && (joins.test(character) || joinsDigits.test(character));
}
