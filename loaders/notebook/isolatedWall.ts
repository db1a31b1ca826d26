import variant from "@jitl/quickjs-wasmfile-release-sync";
import {newQuickJSWASMModuleFromVariant, type QuickJSContext} from "quickjs-emscripten-core";
import type {Wall} from "../../components/notebook/wall.js";

/** What the code of a notebook may take: memory in bytes, stack in bytes, and time between two messages in milliseconds. */
export interface Bounds {
  memory: number;
  stack: number;
  time: number;
}

const usual: Bounds = {memory: 1_000_000_000, stack: 128 * 1024, time: 120_000};

/** What a worker has and QuickJS lacks, in the language itself: nothing of Node is handed in but one way out for texts. */
const worker = `(() => {
  const {say} = globalThis;
  const {parse, stringify} = JSON;
  const heard = [];
  const stopped = new Set();
  let clock = 0;
  const copy = (value) => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(copy);
    if (value instanceof Date) return new Date(value);
    if (value instanceof Map) return new Map([...value].map(copy));
    if (value instanceof Set) return new Set([...value].map(copy));
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]));
  };
  const quiet = Object.fromEntries(["log", "warn", "error", "info", "debug"].map((name) => [name, () => {}]));
  delete globalThis.say;
  Object.assign(globalThis, {
    self: globalThis,
    console: quiet,
    performance: {now: () => Date.now()},
    setTimeout: (run, time, ...given) => {
      const own = ++clock;
      void Promise.resolve().then(() => stopped.delete(own) || run(...given));
      return own;
    },
    clearTimeout: (own) => void stopped.add(own),
    structuredClone: copy,
    setInterval: () => ++clock,
    clearInterval: () => {},
    OffscreenCanvas: class {
      getContext() {
        return null;
      }
    },
    TextDecoder: class {
      decode(bytes = []) {
        const view = bytes.buffer ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
        return decodeURIComponent(Array.from(view, (byte) => "%" + byte.toString(16).padStart(2, "0")).join(""));
      }
    },
    TextEncoder: class {
      encode(text = "") {
        const parts = encodeURIComponent(text).match(/%..|[^]/g) ?? [];
        return Uint8Array.from(parts, (part) => part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0));
      }
    },
    addEventListener: (kind, hear) => void (kind === "message" && heard.push(hear)),
    postMessage: (message) => say(stringify(message)),
    receive: (text) => {
      const data = parse(text);
      for (const hear of heard) hear({data});
    }
  });
})()`;

/** What the interpreter says of its bounds, in words for who reads the answer. */
const inWords = (message: unknown, {time}: Bounds): unknown => {
  if (message === "InternalError: interrupted") return `De code duurde langer dan ${time / 1000} seconden.`;
  return message === "InternalError: out of memory" ? "Het geheugen was op." : message;
};

/**
 * The wall around the code of a notebook outside the browser: an interpreter of its own (QuickJS as WebAssembly), with memory of
 * its own. There is no network, no file and no process in it, and a timer goes off at once; texts go in and out, and the reader checks them. It is
 * not proof against a fault in WebAssembly itself, and does not hide how long something takes.
 */
export function isolatedWall(bounds: Bounds = usual): Wall {
  return {
    worker(_name, program, {hear, lost}) {
      let context: QuickJSContext | undefined;
      let round = 0;
      let deadline = 0;
      /** What runs, and what it waits for. */
      const [running, asking] = [new Set<number>(), new Set<number>()];
      let queue: Promise<unknown> = Promise.resolve();

      function end() {
        round++;
        running.clear();
        asking.clear();
        // What was cut off in the middle cannot be taken down whole: its memory goes when nothing knows it any more.
        context = undefined;
      }

      function lose(reason: string) {
        end();
        lost(reason);
      }

      async function start(): Promise<QuickJSContext> {
        const runtime = (await newQuickJSWASMModuleFromVariant(variant)).newRuntime();
        runtime.setMemoryLimit(bounds.memory);
        runtime.setMaxStackSize(bounds.stack);
        runtime.setInterruptHandler(() => Date.now() > deadline);
        const fresh = runtime.newContext();
        const own = round;
        fresh
          .newFunction("say", (text) => {
            const message = fresh.getString(text);
            queueMicrotask(() => own === round && said(message));
          })
          .consume((say) => fresh.setProp(fresh.global, "say", say));
        deadline = Date.now() + bounds.time;
        for (const text of [worker, await program()]) fresh.unwrapResult(fresh.evalCode(text)).dispose();
        return fresh;
      }

      function said(text: string) {
        const said = JSON.parse(text) as unknown;
        if (typeof said !== "object" || said === null) return;
        const message = said as {kind?: unknown; id?: unknown; ask?: unknown; message?: unknown};
        if (message.kind === "error") message.message = inWords(message.message, bounds);
        if (message.kind === "sql") asking.add(Number(message.ask));
        else running.delete(Number(message.id));
        hear(message);
      }

      function deliver(own: QuickJSContext, message: unknown) {
        deadline = Date.now() + bounds.time;
        const receive = own.getProp(own.global, "receive");
        const text = own.newString(JSON.stringify(message));
        own.unwrapResult(own.callFunction(receive, own.undefined, text)).dispose();
        receive.dispose();
        text.dispose();
        while (own.runtime.hasPendingJob()) {
          const done = own.runtime.executePendingJobs(1000);
          if (done.error) throw new Error(String(own.dump(done.error.consume((error) => error))));
        }
      }

      return {
        post(message) {
          const own = round;
          queue = queue.then(async () => {
            if (own !== round) return;
            const {kind, id, ask} = message as {kind?: unknown; id?: unknown; ask?: unknown};
            if (kind === "run" || kind === "draw") running.add(Number(id));
            if (kind === "rows") asking.delete(Number(ask));
            try {
              context ??= await start();
              deliver(context, message);
            } catch {
              const late = Date.now() > deadline;
              return lose(
                late
                  ? `De code duurde langer dan ${bounds.time / 1000} seconden.`
                  : "Het geheugen was op, of de code liep vast."
              );
            }
            // What was said comes first.
            await Promise.resolve();
            if (own === round && running.size > 0 && asking.size === 0)
              lose(
                "De code wacht op iets dat hier nooit komt: verbindingen zijn er niet, en een klok loopt meteen af."
              );
          });
        },
        stop: end
      };
    }
  };
}
