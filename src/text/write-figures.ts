import type { LanguageTag } from "../model/units.ts";
import { primary } from "./primary.ts";

/** Number words by their value: cardinals, then ordinals by the beginnings of their forms, marked with a star. */
const tables: Readonly<Record<string, string>> = {
  en: `1 first; 2 two second twice; 3 three third*; 4 four fourth*; 5 five fifth*; 6 six sixth*; 7 seven seventh*; 8 eight eighth*; 9 nine ninth*
    10 ten tenth*; 11 eleven eleventh; 12 twelve twelfth dozen*; 13 thirteen*; 14 fourteen*; 15 fifteen*; 16 sixteen*; 17 seventeen*; 18 eighteen*
    19 nineteen*; 20 twenty twentieth; 30 thirty thirtieth; 40 forty fortieth; 50 fifty fiftieth; 60 sixty sixtieth; 70 seventy seventieth
    80 eighty eightieth; 90 ninety ninetieth; 0.5 half halves; 0.3333 thirds; 0.25 quarter quarters; 0.2 fifths; 0.125 eighths; 0.1 tenths; 0.75 three-quarters; 100 hundred hundreds hundredth; 1000 thousand thousands
    1000000 million millions; 1000000000 billion billions; 1000000000000 trillion trillions`,
  de: `1 erste ersten erster erstes; 2 zwei zweite zweiten zweiter zweites beide beiden beider zweimal zweitens; 3 drei dritte dritten dritter drittes dreimal; 4 vier vierte* viermal
    5 fünf fünfte*; 6 sechs sechste*; 7 sieben siebte* siebente*; 8 acht achte achten achter achtes; 9 neun neunte*; 10 zehn zehnte*; 11 elf elfte*; 12 zwölf zwölfte* dutzend*
    13 dreizehn*; 14 vierzehn vierzehnt*; 15 fünfzehn*; 16 sechzehn*; 17 siebzehn*; 18 achtzehn*; 19 neunzehn*; 20 zwanzig*; 30 dreißig*; 40 vierzig*
    50 fünfzig*; 60 sechzig*; 70 siebzig*; 80 achtzig*; 90 neunzig*; 0.5 hälfte halbe halben halber halbes halb; 0.25 viertel; 0.3333 drittel dritteln; 0.2 fünftel fünfteln; 0.125 achtel; 0.1 zehntel zehnteln; 0.75 dreiviertel
    1.5 anderthalb eineinhalb; 2.5 zweieinhalb; 3.5 dreieinhalb; 4.5 viereinhalb; 100 hundert hunderte hunderten; 1000 tausend tausende tausenden
    10000 zehntausende zehntausenden; 100000 hunderttausende hunderttausenden; 1000000 million millionen; 1000000000 milliarde milliarden; 1000000000000 billion billionen`,
  fr: `1 première premier; 2 deux deuxième* seconde second; 3 trois troisième*; 4 quatre quatrième*; 5 cinq cinquième*; 6 six sixième*; 7 sept septième*; 8 huit huitième*; 9 neuf neuvième*
    10 dix dixième* dizaine dizaines; 11 onze onzième*; 12 douze douzième* douzaine*; 13 treize treizième*; 14 quatorze*; 15 quinze quinzième* quinzaine; 16 seize seizième*; 20 vingt vingts vingtième* vingtaine; 30 trente* trentaine
    40 quarante*; 50 cinquante* cinquantaine; 60 soixante* soixantaine; 0.5 moitié demi demie; 0.25 quart quarts; 0.3333 tiers; 0.2 cinquièmes; 0.1 dixièmes; 100 cent cents centième* centaine*; 1000 mille millier milliers
    1000000 million millions; 1000000000 milliard milliards; 1000000000000 billion billions`,
  ru: `1 первый первая первое первого первой первом первую первые первых; 2 два две двух двум двумя второй вторая второе второго втором вторую вторых оба обе обоих обеих дважды; 3 три трёх трех трём трем тремя третий третья третье третьего третьей третьем третью трижды; 4 четыре четырёх четырех четвёрт* четверт*
    5 пять пяти пятью пятый пятая пятое пятого пятой пятом пятую; 6 шесть шести шестой шестая шестое шестого шестом шестую; 7 семь семи седьм*; 8 восемь восьми восьмой восьмая восьмое восьмого восьмом; 9 девять девяти девят*; 10 десять десяти десятый десятая десятое десятого десятой десятом десяток десятка десятки десятков
    11 одиннадцат*; 12 двенадцат* дюжин*; 13 тринадцат*; 14 четырнадцат*; 15 пятнадцат*; 16 шестнадцат*; 17 семнадцат*; 18 восемнадцат*; 19 девятнадцат*; 20 двадцат*; 30 тридцат*; 40 сорок сорока сороков*
    50 пятьдесят пятидесят*; 60 шестьдесят шестидесят*; 70 семьдесят семидесят*; 80 восемьдесят восьмидесят*; 90 девяност*; 0.5 половина половину половине половины половиной; 0.25 четверть четверти четвертью; 0.3333 треть трети третью; 0.2 пятых; 0.1 десятых; 1.5 полтора полторы полутора
    100 сто ста сотни сотен; 200 двести двухсот; 300 триста трёхсот трехсот; 400 четыреста; 500 пятьсот пятисот; 600 шестьсот; 700 семьсот; 800 восемьсот; 900 девятьсот
    1000 тысяча тысячи тысяч тысячу тысячам; 1000000 миллион миллиона миллионов миллиону; 1000000000 миллиард миллиарда миллиардов; 1000000000000 триллион триллиона триллионов`,
};

interface Table {
  readonly whole: ReadonlyMap<string, number>;
  readonly stems: readonly (readonly [string, number])[];
}

const known: ReadonlyMap<string, Table> = new Map(
  Object.entries(tables).map(([language, text]) => {
    const all = text.split(/;|\n/u).flatMap((row) => {
      const [value = "", ...words] = row.trim().split(/\s+/u);
      return words.map((word) => [word, Number(value)] as const);
    });
    const stems = all
      .filter(([word]) => word.endsWith("*"))
      .map(([word, value]) => [word.slice(0, -1), value] as const);
    return [language, { whole: new Map(all), stems: stems.sort(([a], [b]) => b.length - a.length) }];
  }),
);

/** Languages whose words of numbers can be read, whole and in parts. */
export function readsNumbers(language: LanguageTag): boolean {
  return known.has(primary(language));
}

/** “A year and a half”, “two and a half million”, “deux ans et demi” in each language: a number, its half, and what both are times. */
const halves: Readonly<Record<string, RegExp>> = {
  en: /(?<count>an?|\p{L}+)[ -](?<thing>years? |months? |weeks? |days? |hours? |million |billion |thousand )?and[ -]a[ -]half(?: (?<times>thousand|million|billion|trillion)(?!\p{L}))?/giu,
  fr: /(?<count>une?|\p{L}+) (?<thing>ans? |mois |heures? |jours? |millions? |milliards? )?et demie?(?!\p{L})(?: (?<times>millions?|milliards?)(?!\p{L}))?/giu,
  ru: /(?<count>\p{L}+) (?<thing>года )?с половиной(?: (?<times>тысячи|миллиона|миллиарда|триллиона)(?!\p{L}))?/giu,
};

/** Half an hour past a full one: `half past seven` is `halb acht` and `половина восьмого`. */
const halfHours: Readonly<Record<string, { readonly pattern: RegExp; readonly back: number }>> = {
  de: {
    pattern: /(?<!\p{L})halb (?<hour>eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?!\p{L})/giu,
    back: 1,
  },
  en: {
    pattern:
      /(?<!\p{L})half[ -]past[ -](?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\p{L})/giu,
    back: 0,
  },
  ru: {
    pattern:
      /(?<!\p{L})(?:в )?пол(?:овин[аеу] )?(?<hour>первого|второго|третьего|четвёртого|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого)(?!\p{L})/giu,
    back: 1,
  },
};

/** A number said roughly: languages that count by tens say tens where others say dozens. */
const roughly = /^(?:dozens|dutzende?n?|dizaines|десятки|десятков|дюжины)$/iu;

const scale = 1000;

/**
 * The numbers that a text says in words, in order, each as the figures that it comes to: `two and a half`, `zweihundert`,
 * `vingt-cinq`, `полтора миллиона`. Ordinals and Roman numerals count as their numbers, a dozen as 12, a third of something as
 * a third number or a part. Figures of the text are left aside.
 */
export function writeFigures(text: string, language: LanguageTag): readonly SpeltNumber[] {
  const tongue = primary(language);
  const table = known.get(tongue);
  if (!table) return [];
  const found: SpeltNumber[] = [];
  const hours = halfHours[tongue];
  const full = text.replace(hours?.pattern ?? /(?!)/gu, (written, name: string) => {
    const hour = (/^(?:one|eins?)$/iu.test(name) ? 1 : (worthOf(name.toLowerCase(), table) ?? 1)) - (hours?.back ?? 0);
    const at = hour || 12;
    found.push({ written, values: [`${at}:30`, `${at + 0.5}`, `${(at + 12) % 24}:30`, `${at + 12.5}`] });
    return " · ";
  });
  const rest = full.replace(halves[tongue] ?? /(?!)/gu, (whole, count: string, thing = "", times = "") => {
    const number = /^(?:an?|one|une?)$/iu.test(count) ? 1 : worthOf(count.toLowerCase(), table);
    if (number === undefined) return whole;
    const noughts =
      worthOf(
        String(thing || times)
          .trim()
          .toLowerCase(),
        table,
      ) ?? 1;
    found.push({ written: whole, values: [String((number + 0.5) * noughts)] });
    return " · ";
  });
  const tokens = rest.match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*|\p{Nd}[\p{Nd}.,]*|[^\s\p{L}\p{Nd}]/gu) ?? [];
  for (let at = 0; at < tokens.length; ) {
    const { length, spelt } = numberAt(tokens, at, table, tongue);
    if (spelt) found.push(spelt);
    at += Math.max(1, length);
  }
  return found;
}

/** A number in words. */
export interface SpeltNumber {
  /** As it stands in the text. */
  readonly written: string;
  /** What it can come to; the likeliest first. */
  readonly values: readonly string[];
}

function numberAt(tokens: readonly string[], from: number, table: Table, tongue: string) {
  const parts: number[] = [];
  let at = from;
  for (; at < tokens.length; at += 1) {
    const word = (tokens[at] ?? "").toLowerCase();
    const own = partsOf(word, table, tongue);
    const isJoint = /^(?:and|und|et|of|de|d)$/u.test(word) && (parts.at(-1) ?? 0) >= 20;
    if (own.length > 0) parts.push(...own);
    else if (!isJoint || partsOf((tokens[at + 1] ?? "").toLowerCase(), table, tongue).length === 0) break;
    if (parts.some((value) => value > 0 && value < 1)) {
      at += 1;
      break;
    }
  }
  const length = at - from;
  const written = tokens.slice(from, at).join(" ");
  const roman = romanAt(tokens, from);
  if (parts.length === 0)
    return roman === undefined
      ? { length: 1 }
      : { length: 1, spelt: { written: tokens[from] ?? "", values: [String(roman)] } };
  const before = tokens[from - 1] ?? "";
  // behind figures stands the word that multiplies them, which is read with them; by itself it only says how many, about
  if (/^\p{Nd}/u.test(before) || (parts.length === 1 && (parts[0] ?? 0) >= 100 && !isOne(before, written)))
    return { length };
  const value = comesTo(parts);
  const part = tongue === "en" && /third/u.test(written.toLowerCase()) ? ["0.3333"] : [];
  const quarter = tongue === "ru" && /^четверт/u.test(written) ? ["0.25"] : [];
  const rough = roughly.test(written) ? ["10", "12"] : [];
  return { length, spelt: { written, values: [String(value), ...part, ...quarter, ...rough] } };
}

/** “A million”, “eine Million”, “миллион”: one of them. */
function isOne(before: string, word: string): boolean {
  return (
    /^(?:an?|one|eine?r?|une?|один|одного)$/iu.test(before) ||
    /^(?:cent|mille|сто|hundert|tausend|миллион|миллиард|триллион|тысяча|двести|триста|четыреста|\p{L}+сот)$/iu.test(
      word,
    )
  );
}

/** A word's numbers: one for most, several for `fünfundzwanzig` or `twenty-five`. */
function partsOf(word: string, table: Table, tongue: string): readonly number[] {
  const whole = worthOf(word, table);
  if (whole !== undefined) return [whole];
  if (word.includes("-")) {
    const pieces = word.split("-").filter((piece) => piece !== "et");
    const values = pieces.map((piece) => worthOf(piece, table));
    return values.every((value) => value !== undefined) ? values : [];
  }
  return tongue === "de" ? solid(word, table) : [];
}

const germanParts =
  /ein(?=und|hundert|tausend)|zwei|drei(?:ßig|zehn)?|vier(?:zig|zehn)?|fünf(?:zig|zehn)?|sech(?:s|zig|zehn)|sieb(?:en|zig|zehn)|acht(?:zig|zehn)?|neun(?:zig|zehn)?|zehn|elf|zwölf|zwanzig|hundert|tausend|und|(?:s?te[nrsm]?)$/gu;

/** German writes numbers in one word: `zweihundertfünfundzwanzig`. */
function solid(word: string, table: Table): readonly number[] {
  const pieces = word.slice(0, 80).match(germanParts) ?? [];
  if (pieces.length < 2 || pieces.join("") !== word) return [];
  return pieces.flatMap((piece) => (piece === "ein" ? 1 : (worthOf(piece, table) ?? [])));
}

function worthOf(word: string, { whole, stems }: Table): number | undefined {
  return whole.get(word) ?? stems.find(([stem]) => word.startsWith(stem) && word.length - stem.length <= 3)?.[1];
}

function comesTo(parts: readonly number[]): number {
  let [sum, current] = [0, 0];
  const [count = 0, share = 0] = parts;
  // two thirds, trois quarts
  if (parts.length === 2 && count >= 1 && share > 0 && share < 1) return Number((count * share).toFixed(4));
  for (const part of parts) {
    if (part >= scale) {
      sum = part > sum && current === 0 && sum > 0 ? sum * part : sum + (current || 1) * part;
      current = 0;
    } else if (part === 100 && current < 100) current = (current || 1) * 100;
    // quatre-vingt
    else if (part === 20 && current === 4) current = 80;
    else current += part;
  }
  return sum + current;
}

const numerals: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A Roman numeral of two signs or more before a word for a century, a chapter or the like, or with an ending of its own. */
function romanAt(tokens: readonly string[], at: number): number | undefined {
  const word = tokens[at] ?? "";
  const signs = /^([IVXLC]+)(?:e|er|ème)?$/u.exec(word)?.[1];
  if (signs === undefined || (signs.length < 2 && !/^(?:century|siècle|век|Jahrhundert)/u.test(tokens[at + 1] ?? "")))
    return undefined;
  const values = [...signs].map((sign) => numerals[sign] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
