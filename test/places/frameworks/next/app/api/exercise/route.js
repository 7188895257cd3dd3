import { connection } from "next/server";
import { getClient } from "../../../../client.js";
import { exercise } from "../../../../exercise.js";

export async function GET() {
  await connection();
  return Response.json(await exercise(getClient()));
}
