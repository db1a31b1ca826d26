import {toelichtingFigures} from "../../components/toelichting/slots.js";
import {readToelichtingen} from "../../loaders/site/pageData.js";
import {gebieden} from "../../loaders/tables/gebieden.js";

const known = {gebieden: gebieden(), figures: toelichtingFigures};
process.stdout.write(JSON.stringify(readToelichtingen("data/toelichting", known)));
