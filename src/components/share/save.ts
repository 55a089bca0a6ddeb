import {messages} from "./messages.js";

/** Hands the reader a file. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * Copies what stands in a field, and says in `status` whether that was possible; where it was not, it is selected for
 * a hand to copy.
 */
export async function copyField(field: HTMLInputElement | HTMLTextAreaElement, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = messages.copied;
  } catch {
    field.focus();
    field.select();
    status.textContent = messages.refused;
  }
}
