/** Browsers may refuse storage (private windows, settings): then these do nothing, and pages still work. */
export function read(store: () => Storage, key: string): string | null {
  try {
    return store().getItem(key);
  } catch {
    return null;
  }
}

export function write(store: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) store().removeItem(key);
    else store().setItem(key, value);
  } catch {
    // Full or forbidden: nothing to be done, and nothing to trouble anyone with.
  }
}

export function clear(store: () => Storage): void {
  try {
    store().clear();
  } catch {
    // Forbidden means nothing was kept.
  }
}

export const local = (): Storage => localStorage;
export const session = (): Storage => sessionStorage;
