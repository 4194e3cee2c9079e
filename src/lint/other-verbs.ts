/** A German noun or pronoun, and behind it a word in small letters with the end of a verb. */
const german =
  /(?:(?<!\p{L})(?:er|sie|es|man|niemand)|(?<!\p{L})\p{Lu}[\p{L}-]+)\s+((?!(?:seit|mit|unter|hinter|zwischen|neben|gegen|wegen|jetzt|nicht|heute|morgen|gestern|bisher|zuletzt|sowie|damit|dort|einen|seinen|ihren|meinen|deinen|keinen|diesen|jeden|den|zusammen|oben|unten|trotz|samt|erst|selbst|fast|weit|statt|laut|bereit|alten|neuen|guten|ersten|letzten|zweiten|dritten|nächsten)(?!\p{L}))(?!ge\p{L}+t(?!\p{L}))\p{Ll}{2,}(?:t|te|ten|en|ern|eln)|fiel|trat|ging|kam|stieg|sank|brach|nahm|gab|hielt|ließ|verlor|schloss|schlug|zog|fand|lag|stand|starb|sah|rief|griff|lief|beschloss|wuchs|blieb)(?!\p{L})/u;

const french =
  /(?<![\p{L}’'-])(?:accuse|accusent|achète|achètent|annonce|annoncent|augmente|augmentent|baisse(?=\s+d)|baissent|bloque|bloquent|chutent|compte(?=\s+\p{Nd})|comptent|conclut|concluent|condamne|condamnent|conteste|contestent|croit|croient|contrôle(?=\s+(?:le|la|les))|contrôlent|craint|craignent|décide|décident|dépend|dépendent|devient|deviennent|échoue|échouent|emploie|emploient|envahit|envoie|envoient|exige|exigent|expire|fait|font|finance|financent|juge|jugent|livre(?=\s+(?:des|les))|livrent|manque(?=\s+de)|manquent|menace(?=\s+(?:de|le|la|les))|menacent|démissionne|masse(?=\s+des)|massent|peut|peuvent|perd|perdent|possède|possèdent|prend|prennent|produit(?=\s+\p{Nd})|produisent|refusent|rejette|rejettent|reste(?=\s+\p{L})|restent|retire|retirent|soutient|soutiennent|transporte|transportent|vend|vendent|vote(?=\s+(?:le|la))|votent)(?!\p{L})/iu;

/** Nouns that end as verbs do. */
const russianNouns =
  "ответ|совет|бюджет|визит|кредит|лимит|интернет|комитет|кабинет|университет|суверенитет|паритет|приоритет|авторитет|дефицит|транзит|пакет|запрет|предмет|секрет|проект|скандал|канал|отдел|материал|капитал|генерал|журнал|число|дело|сила|школа|начало|село|тепло|недели|цели|дела|статьи|если|или|сели|связи|роли|земли|модели|доля|капля|боли|около|мало|было|дошли|нефтяной|гранит|аппетит|летальный";
const russian = new RegExp(
  `(?<!\\p{L})(?!(?:${russianNouns})(?!\\p{L}))\\p{L}{2,}(?:[аеёиоуыя]л(?:а|о|и|ся|ась|ось|ись)?|[уюая]т(?:ся)?|[еи]т(?:ся)?|(?:у|при|во|вы|до|по|за|со|обо|пере|про|под)?шл[аио])(?!\\p{L})`,
  "iu",
);

const patterns: Readonly<Record<string, RegExp>> = { de: german, fr: french, ru: russian };

/** True for a whole sentence with a finite verb in German, French or Russian, by its form and its place. */
export function assertsElsewhere(sentence: string, language: string): boolean {
  return patterns[language]?.test(sentence) === true;
}
