import process from "node:process";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { getClient } from "../client.js";
import { exercise } from "../exercise.js";

const app = new Hono();
app.get("/exercise", async (context) => context.json(await exercise(getClient())));
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" });
