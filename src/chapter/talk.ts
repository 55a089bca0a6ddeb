/**
 * What only the slides say: the question before the chapter begins, the last slide, and, by the id of a part's figure
 * or heading, what a speaker asks the room. All other words of the slides are the chapter's own.
 */
export const talk = {
  question: {
    title: "Before we begin",
    key: "Read this sentence, once.",
    sentence: ["The cat sat on the mat because", "it", "was tired."],
    ask: "What does “it” stand for? Hands up.",
    notes:
      "Let the room read in silence. Ask: who is tired? Then ask: how did you know? Nobody can say, and that is the point of the next twenty minutes. Give no answer yet: on the next slide you count the hands."
  },
  closing: {
    title: "One thing to remember",
    next: "What comes next",
    address: "The chapter, to read and to play with:",
    notes:
      "Leave this slide on while people ask questions: phones find the chapter through the code. Ask: what will you tell a friend who missed this?"
  },
  askRoom: "Ask the room:",
  expect: "What do you expect to see? Then press on.",
  asks: {
    pronoun:
      "Which word does “it” stand for? Count the hands for each word: choose the word, type the number. Only then press on, and let the room compare itself with the model.",
    library:
      "Which shelf would you go to? And what should a library do that has nothing for you? Let them answer before the last step.",
    match: "If a query asks “where?”, which word wins? Let them say it before you press on.",
    compass: "Where must the arrow point if “mat” is to win? Let somebody come and turn it.",
    dictionary: "What does an ordinary dictionary do if no key fits? And this one?",
    "soft-hard":
      "If the head had to pick one word, where would its answer land? Choose the word that most hands are for, then make it hard.",
    nudge: "If the ball stands on a stair, which way is down? Let them vote: left, right, or nobody knows.",
    learn:
      "At which step will soft attention be right 95% of the time? Choose the step that most hands are for, then press on.",
    heatmap: "Find a word that looks at itself. Find one that looks back. Does any head look only ahead?",
    order:
      "If the model is not told which word stands where, will its answer change? Hands up, then choose what most say.",
    journey:
      "Say “bird” instead of “cat”: will “it” differ before it has looked, after, or never? Vote, then exchange the noun.",
    pairs: "Who is soft: the cat or the mat? In how many pairs will the head change its mind? Vote before you look.",
    "check-yourself": "Let the room vote on every answer, then press on."
  } as Readonly<Record<string, string>>
};
