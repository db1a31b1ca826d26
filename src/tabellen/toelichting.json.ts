import {toelichtingfiguren} from "../../components/toelichting/plekken.js";
import {gebieden} from "../../loaders/tabellen/gebieden.js";
import {leesToelichtingen} from "../../loaders/toelichting/lees.js";

const bekend = {gebieden: gebieden(), figuren: toelichtingfiguren};
process.stdout.write(JSON.stringify(leesToelichtingen("data/toelichting", bekend)));
