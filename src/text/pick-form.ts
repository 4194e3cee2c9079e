/**
 * The form of a word that goes with a count: for one, for a few, for many (CLDR's plural rules for whole numbers). Polish,
 * Russian and Ukrainian have three, after the last figures of the count; languages with two leave out the third. In French
 * nothing and one are alike.
 */
export function pickForm(count: number, tongue: string, [one, few, many = few]: readonly [string, string, string?]) {
  if (tongue === "fr") return count < 2 ? one : few;
  if (!["pl", "ru", "uk"].includes(tongue)) return count === 1 ? one : few;
  const [units, teens] = [count % 10, count % 100];
  if (tongue === "pl" ? count === 1 : units === 1 && teens !== 11) return one;
  return units >= 2 && units <= 4 && (teens < 12 || teens > 14) ? few : many;
}
