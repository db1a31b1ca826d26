import {spawn} from "node:child_process";

/** Runs a Node script in a process of its own and returns what it printed; rejects with its last lines when it fails. */
export function draaiKind(args: string[], {env = {}}: {env?: Record<string, string>} = {}): Promise<string> {
  return new Promise((klaar, mislukt) => {
    const kind = spawn(process.execPath, args, {env: {...process.env, ...env}, stdio: ["ignore", "pipe", "pipe"]});
    const stop = () => kind.kill();
    process.once("exit", stop);
    let tekst = "";
    for (const stroom of [kind.stdout, kind.stderr]) {
      stroom.setEncoding("utf8").on("data", (deel: string) => (tekst += deel));
    }
    kind.once("error", mislukt);
    kind.once("close", (code, signaal) => {
      process.off("exit", stop);
      if (code === 0) klaar(tekst);
      else mislukt(new Error(`exit ${code ?? signaal}: ${tekst.trim().split("\n").slice(-15).join("\n")}`));
    });
  });
}
