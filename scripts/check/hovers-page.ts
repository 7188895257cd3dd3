/** `test/types/hovers.md`: what an editor shows at each marked place, one after the other. */
import type { EditorAnswer } from "./editor-answers.js";

export function toPage(answers: readonly EditorAnswer[]): string {
  const sections = answers.map(
    ({ line, kind, at, text }) =>
      `## ${kind}${at && ` of \`${at}\``}\n\n\`\`\`ts\n${line}\n\`\`\`\n\n\`\`\`text\n${text}\n\`\`\`\n`,
  );
  return `# What an editor shows

Written by \`npm run hovers\` from the marked places of \`test/types/hovers.ts\`. A change of this file is a change that users
can see.

${sections.join("\n")}`;
}
