import {appendFileSync, existsSync, readFileSync} from "node:fs";
import {dirname} from "node:path";
import {attachPath, UserError} from "../../components/pipeline/systemErrors.js";
import {
  readStatusLog,
  StatusError,
  type StatusLog,
  statusLines,
  type StatusStep
} from "../../components/wmoAanlevering/status.js";
import {makeFolder} from "../util/files.js";
import {withLock} from "../util/lock.js";

/** A log that is not there yet is empty; one that is broken throws a UserError. */
export async function loadStatusLog(file: string): Promise<StatusLog> {
  try {
    return await readStatusLog(existsSync(file) ? readFileSync(file, "utf8") : "", file);
  } catch (error) {
    return refuse(error, file);
  }
}

/** Adds steps to a log, while no other command does; throws a UserError, and adds nothing, where one may not be taken. */
export async function addToLog(
  file: string,
  stepsAfter: (log: StatusLog) => readonly StatusStep[],
  waiting: (text: string) => void
): Promise<void> {
  makeFolder(dirname(file));
  await withLock(
    `${file}.slot`,
    async () => {
      const log = await loadStatusLog(file);
      try {
        appendFileSync(file, await statusLines(log, stepsAfter(log)), {mode: 0o600});
      } catch (error) {
        refuse(error, file);
      }
    },
    {waiting}
  );
}

function refuse(error: unknown, file: string): never {
  if (error instanceof StatusError) throw new UserError(error.message, {cause: error});
  return attachPath(file)(error);
}
