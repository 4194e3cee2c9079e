import type { Citation, Inline } from "../model/node.ts";
import type { LanguageTag } from "../model/units.ts";

/** The call of a note: a raised number that leads to it. */
export function setCall({ id }: Citation): readonly Inline[] {
  const number = id.slice(1);
  const call: Inline = { type: "citeLink", target: `note:${number}`, children: [{ type: "text", value: number }] };
  return [{ type: "superscript", children: [call] }];
}

/** Languages that set the call of a note before the stop or comma at the end of what it supports; others set it after. */
const callsFirst: ReadonlySet<string> = new Set(["es", "fr", "it", "pl", "pt", "ru", "uk"]);

/**
 * Brings the calls of notes close to what they follow: no space stands before a call, between two calls a raised comma,
 * so that notes 1 and 2 are not read as note 12, and a stop or comma behind a call comes before it where the language
 * has it so.
 */
export function closeUpCalls(language: LanguageTag): (nodes: readonly Inline[]) => readonly Inline[] {
  const stopFirst = !callsFirst.has(language.split("-")[0] ?? "");
  return (given) => {
    const nodes = given.filter((node, index) => !isGap(node, given[index - 1], given[index + 1]));
    const close: Inline[] = [];
    for (const [index, node] of nodes.entries()) {
      if (node.type === "citation") {
        for (let last = close.at(-1); last?.type === "text" && /\s$/.test(last.value); last = close.at(-1)) {
          close.pop();
          const value = last.value.trimEnd();
          if (value !== "") close.push(text(value));
        }
        const stop = stopFirst && nodes[index - 1]?.type !== "citation" ? stopBehind(nodes.slice(index)) : "";
        if (stop !== "") close.push(text(stop));
        if (close.at(-1)?.type === "citation") close.push({ type: "superscript", children: [text(",")] });
      }
      const moved = stopFirst && node.type === "text" && nodes[index - 1]?.type === "citation";
      if (!moved) close.push(node);
      else if (node.value.replace(stops, "") !== "") close.push(text(node.value.replace(stops, "")));
    }
    return close;
  };
}

/** True for the space between two calls. */
function isGap(node: Inline, before: Inline | undefined, after: Inline | undefined): boolean {
  const isSpace = node.type === "text" && node.value.trim() === "";
  return isSpace && before?.type === "citation" && after?.type === "citation";
}

/** Stops at the start of a text, but for an ellipsis or a number. */
const stops = /^[.,;:](?![.\d])/u;

/** The stop behind one or more calls that follow each other. */
function stopBehind(nodes: readonly Inline[]): string {
  const next = nodes.find((node) => node.type !== "citation");
  return next?.type === "text" ? (stops.exec(next.value)?.[0] ?? "") : "";
}

function text(value: string) {
  return { type: "text" as const, value };
}
