import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

interface NpmPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const {packages} = read("package-lock.json") as {packages: Record<string, NpmPackage>};
const {"": root, ...rest} = packages;

/** Where Node finds a package that another one needs: beside it, or in a folder above. */
function find(from: string, name: string): string | undefined {
  const steps = from.split("/node_modules/");
  const folders = steps.map((_, i) => steps.slice(0, steps.length - i).join("/node_modules/"));
  return [...folders, ""].map((map) => `${map && `${map}/`}node_modules/${name}`).find((place) => packages[place]);
}

const needs = ({dependencies, optionalDependencies}: NpmPackage) =>
  Object.keys({...dependencies, ...optionalDependencies});

describe("package-lock.json", () => {
  it("is of the package.json beside it, which names one version of each", () => {
    const own = read("package.json");
    expect(root).toMatchObject({dependencies: own.dependencies, devDependencies: own.devDependencies});
    for (const version of Object.values({...own.dependencies, ...own.devDependencies}))
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it("holds what every package needs, on any system", () => {
    const missing = Object.entries(rest).flatMap(([place, npmPackage]) =>
      needs(npmPackage)
        .filter((name) => !find(place, name))
        .map((name) => `${place}: ${name}`)
    );
    expect(missing).toEqual([]);
    expect(Object.keys(rest).length).toBeGreaterThan(500);
  });

  it("knows every package by its version and its sum, and names no registry", () => {
    const loose = Object.entries(rest).filter(
      ([, {version, integrity, resolved}]) => !version || !/^sha512-/.test(integrity ?? "") || resolved !== undefined
    );
    expect(loose.map(([place]) => place)).toEqual([]);
  });

  const systems = ["linux x64", "linux arm64", "darwin x64", "darwin arm64", "win32 x64", "win32 arm64"];
  it.each(systems)("has every engine for %s", (system) => {
    const [os = "", cpu = ""] = system.split(" ");
    const engines = Object.entries(rest).filter(([, {optionalDependencies}]) =>
      Object.keys(optionalDependencies ?? {}).some((name) => /-x64(-|$)/.test(name))
    );
    const without = engines.filter(([place, {optionalDependencies}]) => {
      const kinds = Object.keys(optionalDependencies!).map((name) => packages[find(place, name)!]!);
      return !kinds.some((kind) => kind.os?.includes(os) && kind.cpu?.includes(cpu) && !kind.libc?.includes("musl"));
    });
    expect(engines.map(([place]) => place)).toEqual(
      expect.arrayContaining(["@duckdb/node-bindings", "esbuild", "rollup"].map((name) => `node_modules/${name}`))
    );
    expect(without.map(([place]) => place)).toEqual([]);
  });
});

describe(".npmrc", () => {
  it.each([
    ["omit-lockfile-registry-resolved", "true"],
    ["ignore-scripts", "true"],
    ["update-notifier", "false"],
    ["audit", "false"],
    ["fund", "false"]
  ])("has %s %s", (name, value) => {
    expect(readFileSync(".npmrc", "utf8").split("\n")).toContain(`${name}=${value}`);
    const npm = ["config", "get", name, "--userconfig", "/dev/null"];
    expect(execFileSync("npm", npm, {encoding: "utf8", shell: process.platform === "win32"}).trim()).toBe(value);
  });
});
