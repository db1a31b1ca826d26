import {build} from "esbuild";

/** The programs that run behind the wall of a notebook, by the file that a page attaches. */
const programs = {
  javascript: "components/notebook/jsWorker.ts",
  grafiek: "components/notebook/chartWorker.ts"
} as const;

type Program = keyof typeof programs;

const bundled = (program: Program, minify: boolean) =>
  build({
    ...{entryPoints: [programs[program]], bundle: true, write: false, format: "iife", platform: "browser"},
    ...{target: "es2022", minify, charset: "utf8", legalComments: "none", logLevel: "error", metafile: true}
  });

/** A program and all that it imports as one classic script, which the page hands to a worker as text. */
export async function workerProgram(program: Program): Promise<string> {
  return (await bundled(program, true)).outputFiles[0]!.text;
}

/** The files of packages that a program holds, given the name of its file in a built site; none for any other file. */
export async function filesOfProgram(naam: string): Promise<string[]> {
  const [, program = ""] = /^_file\/notitieboek\/(\w+)\.[0-9a-f]{8}\.js$/.exec(naam) ?? [];
  if (!Object.hasOwn(programs, program)) return [];
  const {metafile} = await bundled(program as Program, false);
  return Object.keys(metafile.inputs).filter((file) => file.includes("node_modules/"));
}
