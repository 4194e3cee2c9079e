import type { Person } from "../model/workspace.ts";
import type { Disagreement, Said } from "./disagreement.ts";
import { namesIn } from "./find-names.ts";
import { primary } from "./primary.ts";

/** Numerals are written in Latin letters everywhere, and are compared as numbers. */
const roman = /^[IVXLC]+$/u;
/** Letters by which a name may be inflected. */
const mostEnding = 3;

/**
 * Holds the names of a translation against those of its original: who is in the workspace's register, by any of the
 * spellings, is named in both or in neither; and names that the original writes in Latin letters among others stay as they are.
 */
export function judgeNames(original: Said, translation: Said, people: readonly Person[]): readonly Disagreement[] {
  const bare = translation.words.replace(/\[[^[\]]*\]/gu, " ");
  const registered = people.flatMap((person): readonly Disagreement[] => {
    const forms = [person.name, person.short, ...person.aliases];
    const [mine, theirs] = [isNamed(bare, forms), isNamed(original.words, forms)];
    if (mine && !theirs) {
      const hint = "put a name that explains into [brackets], or add the spelling to the person’s `aliases`";
      return [{ isWrong: true, what: `names ${person.name}, and the original does not`, hint }];
    }
    if (!theirs || mine || isNamed(translation.words, forms)) return [];
    const hint = "look whether the translation says of whom it speaks";
    return [{ isWrong: false, what: `does not name ${person.name}, and the original does`, hint }];
  });
  const foreign = /^(?:be|bg|el|hy|ka|kk|mk|ru|sr|uk)$/u.test(primary(original.language));
  const latin = foreign
    ? namesIn(original.words).filter((name) => /^\p{Script=Latin}+$/u.test(name) && !roman.test(name))
    : [];
  const gone = latin.find((name) => !translation.words.includes(name));
  if (gone === undefined) return registered;
  const hint = "a name in Latin letters is spelt alike in the translation";
  return [...registered, { isWrong: false, what: `lacks the name ${gone} of the original`, hint }];
}

/**
 * True where a text holds a name, with whatever endings its language gives it: a person by the last word, an office, which
 * ends in a small letter, by all words in a row.
 */
function isNamed(text: string, forms: readonly string[]): boolean {
  const words = wordsOf(text);
  return forms.some((form) => {
    const all = wordsOf(form);
    const telling = /^\p{Lu}/u.test(all.at(-1) ?? "") ? all.slice(-1) : all;
    const fits = (at: number) => telling.every((one, index) => isForm(words[at + index] ?? "", one));
    return telling.length > 0 && words.some((_, at) => fits(at));
  });
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu) ?? [];
}

/** A word with another ending; what is in capitals or of a few letters has none. */
function isForm(word: string, form: string): boolean {
  if (form.length < 4 || form === form.toUpperCase()) return word === form;
  const stem = form.replace(/[аяйьеіїieao]$/u, "");
  return word.startsWith(stem) && word.length - stem.length <= mostEnding;
}
