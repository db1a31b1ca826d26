import {h} from "../dom/element.js";
import {ownFault} from "./readOwnSource.js";

/** The lines of a task on files of the visitor: how it goes, and what went wrong. */
export interface TaskLines {
  status: HTMLElement;
  fault: HTMLElement;
  /** Says what went wrong, in the words of the fault where it was foreseen. */
  say(error: unknown): void;
  /** Says that something cannot be. */
  refuse(text: string): void;
  /** Makes a task of which what goes wrong is said. */
  attempt(run: () => Promise<void>): () => Promise<void>;
}

/** `otherwise`: said of what was not foreseen. */
export function taskLines(otherwise: string): TaskLines {
  const status = h("p", {role: "status", class: "own-status"});
  const fault = h("p", {role: "alert", class: "warning", hidden: true});
  const refuse = (text: string) => {
    fault.textContent = text;
    fault.hidden = false;
  };
  const say = (error: unknown) => {
    status.textContent = "";
    const known = ownFault(error);
    refuse(known ?? otherwise);
    if (known === null) console.error(error);
  };
  return {
    ...{status, fault, say, refuse},
    attempt: (run) => async () => {
      fault.hidden = true;
      await run().catch(say);
    }
  };
}
