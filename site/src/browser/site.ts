/**
 * What a page does in a browser: copy, choose colours and language, open the search, follow the reader. Every page can be
 * read without this script.
 */
const root = document.body.dataset["root"] ?? "";

/** A browser may refuse to store anything. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {}
}
function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const label = button.textContent;
  await navigator.clipboard.writeText(text);
  button.textContent = "Copied";
  setTimeout(() => {
    button.textContent = label;
  }, 1500);
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button.copy")) {
  button.addEventListener("click", () =>
    copy(button, (button.previousElementSibling?.textContent ?? "").trimEnd()),
  );
}

const copyPage = document.querySelector<HTMLButtonElement>("button.copy-page");
const twin = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
// A page opened from disk may not fetch; the link beside the button still works.
if (copyPage && twin && location.protocol !== "file:") {
  copyPage.hidden = false;
  copyPage.addEventListener("click", async () => {
    const answer = await fetch(twin.href);
    await copy(copyPage, await answer.text());
  });
}

const themes = ["system", "light", "dark"];
const themeButton = document.querySelector<HTMLButtonElement>("button.theme");
function showTheme(): void {
  const label = themeButton?.querySelector(".sr-only");
  const name = `Colours: ${document.documentElement.dataset["theme"] ?? "system"}`;
  if (label) label.textContent = name;
  if (themeButton) themeButton.title = name;
}
themeButton?.addEventListener("click", () => {
  const current = document.documentElement.dataset["theme"] ?? "system";
  const theme = themes[(themes.indexOf(current) + 1) % themes.length] ?? "system";
  document.documentElement.dataset["theme"] = theme;
  remember("theme", theme);
  showTheme();
});
if (themeButton) themeButton.hidden = false;
showTheme();

const languages = document.querySelectorAll<HTMLInputElement>('input[name="language"]');
for (const input of languages) {
  if (input.value === recall("language")) input.checked = true;
  input.addEventListener("change", () => remember("language", input.value));
}

// Scrolls a long navigation to the current page.
const navigation = document.querySelector<HTMLElement>(".side nav");
const current = navigation?.querySelector<HTMLElement>('[aria-current="page"]');
if (navigation && current) {
  const scroller = navigation.closest<HTMLElement>(".side");
  const hidden = current.offsetTop > (scroller?.clientHeight ?? 0) - 80;
  if (scroller && hidden) scroller.scrollTop = current.offsetTop - scroller.clientHeight / 2;
}

// Marks the section that is being read.
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>(".contents a")].map((link) => [link.hash.slice(1), link]),
);
if (links.size > 0) {
  const passed = () => {
    const headings = [...links.keys()].map((id) => document.getElementById(decodeURIComponent(id)));
    const above = headings.filter((heading) => heading && heading.getBoundingClientRect().top < 120);
    const id = (above.at(-1) ?? headings[0])?.id;
    for (const [name, link] of links) {
      if (decodeURIComponent(name) === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(passed, { rootMargin: "-64px 0px -70% 0px" });
  for (const id of links.keys()) {
    const heading = document.getElementById(decodeURIComponent(id));
    if (heading) observer.observe(heading);
  }
}

// The bar of contents covers the page while it is open.
const contents = document.querySelector<HTMLDetailsElement>(".contents");
for (const link of links.values())
  link.addEventListener("click", () => {
    if (contents) contents.open = false;
  });

/** Opens the section that an address names, which may be folded. */
function reveal(): void {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  let closed = target.closest("details:not([open])");
  if (target instanceof HTMLDetailsElement) target.open = true;
  while (closed instanceof HTMLDetailsElement) {
    closed.open = true;
    closed = closed.parentElement?.closest("details:not([open])") ?? null;
  }
  target.scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();

// Folded parts are printed, too.
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(".page details")) details.open = true;
});

// The search is loaded when it is first used.
function load(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${root}assets/${name}`;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}
let loading: Promise<void> | undefined;
async function openSearch(): Promise<void> {
  loading ??= load("search-index.js").then(() => load("search.js"));
  await loading;
  dispatchEvent(new Event("open-search"));
}
document.querySelector("button.search-open")?.addEventListener("click", openSearch);
addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
  const asked = (event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey));
  if (!asked || event.defaultPrevented) return;
  event.preventDefault();
  void openSearch();
});
