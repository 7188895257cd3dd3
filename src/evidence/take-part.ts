/**
 * Takes as much of a JSON value as may be looked at.
 *
 * | the value has                           | the part is                                                              |
 * |-----------------------------------------|--------------------------------------------------------------------------|
 * | at most so many values inside           | all of it                                                                |
 * | a long array                            | its first items, each of them whole; single fields come before arrays    |
 * | an object with more fields than that    | nothing: an object without some of its fields would seem to lack them    |
 * | more than 64 levels                     | nothing: no response of the API is as deep, and the walk would overflow  |
 */
export interface Part {
  /** `undefined` if nothing can be looked at. */
  readonly part: unknown;
  readonly isCut: boolean;
}

const mostLevels = 64;

/** What does not fit. */
const tooMuch = Symbol();

export function takePart(value: unknown, mostValues: number): Part {
  const room = { values: mostValues, isCut: false };
  const part = take(value, room, 0);
  return part === tooMuch ? { part: undefined, isCut: true } : { part, isCut: room.isCut };
}

function take(value: unknown, room: { values: number; isCut: boolean }, level: number): unknown {
  if (room.values <= 0 || level > mostLevels) return tooMuch;
  room.values -= 1;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const part = take(item, room, level + 1);
      if (part === tooMuch) {
        room.isCut = true;
        break;
      }
      items.push(part);
    }
    return items;
  }
  // Not `Object.entries`: of a map with a million keys, the first few thousand show that it is too large.
  const fields: [name: string, part: unknown][] = [];
  const arrays: string[] = [];
  for (const name in value) {
    const field: unknown = (value as Record<string, unknown>)[name];
    if (Array.isArray(field)) {
      arrays.push(name);
      continue;
    }
    const part = take(field, room, level + 1);
    if (part === tooMuch) return tooMuch;
    fields.push([name, part]);
  }
  for (const name of arrays) {
    const part = take((value as Record<string, unknown>)[name], room, level + 1);
    if (part === tooMuch) room.isCut = true;
    fields.push([name, part === tooMuch ? [] : part]);
  }
  return Object.fromEntries(fields);
}
