/** A JSON object of any shape. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** A list as it is, one thing as a list of it, nothing as an empty one: JSON-LD takes them for the same. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A string as it is; of anything else the empty one. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What a target quotes: the first TextQuoteSelector with words in it. */
export function quoteOf(target: Fields): Fields | undefined {
  const isQuote = ({ type, exact }: Fields) => type === "TextQuoteSelector" && textOf(exact).trim() !== "";
  return listOf(target["selector"]).map(fieldsOf).find(isQuote);
}
