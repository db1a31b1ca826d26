import {toelichtingFigures} from "../../components/toelichting/slots.js";
import {gebieden} from "../../loaders/tables/gebieden.js";
import {readToelichtingen} from "../../loaders/toelichting/read.js";

const known = {gebieden: gebieden(), figures: toelichtingFigures};
process.stdout.write(JSON.stringify(readToelichtingen("data/toelichting", known)));
