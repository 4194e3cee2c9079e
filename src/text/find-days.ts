/** Names of the months in order, then of the days of the week, with all that stand for one of them joined by a stroke. */
const names: readonly string[] = [
  ...`january|jan|januar|jänner|janvier|enero|gennaio|stycznia|styczniu|январь|января|январе|січень|січня|січні
  february|feb|februar|feber|février|febrero|febbraio|lutego|lutym|февраль|февраля|феврале|лютий|лютого|лютому
  march|mar|märz|mars|marzo|marca|marcu|март|марта|марте|березень|березня|березні
  april|apr|avril|abril|aprile|kwietnia|kwietniu|апрель|апреля|апреле|квітень|квітня|квітні
  may|mai|mayo|maggio|maja|maju|май|мая|мае|травень|травня|травні
  june|jun|juni|juin|junio|giugno|czerwca|czerwcu|июнь|июня|июне|червень|червня|червні
  july|jul|juli|juillet|julio|luglio|lipca|lipcu|июль|июля|июле|липень|липня|липні
  august|aug|août|agosto|sierpnia|sierpniu|август|августа|августе|серпень|серпня|серпні
  september|sept|sep|septembre|septiembre|settembre|września|wrześniu|сентябрь|сентября|сентябре|вересень|вересня|вересні
  october|oct|oktober|octobre|octubre|ottobre|października|październiku|октябрь|октября|октябре|жовтень|жовтня|жовтні
  november|nov|novembre|noviembre|listopada|listopadzie|ноябрь|ноября|ноябре|листопад|листопада|листопаді
  december|dec|dezember|décembre|diciembre|dicembre|grudnia|grudniu|декабрь|декабря|декабре|грудень|грудня|грудні
  monday|montag|lundi|lunes|lunedì|poniedziałek|понедельник|понеділок
  tuesday|dienstag|mardi|martes|martedì|wtorek|вторник|вівторок
  wednesday|mittwoch|mercredi|miércoles|mercoledì|środę|środa|среда|среду|середа|середу
  thursday|donnerstag|jeudi|jueves|giovedì|czwartek|четверг|четвер
  friday|freitag|vendredi|viernes|venerdì|piątek|пятница|пятницу|п'ятниця|п'ятницю
  saturday|samstag|sonnabend|samedi|sábado|sabato|sobotę|sobota|суббота|субботу|субота|суботу
  sunday|sonntag|dimanche|domingo|domenica|niedzielę|niedziela|воскресенье|неділя|неділю`
    .split("\n")
    .map((line) => line.trim()),
];

const known: ReadonlyMap<string, string> = new Map(
  names.flatMap((forms, index) => forms.split("|").map((form) => [form, String(index)] as const)),
);

/** Words that are a month's name with a capital only: “may”, “march”, “mars”. */
const twofold = new Set(["may", "march", "mar", "mars", "jan", "dec", "sep", "mai"]);

/**
 * The months, days of the week and years that a text names, each by a sign that is the same in all languages known here.
 * A number of four digits after a word like “in” is a year.
 */
export function findDays(text: string): readonly string[] {
  const days = [...text.matchAll(/[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)?/gu)].flatMap(({ 0: found, index }) => {
    const word = found.normalize("NFC").toLowerCase().replace(/[’ʼ]/gu, "'");
    const isOpening = /(?:^|[.!?])\s*["“«„]?$/u.test(text.slice(Math.max(0, index - 4), index));
    const isVerb = twofold.has(word) && (found === word || isOpening);
    return isVerb ? [] : (known.get(word) ?? []);
  });
  const years = text.matchAll(
    /\b(?:in|by|since|until|before|after|seit|bis|en|depuis|w|в|до|с|з)\s+(?:im\s+)?((?:1[89]|20)\d\d)\b(?!\s*%)/giu,
  );
  return [...days, ...[...years].flatMap(([, year]) => year ?? [])];
}
