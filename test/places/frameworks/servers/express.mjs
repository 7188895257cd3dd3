import process from "node:process";
import express from "express";
import { getClient } from "../client.js";
import { exercise } from "../exercise.js";

const app = express();
app.get("/exercise", async (_request, response) => response.json(await exercise(getClient())));
app.listen(Number(process.env.PORT), "127.0.0.1");
