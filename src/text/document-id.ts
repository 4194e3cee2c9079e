import type { Brief } from "../model/brief.ts";
import { spaced } from "./spaced.ts";

/** What a paper is called: its reference, with the number of its edition where it is one of a series. `ES-SITREP/3` */
export function documentId({ reference, edition }: Pick<Brief, "reference" | "edition">): string {
  return edition === undefined ? spaced(reference) : `${spaced(reference)}/${edition.number}`;
}
