/** Languages of the messages: Japanese first, English second. */
export type Lang = 'ja' | 'en';

/** One wording in both languages. */
export type Wording = Readonly<Record<Lang, string>>;

/** Wordings by code. */
export type Catalog = Readonly<Record<string, Wording>>;
