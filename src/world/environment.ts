/** What the surroundings ask of the program. */
export interface Environment {
  /** `SOURCE_DATE_EPOCH` as it was set; only a whole number of seconds means anything. */
  readonly epochGiven: string | undefined;
  /** The same in seconds, where it is a whole number that a date can hold. */
  readonly epoch: number | undefined;
  /** `NO_COLOR` is set to something (no-color.org). */
  readonly noColour: boolean;
  /** `ATTACHE_DEBUG` is set to something: defects show their stack. */
  readonly debug: boolean;
}

/** The last second of the year 9999: later instants have no four-digit year. */
const lastSecond = 253_402_300_799;

/**
 * Reads the environment; no other file does. A `SOURCE_DATE_EPOCH` that is no number of seconds is told apart
 * from none at all, so that a face can refuse it: taking another clock in silence would change the page.
 */
export function readEnvironment(): Environment {
  // biome-ignore lint/style/noProcessEnv: this is the one place that reads it
  const { SOURCE_DATE_EPOCH, NO_COLOR, ATTACHE_DEBUG } = process.env;
  const epochGiven = SOURCE_DATE_EPOCH || undefined;
  const seconds = epochGiven !== undefined && /^\d{1,12}$/.test(epochGiven) ? Number(epochGiven) : undefined;
  return {
    epochGiven,
    epoch: seconds !== undefined && seconds <= lastSecond ? seconds : undefined,
    noColour: Boolean(NO_COLOR),
    debug: Boolean(ATTACHE_DEBUG),
  };
}
