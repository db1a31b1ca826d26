import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {afterAll, describe, expect, it} from "vitest";
import {runDelivery} from "../../../loaders/aanlevering/runDelivery.js";
import {describeError} from "../../../components/pipeline/systemErrors.js";
import {bytesOf, type Draft, soundH1, soundH2} from "../../components/wmoAanlevering/soundDelivery.js";
import {commandFile} from "../../util/commandFile.js";
import {ownLine} from "../../util/ownLine.js";

const folder = mkdtempSync(join(tmpdir(), "aanlevering-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const at = (name: string) => join(folder, name);

function write(draft: Draft, name = draft.file): string {
  writeFileSync(at(name), bytesOf(draft));
  return at(name);
}
const h1 = write(soundH1());
const h2 = write(soundH2());
const draft = soundH2();
draft.rows[10]!.start_ondersteuning = "2020-07-01";
const restarted = write(draft, "herstart_2020HJ02.csv");
draft.rows[10]!.start_ondersteuning = "1-7-2020";
const wrong = write(draft, "fout_2020HJ02.csv");

/** What the command does within this process. */
async function run(...argv: string[]) {
  const said = {notices: [] as string[], text: ""};
  const code = await runDelivery(argv, {
    notice: (text) => said.notices.push(text),
    print: (text) => (said.text += text)
  });
  return {...said, code};
}
const refused = (...argv: string[]) => run(...argv).then(() => "", describeError);

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** The command as a user gives it. */
const command = (...argv: string[]) =>
  spawnSync(process.execPath, ["--import", tsx, resolve(commandFile("aanlevering")), ...argv], {
    cwd: folder,
    encoding: "utf8"
  });

describe("npm run aanlevering", () => {
  it("ends with 0, 3 or 1 by what it found, and with 2 for a wrong argument; the verdict is on stdout", () => {
    const result = at("uit");
    const last = (text: string) => text.trim().split("\n").at(-1);
    const good = command("--bestand", h2, "--vorige", h1, "--uit", result);
    expect([good.status, good.stdout]).toEqual([0, "Technisch goedgekeurd, zonder signalen.\n"]);
    const signals = command("--bestand", restarted, "--vorige", h1, "--uit", result);
    expect([signals.status, last(signals.stdout)]).toEqual([3, "Technisch goedgekeurd, met 2 signalen."]);
    const faults = command("--bestand", wrong, "--uit", result);
    expect([faults.status, last(faults.stdout)]).toEqual([1, "Technisch afgekeurd: 1 fout."]);
    expect(faults.stdout).toContain(
      "fout     fout_2020HJ02.csv, regel 12, kolom start_ondersteuning: Dit is geen datum: “1-7-2020”: Bedoelt u 2020-07-01?\n"
    );
    const args = command("--bestand", h2, "--periode", "2020");
    expect([args.status, args.stdout]).toEqual([2, ""]);
    expect(args.stderr.trim()).toMatch(ownLine);
    expect(command("--bron", h2).status).toBe(2);
    const others =
      process.platform === "win32" ? [] : readdirSync(result).map((name) => statSync(join(result, name)).mode & 0o077);
    expect(others.every((rights) => rights === 0)).toBe(true);
    expect(readdirSync(result).sort()).toEqual(
      ["fout_2020HJ02", "herstart_2020HJ02", "wmo_GM0344_2020HJ02"]
        .flatMap((stem) => [`${stem}.signalen.csv`, `${stem}.veranderingen.csv`, `${stem}.verslag.html`])
        .filter((name) => name !== "fout_2020HJ02.veranderingen.csv")
    );
  });
});

describe("runDelivery(argv, output)", () => {
  it.each<[string[], RegExp]>([
    [[], /^geef --bestand, --samenvoegen, --schema, of --log/],
    [["los.csv"], /^argument niet begrepen: los\.csv/],
    [["--bestand", h2], /^--uit ontbreekt/],
    [["--bestand", h2, "--uit", at("x"), "--gat", "veel"], /^--gat is een aantal dagen/],
    [["--bestand", at("weg.csv"), "--uit", at("x")], /weg\.csv is er niet/],
    [["--bestand", folder, "--uit", at("x")], /is een map: geef het bestand zelf/],
    [["--bestand", "/dev/zero", "--uit", at("x")], /is geen gewoon bestand/],
    [["--bestand", h2, "--uit", "src/weg"], /ligt in src, dat gepubliceerd wordt/],
    [["--samenvoegen"], /^geef na --samenvoegen de bestanden/],
    [["--samenvoegen", h1, wrong], /^fout_2020HJ02\.csv, regel 12, kolom start_ondersteuning: Dit is geen datum; kijk/],
    [["--log", at("l"), "--status", "klaar"], /^--status kent geen "klaar": kies uit concept, /],
    [["--log", at("l"), "--status", "concept", "--gemeente", "344"], /^--gemeente is een code als GM0344: 344/],
    [["--log", at("l"), "--status", "concept", "--gemeente", "GM0344"], /^--periode ontbreekt/],
    [["--log", at("l"), "--bron-tabel", at("t.csv")], /^--log is er niet/]
  ])("refuses %j in one line", async (argv, message) => {
    const text = await refused(...argv);
    expect(text).toMatch(message);
    expect(text).toMatch(ownLine);
    expect([existsSync(at("x")), existsSync(at("l"))]).toEqual([false, false]);
  });

  it("prints the schema, which says that it is not the official one", async () => {
    const {text, code} = await run("--schema");
    const lines = text.trim().split("\n");
    expect([code, lines.length]).toEqual([0, 20]);
    expect(lines[0]).toContain("Het is niet het officiële schema van CBS of VNG. Versie 1.0.");
    expect(lines[4]).toMatch(/^persoon,persoon,ja,64,,"?Een pseudoniem/);
  });

  it("merges files in whatever order into spells, on stdout or in a file", async () => {
    const {text, notices} = await run("--samenvoegen", restarted, h1);
    expect(text.split("\n")[0]).toBe(
      "gemeente,persoon,productcategorie,leveringsvorm,begindatum,einddatum,bronnen,ontbreekt_in"
    );
    expect(text).toContain(",2018-01-14,,wmo_GM0344_2020HJ01.csv:14 herstart_2020HJ02.csv:12,\n");
    expect(notices).toEqual([
      "140 aaneengesloten perioden, waarvan 0 niet in een latere levering staan (kolom ontbreekt_in)"
    ]);
    await run("--samenvoegen", h1, restarted, "--uit", at("perioden.csv"));
    expect(readFileSync(at("perioden.csv"), "utf8")).toBe(text);
  });

  it("takes days of death, and says of a bad one on which line it stands", async () => {
    const [dead, bad] = [at("overleden.csv"), at("kapot.csv")];
    writeFileSync(dead, "persoon;overlijdensdatum\nP-0012;2020-10-10\n");
    const {text, code} = await run("--bestand", h2, "--uit", at("uit2"), "--overlijdens", dead);
    expect(code).toBe(3);
    expect(text).toContain(
      "regel 12, kolom einde_ondersteuning: Een voorziening loopt door na het overlijden: Overleden op 2020-10-10."
    );
    writeFileSync(bad, "persoon,overlijdensdatum\n\nP-0012,2020-13-10\n");
    expect(await refused("--bestand", h2, "--uit", at("uit2"), "--overlijdens", bad)).toMatch(
      /^kapot\.csv, regel 3, kolom overlijdensdatum: "2020-13-10" is geen dag/
    );
  });

  it("keeps what became of deliveries in a log, from check to publication, and makes the source table of it", async () => {
    const log = at("logboek/log.jsonl");
    const of = ["--log", log, "--gemeente", "GM0344", "--periode", "2020HJ02"];
    const table = async () => {
      await run("--log", log, "--bron-tabel", at("aanlevering.csv"));
      return readFileSync(at("aanlevering.csv"), "utf8").split("\n")[1];
    };
    await run("--bestand", wrong, "--uit", at("uit3"), "--log", log);
    expect(await table()).toBe("GM0344,2020HJ02,ja,nee,nee,nee");
    const {notices} = await run("--bestand", h2, "--uit", at("uit3"), "--log", log);
    expect(notices.at(-1)).toBe(`in ${log}: levering 2 van GM0344 over 2020HJ02 is rapport_klaar`);
    for (const status of ["goedgekeurd", "opt_out_facultatief", "voorlopig"]) await run(...of, "--status", status);
    expect(await table()).toBe("GM0344,2020HJ02,ja,ja,nee,ja");
    expect(await refused(...of, "--status", "goedgekeurd")).toBe(
      "levering 2 van GM0344 over het 2e halfjaar 2020 is voorlopig; daarna kan goedgekeurd niet, wel nader_voorlopig, definitief, vervangen"
    );
    const text = readFileSync(log, "utf8");
    expect(text.split("\n").map((line) => line && (JSON.parse(line) as {status: string}).status)).toEqual([
      ...["concept", "technisch_afgekeurd", "concept", "technisch_goedgekeurd", "rapport_klaar"],
      ...["goedgekeurd", "opt_out_facultatief", "voorlopig", ""]
    ]);
    writeFileSync(log, text.replace('"status":"voorlopig"', '"status":"definitief"'));
    expect(await refused(...of, "--status", "definitief")).toMatch(
      /log\.jsonl, regel 8: keten klopt niet: .*er is niets aan het logboek toegevoegd$/
    );
  });

  it("loses no step of commands that write at the same time", async () => {
    const log = at("samen.jsonl");
    const steps = ["2019HJ01", "2019HJ02", "2020HJ01", "2020HJ02", "2021HJ01"];
    await Promise.all(
      steps.map((periode) => run("--log", log, "--status", "concept", "--gemeente", "GM0344", "--periode", periode))
    );
    expect(readFileSync(log, "utf8").trim().split("\n")).toHaveLength(5);
    expect((await run("--log", log, "--bron-tabel", at("samen.csv"))).code).toBe(0);
  });
});
