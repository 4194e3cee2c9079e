/**
 * Text as a terminal may have it: control characters and those that steer the direction of writing are shown as
 * `�`, so that no source, file name or title can steer the terminal. Line ends and tabs stay.
 */
export function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep off the terminal
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "�");
}
