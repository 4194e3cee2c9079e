/**
 * Words that hold on to their neighbours, without a full stop at their end: in small letters, but for titles,
 * which are as people write them.
 */
export interface HeldWords {
  readonly months: ReadonlySet<string>;
  /** Before a name: `Mr`, `Dr`. */
  readonly titles: ReadonlySet<string>;
  /** Before a number: `No`, `para`. */
  readonly numbered: ReadonlySet<string>;
  /** After a number: `million`. */
  readonly counted: ReadonlySet<string>;
  /** Between the day, the month and the year: Spanish `de`. */
  readonly link?: string;
  /** The day may follow the month, as in `Jan. 26`. */
  readonly monthFirst?: true;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Units and signs that every language writes after a number, as they are written. */
export const units = set(
  "% ‰ ° °C °F € $ £ ₽ ₴ ¥ km m cm mm nm μm µm km² m² km³ m³ ha km/h m/s kn kg g mg t kt Mt l ml h min s ms Hz kHz MHz GHz " +
    "W kW MW GW TW kWh MWh GWh TWh kV MB GB TB pt bn mn bcm USD EUR GBP RUB UAH PLN CHF JPY CNY UTC GMT CET",
);

/** What stands before a number in every language. */
export const signs = set("¶ ¶¶ § §§ № € $ £ ₽ ₴ ¥ US$ USD EUR GBP ± n° nᵒ");

const english: HeldWords = {
  months: set(
    "january february march april may june july august september october november december " +
      "jan feb mar apr jun jul aug sep sept oct nov dec",
  ),
  titles: set("Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Adm Cdr Sgt Sen Rep Gov Amb Rev Hon St Sir Messrs"),
  numbered: set(
    "no nos para paras p pp art arts sec secs ch chap vol fig figs app ann c ca cf article articles section chapter " +
      "annex paragraph paragraphs page pages resolution",
  ),
  counted: set(
    "hundred thousand million billion trillion dozen percent per a.m p.m am pm ton tons tonne tonnes kilogram kilograms " +
      "metre metres meter meters kilometre kilometres kilometer kilometers mile miles foot feet inch inches acre acres " +
      "hectare hectares litre litres liter liters barrel barrels knot knots degree degrees second seconds minute minutes " +
      "hour hours day days week weeks month months year years euro euros dollar dollars pound pounds rouble roubles ruble rubles",
  ),
  monthFirst: true,
};

const german: HeldWords = {
  months: set(
    "januar februar märz april mai juni juli august september oktober november dezember jänner " +
      "jan feb mär apr jun jul aug sep sept okt nov dez",
  ),
  titles: set("Herr Herrn Frau Dr Prof Gen"),
  numbered: set("nr nrn abs art s ziff kap bd rn artikel absatz kapitel ziffer anlage seite randnummer ca"),
  counted: set(
    "tsd mio mrd bio tausend millionen million milliarden milliarde prozent uhr euro dollar rubel tonne tonnen meter " +
      "kilometer kilogramm liter hektar grad sekunden minuten stunde stunden tag tage tagen woche wochen monat monate jahr jahre jahren",
  ),
};

const french: HeldWords = {
  months: set(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre " +
      "janv févr avr juil sept oct nov déc",
  ),
  titles: set("M MM Mme Mmes Mlle Dr Pr Me Mgr"),
  numbered: set("nos no p pp art al chap t vol par article articles paragraphe page annexe alinéa env"),
  counted: set(
    "mille million millions milliard milliards pour heures heure h euro euros dollars roubles tonne tonnes mètre mètres " +
      "kilomètre kilomètres litres hectares degrés secondes minutes jour jours semaine semaines mois an ans année années",
  ),
};

const spanish: HeldWords = {
  months: set(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre " +
      "ene feb mar abr may jun jul ago sept oct nov dic",
  ),
  titles: set("Sr Sra Sres Srta Dr Dra D Dña don doña Gral"),
  numbered: set("n.º núm nº art arts pág págs párr párrs cap vol artículo página párrafo capítulo anexo"),
  counted: set(
    "mil millón millones por euro euros dólares rublos horas hora h tonelada toneladas metros kilómetros litros grados minutos día días semana semanas mes meses año años",
  ),
  link: "de",
};

const italian: HeldWords = {
  months: set(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre " +
      "gen feb mar apr mag giu lug ago set sett ott nov dic",
  ),
  titles: set("sig sig.ra sigg Sig Sig.ra dott Dott dott.ssa on On sen Sen prof Prof gen Gen mons"),
  numbered: set("n nn nº art artt pag pagg par cap vol articolo comma pagina paragrafo capitolo allegato"),
  counted: set(
    "mila milione milioni miliardo miliardi per euro dollari rubli ore ora tonnellata tonnellate metri chilometri litri gradi minuti giorno giorni settimana settimane mese mesi anno anni",
  ),
};

const polish: HeldWords = {
  months: set(
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia " +
      "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień " +
      "sty lut mar kwi cze lip sie wrz paź lis gru",
  ),
  titles: set("p pan pani pana panią pp Pan Pani dr prof gen min płk"),
  numbered: set("nr art ust pkt s str § rozdz tom poz artykuł punkt"),
  counted: set("tys mln mld zł proc tysięcy tysiące milion miliony milionów miliard miliardy miliardów procent r"),
};

const russian: HeldWords = {
  months: set(
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря " +
      "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь " +
      "янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек",
  ),
  titles: set("г-н г-жа г-ну г-на г-же Г-н Г-жа тов ген акад проф д-р"),
  numbered: set("ст п пп с стр гл т № рис статья статьи пункт пункта глава страница"),
  counted: set(
    "тыс млн млрд трлн тысяч тысячи миллион миллиона миллионов миллиард миллиарда миллиардов процент процента процентов " +
      "руб рублей долл долларов евро г гг км м см мм кг т ч мин",
  ),
};

const ukrainian: HeldWords = {
  months: set(
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня " +
      "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень " +
      "січ лют бер квіт трав черв лип серп вер жовт лист груд",
  ),
  titles: set("пан пана пану пані Пан Пані п проф ген акад д-р"),
  numbered: set("ст п пп с стор гл т № ч рис стаття статті пункт пункту розділ"),
  counted: set(
    "тис млн млрд трлн тисяч тисячі мільйон мільйони мільйонів мільярд мільярди мільярдів відсоток відсотка відсотків " +
      "грн гривень дол доларів євро р рр км м см мм кг т год хв",
  ),
};

/** The words of a language by its primary tag. */
export const heldWords: ReadonlyMap<string, HeldWords> = new Map(
  Object.entries({
    en: english,
    de: german,
    fr: french,
    es: spanish,
    it: italian,
    pl: polish,
    ru: russian,
    uk: ukrainian,
  }),
);
