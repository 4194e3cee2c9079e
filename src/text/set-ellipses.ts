/** Three dots in a row, however they are typed, with a bracket around them and the spaces beside; of four dots the first is a full stop. */
const ellipsis = /\s*(?:(\[)\s*)?(?:…|\.(?:\s?\.){2}(?!\s?\.))(?:\s*(\]))?\s*/gu;
/** What stands right after an ellipsis: marks that close what goes before. */
const closing = /^[,;:.!?)\]’”»]?$/u;

/**
 * An author's ellipses in one form: `…` with a space before it and after it, `[…]` where they stand in a bracket; none
 * before a mark that closes what goes before (CMOS 13.50 and following). `next` is what follows the text.
 */
export function setEllipses(text: string, next = ""): string {
  const set = text.replace(ellipsis, (found: string, open = "", close = "", at = 0) => {
    const after = (text.slice(Number(at) + found.length) + next).charAt(0);
    return ` ${open}…${close}${closing.test(after) ? "" : " "}`;
  });
  return set.replace(/ {2,}/gu, " ");
}
