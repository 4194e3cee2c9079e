import type { Span } from "../model/diagnostic.ts";
import type { Rules } from "../model/rules.ts";
import type { IsoDate, Sha256 } from "../model/units.ts";
import type { BriefYaml } from "./brief-schema.ts";

/** A brief as its file has it, valid by itself, not yet made for an audience or an edition. */
export interface BriefFile {
  readonly kind: "brief-file";
  readonly file: string;
  readonly sha256: Sha256;
  readonly bytes: Uint8Array;
  readonly id: string;
  readonly title: string;
  readonly asOf: IsoDate | undefined;
  /** Names of the audiences it is made for. */
  readonly audiences: readonly string[];
  readonly editions: readonly { readonly number: number; readonly asOf: IsoDate }[];
  /** Keys of the topics its sections ask for. */
  readonly topics: readonly string[];
  /** The workspace's rules with the brief's own laid on top. */
  readonly rules: Rules;
  readonly yaml: BriefYaml;
  /** Where the value at a path of the file stands. */
  readonly spanOf: (path: readonly (string | number)[]) => Span;
}
