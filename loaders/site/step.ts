import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import {escapeLines} from "../../components/text/controls.js";
import {UserError} from "../util/systemErrors.js";
import {stopChild} from "./framework.js";

/** A step that said nothing: the system ended it, mostly for want of memory. */
const endedText = (naam: string, how: number | string | null) =>
  `de stap ${naam} is afgebroken (${how}), misschien omdat het geheugen op was: sluit andere programma's en geef de opdracht opnieuw`;

type Message = {voortgang: string} | {fout: string} | {uitkomst: unknown};

/**
 * Runs a heavy step in a process of its own, which gives its memory back: `loaders/site/steps.ts` knows them. A signal to
 * this process ends that one first, and waits until it has cleaned what it made.
 */
export function runStep<T>(naam: string, options: object, notify: (text: string) => void): Promise<T> {
  return new Promise((done, failed) => {
    const child = fork(fileURLToPath(new URL("./steps.ts", import.meta.url)), [naam, JSON.stringify(options)], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    });
    let last: Message | null = null;
    child.on("message", (message: Message) => {
      if ("voortgang" in message) notify(message.voortgang);
      else last = message;
    });
    child.once("error", failed);
    stopChild(child, (code, signal) => {
      if (last && "uitkomst" in last) done(last.uitkomst as T);
      else failed(new UserError(last && "fout" in last ? last.fout : endedText(naam, code ?? signal)));
    });
  });
}

/** Prints a line with the time since the start of the command. */
export function makeNotifier(stream: NodeJS.WritableStream = process.stderr): (text: string) => void {
  return (text) => {
    const seconds = Math.floor(process.uptime());
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    stream.write(`${clock.padStart(6)}  ${escapeLines(text)}\n`);
  };
}
