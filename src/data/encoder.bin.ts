// The encoder's weights, rounded to 8 bits, and its vocabulary: what a reader's browser fetches to read new sentences.
import {readPackage} from "../encoder/package.js";
import {packWeights} from "../encoder/packing.js";
import {readWeights} from "../encoder/weights.js";

const {model, buffer, vocabulary} = await readPackage();
process.stdout.write(packWeights(readWeights(model.weightsManifest, buffer), vocabulary));
