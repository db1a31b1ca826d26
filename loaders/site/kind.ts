import {spawn, type ChildProcess} from "node:child_process";
import {onEnd, beforeEnd, isEnding} from "../hulp/einde.js";
import {childError} from "../hulp/foutmelding.js";

/** So long a child gets to clean up before it is killed. */
const PATIENCE = 5000;

/** Lets a child go before this process does, whatever ends that; `closed` hears of its end, unless a signal is ending all. */
export function stopChild(kind: ChildProcess, closed: (code: number | null, signaal: string | null) => void): void {
  const end = new Promise<void>((done) => kind.once("close", () => done()));
  const undo = [
    onEnd(() => kind.kill()),
    beforeEnd(async () => {
      kind.kill();
      const hard = setTimeout(() => kind.kill("SIGKILL"), PATIENCE);
      await end;
      clearTimeout(hard);
    })
  ];
  kind.once("close", (code, signaal) => {
    if (isEnding()) return;
    for (const take of undo) take();
    closed(code, signaal);
  });
}

/** Runs a Node script in a process of its own, which hears by its channel when this one is gone; rejects with what it said when it fails. */
export function draaiKind(
  args: string[],
  {env = {}, stil = true}: {env?: Record<string, string>; stil?: boolean} = {}
): Promise<void> {
  return new Promise((klaar, mislukt) => {
    const stdio = stil ? ("pipe" as const) : ("inherit" as const);
    const kind = spawn(process.execPath, args, {env: {...process.env, ...env}, stdio: ["ignore", stdio, stdio, "ipc"]});
    let tekst = "";
    for (const stroom of [kind.stdout, kind.stderr]) {
      stroom?.setEncoding("utf8").on("data", (deel: string) => (tekst += deel));
    }
    kind.once("error", mislukt);
    stopChild(kind, (code, signaal) => {
      if (code === 0) klaar();
      else mislukt(childError(tekst, code ?? signaal));
    });
  });
}
