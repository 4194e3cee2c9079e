import { keyOf } from "./find-persons.ts";

/** Russian and Ukrainian letters as Latin writers hear them. */
const letters: Readonly<Record<string, string>> = {
  ...{ а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", є: "e", ё: "e", ж: "s", з: "s", и: "i", і: "i", ї: "i" },
  ...{ й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "s" },
  ...{ ч: "s", ш: "s", щ: "s", ъ: "", ы: "i", ь: "", э: "e", ю: "u", я: "a", "'": "" },
};

/** Latin spellings of one sound, the longest first. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj/gu, "j"],
  [/shch|stsch|schtsch|tsch|tch|sch|sh|zh|ch|ts|tz|ks|x/gu, "s"],
  [/kh/gu, "h"],
  [/ph/gu, "f"],
  [/w/gu, "v"],
  [/c(?=[eiy])|z/gu, "s"],
  [/c|q/gu, "k"],
];

/**
 * True where two names end with one last name: letter by letter in one script; in two, Cyrillic and Latin, by the
 * consonants that a transliteration keeps.
 */
export function isSameLastName(one: string, other: string): boolean {
  const [mine, theirs] = [lastOf(one), lastOf(other)];
  if (mine === theirs) return true;
  if (isCyrillic(mine) === isCyrillic(theirs)) return false;
  return soundOf(mine) === soundOf(theirs);
}

/** True for two names of which one is in Cyrillic letters and the other is not. */
export function areOfTwoScripts(one: string, other: string): boolean {
  return isCyrillic(one) !== isCyrillic(other);
}

function lastOf(name: string): string {
  return keyOf(name).split(" ").at(-1) ?? "";
}

function isCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}

function soundOf(name: string): string {
  const latin = [...name].map((letter) => letters[letter] ?? letter).join("");
  const heard = spellings.reduce((text, [spelt, sound]) => text.replace(spelt, sound), latin);
  const consonants = heard
    .replace(/[^a-z]/gu, "")
    .replace(/[aeiouyj]/gu, "")
    .replace(/(?<=.)h/gu, "")
    .replace(/^g|^h/u, "g")
    .replace(/(.)\1+/gu, "$1");
  // too little is left to compare by: the vowels count as well
  return consonants.length < 2 ? heard.replace(/[yj]/gu, "i").replace(/(.)\1+/gu, "$1") : consonants;
}
