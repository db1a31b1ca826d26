import {readFileSync} from "node:fs";

/** The file of `npm run <command>`, as `package.json` has it. */
export function commandFile(command: string): string {
  const {scripts} = JSON.parse(readFileSync("package.json", "utf8")) as {scripts: Record<string, string>};
  return scripts[command]!.replace(/^tsx /, "");
}
