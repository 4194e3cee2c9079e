/** Words that all but deny: in a statement they turn it round as a denial does. “A few” only counts. */
const weakDenials =
  /(?<![\p{L}\p{M}])(?:hardly|barely|scarcely|seldom|rarely|(?<!\b(?:a|the|these|those|last|next|past|first|every|our|my|his|her|their|its)\s+|\bquite\s+a\s+)few|kaum|schwerlich|selten|à peine|rarement|apenas|a malapena|ledwo|едва|вряд|редко|ледве|навряд)(?![\p{L}\p{M}])/giu;

/** How many words of a text all but deny what it says. */
export function findWeakDenials(text: string): number {
  return text.match(weakDenials)?.length ?? 0;
}
