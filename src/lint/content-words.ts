import { numbersIn } from "../text/find-numbers.ts";
import { remember } from "../text/remember.ts";

/** Words that say nothing of their subject, in the languages of briefs. */
const empty = new Set(
  `about above after again against also although among another because been before being below between both could does
  doing down during each even ever every from further have having here however into itself just like many more most
  much must nothing once only other over same says said shall should since some still such than that their them then
  there these they this those through under until upon very want wants were what when where which while whose will with
  within without would your
  aber alle allem allen alles also andere auch beim dann dass dein denn dies diese dieser dieses doch durch eine einem einen
  einer eines etwas euch habe haben hatte hier ihre ihren kann kein keine können machen mehr mich muss nach nicht noch nur
  oder ohne sehr sein seine seinen sich sind soll über unter viel wegen weil wenn werden wird wurde zwischen
  ainsi alors après aussi autre avant avec avoir cela cette ceux chez comme contre dans depuis dont elle elles encore entre
  être fait leur leurs mais même moins nous parce pendant peut plus pour pourquoi quand quel quelle sans sera selon sont
  sous tous tout toute très votre vous
  более больше была были было быть если есть еще ещё которая которые который между может можно него нибудь никогда они
  опять перед после потом потому почти при раз себе себя того тоже только том тот уже чего через что чтобы этого этой
  этом этот`.split(/\s+/u),
);

/** Words of three letters that say nothing, for those with a capital are counted: a council is a `Rat`, and gas is `Gas`. */
const short = new Set(
  `all and any are but can did for from got had has her him his how its let may new nor not now off one our out say she the they too two was who why yes yet you
  als auf aus bei bis das dem den der des die ein für gut hat ihm ihn ihr man mit nie nun nur sie uns vom von vor was wer wie wir zum zur
  aux ces des elle est ils les lui mes nos ont par pas que qui sa ses son sur tes une vos
  все его ему или как кто мне мой наш нет она они оно под при так там тут что это`.split(/\s+/u),
);

/**
 * What a text speaks of: its words by their first five letters, accents aside, so that most endings do not count; capitals of two letters
 * or more; and its numbers.
 */
export const contentWords: (text: string) => ReadonlySet<string> = remember(2000, wordsOf);

function wordsOf(text: string): ReadonlySet<string> {
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => {
    if (/^\p{Lu}{2,}$/u.test(word)) return [word.toLowerCase()];
    const folded = word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
    if (/^\p{Lu}\p{L}{2}$/u.test(word)) return short.has(word.toLowerCase()) ? [] : [folded];
    return folded.length < 4 || empty.has(word.toLowerCase()) ? [] : [folded.slice(0, 5).replace(/(?<=^.{4})s$/u, "")];
  });
  return new Set([...words, ...numbersIn(text)]);
}
