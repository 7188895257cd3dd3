/** Runs a React hook without a page. */
import { createElement, type ReactElement, useEffect } from "react";
import { create } from "react-test-renderer";

/** Where a hook stands: it has data, it has failed, or neither yet. */
interface Progress<Data> {
  data?: Data | undefined;
  error?: unknown;
}

interface RunnerProps<Data> {
  useHook: () => Progress<Data>;
  resolve: (data: Data) => void;
  reject: (error: unknown) => void;
}

function Runner<Data>({ useHook, resolve, reject }: RunnerProps<Data>) {
  const { data, error } = useHook();
  useEffect(() => {
    if (error) reject(error);
    else if (data !== undefined) resolve(data);
  }, [data, error, resolve, reject]);
  return null;
}

/** Renders a component that uses the hook, until the hook has data or an error. */
export function settleHook<Data>(
  useHook: () => Progress<Data>,
  wrap: (child: ReactElement) => ReactElement,
): Promise<Data> {
  return new Promise((resolve, reject) => {
    create(wrap(createElement(Runner<Data>, { useHook, resolve, reject })));
  });
}
