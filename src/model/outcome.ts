import type { Diagnostic } from "./diagnostic.ts";

/**
 * What a stage gives back: a value unless an error was among the diagnostics, and always the diagnostics.
 * A value never travels with an error, so `value === undefined` is the one test a caller needs.
 */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A value with the diagnostics met on the way; with an error among them the value is withheld. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value: hasError(diagnostics) ? undefined : value, diagnostics };
}

/** No value, and why. */
export function failure(diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { value: undefined, diagnostics };
}

/** Hands a value on to the next stage and gathers what both had to say; a failure stops the line. */
export function andThen<T, U>(first: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  if (first.value === undefined) return failure(first.diagnostics);
  const second = next(first.value);
  return { value: second.value, diagnostics: [...first.diagnostics, ...second.diagnostics] };
}

/** True when a diagnostic among them stops the build. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** Takes the value out of an outcome, or ends the run. */
export type Take = <T>(given: Outcome<T>) => T;

/**
 * Runs stages one after the other. `take` hands on what a stage made and remembers what it had to say; the
 * first stage that made nothing ends the run, with everything said so far.
 */
export async function stagewise<T>(run: (take: Take) => Promise<T>): Promise<Outcome<T>> {
  const said: Diagnostic[] = [];
  const end = new Error("a stage made nothing");
  const take: Take = ({ value, diagnostics }) => {
    said.push(...diagnostics);
    if (value === undefined) throw end;
    return value;
  };
  try {
    return outcome(await run(take), said);
  } catch (error) {
    if (error === end) return failure(said);
    throw error;
  }
}
