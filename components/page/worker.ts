/**
 * Starts a classic worker from a blob, not from its file: a worker from a file answers to the policy of its own response,
 * one from a blob inherits the content security policy of the page, on any host.
 */
export function startWorker(address: string): Worker {
  const absolute = new URL(address, document.baseURI).href;
  const script = new Blob([`importScripts(${JSON.stringify(absolute)});`], {type: "text/javascript"});
  return new Worker(URL.createObjectURL(script));
}

/** What a worker says of its task: how far it is, what came of it, or what went wrong. It says first that it is there. */
export type WorkerMessage<Answer> = {part: number} | {answer: Answer} | {fout: string};

/** Has a worker do one task, and ends it: when that is done, or when the signal says that nobody waits for it. */
export async function askWorker<Task, Answer>(
  address: string,
  task: Task,
  {signal, progress}: {signal: AbortSignal; progress: (part: number) => void}
): Promise<Answer> {
  signal.throwIfAborted();
  const worker = startWorker(address);
  try {
    return await new Promise<Answer>((done, failed) => {
      let begun = false;
      signal.addEventListener("abort", () => failed(signal.reason), {once: true});
      worker.addEventListener("error", ({message}) => failed(new Error(message || "worker did not start")));
      worker.addEventListener("message", ({data}) => {
        const message = data as WorkerMessage<Answer>;
        if ("answer" in message) done(message.answer);
        else if ("fout" in message) failed(new Error(message.fout));
        else if (begun) progress(message.part);
        else {
          begun = true;
          worker.postMessage(task);
        }
      });
    });
  } finally {
    worker.terminate();
  }
}

/** In a worker: does the task that is asked, and tells how far it is. */
export function answerTask<Task, Answer>(
  worker: Pick<Worker, "postMessage" | "addEventListener">,
  run: (task: Task, progress: (part: number) => void) => Answer | Promise<Answer>
): void {
  const say = (message: WorkerMessage<Answer>) => worker.postMessage(message);
  const answer = async (task: Task) => {
    try {
      say({answer: await run(task, (part) => say({part}))});
    } catch (error) {
      say({fout: error instanceof Error ? error.message : String(error)});
    }
  };
  worker.addEventListener("message", ({data}) => void answer(data as Task));
  say({part: 0});
}
