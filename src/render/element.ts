import type { Element, ElementContent, Properties } from "hast";

/** An HTML element; properties that are undefined are left out. Text in it is escaped when it is written. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (ElementContent | string)[]
): Element {
  const content = children.map((one): ElementContent => (typeof one === "string" ? { type: "text", value: one } : one));
  return { type: "element", tagName, properties: { ...properties } satisfies Properties, children: content };
}
