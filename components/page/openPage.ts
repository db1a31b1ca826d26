import {h} from "../dom/element.js";
import type {Manifest} from "../model/forms.js";
import {otherEditie} from "../model/provenance.js";

/** Something could not be had; its message is for the visitor, its cause for who looks in the console. */
export class Unreachable extends Error {}

/** Something the visitor must know, with ways out. */
export interface Notice {
  tekst: string;
  buttons?: HTMLElement[];
}

/** The line that says what the page is doing, and the box for what the visitor must know. */
export function notices() {
  const status = h("p", {class: "status", role: "status", "aria-live": "polite"});
  const box = h("div", {class: "notices", role: "alert"});
  return {
    element: h("div", {}, status, box),
    say(text: string) {
      if (status.textContent !== text) status.textContent = text;
    },
    /** Shows notices, each a line and its ways out. */
    show(...lines: Notice[]) {
      if (lines.length === 0 && box.childElementCount === 0) return;
      box.replaceChildren(
        ...lines.map(({tekst: text, buttons = []}) => h("div", {class: "notice"}, h("p", {}, text), ...buttons))
      );
    }
  };
}

export type Notifier = ReturnType<typeof notices>;

/** Says what went wrong, in the words of the fault where those are for the visitor. */
function showError(notice: Notifier, error: unknown): void {
  console.error(error);
  notice.say("");
  const text = error instanceof Unreachable ? error.message : "De gegevens konden niet worden getoond.";
  notice.show({tekst: `${text} Laad de pagina opnieuw om het nog eens te proberen.`});
}

/** Says in the strip above the page, once, that its address was of another edition. */
function editieNotice(source: Pick<Manifest, "hash" | "gemaakt">): void {
  const text = otherEditie(location.search, source);
  const strip = document.querySelector(".strip");
  if (text === null || !strip || strip.querySelector(".strip-editie")) return;
  strip.append(" ", h("span", {class: "strip-editie", role: "status"}, text));
}

/**
 * The tables of a page when they are there. Until then, and where they cannot be had, the page says so under its title; then
 * the promise never comes, for there is nothing to go on with.
 */
export function opened<Tables extends {manifest: Manifest}>(tables: Promise<Tables>): Promise<Tables> {
  const notice = notices();
  const title = document.querySelector("#observablehq-main h1");
  if (title) title.after(notice.element);
  else document.querySelector("#observablehq-main")?.prepend(notice.element);
  notice.say("Gegevens worden geladen …");
  return tables.then(
    (open) => {
      notice.element.remove();
      editieNotice(open.manifest);
      return open;
    },
    (error: unknown) => {
      showError(notice, error);
      return new Promise<never>(() => {});
    }
  );
}

/**
 * Does something once for each key, the first argument, and keeps the answers; what failed is tried again when it is asked for
 * again.
 */
export function rememberEach<Key, Rest extends unknown[], T>(
  run: (key: Key, ...rest: Rest) => Promise<T>
): (key: Key, ...rest: Rest) => Promise<T> {
  const promises = new Map<Key, Promise<T>>();
  return (key, ...rest) => {
    const known = promises.get(key);
    if (known) return known;
    const promise = run(key, ...rest);
    promises.set(key, promise);
    promise.catch(() => promises.delete(key));
    return promise;
  };
}

/** Does something once and keeps the answer; what failed is tried again when it is asked for again. */
export function remember<T>(run: () => Promise<T>): () => Promise<T> {
  const once = rememberEach<"", [], T>(run);
  return () => once("");
}

interface IdleOptions {
  /** How long it is waited for at most, in milliseconds. */
  timeout?: number;
  /** How long is waited where the browser does not tell, in milliseconds. */
  otherwise?: number;
}

/** Waits until the page has nothing else to do; tells how many milliseconds of that are left. */
export const idle = ({timeout, otherwise = 0}: IdleOptions = {}): Promise<() => number> =>
  new Promise((done) => {
    if (!("requestIdleCallback" in globalThis)) setTimeout(() => done(() => 0), otherwise);
    else requestIdleCallback((quiet) => done(() => quiet.timeRemaining()), timeout === undefined ? {} : {timeout});
  });
