/** Words that open sentences or name an office rather than its holder: with a capital they are no names yet. */
const common = new Set(
  `a an the and or but if in on at of to for from by with as so he she it they we you i his her its their our your
  this that these those there here who what which when where why how all some many such no not yes
  mr mrs ms miss dr sir lord lady president minister prime foreign secretary general chancellor chair mayor
  ambassador spokesman spokeswoman spokesperson director commissioner king queen pope
  alliance government ministry parliament council committee commission member members party side
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december
  der die das ein eine er sie es wir ihr und oder aber herr frau präsident minister kanzler
  le la les un une il elle ils elles nous vous et ou mais monsieur madame président ministre
  el los las ella ellos nosotros y o pero señor señora presidente ministro
  lo gli uno una lui lei noi voi loro e ma signor signora
  on ona ono oni my wy i lub ale pan pani prezydent
  он она оно они мы вы и или но президент министр
  він вона воно вони ми ви і або але президент міністр`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** The words of a text that look like names: capitals, and neither function words nor offices. A stop within is left out. */
export function namesIn(text: string): readonly string[] {
  const capitals = text.match(/\p{Lu}[\p{L}\p{M}]*(?:[.’'-]\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
  const names = capitals.map((word) => word.replace(/['’]s$/u, "").replace(/\./gu, ""));
  return [...new Set(names.filter((name) => !common.has(name.toLowerCase())))];
}
