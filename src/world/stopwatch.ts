/** Starts a watch that tells the milliseconds since; for progress and benches, never for what is printed. */
export function stopwatch(): () => number {
  // `performance` would load a good deal of Node at its first use.
  const start = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - start) / 1e6;
}
