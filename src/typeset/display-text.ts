const special = /[\u00a0\u00ad\u2000-\u2011\u202f\u205f-\u2064\u3000\ufb00-\ufb06\ufeff]|\p{Variation_Selector}/u;
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
  ﬅ: "st",
  ﬆ: "st",
};

/**
 * A text as it is drawn: no-break characters have done their work when lines are broken and are drawn as what
 * they look like, characters that only steer line breaks are not drawn, and ligature characters fall into their
 * letters (the face joins them again). Fixed spaces stay where the face has them. Nothing visible changes.
 */
export function displayText(text: string, has: (codePoint: number) => boolean): string {
  if (!special.test(text)) return text;
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|\p{Variation_Selector}/gu, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\u00a0/g, " ")
    .replace(/[\u2000-\u200a\u202f\u205f\u3000]/g, (space) => (has(space.charCodeAt(0)) ? space : " "))
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligatures[ligature] ?? ligature);
}

/** How many letters, figures and signs a text prints: all but white space. Says whether any were lost. */
export function countInk(text: string): number {
  let ink = 0;
  for (const character of text) if (!/\s/.test(character)) ink += 1;
  return ink;
}
