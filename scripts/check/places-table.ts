export async function writePlaces(_rows: readonly (readonly string[])[]): Promise<void> {}
