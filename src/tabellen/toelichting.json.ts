import {toelichtingFigures} from "../../components/toelichting/slots.js";
import {gebieden} from "../../components/pipeline/persoon/gebieden.js";
import {readToelichtingen} from "../../loaders/site/pageData.js";

const known = {gebieden: gebieden(), figures: toelichtingFigures};
process.stdout.write(JSON.stringify(readToelichtingen("data/toelichting", known)));
