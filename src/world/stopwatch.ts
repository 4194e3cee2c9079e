/** Starts a watch that tells the milliseconds since; for progress and benches, never for what is printed. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
