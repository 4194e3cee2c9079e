import type { Diagnostic } from "../model/diagnostic.ts";
import { WorldError } from "../world/world-error.ts";
import type { Talk } from "./talk.ts";

const codesOf = { read: "cannot-read", write: "cannot-write", outside: "path-outside" } as const;

/** Does what the disk may refuse: tells a refusal and gives `undefined`, so that the rest can go on. Defects go on as they are. */
export function attempt<T>(talk: Talk, work: () => T): T | undefined {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof WorldError)) throw thrown;
    talk.tell([refusalOf(thrown)]);
    return undefined;
  }
}

/** What the disk refused, as a diagnostic: `cannot-read`, `cannot-write` or `path-outside`. */
export function refusalOf({ refusal, path, message }: WorldError): Diagnostic {
  const verb = refusal === "read" ? "read" : "written";
  return { code: codesOf[refusal], severity: "error", message: `${path} cannot be ${verb}: ${message}.`, hints: [] };
}
