/** Words for days and times that are reckoned from the day of speaking, each line one day; a star stands for any ending. */
const named: readonly (readonly [string, RegExp])[] = (
  [
    ["day -1", "yesterday|gestern|hier|ayer|ieri|wczoraj|вчера|вчора"],
    ["day 0", "today|tonight|heute|aujourd['’]hui|hoy|oggi|dziś|dzisiaj|сегодня|сьогодні"],
    ["day 1", "tomorrow|morgen|demain|mañana|domani|jutro|завтра"],
    ["week -1", "last week|letzte[nr]? woche|vorige[nr]? woche|la semaine dernière|на прошлой неделе"],
    ["week 0", "this week|diese[nr]? woche|cette semaine|на этой неделе"],
    ["week 1", "next week|nächste[nr]? woche|la semaine prochaine|на следующей неделе"],
    ["month -1", "last month|letzten monat|vorigen monat|le mois dernier|в прошлом месяце"],
    ["month 0", "this month|diesen monat|ce mois-ci|в этом месяце"],
    ["month 1", "next month|nächsten monat|le mois prochain|в следующем месяце"],
    ["year -1", "last year|letzte[sn] jahr|vorige[sn] jahr|l['’]an dernier|l['’]année dernière|в прошлом году"],
    ["year 0", "this year|diese[sm] jahr|cette année|в этом году"],
    ["year 1", "next year|nächste[sn] jahr|l['’]an prochain|l['’]année prochaine|в следующем году"],
  ] as const
).map(([day, words]) => [day, new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, "iu")]);

/** The days, weeks, months and years that a text reckons from the day of speaking: `year -1` for “last year”. */
export function findRelativeDays(text: string): readonly string[] {
  return named.flatMap(([day, words]) => (words.test(text) ? [day] : []));
}
