/** What stands for words still to come, wherever it stands. */
const placeholder = new RegExp(
  [
    "\\b(?:TODO|FIXME|TBC|TBD|TBA)\\b",
    "(?<!\\p{Lu}[\\p{L}’']*\\s)\\bX{3,}\\b(?!\\s\\p{Lu})",
    "(?<=^\\p{L}+\\s)\\bX{3,}\\b(?=[\\s.]*$)",
    "\\b[Ll]orem ipsum\\b",
    "\\[(?:insert|add|fill in|to come|to follow|tbc|tbd|name|date|place|figure|source|\\?+|_+)\\b[^[\\]@]{0,80}\\](?![({])",
    "\\[(?:…|\\.{3}|\\?+|_+|\\s*)\\](?![({])",
    "«\\s*(?:…|\\.{3}|_+|\\?+)?\\s*»",
    "<(?!https?:|mailto:)[\\p{L}…][^<>@\\n]{0,60}>",
    '(?<![\\p{L}\\p{N})”’»"!?])\\?{2,}',
    "(?<!_)_{3,}(?!_)",
  ].join("|"),
  "gu",
);

/** A placeholder, and where it begins. */
export interface Placeholder {
  readonly words: string;
  readonly start: number;
}

/** The placeholders of a text, in order. */
export function findPlaceholders(text: string): readonly Placeholder[] {
  return [...text.matchAll(placeholder)].map(({ 0: words, index }) => ({ words, start: index }));
}
