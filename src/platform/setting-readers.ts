/** Reads single settings out of an environment, and gathers every complaint instead of stopping at the first. */
export interface SettingReader {
  readonly problems: string[];
  text(name: string): string | null;
  oneOf<T extends string>(name: string, allowed: readonly T[], otherwise: T): T;
  whole(name: string, range: readonly [number, number], otherwise: number): number;
  list(name: string): readonly string[];
  url(name: string, protocols: readonly string[]): string | null;
}

export function settingReader(env: Readonly<Record<string, string | undefined>>): SettingReader {
  const problems: string[] = [];
  const text = (name: string): string | null => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  return {
    problems,
    text,
    oneOf(name, allowed, otherwise) {
      const value = text(name);
      if (value === null) return otherwise;
      const found = allowed.find((candidate) => candidate === value);
      if (found === undefined) problems.push(`${name} must be one of ${allowed.join(', ')}`);
      return found ?? otherwise;
    },
    whole(name, [least, most], otherwise) {
      const value = text(name);
      if (value === null) return otherwise;
      const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= least && number <= most) return number;
      problems.push(`${name} must be a whole number from ${least} to ${most}`);
      return otherwise;
    },
    list: (name) =>
      (text(name) ?? '')
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    url(name, protocols) {
      const value = text(name);
      if (value === null) return null;
      // The value itself is never repeated: it may hold a password.
      if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
      problems.push(`${name} must be a URL beginning ${protocols.map((p) => `${p}//`).join(' or ')}`);
      return null;
    },
  };
}
