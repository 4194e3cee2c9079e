import { wrapText } from "../text/wrap-text.ts";

/** A name and what is said of it, in aligned lines that hang under their beginning; what is absent is left out. */
export function drawFields(fields: Readonly<Record<string, unknown>>, width = 80): string {
  const present = Object.entries(fields).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(", ") : String(value ?? "");
    return text === "" ? [] : [[name, text] as const];
  });
  const longest = Math.max(0, ...present.map(([name]) => name.length));
  const indent = " ".repeat(longest + 4);
  return present.map(([name, text]) => `${wrapText(text, width, indent, `  ${name.padEnd(longest)}  `)}\n`).join("");
}
