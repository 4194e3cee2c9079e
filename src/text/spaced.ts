/** White space as one space, no-break spaces left as they are; letters composed (Unicode NFC). */
export function spaced(text: string): string {
  return text.normalize("NFC").replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, " ");
}
