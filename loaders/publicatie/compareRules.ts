import {join} from "node:path";
import {parse, View} from "vega";
import {compile} from "vega-lite";
import {gebieden} from "../../components/pipeline/persoon/gebieden.js";
import {beschermregels} from "../../data/publicatie.js";
import {OWN} from "../util/run.js";
import {inWorkFolder, writeWhole} from "../util/workFile.js";
import {type Loss, lossChart, lossCsv, tallyLoss} from "./loss.js";
import {type Publication, writeProtected} from "./publish.js";

/**
 * What each rule would take from a source, for its owner to choose: `verlies.csv` and `verlies.svg` in a folder. They tell how far shown
 * numbers are from counted ones, and are not for others. Nothing is published.
 */
export async function compareRules({uit: folder, ...publication}: Omit<Publication, "regels">): Promise<Loss[]> {
  const losses: Loss[] = [];
  for (const {code} of beschermregels) {
    const tally = tallyLoss(code, gebieden());
    await inWorkFolder(join(OWN, "verlies"), async (work) => {
      await writeProtected({...publication, regels: code, uit: work, observe: tally.add});
    });
    losses.push(...tally.losses());
  }
  writeWhole(join(folder, "verlies.csv"), lossCsv(losses));
  const view = new View(parse(compile(lossChart(losses) as never).spec), {renderer: "none"});
  writeWhole(join(folder, "verlies.svg"), await view.toSVG());
  return losses;
}
