/** Words that often open a sentence, and have their capital from that. */
const openers = new Set(
  `after again also although always any anyone as because before both currently despite during each either even every
  everybody everyone everything few finally first for further given having here however if indeed instead just last later let
  like maybe meanwhile moreover most much neither never next nobody none nor nothing now often once one only other others
  otherwise our over perhaps please rather regarding second several should simply since some somebody someone something
  sometimes somewhere soon still then therefore third though through thus today together tomorrow tonight too under unless
  until upon very well whatever whenever wherever whether while whoever will without would yesterday yet
  aber also auch damals dann deshalb doch gestern heute immer jetzt man morgen nie noch nun nur schon vielleicht wenn
  alors après aujourd’hui aussi avant demain depuis encore enfin hier jamais maintenant on peut-être quand si toujours
  ayer ahora hoy mañana nunca quizás siempre adesso domani forse ieri oggi sempre
  вчера вчора всегда завжди завтра иногда когда коли может можливо никогда ніколи сегодня сейчас сьогодні теперь тепер`.split(
    /\s+/u,
  ),
);

/** True for a word, in lower case, that has its capital only from the beginning of a sentence. */
export function isOpener(name: string): boolean {
  return openers.has(name) || /^[a-z]{4,}ly$/u.test(name);
}
