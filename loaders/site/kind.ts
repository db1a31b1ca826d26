import {spawn} from "node:child_process";

/** Runs a Node script in a process of its own; rejects with the last lines that it printed when it fails. */
export function draaiKind(
  args: string[],
  {env = {}, stil = true}: {env?: Record<string, string>; stil?: boolean} = {}
): Promise<void> {
  return new Promise((klaar, mislukt) => {
    const stdio = stil ? ("pipe" as const) : ("inherit" as const);
    const kind = spawn(process.execPath, args, {env: {...process.env, ...env}, stdio: ["ignore", stdio, stdio]});
    const stop = () => kind.kill();
    process.once("exit", stop);
    let tekst = "";
    for (const stroom of [kind.stdout, kind.stderr]) {
      stroom?.setEncoding("utf8").on("data", (deel: string) => (tekst += deel));
    }
    kind.once("error", mislukt);
    kind.once("close", (code, signaal) => {
      process.off("exit", stop);
      if (code === 0) klaar();
      else mislukt(new Error(`exit ${code ?? signaal}: ${tekst.trim().split("\n").slice(-15).join("\n")}`));
    });
  });
}
