import {gebiedFacts} from "../../loaders/site/pageData.js";

process.stdout.write(JSON.stringify(gebiedFacts()));
