/** The page of the extension: README.md without what is for those who work on it. */
export function pageOf(readme: string): string;
