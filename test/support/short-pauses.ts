/**
 * The pauses between retries are random up to a limit. Tests that wait for them in real time get the short ones. Tests of the
 * pauses themselves bring their own `random`, or take this one.
 */
export const { random } = Math;

Math.random = () => random() / 20;
