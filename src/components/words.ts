/* eslint-disable max-lines -- one dictionary in one place: a translation is one copy of this module */
import {fixed, grouped, percent} from "./format.js";

const quote = (word: string) => `“${word}”`;
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

const often = (share: number) => `${percent(share)} of the time`;
const tiny = (x: number) =>
  x === 0
    ? "exactly zero"
    : x < 1e-9
      ? "less than a billionth"
      : x < 1e-6
        ? "less than a millionth"
        : x < 1e-3
          ? "less than a thousandth"
          : "next to nothing";

const millionths = (x: number) => `${Number((1e6 * x).toPrecision(2))} millionths`;

/** What the second look of the little learner gives to the nouns of a sentence. */
interface LearnGaze {
  adjective: string;
  rightNoun: string;
  wrongNoun: string;
  right: number;
  wrong: number;
  top: string;
}

/** Every word that components print, in one place: a translation is one Markdown file and one copy of this module. */
export const words = {
  presets: "Ready-made settings",
  try: "Try:",
  read: "Read",
  present: "Present",
  play: "Play",
  pause: "Pause",

  noScript: {
    still:
      "Your browser runs no scripts here, so the figures stand still. All that they show by themselves is on this page.",
    needed: "This page needs a browser that runs scripts: the model works on your own device."
  },

  update: {
    ready: "A new version is ready.",
    reload: "Reload"
  },

  pronoun: {
    label: (text: string) => `The words of: ${text}`,
    word: (word: string, weight?: number) => (weight === undefined ? word : `${word}, ${percent(weight)}`),
    looks: (word: string) => `Where ${quote(word)} looks`,
    ask: (pronoun: string) => `Which word do you take ${quote(pronoun)} for?`,
    guess: (pronoun: string) =>
      `You read ${quote(pronoun)}. Which word did you take it for? Choose one, and see where the head looks.`,
    gaze: (from: string, top: string, weight: number) =>
      from === top
        ? `${quote(from)} looks hardest at itself, with ${percent(weight)} of its attention.`
        : `${quote(from)} looks hardest at ${quote(top)}, with ${percent(weight)} of its attention.`,
    count: "To count a show of hands, focus a word and type its number.",
    room: (share: string) => `room ${share}`,
    compare: (guess: string, top: string, person: string) => {
      if (guess === top && guess === person) return `You said ${quote(guess)}; the head agrees.`;
      if (guess === top)
        return `You said ${quote(guess)}, and so does the head, though most people say ${quote(person)}.`;
      if (guess === person) return `You said ${quote(guess)}, as most people do. The head does not follow you here.`;
      return `You said ${quote(guess)}, a fair guess. The head has another idea.`;
    }
  },

  library: {
    label: "Eight shelves: how well each sign matches the question, and what each way of lending gives you",
    match: "match",
    hard: "Hard lending",
    soft: "Soft lending",
    shelf: (sign: string, score: number, share: number, hard: number) =>
      `${sign}: match ${fixed(score)}, soft share ${percent(share)}, hard share ${percent(hard)}`,
    reading: (sign: string, share: number, kinds: number) =>
      `Hard lending hands you ${quote(sign)} and nothing else. Soft lending gives that shelf ${percent(share)}; the whole list is worth about ${fixed(kinds, 1)} shelves.`
  },

  match: {
    features: ["living thing", "object or place", "doing something"],
    short: ["living", "thing", "doing"],
    query: "query",
    key: "key",
    word: "word",
    score: "score",
    rank: "rank",
    caption: "Every word's key, its score against the query, and its rank",
    best: (top: readonly string[], score: number) =>
      top.length === 1
        ? `The best match is ${quote(top[0])}, with a score of ${fixed(score)}.`
        : `A tie: ${list(top.map(quote))} match equally well, with a score of ${fixed(score)}.`,
    none: "This query asks for nothing, so every word scores zero: a tie of all words."
  },

  compass: {
    label: (word: string) =>
      `Arrows of all keys, and the query of ${quote(word)}, which can be moved with the arrow keys`,
    query: (word: string) => `the query of ${quote(word)}`,
    handleRole: "arrow to be moved",
    handle: (word: string, x: number, y: number) =>
      `query of ${word}, at ${fixed(x, 1)}, ${fixed(y, 1)}. Arrow keys move it.`,
    weights: "what the arrows give",
    truth: "the real head",
    bar: (word: string, weight: number) => `${word}: ${percent(weight)}`,
    real: (word: string, top: string, weight: number, truth: number) =>
      `Where the head itself puts it, the query of ${quote(word)} gives ${quote(top)} ${percent(weight)}; the real head, in all its dimensions, gives it ${percent(truth)}.`,
    moved: (word: string, top: string, weight: number) =>
      `You have moved the query of ${quote(word)}. It now looks hardest at ${quote(top)}, with ${percent(weight)}.`
  },

  dictionary: {
    caption: "From key match to weight to value to contribution, word by word",
    word: "key",
    score: "match",
    weight: "weight",
    value: "value",
    contribution: "contri\u00adbution",
    sum: "the blend",
    lookup: "an ordinary dictionary",
    reading: (asked: string, top: string, weight: number, blend: readonly number[]) =>
      `${quote(asked)} takes ${percent(weight)} from ${quote(top)} and ${weight > 0.995 ? "all but nothing" : percent(1 - weight)} from the other words. The blend: living thing ${fixed(blend[0])}, object or place ${fixed(blend[1])}, doing something ${fixed(blend[2])}.`
  },

  softHard: {
    label: "Weights by soft and by hard attention, word by word",
    soft: "soft",
    hard: "hard",
    map: "What each word has to offer, as points on a map, with both answers",
    mapTitle: "map of values",
    blend: "soft answer",
    pick: "hard answer",
    both: "both answers",
    reading: (temperature: number, top: string, weight: number, perplexity: number) =>
      `At temperature ${String(temperature)}, soft attention gives ${quote(top)} ${percent(weight)} and effectively listens to ${fixed(perplexity, 1)} words. Hard attention listens to one, at any temperature.`
  },

  nudge: {
    label:
      "How wrong the answer is as the query turns: a smooth curve for soft attention, a staircase for hard, with a ball on each",
    slopeLabel: "The slope of both curves, with the slope under each ball",
    loss: "how wrong the answer is",
    slope: "slope",
    angle: "direction of the query (degrees)",
    soft: "soft",
    hard: "hard",
    reading: (steps: number, soft: {angle: number; slope: number; loss: number}, hard: {loss: number}) => {
      const stuck = `The hard one is still where it began, ${fixed(hard.loss)} wrong: its slope is exactly zero.`;
      if (steps === 0)
        return `At ${Math.round(soft.angle)}° the soft curve has a slope of ${fixed(soft.slope)}, and the staircase has none at all.`;
      return `After ${steps} ${steps === 1 ? "step" : "steps"} the soft ball is at ${Math.round(soft.angle)}°, ${fixed(soft.loss)} wrong, on a slope of ${fixed(soft.slope)}. ${stuck}`;
    }
  },

  learn: {
    lanes: {soft: "soft", hard: "hard", sampled: "by trial"},
    buttons: "Run it",
    oneStep: "One step",
    restart: "Start again",
    runTo: (step: number) => `Run to ${step}`,
    speed: "Speed",
    speeds: ["slow", "normal", "fast"],
    standing: (step: number, end: number) => `step ${step} of ${end}`,
    step: "steps",
    curve: (quantity: "accuracy" | "loss" | "gradient") =>
      ({
        accuracy: "right on pairs it never saw",
        loss: "loss: how wrong it is",
        gradient: "gradient reaching queries and keys"
      })[quantity],
    guessing: "a guess between two nouns",
    gaze: "where “it” looks, first (1) and second (2)",
    goal: "where the second look should go",
    gradient: "gradient in the last step",
    roles: {query: "queries", key: "keys"},
    size: (x: number | undefined) =>
      x === undefined
        ? "–"
        : x === 0
          ? "0"
          : x < 1e-9
            ? "< 10⁻⁹"
            : x < 1e-6
              ? "< 10⁻⁶"
              : x < 1e-3
                ? "< 0.001"
                : String(Number(x.toPrecision(2))),
    status: (status: "start" | "frozen" | "diverged" | "still" | "learned" | "moving") =>
      ({start: "", frozen: "frozen", diverged: "stopped", still: "still", learned: "learned", moving: "moving"})[
        status
      ],
    shares: (adjective: string, shares: readonly (readonly [word: string, share: number])[]) =>
      `${quote(adjective)}: ${list(shares.map(([word, share]) => `${word} ${percent(share)}`))}`,
    gazeLabel: (lanes: readonly string[]) => `What the second look of “it” gives to each noun. ${lanes.join(". ")}.`,
    laneLabel: (lane: string, shares: readonly string[]) => `${lane}, ${shares.join("; ")}`,
    computing: (step: number, target: number) => `Computing: step ${step} of ${target}.`,
    stopped: (lane: string, message: string) =>
      `The numbers of “${lane}” have left all bounds (${message}). Press “Start again”, or choose a smaller learning rate.`,
    start: (soft: number, hard: number) =>
      `Step 0. Nothing has been learned. All start from the same random numbers, and all guess: soft attention is right ${often(soft)}, hard attention ${often(hard)}.`,
    underway: (
      step: number,
      accuracy: number,
      {alike, nouns, right}: {alike: boolean; nouns: boolean; right: boolean},
      [tired, round]: readonly LearnGaze[]
    ) => {
      const looks = alike
        ? "“it” still listens to all words about alike"
        : !nouns
          ? `“it” listens most to ${list([...new Set([tired.top, round.top])].map(quote))}`
          : right
            ? `“it” begins to tell the nouns apart: after ${quote(tired.adjective)} it gives ${quote(tired.rightNoun)} ${percent(tired.right)}, after ${quote(round.adjective)} ${quote(round.rightNoun)} ${percent(round.right)}`
            : `“it” has found the nouns, but not yet which of them: after ${quote(tired.adjective)} it gives ${quote(tired.rightNoun)} ${percent(tired.right)} and ${quote(tired.wrongNoun)} ${percent(tired.wrong)}`;
      return `Step ${step}. Soft attention is right ${often(accuracy)}. In its second look, ${looks}.`;
    },
    learned: (step: number, accuracy: number, solved: number, [tired, round]: readonly LearnGaze[], hard: number) =>
      `Step ${step}. Soft attention is right ${often(accuracy)}; it reached 95% at step ${solved}. After ${quote(tired.adjective)} it gives ${quote(tired.rightNoun)} ${percent(tired.right)}, after ${quote(round.adjective)} ${quote(round.rightNoun)} ${percent(round.right)}. Hard attention, from the same start, is right ${often(hard)}.`,
    frozen: (
      step: number,
      accuracy: number,
      gradient: number,
      {temperature, learningRate}: {temperature?: number; learningRate?: number}
    ) => {
      const cause =
        temperature !== undefined
          ? ` At temperature ${temperature}, soft attention is all but hard, and starves like it.`
          : learningRate !== undefined
            ? ` Steps at learning rate ${learningRate} have thrown it onto a plain without slopes.`
            : "";
      return `Step ${step}. Frozen: soft attention is right ${often(accuracy)}, but the gradient that could mend it is ${tiny(gradient)}.${cause}`;
    },
    overshoots: (step: number, learningRate: number, best: number, accuracy: number) =>
      `Step ${step}. At learning rate ${learningRate} every step is a leap past the goal. Soft attention was right ${often(best)} at best, and is right ${often(accuracy)} now.`,
    hard: (step: number, still: number, hard: number, soft: number) => {
      const gradients =
        still < step
          ? `${still} of its ${step} gradients were`
          : step === 1
            ? "its gradient was"
            : `all its ${step} gradients were`;
      return `Step ${step}. Hard attention stands still: ${gradients} exactly zero, so nothing has moved, and it is right ${often(hard)}. Soft attention, from the same start, is right ${often(soft)}.`;
    },
    trial: (step: number, accuracy: number, soft: number) =>
      `Step ${step}. By trial and error, hard attention is right ${often(accuracy)} so far; soft attention, at the same learning rate, ${often(soft)}.`,
    trialLearned: (step: number, accuracy: number, solved: number, soft: number | undefined) => {
      const other = soft === undefined ? "" : `; soft attention, at the same learning rate, at step ${soft}`;
      return `Step ${step}. By trial and error, hard attention is right ${often(accuracy)}. It reached 95% at step ${solved}${other}. What it follows is an estimate: the true gradient is the zero of “hard”.`;
    }
  },

  heatmap: {
    label: (head: string, text: string) =>
      `Weights of head ${head}, a row for each word that asks, a column for each word that is asked: ${text}`,
    heads: "The eight heads",
    head: (head: string) => `Head ${head}`,
    asks: "who asks ↓",
    asked: "who is looked at →",
    hint: "Point at a cell to read it. Choose a word on the left to pin its row.",
    cell: (from: string, to: string, weight: number) =>
      `${quote(from)} gives ${quote(to)} ${percent(weight)} of its attention.`,
    masked: (from: string, to: string) => `${quote(from)} may not look ahead at ${quote(to)}.`,
    row: (head: string, from: string, top: string, weight: number) =>
      from === top
        ? `Head ${head}: ${quote(from)} looks hardest at itself, ${percent(weight)}.`
        : `Head ${head}: ${quote(from)} looks hardest at ${quote(top)}, ${percent(weight)}.`,
    all: (head: string) => `Head ${head}: every row is one word's attention, and adds up to 100%.`,
    causal: "The mask hides everything ahead; what is left of each row is scaled up to 100% again."
  },

  journey: {
    label: (step: string) => `Step: ${step}`,
    steps: ["Question", "Scores", "Weights", "Blend"],
    back: "Back",
    forward: "Forward",
    restart: "Restart",
    query: (word: string) => `what ${quote(word)} asks`,
    key: "what each piece advertises",
    value: "what each piece has to offer",
    blend: (word: string) => `what ${quote(word)} takes away`,
    likeness: (word: string) => `how much each word is like ${quote(word)}`,
    legend: "○ before   ● after",
    legendBefore: "○ before",
    before: "before",
    after: "after",
    question: (word: string) => `Step 1 of 4. The head turns ${quote(word)} into a question: a query of 128 numbers.`,
    scored: (top: string, score: number) =>
      `Step 2 of 4. The query meets the key of every piece: multiply number by number, add it all up. ${quote(top)} scores highest, ${fixed(score)}.`,
    weighed: (top: string, weight: number) =>
      `Step 3 of 4. The scores become weights that add up to 100% (engineers call this a softmax). ${quote(top)} gets ${percent(weight)}.`,
    blended: (word: string, top: string, before: number, after: number) =>
      `Step 4 of 4. Every value is mixed in by its weight. With the layer's other heads, ${quote(word)} comes closer to ${quote(top)}: ${fixed(before)} before, ${fixed(after)} after.`
  },

  tables: {
    label: "The numbers of this figure",
    weightFor: (word: string) => `weight for ${quote(word)}`,
    weight: (kind: string) => `${kind} weight`,
    share: (kind: string) => `${kind} share`,
    sign: "sign",
    arrow: "arrow",
    across: "across",
    up: "up",
    piece: "piece",
    step: "step",
    curves: "The curves",
    ball: "The soft ball, step by step",
    look: (lane: string, look: 1 | 2) => `${lane}, look ${look}`,
    gaze: (sentence: string) => `Where “it” looks: ${sentence}`
  },

  take: {
    label: "Take this figure with you",
    share: "Share",
    table: "Table",
    save: "Save",
    embed: "Embed",
    link: "Link to this figure, as it is now",
    system: "Share …",
    withoutText: "The link leaves your own text out.",
    copy: "Copy",
    copied: "Copied.",
    refused: "The browser refuses to copy. Select the text and copy it by hand.",
    picture: "The picture, in the colours it has now, and its numbers:",
    nothing: "There is nothing on show to save yet.",
    snippet: "For your own page:",
    unloaded: "This could not be loaded. Is there a connection? Press once more."
  },

  pairs: {
    caption: "Pairs of sentences that differ by one word, and where the head looks in each",
    sentence: "sentence",
    person: "a person says",
    head: "the head looks hardest at",
    same: (n: number, total: number) =>
      `In ${n} of ${total} pairs the head looks hardest at the same word both times, though a person changes their mind.`
  },

  lab: {
    sentence: "Your sentence",
    suggestions: "Sentences that stand ready",
    load: "Load the model (7.2 MB)",
    cancel: "Cancel",
    retry: "Try again",
    download: "How far the download is",
    begins: "The model is loading.",
    loading: (received: number, total: number | null) =>
      total === null ? "The model is coming …" : `${fixed(received / 1e6, 1)} of ${fixed(total / 1e6, 1)} MB`,
    idle: "These answers are ready. Any other text needs the model, once.",
    waiting: "This text needs the model. Until it is here, the picture shows the sentence before.",
    arrived:
      "This text came with the link. Only the model can read it; until then, the picture shows another sentence.",
    ready: "The model is here and reads as you type, without the network.",
    unread: "This text could not be read. Change it a little.",
    failed: (kind?: string) =>
      ({
        offline: "The model could not be reached. Is there a connection?",
        http: "The server does not hand out the model.",
        "cut-off": "The download broke off.",
        corrupted: "The model arrived damaged, so it was thrown away."
      })[kind ?? ""] ?? "The model stopped working.",
    units: "Rows and columns",
    temperature: "Temperature",
    causal: "No looking ahead",
    bare: "Leave out punctuation",
    head: "Head",
    hint: "Point at a cell to read it, or use the arrow keys. Choose a row to pin it.",
    tableRole: "table of weights",
    nothing: "There is nothing on screen to take away yet.",
    empty: "Type a sentence, and see where its words look.",
    blank: "There are only spaces and invisible characters here. Type a word.",
    alone: (word: string) => `${quote(word)} is alone here, so it gives itself all of its attention.`,
    cut: (read: number, total: number, last: string) =>
      `The model reads ${read} pieces at most: it read up to ${quote(last)}, the first ${read} of ${grouped(total)} pieces.`,
    unknown: "The model does not know these characters: it sees one unknown piece and cannot tell it from any other.",
    someUnknown: "Some characters are unknown to the model; it cannot tell them from one another.",
    bared: "Punctuation is left out; what is left of each row is scaled up to 100%.",
    allBare: "There is nothing but punctuation here, so it stays.",
    warm: (temperature: number) => `At temperature ${String(temperature)}, not the head's own 1.`,
    headNumber: (head: string) => `Head ${head}.`,
    settings: ({head, unit, temperature, causal}: {head: string; unit: string; temperature: number; causal: boolean}) =>
      `Head ${head}, by ${unit}, temperature ${String(temperature)}${causal ? ", no looking ahead" : ""}`,
    takeaway: "Take it with you:",
    save: (extension: string) => `Save what is on screen as ${extension.toUpperCase()}`,
    saved: (file: string) => `Saved as ${file}`,
    notMade: "This file could not be made.",
    copy: "Copy link",
    copyTitle: "Copy a link that restores what is on screen",
    copied: "The link is copied. The text travels behind its #, which no server gets to see.",
    refused: "The browser refuses to copy. Copy the link by hand:",
    byHand: "Link to copy by hand",
    tooLong: "This text is too long for a link. Save it as JSON instead.",
    first: "First sentence",
    second: "Second sentence",
    points: "difference, points",
    needsTwo: "Type a word or more in both boxes, and see what changes.",
    pairLabel: (head: string) => `Weights of head ${head} in both sentences, word by word`,
    // What is seen comes first, as it is seen, so that those who speak to their computer can name it.
    line: (name: string, first: number, second: number, change: string) =>
      `${name} ${percent(first)} ${percent(second)} ${change}: in the first sentence, in the second, and the difference`,
    verdict: ({
      asks,
      before,
      after,
      same
    }: {
      asks: string;
      before: [string, number];
      after: [string, number];
      same: boolean;
    }) =>
      same
        ? `${quote(asks)} looks hardest at the same word in both sentences: the strongest word did not change (${before[0] === after[0] ? quote(before[0]) : `${quote(before[0])} and ${quote(after[0])}`}, ${percent(before[1])} and ${percent(after[1])}).`
        : `${quote(asks)} looks hardest at another word: the strongest word changed, from ${quote(before[0])} (${percent(before[1])}) to ${quote(after[0])} (${percent(after[1])}).`,
    person: (first: string, second: string, right: boolean, rightAgain: boolean) =>
      `A person says ${quote(first)} in the first and ${quote(second)} in the second; ${
        right && rightAgain
          ? "so does the head"
          : right || rightAgain
            ? "the head agrees once"
            : "the head agrees with neither"
      }.`,
    own: "your own sentence …",
    ownQuestion: "your own question …",
    typed: "Type your own",
    untilTyped: "Until you type your own, this is the cat's sentence; a link does not carry what somebody typed.",
    untilAsked: (question: string) =>
      `Until you type your own, the question is ${quote(question)}; a link does not carry what somebody typed.`,
    noRoom: "Your text has nothing to show, or more than fits here; the page “Your own sentence” has room for it."
  },

  method: {
    table: "Show as a table",
    first: "first noun",
    nearest: "nearest noun",
    coin: "a coin",
    range: ([low, high]: readonly [number, number]) => `${percent(low)} to ${percent(high)}`,
    shares: ([low, high]: readonly [number, number]) =>
      percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`,

    errors: {
      label: "Four histograms of differences, one count a text: see the table below for their numbers",
      names: [
        "attention: ours – published graph",
        "embedding: ours – published graph",
        "attention: in 8 bits – ours",
        "embedding: in 8 bits – ours"
      ],
      largest: (x: string) => `largest: ${x}`,
      axis: "largest difference in a text",
      caption: (texts: number) => `The largest difference in each of ${texts} texts`,
      columns: ["compared", "smallest", "median", "95% are below", "largest", "texts without any"],
      reading: (
        texts: number,
        weights: number,
        attention: number,
        embedding: number,
        packed: {largest: number; usual: number}
      ) =>
        `In ${texts} texts with ${weights.toLocaleString("en")} weights, the largest difference between ours and the published graph's is ${millionths(attention)}; in the embedding it is ${millionths(embedding)}. Rounded to 8 bits, the weight that moves most moves by ${fixed(packed.usual, 3)} in the median text and by ${fixed(packed.largest, 3)} in the worst.`
    },

    gaze: {
      label: "How many words look hardest back, at themselves and ahead, for each of the eight heads",
      sides: {back: "back", itself: "at itself", ahead: "ahead"},
      caption: (sentences: Record<"general" | "curated", number>, words: Record<"general" | "curated", number>) =>
        `Where the strongest weight of each word lies, in numbers of words: ${words.general} words of ${sentences.general} general sentences, ${words.curated} words of the chapter's ${sentences.curated}`,
      columns: [
        "head",
        "general: back",
        "general: itself",
        "general: ahead",
        "chapter: back",
        "chapter: itself",
        "chapter: ahead"
      ],
      reading: (habits: readonly {side: string; head: string; share: number}[], of: number) =>
        `Of the ${of} words in general sentences, ${list(habits.map(({side, head, share}, i) => `head ${head} ${i === 0 ? "looks " : ""}${side} from ${percent(share)}`))}: each more often than any other head.`
    },

    antecedent: {
      title: "its strongest noun is the antecedent",
      label:
        "How often each head's strongest noun is the antecedent, with intervals, and how often two simple rules are right",
      caption: (of: number) => `Antecedents found in the chapter's ${of} sentences`,
      columns: ["by", "strongest noun", "95% interval", "strongest of all words"],
      reading: (
        count: number,
        of: number,
        {first, nearest, interval: [low, high]}: {first: number; nearest: number; interval: readonly [number, number]}
      ) =>
        `In ${count} of ${of} sentences the noun that head 2.2 likes best is the antecedent. The first noun would be right in ${first}, the nearest in ${nearest}. ${
          [first, nearest].every((other) => other / of > low && other / of < high)
            ? "So few sentences cannot tell these apart."
            : "That is more than chance explains."
        }`
    },

    winograd: {
      finds: "looks at one of the two nouns",
      right: "prefers the right one",
      findsLabel: "How often each head looks hardest at one of the two nouns, with intervals",
      rightLabel:
        "How often each head prefers the right one of the two nouns, with intervals, beside two simple rules and a coin",
      heaviest: "2.2, all words of a noun together",
      caption: (of: number) => `All ${of} problems, in numbers of problems`,
      columns: ["by", "finds one of the two", "share", "right one", "share", "95% interval"],
      reading: (
        of: number,
        {
          found,
          next,
          right,
          interval: [low, high]
        }: {found: number; next: {name: string; count: number}; right: number; interval: readonly [number, number]}
      ) =>
        `Head 2.2 looks hardest at one of the two nouns in ${found} of ${of} problems (${percent(found / of)}); the next best, head ${next.name}, in ${next.count}. But of the two it prefers the right one in ${right}: ${percent(right / of)}, interval ${percent(low)} to ${percent(high)}. ${
          low < 0.5 && high > 0.5 ? "That is what a coin would do." : "A coin would do otherwise."
        }`
    },

    flips: {
      label: "What each rule's answer does between the two versions of a schema, in numbers of pairs",
      first: "first",
      nearest: "nearest",
      outcomes: {flipsRight: "right flip", stays: "no flip", flipsWrong: "wrong flip"},
      caption: (pairs: number) => `${pairs} pairs of versions, in numbers of pairs`,
      columns: ["by", "flips as it should", "does not flip", "flips the wrong way"],
      reading: (pairs: number, {right, wrong, stays}: {right: number; wrong: number; stays: number}) =>
        `In ${stays} of ${pairs} pairs head 2.2 prefers the same noun in both versions, where a person changes their mind. It changes its own in ${right + wrong}: ${right} times as it should, ${wrong} times the wrong way round.`
    },

    steps: {
      label: "After how many steps each run was right 95% of the time, a dot a run, by way of choosing",
      axis: "steps until right 95% of the time",
      lane: ({choice, learningRate}: {choice: "soft" | "hard" | "sampled"; learningRate: number}) =>
        `${words.learn.lanes[choice]} at rate ${learningRate}`,
      count: (count: number, of: number) => `${count} of ${of}`,
      caption: (sentences: number) =>
        `Runs of the little learner; accuracy between the two nouns of ${sentences.toLocaleString("en")} held-out sentences`,
      columns: ["choosing", "runs", "steps", "reached 95%", "earliest", "median", "latest", "right at the end"],
      reading: (lanes: readonly {name: string; reached: number; of: number; steps?: readonly [number, number]}[]) => {
        const one = ({name, reached, of, steps}: (typeof lanes)[number]) =>
          `${name} in ${reached} of ${of} runs${steps ? `, after ${steps[0]} to ${steps[1].toLocaleString("en")} steps` : ""}`;
        return `Right 95% of the time: ${lanes.map(one).join("; ")}.`;
      }
    },

    temperatures: {
      label: "How many runs of soft attention end right, on the way, or where they began, by temperature",
      outcomes: ["95% or more", "between", "below 60%"],
      caption: (of: number, steps: number) =>
        `${of} runs at each temperature, after ${steps} steps, in numbers of runs`,
      columns: ["temperature", "95% or more", "60% to 95%", "below 60%", "lowest", "median", "highest"],
      reading: (of: number, lanes: readonly {temperature: number; learned: number; some: number}[]) =>
        `Of ${of} runs each, so many end right 95% of the time or more: ${list(lanes.map(({temperature, learned}) => `${learned} at temperature ${temperature}`))}. At ${lanes.at(-2)!.temperature}, ${lanes.at(-2)!.some} still end at 60% or more; at ${lanes.at(-1)!.temperature}, ${lanes.at(-1)!.some}.`
    }
  },

  quiz: {
    question: (number: number) => `Question ${number}`,
    answer: "Answer",
    right: "Yes.",
    check: "Check",
    choose: "Choose an answer first.",
    wrong: "Not quite; try another answer.",
    score: (right: number, total: number) => `${right} of ${total} answered.`
  }
};
