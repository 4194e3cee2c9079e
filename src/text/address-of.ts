/** An address that a link may lead to, in ASCII; nothing but http, https and mailto is let through. */
export function addressOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return ["http:", "https:", "mailto:"].includes(protocol) ? href : undefined;
}
