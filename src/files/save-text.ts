/** Long enough for a browser that asks where to put it. */
const KEPT_MS = 60_000;

/** Hands a text to the browser as a file to save. Whether it was saved, the browser does not tell. */
export function saveText(fileName: string, contentType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: contentType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
