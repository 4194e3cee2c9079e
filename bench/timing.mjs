import { cpus } from "node:os";

/** Times, in milliseconds, by the name of what was done; prints them as one table. */
export function timeTable() {
  const rows = new Map();
  const add = (name, taken) =>
    rows.set(
      name,
      [...taken].sort((a, b) => a - b),
    );
  return {
    add,
    p50: (name) => share(rows.get(name) ?? [], 0.5),
    /** Does something so many times; `prepare` makes what each time is given, and is not timed. */
    async time(name, times, work, prepare = (run) => run) {
      const taken = [];
      for (let run = 0; run < times; run += 1) {
        const given = prepare(run);
        const start = performance.now();
        await work(given);
        taken.push(performance.now() - start);
      }
      add(name, taken);
    },
    print: () => print(rows),
  };
}

function share(taken, part) {
  return taken[Math.max(0, Math.min(taken.length - 1, Math.ceil(part * taken.length) - 1))] ?? Number.NaN;
}

function print(rows) {
  const width = Math.max(...[...rows.keys()].map((name) => name.length));
  const line = (name, cells) => console.log(`${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(9)).join("")}`);
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"} × ${cpus().length}; milliseconds\n`);
  line("", ["runs", "p50", "p95", "best"]);
  for (const [name, taken] of rows) {
    line(name, [String(taken.length), ...[0.5, 0.95, 0].map((part) => share(taken, part).toFixed(1))]);
  }
}
