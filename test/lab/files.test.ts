import {describe, expect, it} from "vitest";
import {tablesToCsv} from "../../src/components/share/csv.js";
import {align} from "../../src/lab/align.js";
import {plainSettings} from "../../src/lab/apply-settings.js";
import {pairRows} from "../../src/lab/pair-rows.js";
import {fileName, pairFiles, sentenceFiles} from "../../src/lab/files.js";
import {sentenceView} from "../../src/lab/views.js";
import {tiny} from "./fixture.js";

const viewOf = (settings = {}) => sentenceView({reading: tiny, unread: false}, {...plainSettings, ...settings});
const values = {
  head: "1.1",
  mean: false,
  allHeads: false,
  noPlaces: false,
  noHead: "",
  noWord: -1,
  from: [1],
  beside: "2.2"
};

describe("the files of a sentence", () => {
  it("have a CSV line for every query and key", () => {
    const view = {...viewOf(), labels: ["a", ",", '"'], heads: [[[1, 0, 0]]]};
    expect(tablesToCsv(sentenceFiles(view, {...values, table: view.heads[0]}).csv!())).toBe(
      'query,key,weight\r\na,a,1\r\na,",",0\r\na,"""",0\r\n'
    );
  });
  it("say everything that is on screen", () => {
    document.head.innerHTML = '<meta name="version" content="1.2.3">';
    const view = viewOf({bare: true});
    expect(JSON.parse(sentenceFiles(view, {...values, table: view.heads[0]}).json!())).toEqual({
      text: "ab it.",
      pieces: ["▁a", "b", "▁it", "."],
      words: ["ab", "it", "."],
      head: "1.1",
      asks: [1],
      beside: "2.2",
      settings: {rows: "words", temperature: 1, "no looking ahead": false, "without punctuation": true},
      without: {places: false, head: null, word: null},
      cosine: null,
      version: "1.2.3",
      labels: ["ab", "it"],
      weights: [
        [0.75, 0.25],
        [0.8, 0.2]
      ]
    });
  });
  it("hold the tables of all heads where they are asked for", () => {
    const view = viewOf();
    const files = sentenceFiles(view, {...values, allHeads: true, table: view.heads[0]});
    const {heads, weights} = JSON.parse(files.json!());
    expect(Object.keys(heads)).toEqual(["1.1"]);
    expect(heads["1.1"]).toEqual(weights);
    const lines = tablesToCsv(files.csv!()).trim().split("\r\n");
    expect(lines[0]).toBe("head,query,key,weight");
    expect(lines).toHaveLength(1 + view.heads.length * 9);
    expect(lines[2]).toBe("1.1,ab,it,0.2");
  });
  it("name what the model did without, and how far the sentence moved", () => {
    const lacking = {noPlaces: true, noHead: "2.2", noWord: 1};
    const view = {...viewOf(), moved: {cosine: 0.9375, lacking}};
    const saved = JSON.parse(sentenceFiles(view, {...values, ...lacking, table: view.heads[0]}).json!());
    expect([saved.without, saved.cosine]).toEqual([{places: true, head: "2.2", word: "it"}, 0.9375]);
  });
});

describe("the files of a pair", () => {
  const side = {labels: ["a", "b"], asks: 0, notes: [], text: "a b", shortened: false};
  const [first, second] = [side, {...side, labels: ["a", "c", "b"], text: "a c b"}];
  const weights = [
    [0.25, 0.75],
    [0.5, 0.2, 0.3]
  ];
  const pair = {
    first: {...first, weights: [weights[0], weights[0]]},
    second: {...second, weights: [weights[1], weights[1], weights[1]]},
    lines: align(first.labels, second.labels)
  };
  const rows = pairRows(pair, 2)!;
  it("go line by line, and leave empty what one sentence lacks", () => {
    expect(rows.asks).toEqual({first: 1, second: 2});
    expect(tablesToCsv(pairFiles(pair, rows, "2.2").csv!()).split("\r\n")).toEqual([
      "first,second,weight in first,weight in second,difference",
      "a,a,0.25,0.5,0.25",
      ",c,,0.2,",
      "b,b,0.75,0.3,-0.45",
      ""
    ]);
  });
  it("hold both sentences with all rows", () => {
    const saved = JSON.parse(pairFiles(pair, rows, "2.2").json!());
    expect(saved.head).toBe("2.2");
    expect(saved.first).toEqual({
      text: "a b",
      "without punctuation": false,
      labels: ["a", "b"],
      weights: [weights[0], weights[0]],
      asks: 1
    });
    expect(saved.lines).toEqual([
      {first: 0, second: 0, difference: 0.25},
      {first: null, second: 1, difference: null},
      {first: 1, second: 2, difference: -0.45}
    ]);
  });
});

it("files are named after what is in them", () => {
  expect(fileName(["The cat sat.", "head 2.2"])).toBe("attention-the-cat-sat-head-2.2");
  expect(fileName(["../../你好", "head 1.1"])).toBe("attention-head-1.1");
});
