import type { Person } from "../model/workspace.ts";
import { instructions, pluralNounish } from "./english-verbs.ts";
import { openers } from "./english-words.ts";
import { isForOneself } from "./for-oneself.ts";
import { hasAssertion } from "./has-assertion.ts";
import { assertsElsewhere } from "./other-verbs.ts";

const auxiliaries: Readonly<Record<string, string>> = {
  de: "ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|will|wollen|sagt|sagte|fordert|forderte",
  en: "is|are|was|were|has|have|had|does|did|will|won’t|isn’t|aren’t|wasn’t|doesn’t|didn’t|says|said|wants|wanted|came|gave|held|kept|knew|knows|led|left|made|met|saw|sent|sought|spoke|stood|stays|remains|told|took|thinks|thought|withdrew|won|expects|insists|refuses|rejects|denies|agrees|confirms|threatens|warns|continues|accuses|admits|asks|believes|condemns|considers|intends|keeps|makes|opposes|proposes|seeks|sees|speaks|suggests|takes|tells|tries|urges|welcomes",
  fr: "est|sont|était|étaient|a|ont|avait|avaient|sera|seront|veut|veulent|dit|déclare|refuse|demande",
  ru: "является|являются|был|была|были|будет|будут|имеет|имеют|хочет|хотят|заявил|заявила|сказал|сказала|требует|отказался",
};

/** A name with the past tense of a regular verb behind it. */
const past =
  /(?<!\p{L})(?!(?:The|An?|Its|His|Her|Their|No|Any|Some|Two|Three|Four|Five|Six|Ten|More|New)\s)\p{Lu}[\p{L}.’-]*(?:\s+\p{Ll}+ly)?\s+(?!need|indeed|hundred|speed|feed|seed|red(?!\p{L}))\p{Ll}{2,}ed(?!\p{L})/u;

/** What can be, of the world; the month and the might of somebody have a capital or an article. */
const modal =
  /(?<!(?:^|\P{L})(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s+)(?<!\p{L})(?:can|cannot|can’t|could|couldn’t|may|might|would|wouldn’t)(?!\p{L})/u;

/** What a page says of itself, of its words and of where to look: it rests on no source. English only. */
const ofItself = new RegExp(
  [
    "^(?:this|the\\s+present)\\s+(?:note|brief|briefing|paper|page|section|annex|document|table|summary|line|list)(?!\\p{L})",
    "^(?:annex|table|figure|box|section)\\s+(?:\\p{Lu}|\\p{Nd}+)\\s",
    "^(?:for\\s+[^,.;]{1,60},?\\s+)?see\\s",
    "^(?:all|unless\\s[^,]{1,40},)\\s+(?:times|dates|figures|amounts|prices|sums)\\s+are\\s",
    "^(?:the\\s+)?(?:sources|references|figures|terms|abbreviations|details)\\s+(?:are|is)\\s+(?:listed|given|explained|set\\s+out|at|in|on|below|overleaf|attached)(?!\\p{L})",
    '^(?:[“"‘][^”"’]{1,60}[”"’]|\\p{Lu}{2,})\\s+(?:here\\s+)?(?:means|stands\\s+for|is\\s+short\\s+for|refers\\s+to|denotes)(?!\\p{L})',
    "^(?:here|below|in\\s+this\\s+(?:note|brief|paper|page)),?\\s[^.]{1,60}\\s(?:means|stands\\s+for|refers\\s+to|denotes)(?!\\p{L})",
    "^who(?:\\s+is|’s)\\s+who(?!\\p{L})",
  ].join("|"),
  "iu",
);

/** “Fishing accounts for a fifth”: bank accounts are for nobody in particular. */
const accounts =
  /(?<!\p{L})accounts?\s+for\s+(?:(?:about|nearly|almost|over|only|just)\s+)?(?:an?|one|two|three|half|most|\p{Nd})(?!\p{L})/iu;

const judges =
  /^(?:we|i)\s+(?:(?:now|still|therefore|also)\s+)?(?:assess|judge|estimate|anticipate|conclude|(?:know|understand|believe|hear)\s+that)(?!\p{L})/iu;

/** Numbers of something, which nobody knows by himself. */
const amount =
  /\p{Nd}\s?(?:%|‰|(?:per\s+cent|percent|prozent|pour\s+cent|процент\p{L}*|tons?|tonnes?|tonnen|тонн\p{L}?|km|kilomet\p{L}+|euros?|dollars?|pounds|million\p{L}*|billion\p{L}*|milliard\p{L}*|миллион\p{L}*|миллиард\p{L}*|people|troops|soldiers|barrels)(?!\p{L}))/iu;

/**
 * True for a sentence that claims something of the world. A whole sentence, with its stop, claims where it has a subject and
 * a finite verb, or an amount; any other words only with a verb that surely asserts, or in languages whose verbs we do not know a
 * number or a registered name. A question, a line to take and a heading-like fragment claim nothing; a judgment that says
 * so does, for it rests on something or says that it does not (ICD 206).
 */
export function claims(sentence: string, language: string, people: readonly Person[]): boolean {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? [];
  const text = sentence.trim().replace(/^[-+*>#|\s]+/u, "");
  if (words.length < 2 || /\?["”’»)\]]*$/u.test(text)) return false;
  if (language === "en" && judges.test(text)) return true;
  if (isForOneself(text, language) || (language === "en" && (instructs(words) || ofItself.test(text)))) return false;
  const isWhole = /^["“«„‘(]?[\p{Lu}\p{Nd}].*[.!…]["”’»)\]]*$/su.test(text);
  if (
    isWhole &&
    (amount.test(text) || (language === "en" && (modal.test(text) || accounts.test(text) || hasAssertion(text))))
  )
    return true;
  if (isWhole && assertsElsewhere(text, language)) return true;
  if (words.length < 3) return false;
  const verbs = auxiliaries[language];
  if (verbs !== undefined && new RegExp(`(?<![\\p{L}’'])(?:${verbs})(?!\\p{L})`, "iu").test(text)) return true;
  if (language === "en") return past.test(text);
  const isNamed = people.some(({ name, short, actor }) =>
    [name, short, actor].some((one) => one && text.includes(one)),
  );
  return words.length >= 5 && (isNamed || /\p{Nd}/u.test(text));
}

/** `Ask …`, `Press him …`; but `Press reports …` has a subject. */
function instructs([first = "", next = ""]: readonly string[]): boolean {
  const word = first.toLowerCase();
  const isNounish =
    pluralNounish.has(word) ||
    ["press", "stress", "support", "open", "close", "end", "join", "push", "cover"].includes(word);
  const opens = openers.has(next.toLowerCase()) || /^(?:that|whether|this|these|those|all|any)$/iu.test(next);
  return instructions.has(word) || (isNounish && opens);
}
