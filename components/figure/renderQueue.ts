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

const EDGE = "200px";
const rounds = new WeakMap<HTMLElement, number>();
const inSight = new WeakMap<HTMLElement, boolean>();
let observer: IntersectionObserver | undefined;
/** What is out of sight and still to be drawn, newest of each element. */
const later = new Map<HTMLElement, () => Promise<void>>();
let pending = 0;
let firstDrawn: () => void;

/** Resolves when what the visitor sees first has been drawn. */
export const drawnFirst = new Promise<void>((done) => (firstDrawn = done));

/** Whether the visitor sees an element; the page is laid out for it once, and then the browser tells. */
function seen(element: HTMLElement): boolean {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const {target, isIntersecting} of entries) inSight.set(target as HTMLElement, isIntersecting);
    },
    {rootMargin: EDGE}
  );
  observer.observe(element);
  return inSight.get(element) ?? inView([{element}]).now.length > 0;
}

/** How long out-of-sight figures wait for the page to have nothing else to do, in milliseconds. */
const PATIENCE = 200;
const idle = () =>
  new Promise<void>((done) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => done(), {timeout: PATIENCE});
    else setTimeout(done);
  });

/**
 * Shows an answer in a part of the page when it comes: at once where the visitor sees it, in a quiet moment where not. An older
 * answer that comes late, or one that was withdrawn (AbortError), is not shown; what fails is handed to `fail`.
 */
export async function follow<Answer>(
  element: HTMLElement,
  answer: Answer | Promise<Answer>,
  draw: (answer: Answer) => void | Promise<void>,
  fail: (error: unknown) => void
): Promise<void> {
  const round = (rounds.get(element) ?? 0) + 1;
  const current = () => rounds.get(element) === round;
  const run = async (value: Answer) => {
    try {
      await draw(value);
    } catch (error) {
      if (current()) fail(error);
    }
  };
  rounds.set(element, round);
  later.delete(element);
  pending++;
  const wait = waitSign(element);
  wait.enable();
  try {
    const value = await answer;
    if (!current()) return;
    if (seen(element)) await run(value);
    else later.set(element, () => run(value));
  } catch (error) {
    if (current() && !(error instanceof DOMException && error.name === "AbortError")) fail(error);
  } finally {
    wait.uit();
    if (--pending === 0) setTimeout(settle);
  }
}

/** A part of a page that is made once and then shown newer answers, as a figure is. */
export const part = <Element extends HTMLElement, Answer>(
  element: Element,
  draw: (answer: Answer) => void | Promise<void>
): Element & {show: (answer: Answer | Promise<Answer>) => void} =>
  Object.assign(element, {
    show(answer: Answer | Promise<Answer>) {
      void follow(element, answer, draw, (error) => {
        console.error(error);
        element.replaceChildren("Dit kon niet worden getoond. Laad de pagina opnieuw om het nog eens te proberen.");
      });
    }
  });

/** Tells that what the visitor sees is drawn, and draws the rest. */
async function settle(): Promise<void> {
  if (pending > 0) return;
  const first = ready({later: true}) === 1;
  if (first) firstDrawn();
  for (const [element, draw] of later) {
    await idle();
    if (pending > 0) return;
    if (later.get(element) !== draw) continue;
    later.delete(element);
    await draw();
  }
  if (pending === 0) complete();
}

let teller = 0;

/** How far the drawing is, on the root of the page: `done` counts what the visitor sees, `complete` follows it. */
const mark = (naam: "klaar" | "volledig") => (document.documentElement.dataset[naam] = String(teller));

/**
 * Tells that what the visitor sees is drawn: the first of the page, and after every choice; returns how often that was.
 * `later`: what is out of sight is still to come, and `complete` is told by itself.
 */
export function ready({later = false} = {}): number {
  teller++;
  mark("klaar");
  if (!later) complete();
  if (teller === 1) performance.mark("eerste-figuur");
  performance.mark("figuren-klaar");
  return teller;
}

/** Tells that also what is out of sight is drawn. */
export function complete(): void {
  mark("volledig");
  performance.mark("volledig");
}

/** Long enough to be seen as waiting. */
const NOTICEABLE = 120;

/** Fades what is being renewed, when that takes long enough to be noticed. */
export function waitSign(element: HTMLElement) {
  let clock: ReturnType<typeof setTimeout> | undefined;
  return {
    enable() {
      clock ??= setTimeout(() => element.classList.add("waiting"), NOTICEABLE);
    },
    uit() {
      clearTimeout(clock);
      clock = undefined;
      element.classList.remove("waiting");
    }
  };
}
