import { json } from "@sveltejs/kit";
import { getClient } from "../../../../client.js";
import { exercise } from "../../../../exercise.js";

export const GET = async () => json(await exercise(getClient()));
