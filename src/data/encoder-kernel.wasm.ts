// The encoder's faster kernel, assembled from its text.
import {assembleKernel} from "../encoder/assemble.js";

process.stdout.write(await assembleKernel());
