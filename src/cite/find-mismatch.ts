const tag = /<(?<close>\/?)(?<name>[\w:-]+)(?:[^<>"']|"[^"<]*"|'[^'<]*')*?(?<empty>\/?)>/g;

/**
 * The first element of an XML text that is not closed where it should be, or is closed without being open;
 * `undefined` where all tags match. The processor would read on and print something else than the style says.
 */
export function findMismatch(xml: string): string | undefined {
  const open: string[] = [];
  for (const { groups } of xml.replace(/<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>/gs, "").matchAll(tag)) {
    const name = groups?.["name"] ?? "";
    if (groups?.["close"] === "/") {
      if (open.pop() !== name) return name;
    } else if (groups?.["empty"] !== "/") open.push(name);
  }
  return open.at(-1);
}
