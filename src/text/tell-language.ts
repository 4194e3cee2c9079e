import type { LanguageTag } from "../model/units.ts";
import { wordsIn } from "./find-negations.ts";
import { primary } from "./primary.ts";

/** The commonest function words of each language. What several have counts for all of them. */
const tables: Readonly<Record<string, string>> = {
  en: `the of and to in is are was were be been that this these those it its he she they we you his her their our with for from
    on at by not but which who will would have has had do does did there as an or if when than what all can could should must only also into about after before so no any some more us them him i my your a`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren wird werden wurde wurden hat haben hatte wir ihr sie er es ich
    mit von zu zum zur im in auf für an am bei nach aus über unter durch um dass daß als auch noch nur wie wenn kein keine keinen sich unsere unser so ihre seine diese dieser dieses jeden jeder uns kann muss will soll werde was man`,
  fr: `le la les des un une du de et ou mais ne pas est sont était être été a ont avait nous vous ils elles il elle je on que qui dans pour par sur avec sans ce cette ces
    son sa ses leur leurs notre nos au aux en plus se sera seront comme si où dont y même tout tous d'un d'une qu'il n'est c'est`,
  es: `el la los las un una unos unas del de al y o pero no es son era ser ha han había hemos nosotros ellos que en por para con sin su sus este esta estos como más se lo le nos si
    fue será está están muy también cuando porque`,
  it: `il lo la gli le un una del della dei delle degli di al alla ai e o ma non è sono era essere ha hanno abbiamo noi loro che chi in per con senza su si più come questo questa nel nella
    dal dalla anche sarà ci ne se quando perché`,
  pl: `i w z na do nie się jest są był była było być to że o za po od dla przez przy ale lub oraz jak co który która które tego tym ten ta te nasz nasze my oni ich jego jej tylko już będzie będą może ze we`,
  pt: `o a os as um uma do da dos das de no na nos nas e ou mas não é são era ser foi há que em por para com sem seu sua este esta isso como mais se ao à pelo pela nós eles também será está muito`,
  nl: `de het een en of maar niet is zijn was waren wordt worden werd heeft hebben had wij we u hij zij ze ik van te in op voor aan bij met naar uit over onder door om dat die dit als ook nog maar hoe geen zich onze ons zal kan moet er`,
  ru: `и в не на что с он она они мы вы я к по но за из у от о для это этот эта эти как был была было были быть все так же бы если или при до их его её ее нет который которые когда только уже будет будут ни наш наша нам нас`,
  uk: `і й та в у не на що з він вона вони ми ви я до по але за із від о про для це цей ця ці як був була було були бути всі так же би якщо або при їх його її немає який які коли тільки вже буде будуть ні наш наша нам нас є`,
};

const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(tables).map(([language, words]) => [language, new Set(words.split(/\s+/u))]),
);

/** Fewer words of another language may be a name or a saying; where no word is of the language itself, fewer tell. */
const least = { beside: 4, alone: 3 } as const;

/** Words that read as another language than they should. */
export interface Foreign {
  readonly language: LanguageTag;
  /** From its first function word to its last. */
  readonly words: string;
  readonly count: number;
}

/**
 * The stretch of a text that reads as another language than the one it is said to be in: four function words or more that
 * the one has and the other lacks, and none between them that only the other has. What stands between words with a capital may
 * be a name, and is not counted but in German. Nothing for languages whose words are not known here.
 */
export function tellLanguage(text: string, language: LanguageTag): Foreign | undefined {
  const own = known.get(primary(language));
  if (!own) return undefined;
  const words = wordsIn(text);
  const written = words.map(({ word, start }) => text.slice(start, start + word.length));
  const inName = (at: number) => /^\p{Lu}/u.test(written[at - 1] ?? "") && /^\p{Lu}/u.test(written[at + 1] ?? "");
  const leastWords = words.some(({ word }) => own.has(word)) ? least.beside : least.alone;
  const found = [...known].flatMap(([other, theirs]): readonly Foreign[] => {
    if (theirs === own) return [];
    let [from, count] = [-1, 0];
    let longest: Foreign = { language: other, words: "", count: 0 };
    for (const [at, { word, start }] of words.entries()) {
      if (own.has(word) && !theirs.has(word)) count = 0;
      if (own.has(word) || !theirs.has(word) || (other !== "de" && inName(at))) continue;
      if (count === 0) from = start;
      count += 1;
      if (count > longest.count) longest = { language: other, words: text.slice(from, start + word.length), count };
    }
    return longest.count < leastWords ? [] : [longest];
  });
  return found.sort((one, other) => other.count - one.count)[0];
}

/** Languages whose function words are known. */
export function readsLanguage(language: LanguageTag): boolean {
  return known.has(primary(language));
}

/** How many function words of a language a text has. */
export function countFunctionWords(text: string, language: LanguageTag): number {
  const own = known.get(primary(language));
  return own ? wordsIn(text).filter(({ word }) => own.has(word)).length : 0;
}
