/** `2026-11-21T10:05:09` → `2026-11-21 10:05`; what is no time stays as it is. */
export function timeText(iso: string): string {
  const m = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(iso);
  return m ? `${m[1]} ${m[2]}` : iso;
}
