export async function seed(_db: D1Database, _secret: string, _now: number): Promise<void> {}
