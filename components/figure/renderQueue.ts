import {inView} from "../dom/element.js";
import type {Content, figure} from "./figure.js";

/** A figure that waits for its turn to be drawn. */
export type Task = () => Promise<void>;

type Frame = Pick<ReturnType<typeof figure>, "element" | "set" | "postpone" | "redraw">;

/** Draws the figures where the visitor looks; returns those that are still to be drawn. */
export async function showParts(boxes: readonly {frame: Frame; part: () => Content}[]): Promise<Task[]> {
  // looked at before anything is written, so that the page has not to be laid out for it
  const {now, later} = inView(boxes.map(({frame, part}) => ({element: frame.element, frame, part})));
  for (const {frame, part} of later) frame.postpone(part);
  await Promise.all(now.map(({frame, part}) => frame.set(part())));
  return later.map(({frame}) => frame.redraw);
}

/** Does things one by one, each in a turn of its own, so that the page stays quick. */
export function turns() {
  let round = 0;
  return {
    /** What is still to be done is left. */
    abort: () => void round++,
    /** Does these in place of an older list; whether all were done. One that fails does not keep the others; the first failure is thrown last. */
    async run(tasks: readonly Task[]): Promise<boolean> {
      const own = ++round;
      const errors: unknown[] = [];
      for (const task of tasks) {
        await new Promise((done) => setTimeout(done));
        if (own !== round) return false;
        await task().catch((error: unknown) => errors.push(error));
      }
      if (own !== round) return false;
      if (errors.length > 0) throw errors[0];
      return true;
    }
  };
}
