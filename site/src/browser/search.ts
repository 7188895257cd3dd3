/** The search dialog, which a page loads when it is first opened. */
import { createSearch, type SearchIndex } from "../search/rank.js";
import { normalize, splitWords } from "../search/words.js";
import type { SearchEntry } from "../site-page.js";

const { searchIndex } = globalThis as unknown as { searchIndex: SearchIndex };
const root = document.body.dataset["root"] ?? "";
const search = createSearch(searchIndex);
/** How many characters of a text are shown under a result. */
const excerptLength = 140;

const dialog = document.querySelector<HTMLDialogElement>("dialog.search") as HTMLDialogElement;
dialog.innerHTML = `<form method="dialog"><input type="search" placeholder="Search guide, operations, methods, errors, types" aria-label="Search the documentation" autocomplete="off" spellcheck="false"><button>Close</button></form>
<p class="count" role="status"></p><div class="results"></div>`;
const input = dialog.querySelector("input") as HTMLInputElement;
const count = dialog.querySelector(".count") as HTMLElement;
const results = dialog.querySelector(".results") as HTMLElement;

addEventListener("open-search", () => {
  if (!dialog.open) dialog.showModal();
  input.select();
  show();
});
// A click beside the dialog is a click on its backdrop, which belongs to the dialog.
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
input.addEventListener("input", show);
dialog.querySelector("form")?.addEventListener("submit", (event) => {
  if ((event as SubmitEvent).submitter instanceof HTMLButtonElement && document.activeElement !== input)
    return;
  event.preventDefault();
  results.querySelector("a")?.click();
});
dialog.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const stops: HTMLElement[] = [input, ...results.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const step = event.key === "ArrowDown" ? 1 : -1;
  stops[(at + step + stops.length) % stops.length]?.focus();
});

function show(): void {
  const query = input.value;
  const found = search(query);
  const { words } = found;
  count.textContent =
    query.trim() === ""
      ? "Arrow keys move, Enter opens."
      : found.count === 0
        ? `No results for “${query.trim()}”. Try a shorter word, or the name of an operation.`
        : `${found.count} ${found.count === 1 ? "result" : "results"}`;
  const nodes: HTMLElement[] = [];
  if (found.answer) {
    const { text, link } = found.answer;
    const more = element("a", { href: root + link.href }, link.title);
    nodes.push(element("p", { className: "answer" }, `${text} `, more));
  }
  for (const { name, entries } of found.groups) {
    const list = element("ul", {});
    list.append(...entries.map((entry) => element("li", {}, renderEntry(entry, words))));
    nodes.push(element("p", { className: "group-title" }, name), list);
  }
  results.replaceChildren(...nodes);
  for (const link of results.querySelectorAll("a")) link.addEventListener("click", () => dialog.close());
}

function renderEntry(entry: SearchEntry, words: readonly string[]): HTMLElement {
  const link = element("a", { href: root + entry.href });
  const title = entry.heading === "" ? entry.title : `${entry.title} › ${entry.heading}`;
  link.append(element("strong", {}, ...marked(title, words)));
  const operation = entry.group === "API reference" ? entry.code.split(" ").slice(0, 2).join(" · ") : "";
  const text = excerpt(entry.text, words);
  if (operation !== "") link.append(element("code", {}, ...marked(operation, words)));
  if (text !== "") link.append(element("small", {}, ...marked(text, words)));
  return link;
}

/** The text around the first word that was found. */
function excerpt(text: string, words: readonly string[]): string {
  const places = words.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0);
  const at = Math.max(0, Math.min(...places, text.length) - 50);
  const start = at === 0 || places.length === 0 ? 0 : text.indexOf(" ", at) + 1;
  const end = start + excerptLength;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${text.length > end ? "…" : ""}`;
}

/** Marks each word that begins like a word of the query. */
function marked(text: string, words: readonly string[]): (string | HTMLElement)[] {
  return text.split(/([\p{L}\p{N}_]+)/u).map((part, index) => {
    const names = index % 2 === 1 ? splitWords(part).map(normalize) : [];
    const hit = names.some((name) => words.some((word) => name.startsWith(word)));
    return hit ? element("mark", {}, part) : part;
  });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}
