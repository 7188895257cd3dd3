// What the pages of the guide do in a browser: copy, switch the colours, search. Everything else works without it.
const root = document.body.dataset.root ?? "";

for (const button of document.querySelectorAll("button.copy")) {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.previousElementSibling.textContent.trimEnd());
    button.textContent = "Copied";
    setTimeout(() => {
      button.textContent = "Copy";
    }, 1500);
  });
}

document.querySelector("button.color-mode")?.addEventListener("click", () => {
  const { classList } = document.documentElement;
  const mode = classList.contains("dark") ? "light" : "dark";
  classList.remove("light", "dark");
  classList.add(mode);
  // The reference reads the same key. A browser may refuse to store anything.
  try {
    localStorage.setItem("redoc.colorMode", mode);
  } catch {}
});

const dialog = document.querySelector("dialog.search");
const input = dialog.querySelector("input");
const results = dialog.querySelector("ul");

function openSearch() {
  dialog.showModal();
  input.select();
}

document.querySelector("button.search-open").addEventListener("click", openSearch);
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if ((event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    openSearch();
  }
});

/** Every word of the query has to be in a section. A word in the title counts more than one in the text. */
function search(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return globalThis.searchIndex
    .map((section) => {
      const title = section.title.toLowerCase();
      const text = section.text.toLowerCase();
      let score = 0;
      for (const word of words) {
        if (title.includes(word)) score += 10;
        else if (text.includes(word)) score += 1;
        else return { section, score: 0 };
      }
      return { section, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 12)
    .map(({ section }) => section);
}

function excerpt(text, query) {
  const at = text.toLowerCase().indexOf(query.toLowerCase().split(/\s+/)[0] ?? "");
  const start = Math.max(0, at - 50);
  return `${start > 0 ? "…" : ""}${text.slice(start, start + 130)}${text.length > start + 130 ? "…" : ""}`;
}

input.addEventListener("input", () => {
  results.replaceChildren(
    ...search(input.value).map((section) => {
      const link = document.createElement("a");
      link.className = "search-result";
      link.href = root + section.href;
      const where = document.createElement("small");
      where.textContent = `${section.page}: ${excerpt(section.text, input.value)}`;
      link.append(section.title, where);
      link.addEventListener("click", () => dialog.close());
      const item = document.createElement("li");
      item.append(link);
      return item;
    }),
  );
});
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter") results.querySelector("a")?.click();
});
