// The encoder in a thread of its own.
import {serve} from "./host.js";
import type {Port} from "./protocol.js";

serve(self as unknown as Port);
