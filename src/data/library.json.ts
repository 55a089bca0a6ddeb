// The library's questions and signs through the encoder: the dot product of every pair of embeddings, [question][sign].
import {scores} from "../attention/index.js";
import {loadEncoder} from "../encoder/package.js";
import {rounded} from "./pack.js";
import {questions, signs} from "./shelves.js";

const encode = await loadEncoder();
const embed = (text: string) => encode(text).embedding;
const shelves = signs.map(embed);
const matches = questions.map((question) => scores(embed(question), shelves).map((score) => rounded(score, 4)));
process.stdout.write(JSON.stringify({questions, signs, matches}));
