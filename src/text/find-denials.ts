import type { LanguageTag } from "../model/units.ts";
import { type FoundWord, findNegations, wordsIn } from "./find-negations.ts";
import { primary } from "./primary.ts";
import { remember } from "./remember.ts";

/** Words that deny or doubt without being a negation, phrases among them; a star stands for any ending. */
const doubts: Readonly<Record<string, string>> = {
  en: "hardly, scarcely, barely, rarely, seldom, doubt*, dubious, deny, denies, denied, denying, disbelieve*, untrue, is false, was false, are false, were false, be false, lie that, lied, wrong to say, wrong to think, wrong to believe, wrong to claim, wrong to suggest, wrong that, refuse, refuses, refused, refusing, refusal, reject, rejects, rejected, fail to, fails to, failed to, unlikely, impossible, anything but, far from, instead of, rather than, unwilling, unable, hopeless, pretend*, falsely",
  de: "kaum, schwerlich, bezweifel*, zweifel*, bestreite*, bestritt*, leugn*, dementier*, ist falsch, war falsch, unwahr, gelogen, weiger*, unwahrscheinlich, unmöglich, alles andere als, weit entfernt, statt, anstatt, angeblich*",
  fr: "à peine, doute, doutes, doutons, doutez, doutent, nie, nions, nient, démen*, est faux, était faux, refus*, improbable, impossible, tout sauf, loin de, au lieu de, plutôt que, rarement, prétend*",
  es: "apenas, dud*, niego, niega, niegan, negó, negamos, desmient*, es falso, era falso, rechaz*, improbable, imposible, todo menos, lejos de, en lugar de, en vez de, rara vez",
  it: "appena, dubit*, nego, nega, negano, negò, smenti*, è falso, era falso, rifiut*, improbabile, impossibile, tutt'altro che, lungi da*, invece di, anziché, raramente",
  pl: "ledwo, ledwie, wątpi*, zaprzecza*, zaprzeczył*, nieprawd*, kłam*, odmawia*, odmówi*, mało prawdopodobn*, niemożliw*, bynajmniej, zamiast, rzadko, rzekomo",
  ru: "едва, вряд, навряд, сомнева*, сомнительно, отрица*, опроверг*, неправд*, ложь, лгал*, отказ*, маловероятно, невозможно, вместо, редко, якобы",
  uk: "ледве, навряд, сумнів*, заперечу*, спросту*, неправд*, брехня, відмов*, малоймовірно, неможливо, замість, рідко, нібито",
};

/** What has a word that denies in it, and denies nothing of what follows. */
const idle: Readonly<Record<string, string>> = {
  en: "no doubt, no wonder, without doubt, without a doubt, beyond doubt, not only, not just, not merely, nothing but, no less, not least",
  de: "kein zweifel, keinen zweifel, ohne zweifel, zweifellos, nicht nur, nicht zuletzt",
  fr: "sans doute, sans aucun doute, aucun doute, nul doute, non seulement, pas seulement",
  es: "sin duda, no sólo, no solo, no solamente",
  it: "senza dubbio, non solo, non soltanto",
  pl: "bez wątpienia, nie tylko, nie ma wątpliwości",
  ru: "без сомнения, нет сомнений, нет сомнения, не только, не просто",
  uk: "без сумніву, немає сумнівів, не тільки, не лише",
};

/** Verbs by which something may be, in the place of what is. */
const modals: Readonly<Record<string, string>> = {
  en: "might may could",
  de: "könnte könnten dürfte dürften möge",
  fr: "pourrait pourraient",
  es: "podría podrían",
  it: "potrebbe potrebbero",
  pl: "mógłby mogłaby mogłoby mogliby",
  ru: "мог могла могло могли возможно",
  uk: "міг могла могло могли можливо",
};

/** The words of a text that deny or doubt, in the language of the text, in order; what only seems to is left aside. */
export function findDenials(text: string, language: LanguageTag): readonly FoundWord[] {
  const words = wordsIn(text);
  const aside = new Set(findPhrases(words, idleOf(primary(language))).flatMap(({ from, until }) => range(from, until)));
  const starts = new Map(words.map(({ start }, at) => [start, at]));
  const found = new Map<number, FoundWord>();
  for (const { from, until } of findPhrases(words, doubtsOf(primary(language)))) {
    const [first, last] = [words[from], words[until - 1]];
    if (!first || !last || aside.has(from)) continue;
    found.set(from, { word: text.slice(first.start, last.start + last.word.length).toLowerCase(), start: first.start });
  }
  for (const one of findNegations(text, language)) {
    const at = starts.get(one.start) ?? -1;
    if (!aside.has(at)) found.set(at, one);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** The verbs of a text by which something only may be. */
export function findModals(text: string, language: LanguageTag): readonly FoundWord[] {
  const known = new Set((modals[primary(language)] ?? "").split(" "));
  return wordsIn(text).filter(({ word, start }) => known.has(word) && !/^M[ai]/u.test(text.slice(start)));
}

/** Phrases by their first word; those whose first word may have any ending are looked at for every word. */
interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly open: readonly (readonly string[])[];
}

/** Where phrases stand among words: the first word, and the one after the last. */
function findPhrases(words: readonly FoundWord[], { byFirst, open }: Phrases) {
  return words.flatMap(({ word }, from) => {
    let longest = 0;
    for (const phrase of [...(byFirst.get(word) ?? []), ...open]) {
      const fits = phrase.length > longest && phrase.every((form, at) => isForm(words[from + at]?.word, form));
      if (fits) longest = phrase.length;
    }
    return longest === 0 ? [] : [{ from, until: from + longest }];
  });
}

function isForm(word: string | undefined, form: string): boolean {
  if (word === undefined) return false;
  return form.endsWith("*") ? word.startsWith(form.slice(0, -1)) : word === form;
}

function range(from: number, until: number): readonly number[] {
  return Array.from({ length: until - from }, (_, at) => from + at);
}

/** A language's phrases are taken apart once; of an unknown language those of all that are known. */
function phrasesOf(lists: Readonly<Record<string, string>>): (tongue: string) => Phrases {
  return remember(100, (tongue) => {
    const all = (lists[tongue] ?? Object.values(lists).join(", ")).split(", ").map((phrase) => phrase.split(" "));
    const byFirst = new Map<string, (readonly string[])[]>();
    const open = all.filter(([first]) => first?.endsWith("*"));
    for (const phrase of all) {
      const [first = ""] = phrase;
      if (!first.endsWith("*")) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
    }
    return { byFirst, open };
  });
}

const doubtsOf = phrasesOf(doubts);
const idleOf = phrasesOf(idle);
