/** Number words of the languages that briefs are written in, from two on: `one` is as often a pronoun. */
const words: readonly (readonly [string, string])[] = [
  ["2", "two zwei deux dos due dwa dwie два две дві двух двум двумя двох двом двома dwóch dwóm dwoma"],
  ["3", "three drei trois tres tre trzy три трёх трех трём трем трьох трьом trzech trzem"],
  [
    "4",
    "four vier quatre cuatro quattro cztery четыре чотири четырёх четырех четырём чотирьох чотирьом czterech czterem",
  ],
  ["5", "five fünf cinq cinco cinque pięć пять п'ять пяти п'яти pięciu"],
  ["6", "six sechs seis sei sześć шесть шість шести sześciu"],
  ["7", "seven sieben sept siete sette siedem семь сім семи siedmiu"],
  ["8", "eight acht huit ocho otto osiem восемь вісім восьми ośmiu"],
  ["9", "nine neun neuf nueve nove dziewięć девять дев'ять девяти дев'яти dziewięciu"],
  ["10", "ten zehn dix diez dieci dziesięć десять десяти dziesięciu"],
  ["11", "eleven elf onze once undici"],
  ["12", "twelve zwölf douze doce dodici"],
  ["13", "thirteen dreizehn treize trece tredici trzynaście тринадцать тринадцять тринадцати"],
  ["14", "fourteen vierzehn quatorze catorce quattordici czternaście четырнадцать чотирнадцять четырнадцати"],
  ["15", "fifteen fünfzehn quinze quince quindici piętnaście пятнадцать п'ятнадцять пятнадцати"],
  ["16", "sixteen sechzehn seize dieciséis sedici szesnaście шестнадцать шістнадцять шестнадцати"],
  ["17", "seventeen siebzehn diecisiete diciassette siedemnaście семнадцать сімнадцять семнадцати"],
  ["18", "eighteen achtzehn dieciocho diciotto osiemnaście восемнадцать вісімнадцять восемнадцати"],
  ["19", "nineteen neunzehn diecinueve diciannove dziewiętnaście девятнадцать дев'ятнадцять девятнадцати"],
  ["20", "twenty zwanzig vingt veinte venti dwadzieścia двадцать двадцять двадцати двадцяти dwudziestu"],
  ["30", "thirty dreißig trente treinta trenta trzydzieści тридцать тридцять тридцати тридцяти trzydziestu"],
  ["40", "forty vierzig quarante cuarenta quaranta czterdzieści сорок сорока czterdziestu"],
  [
    "50",
    "fifty fünfzig cinquante cincuenta cinquanta pięćdziesiąt пятьдесят п'ятдесят пятидесяти п'ятдесяти pięćdziesięciu",
  ],
  ["60", "sixty sechzig sesenta sessanta sześćdziesiąt шестьдесят шістдесят шестидесяти"],
  ["70", "seventy siebzig setenta settanta siedemdziesiąt семьдесят сімдесят семидесяти"],
  ["80", "eighty achtzig ochenta ottanta osiemdziesiąt восемьдесят вісімдесят восьмидесяти"],
  ["90", "ninety neunzig noventa novanta dziewięćdziesiąt девяносто дев'яносто девяноста"],
  ["100", "hundred hundert cent cien cento sto сто"],
  [
    "1000",
    "thousand tausend mille mil mila tysiąc tysiące tysięcy тысяча тысячи тысяч тысячу тисяча тисячі тисяч тисячу",
  ],
  [
    "1000000",
    "million millions millionen millón milioni milion miliony milionów миллион миллиона миллионов мільйон мільйона мільйонів",
  ],
  [
    "1000000000",
    "billion billions milliarde milliarden milliard miliardi miliard miliardy miliardów миллиард миллиарда миллиардов мільярд мільярда мільярдів",
  ],
];

const values: ReadonlyMap<string, string> = new Map(
  words.flatMap(([value, names]) => names.split(" ").map((name) => [name, value] as const)),
);

/** The numbers of a text in order, digits without their separators; number words count as their digits. */
export function numbersIn(text: string): readonly string[] {
  const tokens = text.toLowerCase().match(/\p{Nd}+(?:[.,: {2}]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu) ?? [];
  return tokens.flatMap((token) => {
    if (/^\p{Nd}/u.test(token)) return [token.replace(/\P{Nd}/gu, "")];
    return values.get(token.replace(/’/gu, "'")) ?? [];
  });
}
