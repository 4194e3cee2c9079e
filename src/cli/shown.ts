import type { Desk } from "../open-desk.ts";
import type { Face } from "./face.ts";
import type { Place, WorkspaceOption } from "./open-workspace.ts";
import type { Talk } from "./talk.ts";

/** Options of `attache show`. */
export interface ShowOptions extends WorkspaceOption {
  readonly why?: boolean;
  readonly statements?: boolean;
  readonly speakers?: boolean;
  readonly audience?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** A thing as it is shown: its text for a person, and the same for another program. */
export interface Shown {
  readonly text: string;
  readonly json: unknown;
}

/** What showing a thing works with. */
export interface ShowRun {
  readonly face: Face;
  readonly desk: Place & Desk;
  readonly talk: Talk;
  readonly options: ShowOptions;
}
