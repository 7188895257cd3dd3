/** Risk: a token store on Redis that hangs or is dead holds up each call, although the token endpoint is well. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mustRun } from "../../../scripts/check/packed.js";
import { environmentOf } from "../api.js";
import { type Daemon, expectEqual, freePort, type Place, startDaemon } from "../place.js";
import { openFolder, versionOf, withApi } from "../servers/place.js";

const resolved = (count: number) => Array.from({ length: count }, () => "resolved");

/** What must come of each situation: the outcomes that count, and how many tokens were requested at most. */
const situations: readonly {
  readonly situation: string;
  /** The first calls may end by their own signal, as each waits for the store. */
  readonly mayFail: number;
  readonly calls: number;
}[] = [
  { situation: "one after another", mayFail: 0, calls: 2 },
  { situation: "signals of 1.5 s", mayFail: 1, calls: 4 },
  { situation: "a timeout of 3.5 s", mayFail: 0, calls: 1 },
];
const conditions: Readonly<Record<string, (redis: Daemon) => void>> = {
  hangs: ({ process: { pid } }) => process.kill(pid as number, "SIGSTOP"),
  "is dead": ({ process: { pid } }) => process.kill(pid as number, "SIGKILL"),
};
const shared = "two processes share one token";

export const redisPlace: Place = {
  name: "a token store on Redis",
  isQuick: true,
  steps: [
    shared,
    ...Object.keys(conditions).flatMap((condition) =>
      situations.map(({ situation }) => `${condition}, ${situation}`),
    ),
  ],
  async run(setting) {
    const folder = await openFolder(setting);
    const node = await setting.node(20);
    const results: Record<string, true | string> = {};
    const call = async (port: number, situation: string, env: Record<string, string>) =>
      JSON.parse(
        await mustRun(node, ["redis/main.mjs", `redis://127.0.0.1:${port}`, situation], { cwd: folder, env }),
      ) as string[];
    const withRedis = async (use: (redis: Daemon, port: number) => Promise<true | string>) => {
      const data = await mkdtemp(join(tmpdir(), "mycreditapp-redis-"));
      const port = await freePort();
      const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", data, "--save", ""];
      const redis = await startDaemon("redis-server", args, port);
      try {
        return await use(redis, port);
      } finally {
        const { pid, exitCode, signalCode } = redis.process;
        if (pid !== undefined && exitCode === null && signalCode === null) {
          const ended = once(redis.process, "exit");
          process.kill(pid, "SIGKILL");
          await ended;
        }
        await rm(data, { recursive: true, force: true });
      }
    };

    results[shared] = await withRedis((_, port) =>
      withApi(async (api) => {
        const outcomes = [
          ...(await call(port, "one after another", environmentOf(api))),
          ...(await call(port, "one after another", environmentOf(api))),
        ];
        return expectEqual([outcomes, api.tokenRequests], [resolved(4), 1]);
      }),
    );
    for (const [condition, disturb] of Object.entries(conditions))
      await Promise.all(
        situations.map(async ({ situation, mayFail, calls }) => {
          results[`${condition}, ${situation}`] = await withRedis((redis, port) =>
            withApi(async (api) => {
              disturb(redis);
              const outcomes = await call(port, situation, environmentOf(api));
              return expectEqual(outcomes.slice(mayFail), resolved(calls - mayFail));
            }),
          );
        }),
      );
    const version = `keyv ${await versionOf(folder, "keyv")}, @keyv/redis ${await versionOf(folder, "@keyv/redis")}`;
    return { version, results };
  },
};
