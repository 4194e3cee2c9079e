/** Three dots in a row, however they are typed, with the spaces around them and a bracket around these. */
const ellipsis = /\s*(\[\s*)?(?:…|\.\s?\.\s?\.)(\s*\])?(\s*)/gu;

/**
 * An author's ellipses in one form: `…` with a space before it and after it, `[…]` where they stand in a bracket; none
 * before a mark that closes what goes before (CMOS 13.50 and following). `next` is what follows the text.
 */
export function setEllipses(text: string, next = ""): string {
  return text.replace(
    ellipsis,
    (_found, open: string | undefined, close: string | undefined, _space, at: number, all) => {
      const whole = String(all);
      const isBracketed = open !== undefined && close !== undefined;
      const after = (whole.slice(at + _found.length) + next).charAt(0);
      const mark = isBracketed ? "[…]" : `${open ?? ""}…${close ?? ""}`;
      return ` ${mark}${/^[,;:.!?)\]’”»]?$/u.test(after) ? "" : " "}`;
    },
  );
}
