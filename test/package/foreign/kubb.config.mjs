import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
import { pluginZod } from "@kubb/plugin-zod";

export default defineConfig({
  input: { path: process.env["KUBB_INPUT"] ?? "" },
  output: { path: process.env["KUBB_OUTPUT"] ?? "", clean: true, extension: { ".ts": "" } },
  plugins: [pluginOas(), pluginTs(), pluginZod(), pluginClient({ client: "fetch" })],
});
