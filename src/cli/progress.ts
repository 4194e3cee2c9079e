import { stopwatch } from "../world/stopwatch.ts";
import type { Face } from "./face.ts";

/** Milliseconds that may pass in silence, and between two signs of life after that. */
const patience = 1000;
const pace = 100;

/** Shows how far a long reading is, on one line that is wiped at the end; silent unless a person watches and waits. */
export interface Progress {
  readonly step: (done: number, total: number) => void;
  readonly end: () => void;
}

/** Progress of one command, `what` being done. */
export function progressOf(face: Face, what: string, since: () => number = stopwatch()): Progress {
  let shown = 0;
  return {
    step(done, total) {
      const now = since();
      if (!face.interactive || now < patience || now - shown < pace) return;
      shown = now;
      face.err(`\r${what} ${done} of ${total}\u001b[K`);
    },
    end() {
      if (shown > 0) face.err("\r\u001b[K");
    },
  };
}
