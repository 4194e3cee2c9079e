import type { LanguageTag } from "../model/units.ts";
import { primary } from "./primary.ts";

/** The words by which a language says who speaks. An underscore joins the words of a phrase. */
const lists = {
  en: {
    says: `said says told tells stated states added adds noted notes stressed stresses confirmed confirms announced
      announces warned warns cautioned cautions declared declares commented comments remarked remarks claimed claims
      insisted insists argued argues asserted asserts acknowledged admitted admits conceded concedes emphasised
      emphasized underlined underscored reiterated reiterates repeated repeats recalled disclosed revealed reveals
      affirmed reaffirmed promised pledged suggested maintained observed explained explains wrote writes tweeted posted
      exclaimed complained concluded concludes specified clarified joked quipped vowed predicted lamented asserted
      shouted whispered protested agreed agrees pointed_out points_out made_clear makes_clear`,
    adds: "continued continues concluded went_on goes_on carried_on",
    replies: "replied replies answered answers responded responds retorted countered rejoined",
    asks: "asked asks inquired enquired wondered questioned",
    calls: "called calls described describes characterised characterized dubbed labelled labeled branded termed",
    quotes: "quoted quotes quoting cited cites citing",
    base: "say tell add state stress warn note repeat call describe explain insist claim argue write ask saying telling claiming reading written spoken writing stating adding",
    doubtful: "allegedly reportedly supposedly purportedly apparently",
    conjunctions: "that whether how why",
    whether: "whether if about",
    he: "he him his",
    she: "she her hers",
    others: "it they we i you them us its their who whoever someone somebody everyone nobody one others which",
    according: "according_to in_the_words_of in_the_view_of",
    accounts: `words account description phrase view opinion explanation answer reply comment remark assessment telling formula
      warning claim promise statement question demand argument motto message`,
    prepositions:
      "of to for with by from about against on at in than between behind beside towards toward near like under over after before without",
    auxiliaries: "has had have also did does",
    passives: "was were been is are be being am",
    modals: "would could might should may can will shall must cannot to if",
    denials: "denied denies refused refuses declined declines hardly scarcely",
    and: "and or nor",
    articles: "the a an this that his her its their our my",
    titles: `acting interim mr mrs ms miss dr sir lord lady president minister prime foreign secretary general chancellor chair chairman
      chairwoman mayor ambassador spokesman spokeswoman spokesperson director commissioner king queen pope deputy
      assistant vice senior press defence defense interior finance state affairs top former then-president senator
      governor professor captain colonel admiral judge premier leader chief envoy us uk eu un u.s u.k eu's kremlin
      union european russian american british french german ukrainian chinese polish italian spanish turkish canadian
      japanese belarusian georgian estonian latvian lithuanian norwegian swedish finnish danish dutch austrian hungarian
      romanian bulgarian serbian israeli iranian iraqi indian australian soviet western eastern`,
    persons: `minister secretary president chancellor chair chairman chairwoman mayor ambassador spokesman spokeswoman
      spokesperson director commissioner official diplomat senator governor professor premier leader chief envoy man
      woman journalist reporter critic analyst expert aide adviser advisor clerk deputy guard officer friend neighbour neighbor sailor
      driver doctor soldier negotiator councillor witness resident
      colleague counterpart engineer lawyer author editor student mother father`,
    documents: `draft document paper text statement policy treaty resolution letter report article agreement charter
      communiqué communique law bill memo plan proposal declaration headline sign banner placard poster constitution
      clause website tweet post contract manifesto slogan leaflet`,
    openers: `there here where why how what no not yes now soon thus hence instead even only just indeed perhaps maybe
      nevertheless nonetheless moreover both neither either such some many most all another other first second third
      so yet too later yesterday today earlier later meanwhile then still however afterwards recently speaking when while once
      though although because since monday tuesday wednesday thursday friday saturday sunday january february march
      april may june july august september october november december`,
    named:
      "titled entitled headlined called named film book novel song article essay programme slogan banner word term phrase so-called",
    kin: "wife husband brother sister son daughter widow mother father cousin uncle aunt niece nephew namesake",
    masculine: "mr sir lord king chairman spokesman",
    feminine: "mrs ms miss lady queen chairwoman spokeswoman",
  },
  de: {
    says: `sagte sagt gesagt erklärte erklärt betonte betont teilte meinte meint warnte warnt bekräftigte bekräftigt kündigte
      ergänzte fügte berichtete behauptete behauptet versicherte schrieb schreibt bestätigte bestätigt unterstrich
      äußerte mahnte forderte räumte stellte kritisierte`,
    adds: "fuhr",
    replies: "antwortete antwortet entgegnete erwiderte",
    asks: "fragte fragt",
    calls: "nannte nennt bezeichnete bezeichnet",
    quotes: "zitierte zitiert",
    base: "sagen erklären behaupten nennen meinen",
    doubtful: "angeblich mutmaßlich",
    conjunctions: "dass daß ob wie",
    whether: "ob",
    he: "er ihm seinen seinem",
    she: "sie ihr ihren",
    others: "es wir ich ihr man jemand niemand wer die der das",
    according: "laut nach_angaben_von nach_den_worten_von nach_worten_von so",
    accounts: "worten angaben",
    prepositions: "von mit für gegen bei nach über aus zu an in auf zwischen ohne unter vor wie",
    auxiliaries: "hat hatte auch",
    passives: "wurde wird worden werden gefragt ist sind war",
    modals: "würde könnte sollte soll müsste dürfte will wenn falls hätte",
    denials: "bestritt leugnete verneinte weigerte",
    and: "und oder",
    articles: "der die das den dem des ein eine einen einer sein seine ihr ihre",
    titles: `herr frau dr minister ministerin kanzler kanzlerin präsident präsidentin sprecher sprecherin
      generalsekretär generalsekretärin vorsitzende vorsitzender bürgermeister bürgermeisterin direktor direktorin
      us russische russischer deutsche deutscher der die des`,
    persons: `minister ministerin kanzler kanzlerin präsident präsidentin sprecher sprecherin vorsitzende vorsitzender
      bürgermeister bürgermeisterin mann frau beamter diplomat diplomatin journalist reporter kollege`,
    documents: "entwurf dokument papier text erklärung vertrag resolution brief bericht artikel gesetz plan schild",
    openers: "gestern heute später dann danach zuvor am im montag dienstag mittwoch donnerstag freitag samstag sonntag",
    named: "titel film buch lied artikel sogenannte sogenannten sogenannter wort begriff",
    kin: "ehefrau gattin gatte ehemann bruder schwester sohn tochter witwe mutter vater namensvetter",
    masculine: "herr minister kanzler präsident sprecher generalsekretär bürgermeister",
    feminine: "frau ministerin kanzlerin präsidentin sprecherin generalsekretärin bürgermeisterin",
  },
  fr: {
    says: `dit déclaré affirmé affirme déclare expliqué explique souligné souligne précisé précise ajouté ajoute assuré
      assure annoncé annonce indiqué indique confirmé confirme rappelé rappelle averti estimé estime insisté martelé
      écrit lancé lance reconnu promis`,
    adds: "poursuivi poursuit continué conclu",
    replies: "répondu répond répliqué réplique rétorqué",
    asks: "demandé demande interrogé",
    calls: "qualifié qualifie appelé",
    quotes: "cité cite citant",
    base: "dire disent déclarent affirment",
    doubtful: "prétendument soi-disant",
    conjunctions: "que qu si comment",
    whether: "si",
    he: "il lui",
    she: "elle",
    others: "on ils elles nous vous je tu qui ce ça",
    according: "selon d_après aux_dires_de",
    accounts: "",
    prepositions: "de à avec pour contre par chez sans sur sous entre vers comme du des aux au",
    auxiliaries: "a avait ont aussi",
    passives: "été est était être sont",
    modals: "aurait pourrait devrait dirait si doit peut",
    denials: "nié nie démenti dément refusé refuse",
    and: "et ou ni",
    articles: "le la les l un une son sa ses ce cette",
    titles: `m mme mlle président présidente ministre premier première secrétaire général générale chancelier
      chancelière porte-parole maire ambassadeur ambassadrice directeur directrice chef cheffe étrangères affaires des
      du de d la l diplomatie russe français française américain américaine allemand allemande état kremlin`,
    persons: `président présidente ministre secrétaire chancelier chancelière porte-parole maire ambassadeur
      ambassadrice directeur directrice chef homme femme diplomate journaliste responsable`,
    documents:
      "projet document papier texte communiqué traité résolution lettre rapport article accord loi plan panneau",
    openers: "hier aujourd'hui puis ensuite auparavant lundi mardi mercredi jeudi vendredi samedi dimanche",
    named: "titre intitulé intitulée film livre chanson article mot terme soi-disant",
    kin: "épouse femme mari frère sœur fils fille veuve mère père cousin cousine homonyme",
    masculine: "m chancelier directeur ambassadeur",
    feminine: "mme mlle chancelière directrice ambassadrice présidente",
  },
  ru: {
    says: `сказал сказала заявил заявила отметил отметила подчеркнул подчеркнула добавил добавила сообщил сообщила
      пояснил пояснила объяснил объяснила уточнил уточнила напомнил напомнила подтвердил подтвердила предупредил
      предупредила указал указала написал написала признал признала говорит заявляет отмечает подчеркивает считает
      утверждал утверждает утверждала`,
    adds: "продолжил продолжила заключил заключила",
    replies: "ответил ответила возразил возразила",
    asks: "спросил спросила",
    calls: "назвал назвала называет",
    quotes: "цитирует процитировал процитировала",
    base: "говорят заявляют считают называют говорить",
    doubtful: "якобы будто",
    conjunctions: "что чтобы будто ли",
    whether: "ли",
    he: "он его него нему",
    she: "она её ее неё нее",
    others: "оно они мы вы я кто которые",
    according: "по_словам по_мнению по_утверждению как_сказал со_слов",
    accounts: "",
    prepositions: "с со к ко от для без о об при на в во у из по за над под перед между",
    auxiliaries: "также же затем",
    passives: "был была было были",
    modals: "бы мог могла если якобы может должен",
    denials: "отрицал отрицала опроверг опровергла отказался отказалась отрицает",
    and: "и или",
    articles: "",
    titles: `президент министр премьер-министр глава секретарь генеральный канцлер председатель мэр посол
      пресс-секретарь представитель официальный директор король папа заместитель замминистра мид иностранных дел сша
      россии рф нато кремля госсекретарь российский американский немецкий г-н г-жа господин госпожа
      президента министра главы секретаря генерального канцлера председателя мэра посла пресс-секретаря представителя
      директора госсекретаря российского американского дипломат`,
    persons: `президент министр премьер-министр глава секретарь канцлер председатель мэр посол пресс-секретарь
      представитель директор дипломат журналист чиновник эксперт госсекретарь собеседник`,
    documents: "проект документ текст заявление договор резолюция письмо доклад статья соглашение закон план газета",
    openers: "вчера сегодня позже затем ранее в на",
    named: "фильм книга песня статья слово термин лозунг газета роман",
    kin: "жена супруга муж брат сестра сын дочь вдова мать отец однофамилец",
    masculine: "господин г-н король",
    feminine: "госпожа г-жа",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type Kind = keyof (typeof lists)["en"];

/** The lists of one language; each word or phrase in lower case. */
export type SayingWords = Readonly<Record<Kind, ReadonlySet<string>>> & { readonly language: string };

const known: ReadonlyMap<string, SayingWords> = new Map(
  Object.entries(lists).map(([language, kinds]) => {
    const sets = Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, wordsOf(list)]));
    return [language, { ...sets, language } as SayingWords];
  }),
);

/** The words of saying of a language; `undefined` for one that is not known here. */
export function sayingWords(language: LanguageTag): SayingWords | undefined {
  return known.get(primary(language));
}

/** True for an office in one German word: `Außenminister`, `Kreml-Sprecher`. */
export function isCompoundOffice(lower: string, { language }: SayingWords): boolean {
  const office = /(?:minister|kanzler|präsident|sprecher|sekretär|chef|meister|direktor|vertreter|berater)(?:in)?s?$/u;
  return language === "de" && office.test(lower);
}

function wordsOf(list: string): ReadonlySet<string> {
  const words = list.split(/\s+/u).map((word) => word.replaceAll("_", " "));
  return new Set(words.filter((word) => word !== ""));
}
