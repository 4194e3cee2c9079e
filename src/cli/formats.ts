import { InvalidArgumentError } from "commander";
import type { Edition } from "../model/stages.ts";
import { renditions } from "../render/renditions.ts";

/** The formats of a copy, which are the extensions of its files; PDF is the printed page itself. */
export const formats = ["pdf", "html", "md", "txt"] as const;
export type Format = (typeof formats)[number];

/** A file of a copy before it is written. */
interface FormatFile {
  readonly format: Format;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Reads a list of formats on the command line, in whatever order and case; anything else is misuse. */
export function parseFormats(list: string): readonly Format[] {
  const names = list.split(",").map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !formats.some((format) => format === name));
  if (unknown !== undefined) throw new InvalidArgumentError(`Formats are ${formats.join(", ")}, with commas between.`);
  return formats.filter((format) => names.includes(format));
}

/** The files of an edition in the formats wanted, by default the PDF alone. */
export function filesOf({ proof }: Edition, wanted: readonly Format[] = ["pdf"]): Promise<readonly FormatFile[]> {
  return Promise.all(
    wanted.map(async (format): Promise<FormatFile> => {
      if (format === "pdf") return { format, mediaType: "application/pdf", bytes: proof.bytes };
      const { mediaType, render } = renditions[format];
      return { format, mediaType, bytes: new TextEncoder().encode(await render(proof.manuscript)) };
    }),
  );
}
