// What a reader has typed and chosen, carried through a change to another version of the page. It stays in this tab,
// and is gone once it has been put back.

/** A figure on the page, as far as its state goes. */
interface Live extends HTMLElement {
  value: object;
  accepts(value: object): boolean;
  set(value: object): void;
}

type Field = HTMLTextAreaElement | HTMLInputElement;

interface Carried {
  page: string;
  figures: Record<string, object>;
  /** Fields that belong to no figure: a text, or whether it was chosen. */
  fields: Record<string, string | boolean>;
}

const key = "attention-intuition:carried";

/** Remembers what stands on the page, for the page that comes next in this tab. */
export function carry(): void {
  const carried: Carried = {page: location.pathname, figures: {}, fields: {}};
  for (const [id, figure] of figures()) carried.figures[id] = figure.value;
  for (const [id, field] of fields())
    carried.fields[id] = field instanceof HTMLInputElement ? field.checked : field.value;
  sessionStorage.setItem(key, JSON.stringify(carried));
}

/** Puts back what was carried here, each part when it is there, and waits for none longer than a minute. */
export function putBack(): void {
  const carried = taken();
  if (!carried) return;
  const look = () => {
    for (const [id, figure] of figures()) {
      const value = carried.figures[id];
      delete carried.figures[id];
      if (value && figure.accepts(value)) figure.set(value);
    }
    for (const [id, field] of fields()) {
      const value = carried.fields[id];
      delete carried.fields[id];
      if (field instanceof HTMLInputElement) field.checked ||= value === true;
      else if (typeof value === "string" && value !== field.value) {
        field.value = value;
        field.dispatchEvent(new Event("input", {bubbles: true}));
      }
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document.querySelector("main")!, {childList: true, subtree: true});
  setTimeout(() => observer.disconnect(), 60_000);
  look();
}

function taken(): Carried | undefined {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    const carried = JSON.parse(text ?? "null") as Carried | null;
    return carried?.page === location.pathname ? carried : undefined;
  } catch {
    return undefined; // no storage, nothing to put back
  }
}

/** The live figures of the page by their ids. */
function figures(): [id: string, figure: Live][] {
  return Array.from(document.querySelectorAll<Live>("[id] :not(.still) > .frame"), (figure): [string, Live] => [
    figure.closest("[id]")!.id,
    figure
  ]).filter(([, figure]) => "accepts" in figure);
}

/** Boxes and choices outside of figures, by the element they stand in and their place there. */
function fields(): [id: string, field: Field][] {
  const places = new Map<string, number>();
  const all = document.querySelectorAll<Field>("main textarea, main input[type=radio], main input[type=checkbox]");
  return Array.from(all)
    .filter((field) => !field.closest(".frame"))
    .map((field) => {
      const key = `${field.closest("[id]:not(input, textarea)")?.id ?? ""} ${field.type}`;
      places.set(key, (places.get(key) ?? 0) + 1);
      return [`${key} ${places.get(key)!}`, field];
    });
}
