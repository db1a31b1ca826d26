import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import ts from "typescript";
import {describe, expect, it} from "vitest";

const readme = readFileSync("README.md", "utf8");

/** The TypeScript that the README shows, by the file that it names for it. */
const examples = new Map(
  [...readme.matchAll(/`(components\/[\w/]+\.ts)`:\n\n```ts\n([^]*?)```/g)].map(([, path, text]) => [
    resolve(path!),
    text!
  ])
);

/** What the compiler says of files that are not there, as if they were. */
function complaints(files: ReadonlyMap<string, string>): string[] {
  const {config} = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const host = ts.createCompilerHost(options);
  const {fileExists, readFile, getSourceFile} = host;
  host.fileExists = (path) => files.has(resolve(path)) || fileExists(path);
  host.readFile = (path) => files.get(resolve(path)) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(resolve(path));
    return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...files.keys()], {...options, noEmit: true}, host);
  return [...files.keys()]
    .flatMap((path) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path)))
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("the README", () => {
  it("names only modules that are there", () => {
    const named = [...readme.matchAll(/`((?:components|loaders|data|lint|src|test)\/[\w./-]+\.(?:ts|js|md))`/g)];
    const paths = named.map(([, path]) => path!).filter((path) => !examples.has(resolve(path)));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(".", path)))).toEqual([]);
  });

  it("shows a figure that compiles as it stands", {timeout: 120_000}, () => {
    expect(examples.size).toBe(2);
    expect(complaints(examples)).toEqual([]);
  });
});
