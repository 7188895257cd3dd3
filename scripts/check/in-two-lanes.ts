/** Runs tasks two at a time, as many as two cores can take. */
export async function inTwoLanes<Task, Result>(
  tasks: readonly Task[],
  runTask: (task: Task) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const entries = tasks.entries();
  const lane = async () => {
    for (const [index, task] of entries) results[index] = await runTask(task);
  };
  await Promise.all([lane(), lane()]);
  return results;
}
