import process from "node:process";
import Fastify from "fastify";
import { getClient } from "../client.js";
import { exercise } from "../exercise.js";

const app = Fastify();
app.get("/exercise", () => exercise(getClient()));
await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
