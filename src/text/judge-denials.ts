import type { LanguageTag } from "../model/units.ts";
import type { Disagreement, Said } from "./disagreement.ts";
import { findDenials } from "./find-denials.ts";
import { findNegations, knowsNegations, wordsIn } from "./find-negations.ts";
import { primary } from "./primary.ts";
import { splitSentences } from "./split-sentences.ts";

/** Beginnings of words, or with `$` whole words, that deny in themselves, and are a negation in another language. */
const within: Readonly<Record<string, string>> = {
  en: "impossib unacceptab inadmissib illegal unlawful unthinkable unable incapable invalid unfair unjust inappropriate intolerab unnecessary unclear unknown uncertain inevitab irreplaceab unavoidab lack refus reject fail prevent avoid exclud except$ excepting unless until only fewer less anything ever$ stop ceas end$ ends$ ended$ ending$ prohibit forbid forbidden ban$ bans$ banned$ banning$ miss$ missing$ missed$ misses$ absen",
  de: "unmöglich unzulässig unannehmbar inakzeptab illegal rechtswidrig undenkbar unfähig ungültig ungerecht unnötig unklar unbekannt ungewiss unausweichlich unvermeid unvertretbar verweiger ablehn gescheitert scheiter verhinder vermeid ausgeschlossen ausschließ außer$ bevor$ ehe$ lediglich weniger aufhör verbiet verbot fehl mangel mangelt",
  fr: "impossib inacceptab inadmissib illégal impensab incapab invalid injust inappropri intoléra inutil inconnu incertain inévitab refus rejet échou empêch évit exclu sauf manqu moins cess interdi absen",
  ru: "невозможн недопустим неприемлем незаконн немыслим неспособ несправедлив ненужн неясн неизвестн неизбежн невыгодн непонятн отказ отверг провал избеж исключ лишь только кроме прекра запре отсутств",
};

/** Denials that are one only by their form: a second one takes them back, or their language puts them where others have none. */
const idle: Readonly<Record<string, RegExp>> = {
  de: /nicht\s+wahr\s*\?/giu,
  en: /\bcannot but\b|\bno later than\b|\bno\.\s?\d/giu,
  fr: /\bn(?:e\s+|['’])(?:(?!(?:pas|plus|jamais|rien|aucune?|personne|sans)\b)[\p{L}'’-]+\s+){1,6}?qu(?:e\b|['’])|\bpas\s+à\s+pas\b|\b(?:un|premier|des|ce|ces|les|chaque|faux)\s+pas\b/giu,
  ru: /(?<!\p{L})(?:нельзя|невозможно|не\s+(?:может|могут|могу|можем|мог|могла|могли))\s+не(?!\p{L})|(?<!\p{L})пока\s+(?:\p{L}+\s+){0,3}не(?!\p{L})|(?<!\p{L})(?:что|кто|как|где|куда)\s+бы\s+(?:\p{L}+\s+){0,2}ни(?!\p{L})|(?<!\p{L})чуть\s+не(?!\p{L})|(?<!\p{L})не\s+позднее(?!\p{L})/giu,
};

/**
 * Whether one denies what the other says: sentence by sentence where both have as many, else as a whole. A denial in one word
 * (“impossible”) answers to one in two; how many there are tells nothing, for some languages deny twice to deny once. Of languages
 * whose denials are not known nothing is said.
 */
export function judgeDenials(mine: Said, theirs: Said): readonly Disagreement[] {
  if (!knowsNegations(mine.language) || !knowsNegations(theirs.language)) return [];
  const [ours, others] = [sentencesOf(mine), sentencesOf(theirs)];
  const pairs =
    ours.length === others.length
      ? ours.map((said, at) => [said, others[at] ?? theirs] as const)
      : [[mine, theirs] as const];
  const hint = "look whether the one denies what the other says";
  for (const [said, written] of pairs) {
    const [denies, denied] = [denialOf(said), denialOf(written)];
    if (denies !== undefined && !answers(written)) {
      return [{ isWrong: false, what: `denies (“${denies}”), and the original does not seem to`, hint }];
    }
    // a denial that the translation has letter for letter is part of a name
    if (denied !== undefined && !answers(said) && !wordsIn(said.words).some(({ word }) => word === denied)) {
      return [{ isWrong: false, what: `does not seem to deny, and the original does (“${denied}”)`, hint }];
    }
    const [doubts, doubted] = [aloneIn(said), aloneIn(written)];
    if (doubted !== undefined && !answers(said) && !softened.test(said.words)) {
      return [{ isWrong: false, what: `does not seem to doubt, and the original does (“${doubted}”)`, hint }];
    }
    if (doubts !== undefined && !answers(written) && !softened.test(written.words)) {
      return [{ isWrong: false, what: `doubts (“${doubts}”), and the original does not seem to`, hint }];
    }
  }
  return [];
}

function sentencesOf({ words, language }: Said): readonly Said[] {
  return splitSentences(words).map(({ start, end }) => ({ words: words.slice(start, end), language }));
}

/** The word that surely denies. */
function denialOf(said: Said): string | undefined {
  const { words, language } = bare(said);
  const denials = findDenials(words, language);
  const plain = findNegations(words, language).filter(({ word, start }) => {
    return denials.some((one) => one.start === start) && !(isFrench(language) && /^(?:ne$|n')/u.test(word));
  });
  const [, ended, opened] = isFrench(language)
    ? (/\bn(?:e\s|['’])[^.!?;]{0,40}\b(plus|personne|point)\b|\b(personne|nul|nulle)\s+(?:\p{L}+\s+){0,2}n(?:e\s|['’])/iu.exec(
        words,
      ) ?? [])
    : [];
  if (plain[0] && doubtOf({ words, language }) !== undefined) return undefined;
  return plain[0]?.word ?? ended ?? opened?.toLowerCase() ?? strong(words, language);
}

/** Words that say of others that they are hardly so; what is doubted and denied at once is neither. */
const doubted: Readonly<Record<string, RegExp>> = {
  de: /^(?:schwerlich|unwahrscheinlich|bezweif|zweif|kaum$)/u,
  en: /^(?:hardly|scarcely|unlikely|improbable|doubt)/u,
  fr: /^(?:improbable|dout)/u,
  ru: /^(?:вряд|навряд|маловероятн|сомнева|сомнительно)/u,
};
/** What another language may have in the place of a word that all but denies. */
const softened =
  /(?<!\p{L})(?:just|only|almost|nearly|little|soon|moment|surprising|gerade|eben|nur|fast|beinahe|wenig|sobald|seulement|presque|peu|juste|dès|только|лишь|почти|мало|чуть)(?!\p{L})/iu;

function doubtOf({ words, language }: Said): string | undefined {
  const pattern = doubted[primary(language)];
  return pattern && findDenials(words, language).find(({ word }) => pattern.test(word))?.word;
}

/** A doubt by itself, which another language must have as a doubt or a denial. */
function aloneIn(said: Said): string | undefined {
  const found = doubtOf(bare(said));
  const { words, language } = bare(said);
  return found !== undefined && findDenials(words, language).length === 1 ? found : undefined;
}

/** True for words that deny anyhow, or seem to. */
function answers(said: Said): boolean {
  const { words, language } = bare(said);
  const beginnings = (within[primary(language)] ?? "").split(" ").filter((one) => one !== "");
  return (
    findDenials(words, language).length > 0 ||
    denialOf(said) !== undefined ||
    (words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some((word) =>
      beginnings.some((one) => `${word}$`.startsWith(one)),
    )
  );
}

const impossible =
  /(?<!\p{L})(?:impossib|unacceptab|inadmissib|unmöglich|unzulässig|unannehmbar|inakzeptab|inacceptab|невозможн|недопустим|неприемлем)\p{L}*/iu;

function strong(words: string, language: LanguageTag): string | undefined {
  return within[primary(language)] === undefined ? undefined : impossible.exec(words)?.[0].toLowerCase();
}

function bare({ words, language }: Said): Said {
  return { words: words.replace(idle[primary(language)] ?? /(?!)/gu, " "), language };
}

function isFrench(language: LanguageTag): boolean {
  return primary(language) === "fr";
}
