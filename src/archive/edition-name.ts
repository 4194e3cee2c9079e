import type { Evidence } from "../model/evidence.ts";
import type { IsoDate } from "../model/units.ts";

/** Where an edition is filed, and under what name. */
export interface EditionName {
  /** `situation-002`, for an audience `situation-002.press`: name of the folder and of the page in it. */
  readonly name: string;
  /** `editions/2022/01/situation-002`. */
  readonly folder: string;
}

/** Names an edition by series, number and audience, in the year and month of the day it speaks as of. */
export function nameEdition(brief: Evidence["brief"], number: number): EditionName {
  const audience = brief.audience === null ? "" : `.${brief.audience}`;
  const name = `${brief.id}-${String(number).padStart(3, "0")}${audience}`;
  return { name, folder: `editions/${brief.asOf.slice(0, 4)}/${brief.asOf.slice(5, 7)}/${name}` };
}

/** The folder of a filed edition to which a path below `editions/` belongs; `undefined` for files beside them. */
export function editionFolder(path: string): string | undefined {
  return /^editions\/\d{4}\/\d{2}\/[^/]+(?=\/)/.exec(path)?.[0];
}

/** Last part of a path. */
export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf("/") + 1);
}

/** A filed edition, as a list shows it. */
export interface FiledEdition {
  readonly name: string;
  readonly folder: string;
  /** What its manifest says; `undefined` where that cannot be read. */
  readonly brief: Evidence["brief"] | undefined;
  readonly asOf: IsoDate | undefined;
  readonly pages: number | undefined;
  readonly fingerprint: string | undefined;
}
