/** Renders code: highlighted, with a button that copies it. */
import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import http from "highlight.js/lib/languages/http";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";
import yaml from "highlight.js/lib/languages/yaml";
import { escapeHtml } from "./shell.js";

for (const [name, language] of Object.entries({ bash, http, json, python, typescript, yaml })) {
  hljs.registerLanguage(name, language);
}
const languages: Record<string, string> = {
  ts: "typescript",
  js: "typescript",
  javascript: "typescript",
  sh: "bash",
};

/** @param lang the text after the fence: a language, or its short name */
export function renderCode(code: string, lang: string): string {
  const name = lang.trim().split(/\s+/)[0] ?? "";
  const language = languages[name] ?? name;
  const html = hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : escapeHtml(code);
  return `<div class="code"><pre tabindex="0"><code class="language-${language || "text"}">${html}</code></pre><button class="copy" type="button">Copy</button></div>\n`;
}
