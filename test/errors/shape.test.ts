/** What a value is, by its shape: values of another realm and of another implementation count, and what only looks alike does not. */
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import {
  definedOf,
  isAsyncIterable,
  isBlob,
  isBytes,
  isDate,
  isForm,
  isPlainObject,
  isSameId,
  isSearchParams,
  isSignal,
  isStream,
  isUrl,
  isUuid,
} from "../../src/errors/shape.js";

const method = () => undefined;
const uuid = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

const kinds: [is: (value: unknown) => boolean, those: unknown[], others: unknown[]][] = [
  [isDate, [new Date(0), runInNewContext("new Date(0)")], [0, "2026-01-15", { getTime: method }]],
  [
    isBlob,
    [new Blob(["a"]), new File(["a"], "a.txt"), { size: 1, arrayBuffer: method }],
    [new Response("a"), { size: 1 }, new Map(), null],
  ],
  [
    isForm,
    [new FormData(), { append: method, getAll: method, entries: method }],
    [new URLSearchParams(), new Map(), { append: method, getAll: method }, undefined],
  ],
  [isSearchParams, [new URLSearchParams(), new URL("https://a.example").searchParams], [new FormData(), []]],
  [isStream, [new Blob(["a"]).stream(), { getReader: method, cancel: method }], [new Blob(["a"]), {}]],
  [isAsyncIterable, [(async function* () {})(), new Blob(["a"]).stream()], [[], "a", null, new Map()]],
  [
    isUrl,
    [new URL("https://a.example"), { href: "https://a.example/", origin: "https://a.example" }],
    [{ href: "https://a.example/" }, { origin: "https://a.example" }, new Request("https://a.example"), null],
  ],
  [
    isSignal,
    [new AbortController().signal, { addEventListener: method, removeEventListener: method }],
    [new AbortController(), { addEventListener: method }, undefined],
  ],
  [
    isBytes,
    [new Uint8Array(1), new DataView(new ArrayBuffer(1)), runInNewContext("new ArrayBuffer(1)")],
    [[1], new Blob(["a"]), "a"],
  ],
  [
    isPlainObject,
    [{}, Object.create(null), runInNewContext("({})")],
    [null, [], new Map(), new Date(0), new (class {})(), "a", method],
  ],
  [isUuid, [uuid, uuid.toUpperCase()], [`${uuid}0`, `0${uuid}`, [uuid], uuid.replaceAll("-", ""), null]],
];

test.each(kinds.map(([is, ...values]) => [is.name, is, ...values] as const))(
  "%s",
  (_name, is, those, others) => {
    expect([those.map((one) => is(one)), others.map((one) => is(one))]).toEqual([
      those.map(() => true),
      others.map(() => false),
    ]);
  },
);

test("two ids are the same in upper and lower case, and what is no text is the id of nothing", () => {
  expect(isSameId(uuid.toUpperCase(), uuid)).toBe(true);
  expect([`${uuid}0`, null, undefined, [uuid]].map((one) => isSameId(one, uuid))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("a copy has nothing that is `undefined`", () => {
  expect(definedOf({ a: 1, b: undefined, c: null })).toStrictEqual({ a: 1, c: null });
});
