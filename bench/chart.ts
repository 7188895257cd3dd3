import type { Chart } from "./report.js";
import { format } from "./statistics.js";

const barHeight = 22;
const labelWidth = 190;
const barsWidth = 430;
const valueWidth = 90;
const top = 56;

/** Horizontal bars as an SVG that reads on a light and on a dark page. Ours are marked; thin lines are the spread. */
export function drawBars({ title, unit, bars }: Chart): string {
  const drawn = bars.filter(({ value }) => Number.isFinite(value));
  // One very slow peer would leave nothing to see of the others: its bar is cut, its number is not.
  const sorted = drawn.map(({ value }) => value).sort((a, b) => a - b);
  const widest = Math.min(sorted.at(-1) ?? 1, 3 * (sorted[Math.floor(sorted.length * 0.7)] ?? 1));
  const toX = (value: number) => (Math.min(value, widest) / widest) * barsWidth;
  const height = top + drawn.length * barHeight + 10;
  const width = labelWidth + barsWidth + valueWidth;
  const rows = drawn.map(({ label, value, low, high }, index) => {
    const y = top + index * barHeight;
    const kind = label.startsWith("mycreditapp") ? "ours" : "theirs";
    const spread =
      low === undefined || high === undefined
        ? ""
        : `<path class="spread" d="M${(labelWidth + toX(low)).toFixed(1)} ${y + 9}H${(labelWidth + toX(high)).toFixed(1)}"/>`;
    return [
      `<text x="${labelWidth - 8}" y="${y + 13}" text-anchor="end">${escapeText(label)}</text>`,
      `<rect class="${kind}" x="${labelWidth}" y="${y + 2}" width="${toX(value).toFixed(1)}" height="14" rx="2"/>`,
      spread,
      `<text x="${(labelWidth + toX(value) + 8).toFixed(1)}" y="${y + 13}">${format(value)}${value > widest ? " (cut)" : ""}</text>`,
    ].join("");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(title)}">
<style>
text { font: 12px system-ui, sans-serif; fill: #1f2933; }
.title { font-size: 15px; font-weight: 600; }
.ours { fill: #0f766e; }
.theirs { fill: #94a3b8; }
.spread { stroke: #1f2933; stroke-width: 1.5; }
@media (prefers-color-scheme: dark) { text { fill: #e2e8f0; } .ours { fill: #2dd4bf; } .theirs { fill: #64748b; } .spread { stroke: #e2e8f0; } }
</style>
<text class="title" x="8" y="22">${escapeText(title)}</text>
<text x="8" y="41">${escapeText(unit)}, less is better</text>
${rows.join("\n")}
</svg>
`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
