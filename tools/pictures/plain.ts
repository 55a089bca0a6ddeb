import type {Page} from "playwright-core";

/** A question of the quiz in words only. */
export interface PlainQuestion {
  ask: string;
  answers: string[];
  reply: string;
}

/** What the chapter shows beside its figures, as it can be read without a script. */
export interface Plain {
  /** The table of minimal pairs, as HTML. */
  pairs: string;
  quiz: PlainQuestion[];
}

/** Reads the table of pairs and the quiz off the chapter, which `page` shows. */
export async function readPlain(page: Page): Promise<Plain> {
  const pairs = await page.locator("#pairs .pairs").evaluate((element) => element.outerHTML);
  const quiz = await page.locator("#quiz .quiz").evaluate((element) => {
    const stepped = element as HTMLElement & {apply(step: {values: object}): void};
    stepped.apply({values: {question: Infinity}}); // every question before this one shows its answer
    return Array.from(element.querySelectorAll(".question"), (field) => ({
      ask: field.querySelector("legend")!.textContent!,
      answers: Array.from(field.querySelectorAll("label"), (label) => label.textContent!.trim()),
      reply: `${field.querySelector("label.right")!.textContent!.trim()} — ${field.querySelector(".reply")!.textContent!}`
    }));
  });
  return {pairs, quiz};
}
