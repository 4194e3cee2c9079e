import type { Word } from "./align-words.ts";
import { numbersIn } from "./find-numbers.ts";
import { remember } from "./remember.ts";

/** Words that say little by themselves, in the languages of most sources; those that deny are none of them. */
const small = new Set(
  `a an and are as at be been being but by can could did do does for from had has have he her his i if in into is it its
  may might more most must of on or our shall she should so such than that the their them then there these they this
  those to too us very was we were what when which who will with would you your
  das dass dem den der des die ein eine einem einen einer es für ich ihr im ist mit sich sie sind um und von war werden
  wir wird zu zum zur
  au aux avec ce ces cette dans de du elle en est et être il ils la le les leur nous notre par pour que qui sa ses son
  sont sur un une vous
  al con del el ella ellos es esta este los nuestra nuestro para por se su sus y
  che della di e gli il la lo nostra nostro per si sono
  i jest na się są to w z że
  а в во для его ее и из их к как мы на наш наша наше о об он она они от по с со то у что это
  а в для до з за й і їх його на наш наша наше ми про та у це що`.split(/\s+/u),
);

/**
 * The words of a text by which it is known, in lower case: without small words, possessive endings and separators
 * within numbers, and with number words as their digits. Hyphens divide: `open-door` is two words.
 */
export const contentWords: (text: string) => readonly Word[] = remember(20_000, (text) =>
  [...text.matchAll(/\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu)].flatMap(
    ({ 0: found, index }): readonly Word[] => {
      const word = fold(found);
      return small.has(word) ? [] : [{ word, start: index, end: index + found.length }];
    },
  ),
);

const fold = remember(50_000, (found): string => {
  const word = found
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/'s$|^[dl]'/u, "");
  return numbersIn(word)[0] ?? word;
});
