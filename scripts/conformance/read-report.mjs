/**
 * What a report of veraPDF finds wrong, a sentence each: failed rules, files that could not be validated, files that
 * were given and are not in it, and a control in which nothing was found, so that the validator cannot have looked.
 */
export function readReport({ stdout, stderr }, { files, control }) {
  const jobs = jobsOf(stdout);
  if (!jobs) return [`veraPDF wrote no report: ${stderr.slice(0, 1000)}`];
  const byPath = new Map(jobs.map((job) => [placeOf(job.itemDetails?.name ?? ""), job]));
  const made = files.map((path) => `files/${path}`);
  const faults = made.flatMap((path) => {
    const job = byPath.get(path);
    return job ? faultsOf(job).map((fault) => `${path}: ${fault}`) : [`${path}: was not validated`];
  });
  const strangers = [...byPath.keys()].filter((path) => path.startsWith("files/") && !made.includes(path));
  const found = byPath.get(`controls/${control}`)?.validationResult?.[0]?.details?.failedRules ?? 0;
  return [
    ...faults,
    ...strangers.map((path) => `${path}: was validated and is not among the files made`),
    ...(found > 0 ? [] : [`controls/${control}: nothing was found wrong in a file that is`]),
  ];
}

function jobsOf(stdout) {
  try {
    return JSON.parse(stdout).report.jobs;
  } catch {
    return undefined;
  }
}

/** The path below the folder of all that was made. */
function placeOf(name) {
  return name.replace(/^.*[\\/]\.cache[\\/]conformance[\\/]/, "").replaceAll("\\", "/");
}

function faultsOf({ validationResult: [result] = [], taskException }) {
  if (taskException) return [`veraPDF failed: ${taskException.exceptionMessage ?? taskException.exception}`];
  if (result?.jobEndStatus !== "normal") return ["veraPDF did not end"];
  const rules = result.details.ruleSummaries.map(
    ({ clause, testNumber, description, failedChecks }) =>
      `${clause}, test ${testNumber}: ${description} (${failedChecks})`,
  );
  return rules.length === 0 && !result.compliant ? ["is not compliant, and no rule is named"] : rules;
}
