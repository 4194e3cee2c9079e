/** Words that are written short with a stop, in small letters without stops; of two readings the longer sentence is the safe one. */
const shortened: ReadonlySet<string> = new Set(
  [
    "mr mrs ms dr st mt ft prof gen col maj capt lt sgt cmdr adm hon rev gov sen rep pres messrs jr sr",
    "ed eds vs etc cf al dept est inc co corp ltd bros ave",
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri",
    "bzw usw mio mrd tsd hr fr str bspw evtl ggf inkl sog vgl geb gest jän mär okt dez",
    "mme mlle mm av env éd min janv févr avr juill déc",
    "sra dña ud uds sig dott avv ing",
    "г гг им ул млн млрд тыс руб проф акад ген см стр др пр напр янв февр апр авг сент окт нояб дек тов гр ст",
    "р рр м вул",
  ].flatMap((list) => list.split(" ")),
);

/** Words that are written short before a number only; elsewhere most are words of their own. */
const numbered: ReadonlySet<string> = new Set(
  "no nos nr art arts abs sec fig figs vol pp para ch chap ca approx núm pág pag".split(" "),
);

/** True where a full stop behind a text may belong to its last word, which is written short: `Mr`, `Jan`, `U.S`, `A`; `next` begins what follows. */
export function isShortened(text: string, next: string): boolean {
  const word = /(?:^|[^\p{L}\p{M}\p{N}.])((?:[\p{L}\p{M}]+\.)*[\p{L}\p{M}]+)$/u.exec(text)?.[1];
  if (word === undefined) return false;
  if (word.includes(".") || /^\p{L}\p{M}*$/u.test(word)) return true;
  const lower = word.toLowerCase();
  return shortened.has(lower) || (numbered.has(lower) && /^\s*\p{N}/u.test(next));
}
