import {idle, remember} from "../page/openPage.js";

const rounds = new WeakMap<HTMLElement, number>();
const inSight = new WeakMap<HTMLElement, boolean>();
/** Places of parts that are shown for the first time: nobody knows yet whether they are seen. */
const unknown = new Set<HTMLElement>();
let observer: IntersectionObserver | undefined;
/** What is still to be drawn in a quiet moment, newest of each element; what comes behind all else apart. */
const later = {
  outOfSight: new Map<HTMLElement, () => Promise<void>>(),
  behind: new Map<HTMLElement, () => Promise<void>>()
};
let pending = 0;
/** Parts whose answer is waited for. */
const asked = new Set<HTMLElement>();
/** What ends the sign that a part is being renewed. */
const signs = new WeakMap<HTMLElement, () => void>();
let firstDrawn: () => void;

/** Stands on a part until the newest answer is drawn in it: on paper nobody sees it fade, and print.css says it of a figure. */
const WAITS = "data-wacht";

interface TurnOptions {
  /** Whether it waits, also in sight, until all else has been drawn: what is heavy, or of less use. */
  behind?: boolean;
}

/** Resolves when what the visitor sees first has been drawn. */
export const drawnFirst = new Promise<void>((done) => (firstDrawn = done));

/** What is looked for on the screen: what stands in a figure that nobody sees is not laid out, and would be for the question alone. */
const placeOf = (element: HTMLElement): HTMLElement => element.closest<HTMLElement>("figure") ?? element;

/** Whether the visitor sees an element; the page is laid out once for all that are new, and from then on the browser tells. */
function seen(element: HTMLElement): boolean {
  observer ??= new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries) inSight.set(target as HTMLElement, isIntersecting);
  });
  for (const fresh of unknown) {
    inSight.set(fresh, isInView(fresh));
    observer.observe(fresh);
  }
  unknown.clear();
  return inSight.get(placeOf(element)) ?? false;
}

function isInView(element: HTMLElement): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
}

/** How long out-of-sight figures wait for the page to have nothing else to do, in milliseconds. */
const PATIENCE = 200;
/** How long is drawn at most before the page looks whether there is another choice, in milliseconds. */
const BURST = 12;
/** Milliseconds in which something small can be drawn. */
const ENOUGH = 5;

/** Waits for a quiet moment; tells how much longer may be drawn in it, in milliseconds. */
async function quietMoment(): Promise<() => number> {
  const left = await idle({timeout: PATIENCE});
  const end = performance.now() + BURST;
  return () => Math.min(left(), end - performance.now());
}

/** An answer, or what asks for it: that is done when it is to be drawn, for what nobody sees keeps nobody waiting. */
export type ToShow<Answer> = Answer | Promise<Answer> | (() => Promise<Answer>);

/**
 * Shows an answer in a part of the page when it comes: at once where the visitor sees it, in a quiet moment where not. An older
 * answer that comes late, or one that was withdrawn (AbortError), is not shown; what fails is handed to `fail`.
 */
export async function follow<Answer>(
  element: HTMLElement,
  answer: ToShow<Answer>,
  draw: (answer: Answer) => void | Promise<void>,
  fail: (error: unknown) => void,
  {behind = false}: TurnOptions = {}
): Promise<void> {
  const waiting = behind ? later.behind : later.outOfSight;
  const {dataset} = document.documentElement;
  const round = (rounds.get(element) ?? 0) + 1;
  const current = () => rounds.get(element) === round;
  const isSeen = () => !behind && seen(element);
  const attempt = async (run: () => void | Promise<void>) => {
    try {
      await run();
    } catch (error) {
      if (!current() || (error instanceof DOMException && error.name === "AbortError")) return;
      dataset["fout"] = error instanceof Error ? error.message : String(error);
      element.removeAttribute(WAITS);
      fail(error);
    }
  };
  const drawNow = (value: Answer) => {
    element.removeAttribute(WAITS);
    return draw(value);
  };
  const ask = typeof answer === "function" ? (answer as () => Promise<Answer>) : undefined;

  async function show() {
    // All parts of a page are there before it is laid out to know which are seen.
    if (ask) await new Promise<void>(soon);
    if (!current()) return;
    if (ask && !isSeen()) return void waiting.set(element, askAndDraw);
    const value = await (ask ? ask() : (answer as Answer | Promise<Answer>));
    if (!current()) return;
    if (!isSeen()) return void waiting.set(element, () => attempt(() => drawNow(value)));
    await attempt(() => drawNow(value));
    if (current()) asked.delete(element);
    if (element.localName === "figure") soon(tellFirst);
  }

  const askAndDraw = () =>
    attempt(async () => {
      const value = await ask!();
      if (current()) await drawNow(value);
    }).finally(done);

  element.toggleAttribute(WAITS, true);
  if (!inSight.has(placeOf(element))) unknown.add(placeOf(element));
  rounds.set(element, round);
  waiting.delete(element);
  if (pending++ === 0) delete dataset["fout"];
  asked.add(element);
  signs.get(element)?.();
  const done = waitSign(element);
  signs.set(element, done);
  await attempt(show);
  if (waiting.get(element) !== askAndDraw) done();
  if (current()) asked.delete(element);
  if (--pending > 0) return;
  // At first the cells of a page come one by one.
  if (teller > 0) void settle();
  else soon(() => void settle());
}

/** A part of a page that is made once and then shown newer answers, as a figure is. */
export const part = <Element extends HTMLElement, Answer>(
  element: Element,
  draw: (answer: Answer) => void | Promise<void>,
  options?: TurnOptions
): Element & {show: (answer: ToShow<Answer>) => void} => {
  let kept: ChildNode[] | undefined;
  const fail = (error: unknown) => {
    console.error(error);
    kept ??= [...element.childNodes];
    element.replaceChildren("Dit kon niet worden getoond. Laad de pagina opnieuw om het nog eens te proberen.");
  };
  const restore = (answer: Answer) => {
    if (kept) element.replaceChildren(...kept);
    kept = undefined;
    return draw(answer);
  };
  return Object.assign(element, {
    show: (answer: ToShow<Answer>) => void follow(element, answer, restore, fail, options)
  });
};

/** A part, or a figure, that is shown an answer only where what it shows of it differs from the time before: `key` tells that. */
export function whereOther<Answer, Part extends {show: (answer: Answer) => unknown}>(
  whole: Part,
  key: (answer: Answer) => readonly unknown[]
): Part {
  const show = whole.show.bind(whole);
  let previous: string | undefined;
  return Object.assign(whole, {
    show(answer: Answer) {
      const fresh = JSON.stringify(key(answer));
      if (fresh !== previous) void show(answer);
      previous = fresh;
    }
  });
}

/** A place for what is fetched and made behind all else, and shown newer answers from then on. */
export function latePart<Answer>(
  slot: HTMLElement,
  open: () => Promise<{element: HTMLElement; set: (answer: Answer) => void | Promise<void>}>
) {
  const made = remember(async () => {
    const inside = await open();
    slot.replaceChildren(inside.element);
    return inside;
  });
  return part(slot, async (answer: Answer) => (await made()).set(answer), {behind: true});
}

/** Not every browser has it yet. */
const {scheduler} = globalThis as {scheduler?: {postTask: (run: () => void, options: {priority: string}) => void}};

/** After the other answers of this moment and before the next frame, where the browser can; else as soon as it can. */
const soon = (run: () => void) => (scheduler ? scheduler.postTask(run, {priority: "user-blocking"}) : setTimeout(run));

let settling = 0;

/** Tells that what the visitor sees is drawn, and draws the rest; a newer answer does that in its place. */
async function settle(): Promise<void> {
  if (pending > 0) return;
  const round = ++settling;
  ready({later: true});
  // What is drawn may make another part ask.
  await new Promise<void>(soon);
  let left = () => 0;
  for (const waiting of [later.outOfSight, later.behind])
    while (waiting.size > 0) {
      if (left() < ENOUGH) left = await quietMoment();
      if (pending > 0 || round !== settling) return;
      // Who scrolls on sees first what is now in sight.
      const [element, draw] = [...waiting].find(([element]) => inSight.get(placeOf(element))) ?? [...waiting][0]!;
      waiting.delete(element);
      await draw();
    }
  if (pending === 0 && round === settling) complete();
}

/** Tells once that the figures in sight are drawn, while what is out of sight may still be waited for. */
function tellFirst(): void {
  if (performance.getEntriesByName(FIRST).length > 0 || [...asked].some(seen)) return;
  performance.mark(FIRST);
  firstDrawn();
}

const FIRST = "eerste-figuur";
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
  if (teller === 1) {
    if (performance.getEntriesByName(FIRST).length === 0) performance.mark(FIRST);
    firstDrawn();
  }
  performance.mark("figuren-klaar");
  return teller;
}

/** Tells that also what is out of sight is drawn. */
function complete(): void {
  mark("volledig");
  performance.mark("volledig");
}

/** Long enough to be seen as waiting. */
const NOTICEABLE = 120;

/** Fades what is being renewed, when that takes long enough to be noticed; returns what ends it. */
function waitSign(element: HTMLElement): () => void {
  const clock = setTimeout(() => element.classList.add("waiting"), NOTICEABLE);
  return () => {
    clearTimeout(clock);
    element.classList.remove("waiting");
  };
}
