import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {vi} from "vitest";
import {commandFile} from "./commandFile.js";

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

let runs = 0;

/** Runs `npm run <command>` in this process, where its start is not what is tried: that takes more than a small source does. */
export async function runHere(command: string, ...args: string[]): Promise<Outcome> {
  const result = {stdout: "", stderr: ""};
  const before = {argv: process.argv, exitCode: process.exitCode, umask: process.umask()};
  const streams = [process.stdout, process.stderr, process] as NodeJS.EventEmitter[];
  const heard = streams.map((stream) => ["error", "uncaughtException"].map((event) => stream.listeners(event)));
  const written = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    result.stdout += String(text);
    return true;
  });
  const said = vi.spyOn(console, "error").mockImplementation((text) => void (result.stderr += `${text}\n`));
  process.argv = [process.execPath, commandFile(command), ...args];
  process.exitCode = 0;
  try {
    // A command runs when it is imported: each time under another address.
    await import(`${pathToFileURL(resolve(commandFile(command))).href}?${++runs}`);
    return {code: Number(process.exitCode), ...result};
  } finally {
    [written, said].forEach((spy) => spy.mockRestore());
    [process.argv, process.exitCode] = [before.argv, before.exitCode];
    process.umask(before.umask);
    streams.forEach((stream, i) =>
      ["error", "uncaughtException"].forEach((event, j) =>
        stream
          .listeners(event)
          .filter((listener) => !heard[i]![j]!.includes(listener))
          .forEach((listener) => stream.off(event, listener as () => void))
      )
    );
  }
}
