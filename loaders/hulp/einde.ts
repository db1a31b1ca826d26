import {constants} from "node:os";

const signals = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/** Ends as a shell expects of a signal, and lets what waits for the end be done first. */
const leave = (signal: NodeJS.Signals): never => process.exit(128 + constants.signals[signal]);

/**
 * Runs `clean`, which may not wait for anything, when this process ends: by itself, by an error or by a signal that can be
 * caught. Returns what calls it off. The last to be asked for runs last.
 */
export function onEnd(clean: () => void): () => void {
  process.on("exit", clean);
  for (const signal of signals) process.on(signal, leave);
  return () => {
    process.off("exit", clean);
    for (const signal of signals) process.off(signal, leave);
  };
}
