/** What the outside refused. */
export type Refusal = "read" | "write" | "outside";

/**
 * The outside did not do what was asked: a disk is full, a file may not be read, a link leads out of the
 * workspace. It is no defect of the program; a face tells it in one sentence.
 */
export class WorldError extends Error {
  readonly refusal: Refusal;
  readonly path: string;

  constructor(refusal: Refusal, path: string, why: string, cause?: unknown) {
    super(why, { cause });
    this.name = "WorldError";
    this.refusal = refusal;
    this.path = path;
  }
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: "no folder can be made there",
  EACCES: "it is not allowed here",
  EPERM: "it is not allowed here, or another program holds the file open",
  EBUSY: "another program holds it open",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  ENOTDIR: "a file stands where a folder is needed",
  EEXIST: "a file stands where a folder is needed",
  EISDIR: "a folder stands there",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
  ELOOP: "its links lead in a circle",
};

/** Wraps what the file system threw; anything that is not one of its errors is a defect and goes on as it is. */
export function worldError(refusal: Refusal, path: string, thrown: unknown): unknown {
  const code = errorCode(thrown);
  return code === undefined ? thrown : new WorldError(refusal, path, sentences[code] ?? code, thrown);
}

/** The code of a file system's error: `ENOENT`. */
export function errorCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
}
